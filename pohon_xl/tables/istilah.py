"""Every heading and label the readers know, in one place, and what each means (contract section 2).

A typing error is forgiven where only one label is meant; an office's own words: tables/kosakata.py.
"""

import re
from enum import StrEnum

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.text.ejaan import correct_words
from pohon_xl.text.ingatan import remembered
from pohon_xl.text.kata import fold


class Kolom(StrEnum):
    """What a column of a Tahap table holds; the value is how it is called to the user."""

    NOMOR = "Nomor"
    OUTCOME = "Outcome"
    PERANGKAT_DAERAH = "Perangkat daerah"
    CSF = "CSF"
    INDUK = "Kondisi Tahap 2"
    KONDISI = "Kondisi yang diperlukan"
    ANTARA_UTAMA = "Kondisi antara utama"
    ANTARA = "Kondisi antara"
    OPERASIONAL = "Kondisi operasional"
    RUJUKAN = "Rujukan Tahapan"
    KINERJA = "Kinerja"
    INDIKATOR = "Indikator Kinerja"
    SATUAN = "Satuan"
    KETERANGAN = "Keterangan (level)"
    KOMPONEN = "Komponen Perencanaan"
    JABATAN = "Jabatan (PK/SKP)"
    CROSSCUTTING = "Perangkat daerah mitra"


#: Tahap 3 with a column of its own for each level
KOLOM_LEVEL: dict[Kolom, Level] = {
    Kolom.ANTARA_UTAMA: Level.ANTARA_UTAMA,
    Kolom.ANTARA: Level.ANTARA,
    Kolom.OPERASIONAL: Level.OPERASIONAL,
}

_PENUNJUK = r"( (level|kondisi|kinerja|pohon|hasil|outcome|dan|tingkat|tingkatan|jenjang|csf))*$"
_NOMOR = (Kolom.NOMOR, r"^(no|nomor|nomer|no urut|nomor urut|kode|no kode|kode nomor)$")
_LEVEL_JUDUL = (
    Kolom.KETERANGAN,
    r"^(keterangan|ket|level|jenjang|tingkat|tingkatan|kategori|klasifikasi|jenis)" + _PENUNJUK,
)
_OUTCOME_JUDUL = (Kolom.OUTCOME, r"^(hasil |final |ultimate )?outcome( \w+)?$")
_MITRA = (
    Kolom.CROSSCUTTING,
    (
        r"^cross ?cutting\b|^(opd|skpd|pd|perangkat daerah|instansi)"
        r" (pendukung|pengampu|mitra|terkait|lain)\b"
    ),
)
_CSF_JUDUL = r"\bcsf\b|faktor kunci|critical success|faktor (penentu )?keberhasilan"
_KONDISI_JUDUL = (
    r"^((uraian|rumusan|penjabaran|daftar|identifikasi|cascading) )*kondisi\b(?! jabatan)"
    r"|^(uraian|penjabaran|rincian)( (csf|faktor kunci))?$"
)
_KINERJA_JUDUL = (
    r"^kinerja\b(?! jabatan)|^(uraian|rumusan|pernyataan|nama|hasil|sasaran|kondisi) kinerja\b"
    r"|^(sasaran|kondisi|hasil) (atau )?kinerja$|^(sasaran|kondisi|hasil) yang diharapkan$"
)
_INDIKATOR_JUDUL = (
    r"^((rumusan|nama|usulan|uraian) )*indikator\b|^kinerja indikator\b|^(iku|iki|ikk|ikp|iks)$"
    r"|^(ukuran|alat ukur|tolok ukur|tolak ukur)( (kinerja|keberhasilan))*$"
)
_KINERJA_DASAR = (
    _NOMOR,
    (Kolom.RUJUKAN, r"^rujukan\b|^(asal|sumber) (tahap|tahapan)$|^tahap(an)?$"),
    (Kolom.INDIKATOR, _INDIKATOR_JUDUL),
    (Kolom.SATUAN, r"^(satuan|unit satuan|satuan (indikator|ukur|target))$"),
    (Kolom.KINERJA, _KINERJA_JUDUL),
    _MITRA,
    _LEVEL_JUDUL,
)

