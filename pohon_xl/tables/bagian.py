"""The sheets a planner made for the Tahap, and their parts where tables stand side by side."""

from itertools import islice, pairwise

from pohon_xl.rekaman import replace
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.judul import find_judul
from pohon_xl.tables.kosakata import Kosakata
from pohon_xl.tables.tahap_1 import read_tahap_1
from pohon_xl.text.kata import fold

#: input sheets are not Tahap sheets, whatever their headings
LEMBAR_MASUKAN = ("instansi", "pejabat", "target", "anggaran", "abaikan")
#: a sheet with more empty columns than this is a drawing, not tables side by side
_MAX_CELAH = 12


def planner_parts(grids: tuple[Grid, ...], kosakata: Kosakata) -> tuple[Grid, ...]:
    """The sheets that may hold a Tahap: neither made by pohon_xl nor an input sheet.

    Where tables stand side by side, each part of the sheet comes as a grid of its own.
    """
    return tuple(
        part
        for grid in grids
        if grid.peran is None and fold(grid.lembar) not in LEMBAR_MASUKAN
        for part in _side_by_side(grid, kosakata)
    )


def _side_by_side(grid: Grid, kosakata: Kosakata) -> list[Grid]:
    """The sheet, or its parts where an empty column stands between complete tables."""
    columns = list(grid.columns())
    parts: list[Grid] = []
    start = columns[0] if columns else 1
    gaps = ((left, right) for left, right in pairwise(columns) if right - left > 1)
    for left, right in islice(gaps, _MAX_CELAH):
        part, rest = _columns(grid, start, left), _columns(grid, right, columns[-1])
        if _holds_tahap(part, kosakata) and _holds_tahap(rest, kosakata):
            parts.append(part)
            start = right
    return [*parts, _columns(grid, start, columns[-1])] if parts else [grid]


def _holds_tahap(grid: Grid, kosakata: Kosakata) -> bool:
    last = max(grid.rows(), default=0)
    return bool(find_judul(grid, kosakata) or read_tahap_1(grid, 1, last, kosakata).rows)


def _columns(grid: Grid, first: int, last: int) -> Grid:
    return replace(
        grid, cells={place: c for place, c in grid.cells.items() if first <= place[1] <= last}
    )
