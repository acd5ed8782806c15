"""A worksheet as values with places; the only thing readers of tables see of a workbook."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pohon_xl.model.location import Location

Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Cell:
    """A stored value.

    `formula` (text, without '=') with value None: never calculated by the program that saved it.
    Whole numbers are int; dates arrive as text in Indonesian form (4 Januari 2026).
    `is_error` marks #REF! and the like: the value is its text. `indent` is the cell's alignment
    indent, `fill` its solid colour (RRGGBB) where the file says it plainly.
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

    `peran` is the mark pohon_xl put on a sheet of its own (`hasil`, `masukan`), else None.
    """

    lembar: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: tuple[Rect, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    peran: str | None = None
    _columns_by_row: dict[int, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_row: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            by_row.setdefault(row, []).append(column)
        columns = {row: tuple(found) for row, found in by_row.items()}
        object.__setattr__(self, "_columns_by_row", columns)

    def at(self, row: int, column: int) -> Location:
        """The place of a cell of this sheet."""
        return Location(self.lembar, row, column)

    def text(self, row: int, column: int) -> str:
        """What the cell shows, spaces tidied at the ends of its lines; '' when it is empty."""
        cell = self.cells.get((row, column))
        return "" if cell is None else scalar_text(cell.value)

    def rows(self) -> Iterator[int]:
        """Rows that hold something, from the top."""
        yield from self._columns_by_row

    def columns(self) -> Iterator[int]:
        """Columns that hold something, from the left."""
        yield from sorted({column for _, column in self.cells})

    def columns_of(self, row: int) -> tuple[int, ...]:
        """The columns of a row that hold something, from the left."""
        return self._columns_by_row.get(row, ())


def scalar_text(value: Scalar) -> str:
    """A value as the planner sees it: 1.0 is 1; non-breaking spaces are spaces."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "BENAR" if value else "SALAH"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return " ".join(str(value).replace("\u00a0", " ").split())
