"""Where the box of a note lies: Excel counts in columns, rows and pixels inside them."""

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate

from lxml import etree

from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.xlsx_xml import decimal, main, whole

_PIXELS_A_POINT = 96 / 72
_DIGIT = 7  # pixels of a digit of Calibri 11, the unit of column widths
_DEFAULT_WIDTH = 9.14
_DEFAULT_HEIGHT = 15.0
_GAP_RIGHT, _GAP_UP = 15, 10  # pixels between a cell and its note, as Excel has them
_LAST = 2000  # columns or rows walked before giving up: all of them may be hidden


@dataclass(frozen=True, slots=True)
class Anchor:
    """`cells` as in a VML drawing; `box` is left, top, width, height in points."""

    cells: tuple[int, int, int, int, int, int, int, int]
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """Widths and heights of one worksheet in pixels; columns and rows count from 0."""

    widths: dict[int, int]
    heights: dict[int, int]
    width: int
    height: int
    #: rows with a height of their own, and by how much those up to each differ from usual ones
    _rows: list[int] = field(init=False, repr=False, compare=False)
    _more: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        rows = sorted(self.heights)
        object.__setattr__(self, "_rows", rows)
        differences = (self.heights[row] - self.height for row in rows)
        object.__setattr__(self, "_more", [0, *accumulate(differences)])

    def anchor(self, row: int, column: int, width: float, height: float) -> Anchor:
        """A box of that many points beside a cell (counted from 1), as high as it may be."""
        up = row - 2 if row > 1 else 0
        from_column, from_x = _walk(self._width_of, column, _GAP_RIGHT)
        from_row, from_y = _walk(self._height_of, up, max(self._height_of(up) - _GAP_UP, 2))
        wide, high = round(width * _PIXELS_A_POINT), round(height * _PIXELS_A_POINT)
        to_column, to_x = _walk(self._width_of, from_column, from_x + wide)
        to_row, to_y = _walk(self._height_of, from_row, from_y + high)
        left = sum(self._width_of(c) for c in range(from_column)) + from_x
        top = self._above(from_row) + from_y
        return Anchor(
            (from_column, from_x, from_row, from_y, to_column, to_x, to_row, to_y),
            (round(left / _PIXELS_A_POINT, 2), round(top / _PIXELS_A_POINT, 2), width, height),
        )

    def _above(self, row: int) -> int:
        """Pixels of all rows above one."""
        return row * self.height + self._more[bisect_left(self._rows, row)]

    def _width_of(self, column: int) -> int:
        return self.widths.get(column, self.width)

    def _height_of(self, row: int) -> int:
        return self.heights.get(row, self.height)


def _walk(size_of: Callable[[int], int], start: int, pixels: int) -> tuple[int, int]:
    """The column or row that many pixels further, and the rest inside it."""
    place = start
    while pixels >= (size := size_of(place)) and place < start + _LAST:
        pixels -= size
        place += 1
    return place, pixels


def measure(root: etree._Element) -> Measure:
    """What a worksheet says about its columns and rows; hidden ones take no room."""
    frame = root.find(main("sheetFormatPr"))
    width, height = (
        None if frame is None else frame.get(name)
        for name in ("defaultColWidth", "defaultRowHeight")
    )
    widths = {
        number: 0 if column.get("hidden") in {"1", "true"} else _width(column.get("width"))
        for column in root.iter(main("col"))
        for number in range(
            max(0, whole(column.get("min"), 1) - 1), min(whole(column.get("max"), 1), 16_384)
        )
    }
    heights = {
        whole(row.get("r"), 0) - 1: 0
        if row.get("hidden") in {"1", "true"}
        else _height(row.get("ht"))
        for row in root.iter(main("row"))
        if row.get("ht") or row.get("hidden")
    }
    return Measure(widths, heights, _width(width), _height(height))


def _width(text: str | None) -> int:
    return (
        int(decimal(text, _DEFAULT_WIDTH) * _DIGIT + 0.5) if text else int(_DEFAULT_WIDTH * _DIGIT)
    )


def _height(text: str | None) -> int:
    return (
        round(decimal(text, _DEFAULT_HEIGHT) * _PIXELS_A_POINT)
        if text
        else round(_DEFAULT_HEIGHT * 4 / 3)
    )
