"""A worksheet as values with places; the only thing readers of tables see of a workbook."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pohon_xl.model.location import Location
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass, field
from pohon_xl.text.ingatan import remembered

Scalar = str | int | float | bool | None

#: what stands in a text unseen: zero-width characters, marks that turn the reading direction, soft
#: hyphens, Excel's escaped line ends
_TAK_TAMPAK = pola(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\u180e\ufeff\u00ad]|_x000[DdAa9]_"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A stored value.

    `formula` (text, without '=') with value None: never calculated by the program that saved it.
    Whole numbers are int; dates arrive as text in Indonesian form (4 Januari 2026).
    `is_error` marks #REF! and the like: the value is its text. `indent` is the cell's alignment
    indent, `fill` its solid colour: RRGGBB where the file says it plainly, else a name for the
    theme colour that is the same in the whole workbook.
    """

    value: Scalar
    formula: str | None = None
    is_error: bool = False
    indent: int = 0
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Rect:
    """A range, corners included, from 1."""

    row: int
    column: int
    last_row: int
    last_column: int

    def __contains__(self, place: tuple[int, int]) -> bool:
        return self.row <= place[0] <= self.last_row and self.column <= place[1] <= self.last_column


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one worksheet that hold something, by (row, column) from 1.

    `fills` are the colours of cells that hold nothing else (the boxes of a legend), `outline` the
    depths of grouped rows. `peran` is
    the mark pohon_xl put on a sheet of its own (`hasil`, `masukan`), else None.
    """

    lembar: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: tuple[Rect, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    peran: str | None = None
    fills: dict[tuple[int, int], str] = field(default_factory=dict)
    outline: dict[int, int] = field(default_factory=dict)
    _columns_by_row: dict[int, tuple[int, ...]] = field(init=False, repr=False, compare=False)
    _rows: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _columns: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _areas: dict[int, list[Rect]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_row: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            by_row.setdefault(row, []).append(column)
        columns = {row: tuple(found) for row, found in by_row.items()}
        object.__setattr__(self, "_columns_by_row", columns)
        object.__setattr__(self, "_rows", tuple(columns))
        object.__setattr__(self, "_columns", tuple(sorted({c for _, c in self.cells})))
        areas: dict[int, list[Rect]] = {}
        used = max(self._columns, default=0)
        for area in sorted(self.merged, key=lambda a: a.row):
            for column in range(area.column, min(area.last_column, used) + 1):
                areas.setdefault(column, []).append(area)
        object.__setattr__(self, "_areas", areas)

    def at(self, row: int, column: int) -> Location:
        """The place of a cell of this sheet."""
        return Location(self.lembar, row, column)

    def text(self, row: int, column: int) -> str:
        """What the cell shows, spaces tidied at the ends of its lines; '' when it is empty."""
        cell = self.cells.get((row, column))
        return "" if cell is None else scalar_text(cell.value)

    def has_lines(self, row: int, column: int) -> bool:
        """Whether the text of a cell goes over several lines, filled or not."""
        cell = self.cells.get((row, column))
        value = cell.value if cell else None
        return isinstance(value, str) and len(value.splitlines()) > 1

    def lines(self, row: int, column: int) -> tuple[str, ...]:
        """The filled lines of a cell, spaces tidied."""
        cell = self.cells.get((row, column))
        value = cell.value if cell else None
        found = value.splitlines() if isinstance(value, str) else [scalar_text(value)]
        return tuple(tidy for line in found if (tidy := scalar_text(line)))

    def indent(self, row: int, column: int) -> int:
        """How far a text is pushed in: by the cell's alignment or by leading spaces."""
        cell = self.cells.get((row, column))
        if cell is None or not isinstance(cell.value, str):
            return 0
        value = _TAK_TAMPAK.sub("", cell.value).expandtabs(4)
        return 2 * cell.indent + len(value) - len(value.lstrip())

    def fill(self, row: int, column: int) -> str | None:
        """The solid colour of a cell, filled with something or not."""
        cell = self.cells.get((row, column))
        return cell.fill if cell else self.fills.get((row, column))

    def area(self, row: int, column: int) -> Rect | None:
        """The merged range a cell lies in."""
        found = self._areas.get(column)
        if not found:
            return None
        near = found[bisect_right(found, row, key=lambda a: a.row) - 1]
        return near if (row, column) in near else None

    def rows(self) -> Iterator[int]:
        """Rows that hold something, from the top."""
        yield from self._columns_by_row

    def rows_between(self, first: int, last: int) -> tuple[int, ...]:
        """Rows from `first` to `last` that hold something."""
        low, high = bisect_left(self._rows, first), bisect_right(self._rows, last)
        return self._rows[low:high]

    def columns(self) -> Iterator[int]:
        """Columns that hold something, from the left."""
        yield from self._columns

    def columns_of(self, row: int) -> tuple[int, ...]:
        """The columns of a row that hold something, from the left."""
        return self._columns_by_row.get(row, ())


def scalar_text(value: Scalar) -> str:
    """A value as the planner sees it: 1.0 is 1; non-breaking spaces are spaces."""
    if isinstance(value, str):
        return _tidy(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


@remembered  # every reader of a table asks for the same texts again
def _tidy(text: str) -> str:
    tidy = " ".join((text if text.isascii() and "_x" not in text else _seen(text)).split())
    return text if tidy == text else tidy  # not the same words twice in memory


def _seen(text: str) -> str:
    return _TAK_TAMPAK.sub(lambda m: " " if m[0][0] == "_" else "", text).replace("\u00a0", " ")