#: heading patterns for each stage, searched in this order on the folded heading after typing
#: errors in the words of KATA_JUDUL are mended
JUDUL: dict[int, tuple[tuple[Kolom, str], ...]] = {
    1: (
        (
            Kolom.OUTCOME,
            (
                r"^(rumusan |uraian |pernyataan )?(hasil )?(final |ultimate )?outcome( (strategis"
                r"|opd|skpd|pd|perangkat daerah|yang (akan )?(dicapai|dijabarkan)))?$|^hasil$"
            ),
        ),
        (Kolom.PERANGKAT_DAERAH, r"^(opd|skpd|pd|perangkat daerah|nama instansi|instansi)\b"),
    ),
    2: (
        _NOMOR,
        _OUTCOME_JUDUL,
        (Kolom.KONDISI, r"^((uraian|rumusan) )*kondisi\b"),
        (Kolom.CSF, _CSF_JUDUL + r"|^(isu|permasalahan|masalah|isu strategis)$"),
        (Kolom.KONDISI, r"\bkondisi\b"),
        _MITRA,
    ),
    3: (
        _NOMOR,
        _MITRA,
        _OUTCOME_JUDUL,
        (Kolom.INDUK, _CSF_JUDUL + r"|\btahap (2|ii)\b"),
        (Kolom.KONDISI, _KONDISI_JUDUL),
        _LEVEL_JUDUL,
    ),
    4: _KINERJA_DASAR,
    5: (
        *_KINERJA_DASAR,
        (Kolom.KOMPONEN, r"\bkomponen\b|^(dokumen )?perencanaan\b|\bsasaran program\b"),
        (Kolom.JABATAN, r"\bjabatan\b|\bpk\b|\bskp\b|^(pemilik kinerja|penanggung jawab kinerja)$"),
    ),
}  # fmt: skip

#: headings that are a level name; one that says two of them is none ("antara sampai operasional")
JUDUL_LEVEL: tuple[tuple[Kolom, str], ...] = (
    (Kolom.ANTARA_UTAMA, r"\bantara utama\b|\bintermediate\b"),
    (Kolom.ANTARA, r"\bantara\b(?! utama)|\bimmediate\b"),
    (Kolom.OPERASIONAL, r"\boperasional\b|^output( (kinerja|uraian|kegiatan))*$"),
)

#: without these a table cannot be read as that stage; each line is one way to be complete
KOLOM_WAJIB: dict[int, tuple[tuple[Kolom, ...], ...]] = {
    1: ((Kolom.OUTCOME,),),
    2: ((Kolom.CSF, Kolom.KONDISI),),
    3: (
        (Kolom.INDUK, Kolom.KONDISI),
        (Kolom.KONDISI, Kolom.KETERANGAN),
        (Kolom.ANTARA_UTAMA, Kolom.ANTARA),
        (Kolom.ANTARA, Kolom.OPERASIONAL),
        (Kolom.ANTARA_UTAMA, Kolom.OPERASIONAL),
    ),
    4: ((Kolom.KINERJA, Kolom.INDIKATOR),),
    5: ((Kolom.KINERJA, Kolom.INDIKATOR),),
}
#: enough where a title or the sheet's name says which stage it is
KOLOM_POKOK: dict[int, tuple[tuple[Kolom, ...], ...]] = {
    2: ((Kolom.KONDISI,), (Kolom.CSF,)),
    3: ((Kolom.KONDISI,),),
    4: ((Kolom.KINERJA,),),
    5: ((Kolom.KINERJA,),),
}

