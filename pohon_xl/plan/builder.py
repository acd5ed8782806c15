"""Collects the cells of one sheet; knows how high its rows must be."""

from collections.abc import Iterable, Mapping
from functools import cache

from pohon_xl.model.location import Location
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.sheet import CellPlan, CellValue, Merge
from pohon_xl.plan.style import STYLES
from pohon_xl.plan.ukuran import line_height, text_height
from pohon_xl.rekaman import dataclass, field

_DEFAULT_WIDTH = 8.43
_MAX_HEIGHT = 409.0  # Excel allows no higher row
#: what a blank looks like where an ordinary value would have that style
_STYLE_KOSONG = {
    "isi_tengah": "kosong_tengah",
    "isi_kode": "kosong_tengah",
    "isi_rupiah": "kosong_tengah",
    "isi_rupiah_tebal": "kosong_tengah",
    "jumlah_rupiah": "kosong_tengah",
    "ttd": "ttd_kosong",
    "ttd_nama": "ttd_kosong",
    "ttd_tebal": "ttd_kosong",
    "judul": "judul_kosong",
    "subjudul": "judul_kosong",
    "biasa": "biasa_kosong",
    "biasa_lipat": "biasa_kosong",
}

#: first and last row, and the points that they must have together
Span = tuple[int, int, float]


@dataclass(slots=True)
class SheetBuilder:
    """`widths` in characters by column; `heights` in points, fixed ones by hand."""

    widths: dict[int, float]
    cells: list[CellPlan] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    fixed: dict[int, float] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)  # of each cell

    def put(
        self,
        area: tuple[int, int] | tuple[int, int, int, int],
        value: CellValue | Kosong,
        style: str = "isi",
        *,
        link: Location | None = None,
        formula: str | None = None,
    ) -> None:
        """A value in (row, column) or in a merged (row, column, last row, last column).

        A `Kosong` gets the highlighted twin of the style.
        """
        row, column, merge = area[0], area[1], None
        if isinstance(value, Kosong):
            value, style = str(value), _STYLE_KOSONG.get(style, "kosong")
        if len(area) == 4 and (area[2] > row or area[3] > column):
            merge = Merge(row, column, area[2], area[3])
            self.merges.append(merge)
        self._add(CellPlan(row, column, value, style, link, formula), merge)

    def put_row(self, row: int, values: Iterable[tuple[CellValue, str, str | None]]) -> None:
        """Values with their styles and formulas, one in each column from the first."""
        for column, (value, style, formula) in enumerate(values, 1):
            self._add(CellPlan(row, column, value, style, None, formula), None)

    def _add(self, cell: CellPlan, merge: Merge | None) -> None:
        """A cell, with the points that it needs."""
        self.cells.append(cell)
        row, value, style = cell.row, cell.value, cell.style
        if isinstance(value, str) and _wraps(style):
            width = self._merged(merge) if merge else self.widths.get(cell.column, _DEFAULT_WIDTH)
            needed = text_height(value, width, style)
        else:
            needed = _line(style)
        self.spans.append((row, merge.last_row if merge else row, needed))

    def take_back(self, mark: tuple[int, int]) -> None:
        """As if nothing had been put since `mark` (cells and merges before it)."""
        del self.cells[mark[0] :], self.merges[mark[1] :], self.spans[mark[0] :]

    def heights(self) -> dict[int, float]:
        """Points for each row from 1 to the last, so that no wrapped text is cut."""
        return self.heights_from(0, 1)

    def heights_from(self, mark: int, first: int) -> dict[int, float]:
        """The same for what was put since there were `mark` cells, from that row."""
        spans = self.spans[mark:]
        rows = range(first, max([last for _, last, _ in spans], default=first - 1) + 1)
        return row_heights(spans, rows, self.fixed)

    def _merged(self, merge: Merge) -> float:
        columns = range(merge.column, merge.last_column + 1)
        return sum([self.widths.get(c, _DEFAULT_WIDTH) for c in columns])


@dataclass(slots=True)
class Sketsa(SheetBuilder):
    """A sheet for its words alone: no blank cells, nothing measured."""

    def put(
        self,
        area: tuple[int, int] | tuple[int, int, int, int],
        value: CellValue | Kosong,
        style: str = "isi",
        *,
        link: Location | None = None,
        formula: str | None = None,
    ) -> None:
        """As in a sheet that is shown, where it says anything."""
        if value is not None:
            SheetBuilder.put(self, area, value, style, link=link, formula=formula)

    def put_row(self, row: int, values: Iterable[tuple[CellValue, str, str | None]]) -> None:
        """Those that say anything."""
        for column, (value, style, formula) in enumerate(values, 1):
            self.put((row, column), value, style, formula=formula)

    def _add(self, cell: CellPlan, _merge: Merge | None) -> None:
        self.cells.append(cell)


@cache
def _wraps(style: str) -> bool:
    return STYLES[style].wrap


@cache
def _line(style: str) -> float:
    """Points of a row with a single line of that style."""
    return line_height(style) + 3


def row_heights(spans: Iterable[Span], rows: range, fixed: Mapping[int, float]) -> dict[int, float]:
    """Points of these rows: as high as each cell needs, as `fixed` says, never more than Excel's.

    What a cell over several rows needs beyond their height is shared out among them.
    """
    heights = {row: fixed.get(row, 0.0) for row in rows}
    tall: list[Span] = []
    for span in spans:
        first, last, needed = span
        if last > first:
            tall.append(span)
        elif needed > heights[first] and first not in fixed:
            heights[first] = needed
    usual = _line("isi")
    for row, height in heights.items():
        heights[row] = height or usual
    for first, last, needed in sorted(tall, key=lambda s: s[1] - s[0]):
        _stretch(heights, range(first, last + 1), needed)
    return {row: min(height, _MAX_HEIGHT) for row, height in heights.items()}


def _stretch(heights: dict[int, float], rows: range, needed: float) -> None:
    """Share out among these rows what a merged cell needs beyond their height."""
    missing = needed - sum([heights[r] for r in rows])
    if missing > 0:
        for r in rows:
            heights[r] += missing / len(rows)
