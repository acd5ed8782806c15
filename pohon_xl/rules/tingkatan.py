"""Levels of nodes and rows as rules judge them, and what fits a level in planning."""

import re
from collections.abc import Iterator

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import (
    JENJANG_BAKU,
    JENJANG_KECIL,
    JENJANG_SESUAI,
    KOMPONEN_BAKU,
    Jenjang,
    Komponen,
    Level,
)
from pohon_xl.model.location import Location
from pohon_xl.model.sekali import once
from pohon_xl.model.simpul import Simpul
from pohon_xl.rekaman import dataclass
from pohon_xl.tables.crosscutting import is_crosscutting
from pohon_xl.tables.istilah import levels_of
from pohon_xl.text.daftar import strip_brackets
from pohon_xl.text.kata import fold

_DIPIMPIN_ADMINISTRATOR = re.compile(r"^(kecamatan|kelurahan|kantor|bagian|upt|uptd)\b")
_BUKAN_INDIKATOR = frozenset(
    """
    belum|belum ada|belum ditentukan|belum ditetapkan|tidak ada|tba|tbd|nihil|kosong|na|n a
    isi|indikator
    """.replace("\n", "|")
    .replace("  ", "")
    .split("|")
)


def jenjang_sesuai(kertas: KertasKerja, level: Level) -> tuple[Jenjang, ...]:
    """The ranks that fit a level in this office: as it says itself, else the usual ones."""
    own = dict(kertas.jenjang_sendiri).get(level)
    if own is not None:
        return (own,)
    return (JENJANG_KECIL if _is_led_by_administrator(kertas) else JENJANG_SESUAI)[level]


@once
def _is_led_by_administrator(kertas: KertasKerja) -> bool:
    """By the name of the office, unless its CSF go by the usual ranks; without a name by these."""
    top = {r.jenjang for r in kertas.kinerja_5 if Level.CSF in r.levels and r.jenjang}
    if kertas.perangkat_daerah:
        named = _DIPIMPIN_ADMINISTRATOR.match(fold(kertas.perangkat_daerah)) is not None
        return named and top != {Jenjang.JPT}
    return top == {Jenjang.ADMINISTRATOR}


def jenjang_baku(kertas: KertasKerja, level: Level) -> Jenjang | None:
    """The rank to propose for a level in this office; none for the outcome."""
    if JENJANG_BAKU[level] is None and level not in dict(kertas.jenjang_sendiri):
        return None
    return jenjang_sesuai(kertas, level)[0]


def komponen_baku(kertas: KertasKerja, level: Level) -> Komponen:
    """What a level becomes in planning in this office."""
    return dict(kertas.komponen_sendiri).get(level, KOMPONEN_BAKU[level])


def walk_pairs(kertas: KertasKerja) -> Iterator[tuple[Simpul | None, Simpul]]:
    """(parent, node) for every node, in reading order."""

    def below(parent: Simpul | None, simpul: Simpul) -> Iterator[tuple[Simpul | None, Simpul]]:
        yield parent, simpul
        for anak in simpul.anak:
            yield from below(simpul, anak)

    for akar in kertas.pohon.akar:
        yield from below(None, akar)


@once
def partner_codes(kertas: KertasKerja) -> frozenset[str]:
    """Nodes left to other offices, named or not (T3-10): they are not ours to measure.

    What the office measures itself although others help is its own.
    """
    marks = [r.at for r in kertas.uraian if r.is_crosscutting]
    marks += [r.kondisi.at for r in kertas.csf if r.kondisi and r.mitra]
    marks += [r.induk.at for r in kertas.uraian if r.induk and r.induk_mitra]
    marked = {code for at in marks for code in kertas.tautan.simpul_of.get(at, ())}
    rows = (*kertas.kinerja_4, *kertas.kinerja_5)
    measured = (r.kinerja.at for r in rows if r.indikator and not r.is_crosscutting)
    own = {code for at in measured for code in kertas.tautan.simpul_of.get(at, ())}
    return frozenset(
        s.kode
        for s in kertas.pohon.walk()
        if not s.anak and s.kode not in own and (s.crosscutting or s.kode in marked)
    )


def unknown_levels(kertas: KertasKerja) -> frozenset[Location]:
    """Cells of conditions whose level Tahap 3 does not say: the tree only guessed it."""
    return frozenset(
        r.kondisi.at
        for r in kertas.uraian
        if r.kondisi is not None and r.level is None and not is_crosscutting(r.kondisi.teks)
    )


@once
def guessed_codes(kertas: KertasKerja) -> frozenset[str]:
    """Nodes whose level Tahap 3 does not say."""
    unknown = unknown_levels(kertas)
    return frozenset(c for at in unknown for c in kertas.tautan.simpul_of.get(at, ()))


@once
def levels_by_row(kertas: KertasKerja) -> dict[Location, Level]:
    """Kinerja cell of Tahap 4 and 5 -> its level: as the tree says, else as its own row says."""
    by_code = {s.kode: s.level for s in kertas.pohon.walk()}
    guessed = guessed_codes(kertas)
    found: dict[Location, Level] = {}
    for row in (*kertas.kinerja_4, *kertas.kinerja_5):
        codes = kertas.tautan.simpul_of.get(row.kinerja.at, ())
        if codes and codes[0] not in guessed:
            found[row.kinerja.at] = by_code[codes[0]]
        elif len(row.levels) == 1:
            found[row.kinerja.at] = row.levels[0]
    return found


def own_rows(kertas: KertasKerja) -> Iterator[tuple[BarisKinerja, Level | None]]:
    """Rows of Tahap 5 the office answers for itself, each once, with their level."""
    partner = partner_codes(kertas)
    levels = levels_by_row(kertas)
    for row in kertas.kinerja_5:
        codes = kertas.tautan.simpul_of.get(row.kinerja.at, ())
        if row.is_crosscutting or row.kinerja.at in kertas.tautan.kembar or {*codes} & partner:
            continue
        yield row, levels.get(row.kinerja.at)


@dataclass(frozen=True, slots=True)
class JudgedIndikator:
    """An indicator to judge: `teks` without brackets, the row it stands in, that row's level."""

    isi: Isi
    teks: str
    row: BarisKinerja
    level: Level | None


@once
def indicators(kertas: KertasKerja) -> tuple[JudgedIndikator, ...]:
    """Those of Tahap 4, and of Tahap 5 only where Tahap 4 has no such row; marks are none."""
    return tuple(_indicators(kertas))


def _indicators(kertas: KertasKerja) -> Iterator[JudgedIndikator]:
    levels = levels_by_row(kertas)
    repeated = {*kertas.tautan.padanan_5.values(), *kertas.tautan.kembar}
    rows = [r for r in kertas.kinerja_4 if r.kinerja.at not in kertas.tautan.kembar]
    rows += [r for r in kertas.kinerja_5 if r.kinerja.at not in repeated]
    for row in rows:
        for isi in row.indikator:
            if not row.is_crosscutting and is_indikator(isi.teks) and not levels_of(isi.teks):
                teks = strip_brackets(isi.teks)[0]
                yield JudgedIndikator(isi, teks, row, levels.get(row.kinerja.at))


def is_indikator(text: str) -> bool:
    """Whether a cell says anything: not "-", not "belum ada"; crosscutting marks are none."""
    key = fold(text)
    return (
        any(c.isalpha() for c in key) and key not in _BUKAN_INDIKATOR and not is_crosscutting(text)
    )