#: words of headings in which typing errors are mended
KATA_JUDUL: frozenset[str] = frozenset(
    """nomor outcome hasil perangkat daerah instansi faktor kunci keberhasilan critical success
    kondisi diperlukan dibutuhkan antara utama operasional intermediate immediate uraian rumusan
    penjabaran keterangan level jenjang tingkat tingkatan kategori klasifikasi rujukan tahapan
    tahap kinerja indikator pernyataan sasaran satuan komponen perencanaan jabatan""".split()
)

_SKPD = ("skpd", "opd", "pd", "perangkat daerah")
_LEVEL: dict[str, tuple[Level, ...]] = {
    "outcome": (Level.OUTCOME,),
    "final outcome": (Level.OUTCOME,),
    **dict.fromkeys(("csf", "kondisi csf", "kinerja strategis"), (Level.CSF,)),
    **{f"kinerja strategis {s}": (Level.OUTCOME, Level.CSF) for s in _SKPD},
    "kondisi antara utama": (Level.ANTARA_UTAMA,),
    "antara utama": (Level.ANTARA_UTAMA,),
    "kinerja taktikal intermediate": (Level.ANTARA_UTAMA,),
    "taktikal intermediate": (Level.ANTARA_UTAMA,),
    "intermediate outcome": (Level.ANTARA_UTAMA,),
    "kondisi antara": (Level.ANTARA,),
    "antara": (Level.ANTARA,),
    "kinerja taktikal immediate": (Level.ANTARA,),
    "taktikal immediate": (Level.ANTARA,),
    "immediate outcome": (Level.ANTARA,),
    "kinerja taktikal": (Level.ANTARA_UTAMA, Level.ANTARA),
    "taktikal": (Level.ANTARA_UTAMA, Level.ANTARA),
    "kondisi operasional": (Level.OPERASIONAL,),
    "operasional": (Level.OPERASIONAL,),
    "kinerja operasional": (Level.OPERASIONAL,),
    "kau": (Level.ANTARA_UTAMA,),
    "ka": (Level.ANTARA,),
    "ko": (Level.OPERASIONAL,),
}

#: spellings of komponen that are standard; anything else that is understood is a variant (T5-03)
KOMPONEN_DITERIMA: dict[str, Komponen] = {
    **{f"tujuan {s}": Komponen.TUJUAN for s in _SKPD},
    **{f"sasaran {s}": Komponen.SASARAN for s in _SKPD},
    "sasaran strategis": Komponen.SASARAN,
    "sasaran program": Komponen.PROGRAM,
    "sasaran kegiatan": Komponen.KEGIATAN,
    "sasaran sub kegiatan": Komponen.SUB_KEGIATAN,
}
_KOMPONEN_POLA: tuple[tuple[str, Komponen], ...] = (
    (r"\bsub ?kegiatan\b", Komponen.SUB_KEGIATAN),
    (r"\bkegiatan\b", Komponen.KEGIATAN),
    (r"\bprogram\b", Komponen.PROGRAM),
    (r"\bsasaran\b", Komponen.SASARAN),
    (r"\btujuan\b", Komponen.TUJUAN),
)

#: the same for the official's rank
JABATAN_DITERIMA: dict[str, Jenjang] = {
    "pk jpt": Jenjang.JPT,
    "pk jabatan pimpinan tinggi": Jenjang.JPT,
    "pk jabatan pimpinan tinggi jpt": Jenjang.JPT,
    "pk jabatan pimpinan tinggi pratama": Jenjang.JPT,
    "pk jabatan administrator": Jenjang.ADMINISTRATOR,
    "pk administrator": Jenjang.ADMINISTRATOR,
    "pk jabatan pengawas": Jenjang.PENGAWAS,
    "pk pengawas": Jenjang.PENGAWAS,
    "pk skp pengawas": Jenjang.PENGAWAS,
    "pk skp jf": Jenjang.JF,
    "pk jf": Jenjang.JF,
    "skp jf": Jenjang.JF,
    "pk skp pelaksana": Jenjang.PELAKSANA,
    "skp pelaksana": Jenjang.PELAKSANA,
}
_JABATAN_POLA: tuple[tuple[str, Jenjang], ...] = (
    (r"\badministrator\b|\beselon (iii|3)\b", Jenjang.ADMINISTRATOR),
    (r"\bpengawas\b|\beselon (iv|4)\b", Jenjang.PENGAWAS),
    (r"\bpimpinan tinggi\b|\bjpt\b|\beselon (ii|2)\b", Jenjang.JPT),
    (r"\bjf\b|\bfungsional\b", Jenjang.JF),
    (r"\bpelaksana\b", Jenjang.PELAKSANA),
)


