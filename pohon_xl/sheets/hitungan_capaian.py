"""The formula of achievement on sheet Target, in hidden steps: it reads as model/capaian.py does.

Numbers, numbers with a unit, bounds, ranges and predicates, typed as texts. Each step is a hidden
column: in one cell it would outgrow what programs take. Functions since Excel 2013 alone.
"""

from functools import cache

from pohon_xl.model.arah import AWAL, PENDAHULU, Arah, propose_arah, read_arah
from pohon_xl.model.capaian import hitung
from pohon_xl.model.instansi import Target
from pohon_xl.model.predikat import MUTU, SKALA, is_pelayanan, kata_of
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.sheet import CellValue
from pohon_xl.sheets.hitungan import dua_desimal
from pohon_xl.tables.target import (
    ARAH,
    ARAH_DIBACA,
    ARAH_USULAN,
    ATAS,
    ATAS_DIBACA,
    BAWAH,
    CAPAIAN,
    HASIL,
    REALISASI,
    REALISASI_DIBACA,
    SATUAN,
    TARGET,
    TARGET_DIBACA,
)
from pohon_xl.text.ukuran import (
    HURUF_SATUAN,
    PENGGANTI,
    SATUAN_BERANGKA,
    TERBESAR,
    TERPANJANG,
    angka_of,
    is_satuan,
    rata,
)

#: known words with three digits each: which scale, worth on it, worth among service qualities
KAMUS = "|" + "|".join(
    f"{kata}={nomor}{nilai}{MUTU.nilai_kata().get(kata, 0)}"
    for nomor, skala in enumerate(SKALA, 1)
    for kata, nilai in skala.nilai_kata().items()
)
_KODE_ARAH = {None: 0, Arah.NAIK: 1, Arah.TURUN: 2}
_PELAYANAN = 10
_DIGIT = "{0,1,2,3,4,5,6,7,8,9}"


def nilai_capaian(simpul: Simpul, indikator: str, row: Target | None) -> dict[str, CellValue]:
    """What those formulas give now, by heading."""
    arah = _arah(simpul, indikator, row)
    target, realisasi = (row.target, row.realisasi) if row is not None else (None, None)
    satuan = row.satuan if row is not None else None
    persen = hitung(target, realisasi, arah, satuan=satuan, indikator=indikator).persen
    goal, result = rata(target or ""), rata(realisasi or "")
    high = _atas(goal)
    low = angka_of(goal.partition(" ")[0])
    return {
        CAPAIAN: "" if persen is None else dua_desimal(persen),
        TARGET_DIBACA: goal,
        ATAS_DIBACA: high,
        BAWAH: _kode(target) if low is None else low,
        ATAS: _amount(high, ""),
        REALISASI_DIBACA: result,
        HASIL: _amount(result, _kode(realisasi)),
        ARAH_USULAN: _usulan(simpul, indikator),
        ARAH_DIBACA: _KODE_ARAH[arah],
    }


def _arah(simpul: Simpul, indikator: str, row: Target | None) -> Arah | None:
    if row is not None and row.arah:
        return read_arah(row.arah)
    return propose_arah(indikator, simpul.kinerja)


def _usulan(simpul: Simpul, indikator: str) -> int:
    """The direction where she chooses none, as its code; more for satisfaction with services."""
    usual = _KODE_ARAH[propose_arah(indikator, simpul.kinerja)]
    return usual + (_PELAYANAN if is_pelayanan(indikator) else 0)


def _atas(said: str) -> str:
    _, _, rest = said.partition(" ")
    return rest.removeprefix("- ") if rest.startswith("- ") else said


def _amount(said: str, otherwise: str) -> float | str:
    """The number that words begin with, nothing but a unit behind it."""
    word, _, rest = said.partition(" ")
    value = angka_of(word) if is_satuan(rest) else None
    return otherwise if value is None else value


def _kode(text: str | None) -> str:
    found = KAMUS.find(f"|{(kata := kata_of(text or ''))}=")
    return "" if found < 0 else f"#{KAMUS[found + len(kata) + 2 :][:3]}"


@cache
def rumus_capaian() -> tuple[tuple[str, str], ...]:
    """(heading, formula), the same for every row."""
    x, y, q = (f"[{name}]" for name in (TARGET_DIBACA, ATAS_DIBACA, REALISASI_DIBACA))
    next_word = f'FIND(" ",{x}&" ")'
    return (
        (TARGET_DIBACA, _typed(f"[{TARGET}]")),
        (ATAS_DIBACA, f'IF(MID({x},{next_word}+1,2)="- ",MID({x},{next_word}+3,255),{x})'),
        (BAWAH, f"IFERROR({_angka(x)},{_kode_of(x)})"),
        (ATAS, f'IFERROR(IF({_has_unit(y)},{_angka(y)},""),"")'),
        (REALISASI_DIBACA, _typed(f"[{REALISASI}]")),
        (HASIL, f"IFERROR(IF({_has_unit(q)},{_angka(q)},NA()),{_kode_of(q)})"),
        (ARAH_DIBACA, f'IF(TRIM([{ARAH}])="",MOD([{ARAH_USULAN}],{_PELAYANAN}),{_arah_of()})'),
        (CAPAIAN, _capaian()),
    )


