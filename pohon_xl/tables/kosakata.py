"""What a heading, a level or a sheet name means: the office's own words first, then everybody's.

An office teaches its words in sheet Instansi, one a row, several parted by semicolons:

    Nama level: Kondisi antara utama | Hasil antara I; HA I
    Judul kolom: Kinerja             | Capaian yang diharapkan
    Lembar Tahap 3                   | Analisis
    Jabatan level: Kondisi antara    | PK Jabatan Pengawas
    Komponen level: Kondisi antara   | Sasaran Sub Kegiatan

What stands behind the colon is the standard word (or a usual spelling of it): a level of Tahap 3
or 4, or a column as `periksa` calls it. The last two say what the office makes of a level.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass, field
from pohon_xl.tables.crosscutting import is_crosscutting, split_offices
from pohon_xl.tables.istilah import (
    JABATAN_DITERIMA,
    JUDUL,
    JUDUL_LEVEL,
    KATA_JUDUL,
    KOMPONEN_DITERIMA,
    Kolom,
    jenjang_of,
    komponen_of,
    levels_of,
)
from pohon_xl.tables.nomor_tahap import stages_in, stages_of_sheet, tahap_of
from pohon_xl.text.kata import fold
from pohon_xl.text.predikat import predikat_of

_LABEL = pola(r"(nama level|judul kolom|lembar tahap|jabatan level|komponen level) ?(.*)")
_MAX_KATA = 14


@dataclass(frozen=True, slots=True)
class Kosakata:
    """Own words by their folded text; empty for an office that uses the usual ones."""

    kolom: dict[str, Kolom] = field(default_factory=dict)
    level: dict[str, Level] = field(default_factory=dict)
    lembar: dict[str, int] = field(default_factory=dict)
    jenjang: dict[Level, Jenjang] = field(default_factory=dict)
    komponen: dict[Level, Komponen] = field(default_factory=dict)

    def kolom_of(self, heading: str, tahap: int) -> Kolom | None:
        """Which column of that stage a heading names."""
        own = self.kolom.get(fold(heading))
        if own is not None:
            return own if any(own is kolom for kolom, _ in JUDUL[tahap]) else None
        if fold(heading) in self.level or not is_heading(heading):
            return None
        return _kolom(mend_heading(heading), tahap)

    def level_column_of(self, heading: str) -> Kolom | None:
        """Which level's own column a heading of Tahap 3 names."""
        own = self.level.get(fold(heading))
        if own is not None:
            return next((k for k in _KOLOM_OF_LEVEL if _KOLOM_OF_LEVEL[k] is own), None)
        return _level_column(mend_heading(heading)) if is_heading(heading) else None

    def levels_of(self, text: str) -> tuple[Level, ...]:
        """The levels a label may mean; none when it is no label."""
        own = self.level.get(fold(text)) if self.level else None
        return (own,) if own is not None else levels_of(text)

    def stages_of_sheet(self, name: str) -> tuple[int, ...]:
        """The stages a sheet's name names."""
        own = self.lembar.get(fold(name))
        return (own,) if own is not None else stages_of_sheet(name)

    def names_stage(self, name: str) -> bool:
        """Whether a sheet's name says so in words; a number in front may count anything."""
        own = fold(name) in self.lembar
        return own or bool(stages_in(name)) or tahap_of(name) is not None


_KOLOM_OF_LEVEL = {
    Kolom.INDUK: Level.CSF,
    Kolom.ANTARA_UTAMA: Level.ANTARA_UTAMA,
    Kolom.ANTARA: Level.ANTARA,
    Kolom.OPERASIONAL: Level.OPERASIONAL,
}


def is_istilah(label: str) -> bool:
    """Whether a row of sheet Instansi with this label teaches own words."""
    return _LABEL.fullmatch(fold(label)) is not None


def read_kosakata(rows: Iterable[tuple[str, str]]) -> Kosakata:
    """Own words from the rows of sheet Instansi; a label that is not understood teaches nothing."""
    kosakata = Kosakata()
    for label, value in rows:
        match = _LABEL.fullmatch(fold(label))
        for word in (w for w in map(fold, value.split(";")) if match and w):
            _learn(kosakata, match[1], match[2], word) if match else None
    return kosakata


def _learn(kosakata: Kosakata, what: str, standard: str, word: str) -> None:
    if what == "lembar tahap" and standard in {"1", "2", "3", "4", "5"}:
        kosakata.lembar[word] = int(standard)
    elif what.endswith("level") and len(levels := levels_of(standard)) == 1:
        _learn_level(kosakata, what, levels[0], word)
    elif what == "judul kolom" and (kolom := _standard_column(standard)) is not None:
        kosakata.kolom[word] = kolom


def _learn_level(kosakata: Kosakata, what: str, level: Level, word: str) -> None:
    if what == "nama level":
        kosakata.level[word] = level
    elif what == "jabatan level" and (jenjang := jenjang_of(word)) is not None:
        kosakata.jenjang[level] = jenjang
    elif what == "komponen level" and (komponen := komponen_of(word)) is not None:
        kosakata.komponen[level] = komponen


def _standard_column(name: str) -> Kolom | None:
    """A column by the name `periksa` gives it, or by any heading that is understood."""
    by_value = {fold(kolom.value): kolom for kolom in Kolom}
    if name in by_value:
        return by_value[name]
    return next((k for t in (5, 4, 3, 2, 1) if (k := _kolom(mend_heading(name), t))), None)


@lru_cache(maxsize=1 << 14)
def mend_heading(text: str) -> str:
    """The folded heading, typing errors mended: "Indikatr  KINERJA" -> "indikator kinerja"."""
    return " ".join(_mend_word(word) for word in fold(text).split())


@cache
def _mend_word(word: str) -> str:
    if word in KATA_JUDUL or len(word) < 5:
        return word
    limit = 2 if len(word) >= 9 else 1
    near = [
        k
        for k in KATA_JUDUL
        if abs(len(word) - len(k)) <= limit
        and DamerauLevenshtein.distance(word, k, score_cutoff=limit) <= limit
    ]
    return near[0] if len(near) == 1 else word


@lru_cache(maxsize=1 << 14)
def is_heading(text: str) -> bool:
    """Whether a text may head a column: no sentence, no level, no value of another column."""
    words = fold(text).split()
    if not words or predikat_of(words[0]) or (is_crosscutting(text) and split_offices(text)[0]):
        return False
    of_outcome = words[0] == "csf" and len(words) > 1 and predikat_of(words[1])
    if len(words) > _MAX_KATA and not of_outcome:  # "CSF Meningkatnya ...": as long as she likes
        return False
    key = " ".join(words)
    if key in KOMPONEN_DITERIMA or key in JABATAN_DITERIMA:
        return False
    return any(w.isalpha() for w in words)


@lru_cache(maxsize=1 << 14)
def _kolom(heading: str, tahap: int) -> Kolom | None:
    if tahap > 3 and levels_of(heading):
        return None
    return next((k for k, pola in JUDUL[tahap] if heading and re.search(pola, heading)), None)


@lru_cache(maxsize=1 << 14)
def _level_column(heading: str) -> Kolom | None:
    found = [kolom for kolom, pola in JUDUL_LEVEL if re.search(pola, heading)]
    return found[0] if len(found) == 1 else None
