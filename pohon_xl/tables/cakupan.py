"""How much of the sheets with a Tahap was read, and what was not."""

from pohon_xl.model.isi import Isi
from pohon_xl.rekaman import dataclass
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.nama_kantor import office_in_row

_Tempat = dict[str, set[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Cakupan:
    """How many filled cells were read, which were not, and the offices named above the tables."""

    sel_dibaca: int
    tidak_dibaca: tuple[Isi, ...]
    label: tuple[Isi, ...]


def read_cakupan(places: _Tempat, grids: tuple[Grid, ...]) -> Cakupan:
    """Of the sheets in `places`, which has the (row, column) of every cell read of each."""
    labels: list[Isi] = []
    unread: list[Isi] = []
    read = 0
    for grid in (g for g in grids if g.lembar in places):
        known = places[grid.lembar] | _label_places(grid, places[grid.lembar], labels)
        for row in grid.rows():
            for column in grid.columns_of(row):
                if (row, column) in known:
                    read += 1 if grid.text(row, column) else 0
                elif text := grid.text(row, column):
                    unread.append(Isi(text, grid.at(row, column)))
    return Cakupan(read, tuple(unread), tuple(labels))


def _label_places(
    grid: Grid, places: set[tuple[int, int]], labels: list[Isi]
) -> set[tuple[int, int]]:
    """Rows above all that was read which name the office count as read."""
    found: set[tuple[int, int]] = set()
    top = min(places, default=(1, 1))[0]
    for row in grid.rows_between(1, top - 1):
        if (office := office_in_row(grid, row)) is not None:
            labels.append(office)
            found |= {(row, c) for c in grid.columns_of(row)}
    return found
