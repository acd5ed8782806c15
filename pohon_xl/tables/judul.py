"""Headings of a table: one row, or a band of two or three with merged cells."""

from functools import lru_cache

from pohon_xl.rekaman import dataclass, field, replace
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.istilah import (
    KATA_JUDUL,
    KOLOM_LEVEL,
    KOLOM_POKOK,
    KOLOM_WAJIB,
    Kolom,
    says_csf,
)
from pohon_xl.tables.judul_isian import komponen_named
from pohon_xl.tables.kosakata import Kosakata, is_heading, mend_heading
from pohon_xl.tables.nomor_tahap import tahap_of
from pohon_xl.text.kata import fold
from pohon_xl.text.predikat import predikat_of

_MAX_TINGGI = 3
#: columns called Level 1, Level 2, ...: the deepest is the last of these
_URUTAN_LEVEL = (
    Kolom.OUTCOME, Kolom.INDUK, Kolom.ANTARA_UTAMA, Kolom.ANTARA, Kolom.OPERASIONAL,
)  # fmt: skip
#: headings that make no table by themselves but show that one may begin here
_KATA_PENANDA = KATA_JUDUL | {"csf", "iku", "ket", "no", "skpd", "opd"}
_MAX_HURUF = 160
#: a Tahap 3 table with these may have indicators beside its conditions
_BERSAMA = {Kolom.INDUK, Kolom.KONDISI}
_Ways = dict[int, tuple[tuple[Kolom, ...], ...]]


@dataclass(frozen=True, slots=True)
class Judul:
    """Rows `row` to `last_row` hold headings; by stage, which column is what.

    `texts` is the whole heading of each column, `level` the columns that may hold the level,
    `indikator` the columns of indicators beside those of levels (Level 1 | Indikator | Level 2),
    `nama` how many columns name programs and the like.
    """

    row: int
    last_row: int
    texts: dict[int, str]
    kolom: dict[int, dict[Kolom, int]]
    level: tuple[int, ...] = ()
    indikator: dict[Kolom, int] = field(default_factory=dict)
    nama: int = 0

    @property
    def score(self) -> int:
        """How many columns the stage understands that understands most."""
        own = max(map(len, self.kolom.values()), default=0)
        return own + len(self.indikator) + self.nama


def find_judul(grid: Grid, kosakata: Kosakata, *, complete: bool = True) -> list[Judul]:
    """All bands of headings, from the top; none overlaps another.

    With `complete` off also those that name the main column only: headings where a title says so.
    """
    ways = KOLOM_WAJIB if complete else KOLOM_POKOK
    found: list[Judul] = []
    own = frozenset(kosakata.kolom) | frozenset(kosakata.level)
    rows = list(grid.rows())
    last = 0
    for i, row in enumerate(rows):
        if row <= last or not _may_head(grid, row, own):
            continue
        best = _best_band(grid, row, kosakata, ways)
        if best is None:
            continue
        below = rows[i + 1] if i + 1 < len(rows) else 0
        if row < below <= best.last_row:  # the row above belongs to a title, not to the headings
            later = _best_band(grid, below, kosakata, ways)
            if later is not None and later.score >= best.score:
                continue
        found.append(best)
        last = best.last_row
    return found


def _may_head(grid: Grid, row: int, own: frozenset[str]) -> bool:
    """A quick look: some cell of the row says a word of headings, none is a performance."""
    values = [grid.cells[row, column].value for column in grid.columns_of(row)]
    texts = [v for v in values if isinstance(v, str) and v.strip()]
    if any(predikat_of(text.split(None, 1)[0].casefold()) for text in texts):
        return False
    return any(
        (len(text) <= _MAX_HURUF and _says_heading(text)) or (own and fold(text) in own)
        for text in texts
    )


@lru_cache(maxsize=1 << 14)
def _says_heading(text: str) -> bool:
    return any(w in _KATA_PENANDA for w in mend_heading(text).split()) and is_heading(text)


def _best_band(grid: Grid, row: int, kosakata: Kosakata, ways: _Ways) -> Judul | None:
    """The height that understands most columns; of equals the smallest."""
    best: Judul | None = None
    for height in range(1, _MAX_TINGGI + 1):
        last = row + height - 1
        if height > 1 and not _continues(grid, last):
            break
        band = _band(grid, row, last, kosakata, ways)
        if band.kolom and (best is None or band.score > best.score):
            best = band
    return best if best is None else _stretched(grid, best)


def _continues(grid: Grid, row: int) -> bool:
    """Whether a row may be the second or third of a band: short headings only, no title."""
    texts = [t for c in grid.columns_of(row) if (t := grid.text(row, c))]
    return bool(texts) and all(
        is_heading(t) and tahap_of(t) is None and len(fold(t).split()) <= 8 for t in texts
    )


def _band(grid: Grid, row: int, last_row: int, kosakata: Kosakata, ways: _Ways) -> Judul:
    parts = heading_parts(grid, row, last_row)
    texts = {c: " ".join(p) for c, p in parts.items()}
    top = {grid.area(row, c) or c for c in texts if _top_text(grid, row, c)}
    kolom: dict[int, dict[Kolom, int]] = {}
    for tahap in (2, 3, 4, 5) if len(top) > 1 or ways is KOLOM_POKOK else ():
        found = _columns(parts, tahap, kosakata)
        if tahap == 3 and ways is KOLOM_POKOK and Kolom.INDUK in found:
            found.setdefault(Kolom.KONDISI, found[Kolom.INDUK])  # one column holds them all
            found = {k: c for k, c in found.items() if k is not Kolom.INDUK}
        if any(all(k in found for k in way) for way in ways[tahap]):
            kolom[tahap] = found
        elif tahap > 3 and Kolom.INDIKATOR in found and {*kolom.get(3, {})} >= _BERSAMA:
            kolom[tahap] = found | {Kolom.KINERJA: kolom[3][Kolom.KONDISI]}
    indikator = _beside_levels(parts, kolom.get(3, {}), kosakata)
    if indikator:
        kolom = {3: kolom[3]}
    level = tuple(c for c, p in parts.items() if _kolom(p, 4, kosakata) is Kolom.KETERANGAN)
    nama = sum(any(True for _ in komponen_named(p)) for p in parts.values()) if 5 in kolom else 0
    return Judul(row, last_row, texts, kolom, level, indikator, nama)