def _typed(cell: str) -> str:
    """As `rata`; a number of hers as the reader gives it, in percent where it is shown so."""
    said = f'" "&LOWER({cell})&" "'
    for old, new in PENGGANTI:
        said = f"SUBSTITUTE({said},{_text(old)},{_text(new)})"
    said = f'SUBSTITUTE(SUBSTITUTE("|"&TRIM({said}),"|- ","-"),"|","")'
    number = f"IF({cell}=ROUND({cell},4),{cell},ROUND({cell},2))"
    percent = f'IF(LEFT(CELL("format",{cell}))="P",100,1)'
    return f"IF(ISNUMBER({cell}),{number}*{percent},{said})"


def _text(text: str) -> str:
    return "CHAR(10)" if text == "\n" else f'"{text}"'


def _angka(cell: str) -> str:
    """The number that the words of a cell begin with, if it is typed as one; else an error."""
    word = f'LEFT({cell},FIND(" ",{cell}&" ")-1)'
    value = f'_xlfn.NUMBERVALUE({word},",",".")'
    whole = f"TRUNC(ABS({value}))"
    groups = f'REPT("\\.000",ISNUMBER(FIND(".",{word}))*INT((LEN({whole})-1)/3))'
    again = (
        f'REPT("-",LEFT({cell})="-")&TEXT({whole},"0"&{groups})'
        f'&MID({word},FIND(",",{word}&","),{TERPANJANG})'
    )
    fits = f'AND({word}={again},RIGHT({word})<>",",LEN({word})<{TERPANJANG},{whole}<{TERBESAR:.0f})'
    return f"IF(ISNUMBER({cell}),{cell},IF({fits},{value},NA()))"


def _unit(cell: str) -> str:
    return f'MID({cell},FIND(" ",{cell}&" ")+1,255)'


def _has_unit(cell: str) -> str:
    """Whether nothing but a unit follows the first word."""
    unit = bare = _unit(cell)
    for known in SATUAN_BERANGKA:
        bare = f'SUBSTITUTE({bare},"{known}","")'
    digits = f"SUMPRODUCT(--ISNUMBER(FIND({_DIGIT},{bare})))"
    return f'AND(ISNUMBER(FIND(LEFT({unit}&"a"),"{HURUF_SATUAN}")),{digits}=0)'


def _kode_of(cell: str) -> str:
    """A known word as `#` and its three digits."""
    word = f'SUBSTITUTE(TRIM(LEFT({cell},FIND("(",{cell}&"(")-1)),".","")'
    kamus = f"[^{TARGET_DIBACA}]"
    return f'IFERROR("#"&MID({kamus},FIND("|"&{word}&"=",{kamus})+LEN({word})+2,3),"")'


def _arah_of() -> str:
    said = f"TRIM(LOWER([{ARAH}]))"
    for before in PENDAHULU:
        said = f'SUBSTITUTE({said},"{before}","")'
    words = [(f'"{word}"', _KODE_ARAH[arah]) for arah, some in AWAL.items() for word in some]
    listed = ",".join(word for word, _ in words)
    codes = ",".join(str(code) for _, code in words)
    return f"SUMPRODUCT((LEFT({said},LEN({{{listed}}}))={{{listed}}})*{{{codes}}})"


def _capaian() -> str:
    low, high, result, way = (f"[{name}]" for name in (BAWAH, ATAS, HASIL, ARAH_DIBACA))
    goal, got = _unit(f"[{ATAS_DIBACA}]"), _unit(f"[{REALISASI_DIBACA}]")
    least, most = f"MIN({high},{result})", f"MAX({high},{result})"
    fraction = f'AND(TRIM([{SATUAN}])="%",{least}>0,{least}<=1,{most}>20*{least})'
    comparable = (
        f"AND({low}>0,OR([{TARGET_DIBACA}]=[{ATAS_DIBACA}],{low}<{high}),"
        f'OR({goal}="",{got}="",{goal}={got}),NOT({fraction}))'
    )
    bound = f"MEDIAN({low},{result},{high})"
    by_way = (
        f"IF({result}={bound},100,IF({way}=2,MAX(0,2*{bound}-{result})/{bound}*100,"
        f"IF({way}=1,{result}/{bound}*100,NA())))"
    )
    words = f"IF(MID({low},2,1)=MID({result},2,1),MID({result},3,1)/MID({low},3,1)*100,NA())"
    service = f"AND([{ARAH_USULAN}]>={_PELAYANAN},MID({low},4,1)*MID({result},4,1)>0)"
    words = f"IF({service},MID({result},4,1)/MID({low},4,1)*100,{words})"
    return (
        f"IFERROR(ROUND(IF(COUNT({low},{high},{result})=3,IF({comparable},{by_way},NA()),"
        f'IF(LEFT({low})&LEFT({result})="##",{words},NA())),2),"")'
    )