def says_csf(heading: str) -> bool:
    """Whether a heading names the CSF itself, not the issue it answers."""
    return re.search(_CSF_JUDUL, fold(heading)) is not None


_TERPANJANG = max(map(len, _LEVEL))


@remembered
def levels_of(text: str) -> tuple[Level, ...]:
    """The levels a label may mean: one, two ("kinerja taktikal"), or none when it is no label."""
    key = fold(text)
    whole = " ".join(map(_written_out, key.split()))
    if key in _LEVEL or whole in _LEVEL:
        return _LEVEL.get(key) or _LEVEL[whole]
    marked = _marked_levels(frozenset(whole.split()))
    if marked or not 8 <= len(key) <= _TERPANJANG + 2:
        return marked
    alike = (label for label in _LEVEL if abs(len(key) - len(label)) <= 2)
    near = {_LEVEL[k] for k in alike if DamerauLevenshtein.distance(key, k, score_cutoff=2) <= 2}
    return near.pop() if len(near) == 1 else ()


#: words a longer label may be made of ("kondisi antara utama (intermediate outcome)"), and those
#: that decide; `antara` decides only where `utama` does not stand with it
_KATA_LEVEL = frozenset(
    """kondisi kinerja antara utama operasional taktikal intermediate immediate initial outcome
    output level skpd opd""".split()
)
_KATA_PENENTU: tuple[tuple[Level, frozenset[str]], ...] = (
    (Level.ANTARA_UTAMA, frozenset({"intermediate"})),
    (Level.ANTARA, frozenset({"immediate", "initial"})),
    (Level.OPERASIONAL, frozenset({"operasional", "output"})),
)


_SINGKATAN_LEVEL = {"k": "kondisi", "kin": "kinerja", "ops": "operasional", "opr": "operasional"}


def _written_out(word: str) -> str:
    """A word of labels cut short, in full: kond., oper., k.; any other as it is."""
    if word in _SINGKATAN_LEVEL:
        return _SINGKATAN_LEVEL[word]
    meant = [k for k in _KATA_LEVEL if len(word) >= 4 and k.startswith(word)]
    return meant[0] if len(meant) == 1 else word


def _marked_levels(words: frozenset[str]) -> tuple[Level, ...]:
    """The one level that the words of a label agree on; () when a word is no word of labels."""
    if not words or words - _KATA_LEVEL:
        return ()
    found = {level for level, marks in _KATA_PENENTU if words & marks}
    if "antara" in words and "intermediate" not in words:
        found.add(Level.ANTARA_UTAMA if "utama" in words else Level.ANTARA)
    return (found.pop(),) if len(found) == 1 and ("antara" in words or "utama" not in words) else ()


def komponen_of(text: str) -> Komponen | None:
    """The planning component a cell names, in whatever variant."""
    key = fold(correct_words(text))
    if key in KOMPONEN_DITERIMA:
        return KOMPONEN_DITERIMA[key]
    return next((k for pola, k in _KOMPONEN_POLA if re.search(pola, key)), None)


def jenjang_of(text: str) -> Jenjang | None:
    """The rank a cell of the last Tahap 5 column names, in whatever variant."""
    key = fold(correct_words(text))
    if key in JABATAN_DITERIMA:
        return JABATAN_DITERIMA[key]
    return next((j for pola, j in _JABATAN_POLA if re.search(pola, key)), None)