def _beside_levels(
    parts: dict[int, list[str]], kolom: dict[Kolom, int], kosakata: Kosakata
) -> dict[Kolom, int]:
    """For the column of each level that of its indicators, left of the next level."""
    own = {c: k for k, c in kolom.items() if k in _URUTAN_LEVEL}
    found: dict[Kolom, int] = {}
    last: Kolom | None = None
    for column, texts in parts.items() if {*KOLOM_LEVEL} & {*kolom} else ():
        last = own.get(column, last)
        says = kosakata.kolom_of(texts[-1], 4) is Kolom.INDIKATOR and column not in own
        if says and last is not None:
            found.setdefault(last, column)
    return found


def _top_text(grid: Grid, row: int, column: int) -> str:
    area = grid.area(row, column)
    return grid.text(area.row, area.column) if area else grid.text(row, column)


def heading_parts(grid: Grid, row: int, last_row: int) -> dict[int, list[str]]:
    """The headings of each column from top to bottom, merged cells counted in all of theirs."""
    parts: dict[int, list[str]] = {}
    columns = {c for r in range(row, last_row + 1) for c in grid.columns_of(r)}
    for r in range(row, last_row + 1):
        for c in list(columns):
            area = grid.area(r, c)
            if area and area.last_column - area.column < 64:
                columns.update(range(area.column, area.last_column + 1))
    for r in range(row, last_row + 1):
        for column in sorted(columns):
            area = grid.area(r, column)
            if area is not None and area.row < row:
                continue
            text = _top_text(grid, r, column)
            if text and text not in parts.setdefault(column, []):
                parts[column].append(text)
    return {c: p for c, p in sorted(parts.items()) if p}


def _columns(parts: dict[int, list[str]], tahap: int, kosakata: Kosakata) -> dict[Kolom, int]:
    levels: dict[Kolom, int] = {}
    for column, texts in parts.items() if tahap == 3 else ():
        level = kosakata.level_column_of(texts[-1]) or kosakata.level_column_of(" ".join(texts))
        if level is not None:
            levels.setdefault(level, column)
    if len(levels) < 2:
        levels = _numbered_levels(parts) if tahap == 3 else {}
    kolom: dict[Kolom, int] = {}
    for column, texts in parts.items():
        found = None if column in levels.values() else _kolom(texts, tahap, kosakata)
        if found is not None:
            kolom.setdefault(found, column)
    if tahap == 2 and Kolom.CSF in kolom:  # an issue beside the CSF is none
        named = (c for c, texts in parts.items() if says_csf(" ".join(texts)))
        kolom[Kolom.CSF] = next((c for c in named if c not in _others(kolom)), kolom[Kolom.CSF])
    if tahap == 3 and Kolom.INDUK in kolom and not levels and Kolom.KONDISI not in kolom:
        kinerja = (c for c, texts in parts.items() if _kolom(texts, 4, kosakata) is Kolom.KINERJA)
        column = next(kinerja, 0)  # CSF | Kinerja | Level: conditions already called kinerja
        kolom |= {Kolom.KONDISI: column} if column else {}
    return kolom | levels


def _others(kolom: dict[Kolom, int]) -> set[int]:
    """Columns that are something else than the CSF."""
    return {c for k, c in kolom.items() if k is not Kolom.CSF}


def _numbered_levels(parts: dict[int, list[str]]) -> dict[Kolom, int]:
    """Columns called Level 1 to Level n, two to five of them."""
    columns = {texts[-1].casefold(): column for column, texts in parts.items()}
    numbered = [columns[key] for n in range(1, 6) if (key := f"level {n}") in columns]
    if len(numbered) < 2:
        return {}
    return dict(zip(_URUTAN_LEVEL[-len(numbered) :], numbered, strict=True))


def _kolom(texts: list[str], tahap: int, kosakata: Kosakata) -> Kolom | None:
    """What the lowest heading names, else all of them together (Kinerja over Uraian).

    Below "Komponen Perencanaan" Tujuan, Program, ... are columns of names (tables/kolom_isian.py).
    """
    if tahap > 3 and len(texts) > 1 and any(True for _ in komponen_named(texts[-1:])):
        return None
    return kosakata.kolom_of(texts[-1], tahap) or kosakata.kolom_of(" ".join(texts), tahap)


def _stretched(grid: Grid, judul: Judul) -> Judul:
    """Down to the foot of headings merged downwards, and past a row that numbers the columns."""
    feet = [judul.last_row]
    for column in judul.texts:
        area = grid.area(judul.row, column)
        if area is not None and area.row >= judul.row and area.last_row - judul.row < 6:
            feet.append(area.last_row)
    last = max(feet)
    if _numbers_columns(grid, last + 1):
        last += 1
    return replace(judul, last_row=last)


def _numbers_columns(grid: Grid, row: int) -> bool:
    """1 | 2 | 3 or (1) | (2) | (3) below the headings."""
    texts = [grid.text(row, c).strip("() ") for c in grid.columns_of(row)]
    numbers = [t for t in texts if t]
    return len(numbers) > 2 and numbers == [str(n) for n in range(1, len(numbers) + 1)]
