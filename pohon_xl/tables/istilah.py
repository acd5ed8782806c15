"""Every heading and label the readers know, in one place, and what each means.

Texts are compared folded (text/kata.py): case, punctuation and spaces do not matter; a typing
error in a label is forgiven where only one label is meant. Contract section 2.
"""

import re
from enum import StrEnum
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.text.kata import fold


class Kolom(StrEnum):
    """What a column of a Tahap table holds; the value is how it is called to the user."""

    NOMOR = "Nomor"
    OUTCOME = "Outcome"
    PERANGKAT_DAERAH = "Perangkat daerah"
    CSF = "CSF"
    INDUK = "Kondisi Tahap 2"
    KONDISI = "Kondisi yang diperlukan"
    RUJUKAN = "Rujukan Tahapan"
    KINERJA = "Kinerja"
    INDIKATOR = "Indikator Kinerja"
    KETERANGAN = "Keterangan (level)"
    KOMPONEN = "Komponen Perencanaan"
    JABATAN = "Jabatan (PK/SKP)"


#: heading patterns for each stage, searched in this order on the folded heading
JUDUL: dict[int, tuple[tuple[Kolom, str], ...]] = {
    1: (
        (Kolom.OUTCOME, r"^(rumusan )?(hasil )?outcome$|^hasil$"),
        (Kolom.PERANGKAT_DAERAH, r"^(opd|skpd|pd|perangkat daerah|instansi)\b"),
    ),
    2: (
        (Kolom.NOMOR, r"^(no|nomor|nomer|no urut)$"),
        (Kolom.CSF, r"\bcsf\b|faktor kunci|critical success"),
        (Kolom.KONDISI, r"\bkondisi\b"),
    ),
    3: (
        (Kolom.NOMOR, r"^(no|nomor|nomer|no urut)$"),
        (Kolom.INDUK, r"\bcsf\b|faktor kunci|tahap (2|ii)\b"),
        (Kolom.KONDISI, r"\bkondisi\b"),
        (Kolom.KETERANGAN, r"^(keterangan|ket|level|jenjang|tingkat)\b"),
    ),
    4: (
        (Kolom.RUJUKAN, r"\brujukan|^tahap(an)?$"),
        (Kolom.INDIKATOR, r"\bindikator\b"),
        (Kolom.KINERJA, r"^kinerja\b|^(uraian|rumusan) kinerja"),
        (Kolom.KETERANGAN, r"^(keterangan|ket|level|jenjang|tingkat)\b"),
    ),
    5: (
        (Kolom.RUJUKAN, r"\brujukan|^tahap(an)?$"),
        (Kolom.INDIKATOR, r"\bindikator\b"),
        (Kolom.KINERJA, r"^kinerja\b(?! jabatan)|^(uraian|rumusan) kinerja"),
        (Kolom.KETERANGAN, r"^(keterangan|ket|level|jenjang|tingkat)\b"),
        (Kolom.KOMPONEN, r"\bkomponen\b|^perencanaan\b"),
        (Kolom.JABATAN, r"\bjabatan\b|\bpk\b|\bskp\b"),
    ),
}

#: without these a table cannot be read as that stage
KOLOM_WAJIB: dict[int, tuple[Kolom, ...]] = {
    1: (Kolom.OUTCOME,),
    2: (Kolom.CSF, Kolom.KONDISI),
    3: (Kolom.INDUK, Kolom.KONDISI),
    4: (Kolom.KINERJA, Kolom.INDIKATOR),
    5: (Kolom.KINERJA, Kolom.INDIKATOR),
}

_SKPD = ("skpd", "opd", "pd", "perangkat daerah")
_LEVEL: dict[str, tuple[Level, ...]] = {
    "outcome": (Level.OUTCOME,),
    "final outcome": (Level.OUTCOME,),
    "csf": (Level.CSF,),
    "kinerja strategis": (Level.CSF,),
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


@cache
def levels_of(text: str) -> tuple[Level, ...]:
    """The levels a label may mean: one, two ("kinerja taktikal"), or none when it is no label."""
    key = fold(text)
    if key in _LEVEL:
        return _LEVEL[key]
    if len(key) < 8:
        return ()
    near = {
        levels
        for label, levels in _LEVEL.items()
        if DamerauLevenshtein.distance(key, label, score_cutoff=2) <= 2
    }
    return near.pop() if len(near) == 1 else ()


def komponen_of(text: str) -> Komponen | None:
    """The planning component a cell names, in whatever variant."""
    key = fold(text)
    if key in KOMPONEN_DITERIMA:
        return KOMPONEN_DITERIMA[key]
    return next((k for pola, k in _KOMPONEN_POLA if re.search(pola, key)), None)


def jenjang_of(text: str) -> Jenjang | None:
    """The rank a cell of the last Tahap 5 column names, in whatever variant."""
    key = fold(text)
    if key in JABATAN_DITERIMA:
        return JABATAN_DITERIMA[key]
    return next((j for pola, j in _JABATAN_POLA if re.search(pola, key)), None)


def tahap_of(text: str) -> int | None:
    """3 for "Tahap 3", "TAHAP III Uraikan ...", "Thp.3", "T3"; None when no stage is named."""
    match = re.match(r"(?:tahap(?:an)?|thp|t) ?([1-5]|iv|v|i{1,3})\b", fold(text))
    if match is None:
        return None
    romawi = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
    return romawi.get(match[1]) or int(match[1])
