"""Formulas of the white columns on sheets to fill in: achievement and budget spent, in percent.

She sees them as she types; the next run reads the yellow cells, not these. A name in brackets is
the cell of that column in the same row. Nothing is shown for what cannot be worked out.
"""

from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from pohon_xl.model.arah import Arah, propose_arah, read_arah
from pohon_xl.model.instansi import Anggaran, Target
from pohon_xl.model.simpul import Simpul
from pohon_xl.tables.anggaran import PAGU
from pohon_xl.tables.anggaran import REALISASI as REALISASI_RUPIAH
from pohon_xl.tables.masukan import belum_terbaca
from pohon_xl.tables.target import ARAH, REALISASI, TARGET
from pohon_xl.text.angka import parse_angka

_TANPA_DESIMAL = 1e13  # a number this large has no two decimals left
Lain = tuple[tuple[str, str], ...]
#: numbers typed as texts have a decimal comma whatever the computer's language: NUMBERVALUE, known
#: since Excel 2013; a dot must stand before three digits, for `85.5` could mean two
_ANGKA = (
    'IF(ISNUMBER({0}),{0},IF(ISERROR(FIND(MID({0}&",   ,",FIND(".",{0}&".")+4,1),".,")),"",'
    '_xlfn.NUMBERVALUE(SUBSTITUTE({0},"%",""),",",".")))'
)
_BAGIAN = f"{_ANGKA.format(f'[{REALISASI}]')}/MAX({_ANGKA.format(f'[{TARGET}]')},0)*100"
_RENDAH, _TINGGI = (f'ISNUMBER(SEARCH("{word}",[{ARAH}]))' for word in ("rendah", "tinggi"))
#: whether less is better: 1, whether more is: 0, anything else where nobody knows
_TURUN = {
    Arah.NAIK: f"IF({_RENDAH},1,0)",
    Arah.TURUN: f"IF({_TINGGI},0,1)",
    None: f'IF({_RENDAH},1,IF({_TINGGI},0,""))',
}
RUMUS_SERAPAN = (
    f"IFERROR(IF(AND(ISNUMBER([{PAGU}]),ISNUMBER([{REALISASI_RUPIAH}])),"
    f'IF([{PAGU}]>0,ROUND([{REALISASI_RUPIAH}]/[{PAGU}]*100,2),""),""),"")'
)


def rumus_capaian(simpul: Simpul, indikator: str, row: Target | None) -> str:
    """By the direction as she chose it, else as the wording leaves no doubt."""
    turun = _TURUN[_arah(simpul, indikator, row)]
    chosen = f"ROUND(MAX(-9^9*(1-{turun}),200*{turun}+(1-2*{turun})*{_BAGIAN}),2)"
    return f'IFERROR(IF(OR([{TARGET}]="",[{REALISASI}]=""),"",{chosen}),"")'


def nilai_capaian(simpul: Simpul, indikator: str, row: Target | None) -> float | str:
    """What that formula gives now."""
    arah = _arah(simpul, indikator, row)
    goal, result = _angka(row.target if row else None), _angka(row.realisasi if row else None)
    if goal is None or result is None or goal <= 0 or arah is None:
        return ""
    part = result / goal * 100
    return _rounded(part if arah is Arah.NAIK else max(0.0, 200 - part))


def nilai_serapan(row: Anggaran | None) -> float | str:
    """Spent of the budget, as the formula gives it."""
    if row is None or row.pagu is None or row.realisasi is None or row.pagu <= 0:
        return ""
    return _rounded(row.realisasi / row.pagu * 100)


def without_ours(lain: Lain, judul: str, nilai: float | str) -> Lain:
    """What she typed, without our own result: of some files only results are read, no formulas."""
    key = belum_terbaca(judul)
    return tuple(p for p in lain if p[0] != key or (nilai != "" and _angka(p[1]) != nilai))


def _arah(simpul: Simpul, indikator: str, row: Target | None) -> Arah | None:
    if row is not None and row.arah:
        return read_arah(row.arah)
    return propose_arah(indikator, simpul.kinerja)


def _angka(text: str | None) -> float | None:
    return parse_angka(text.replace("%", "")) if text else None


def _rounded(value: float) -> float | str:
    """To two decimals, halves away from zero: as Excel does it."""
    if not isfinite(value):
        return ""
    if abs(value) >= _TANPA_DESIMAL:
        return value
    shown = f"{abs(value):.15g}"
    rounded = float(Decimal(shown).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
    return -rounded if value < 0 else rounded
