"""Blocks of rows poured over pages: none is torn, and a table's head is repeated on each page."""

from collections.abc import Callable

from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.rekaman import dataclass, field

_BLANK = 16.0  # points of a row in which nothing stands
#: writes rows from the given one; gives the first free row below
Block = Callable[[SheetBuilder, int], int]


def one_below_other(*blocks: Block) -> Block:
    """Several blocks as one that is not torn."""

    def write(sheet: SheetBuilder, row: int) -> int:
        for block in blocks:
            row = block(sheet, row)
        return row

    return write


@dataclass(slots=True)
class Flow:
    """`room` are the points of a page; `row` is the next free row."""

    sheet: SheetBuilder
    room: float
    row: int = 1
    used: float = 0.0
    breaks: list[int] = field(default_factory=list)

    def add(self, block: Block, head: Block | None = None) -> int:
        """Write a block, on a new page below `head` if need be; the row where it begins."""
        mark = self._mark()
        end, height = self._written(block)
        if self.used and self.used + height > self.room:
            self._take_back(mark)
            self.new_page()
            if head is not None:
                self.row, used = self._written(head)
                self.used += used
            end, height = self._written(block)
        start = self.row
        self.used += height
        self.row = end
        return start

    def new_page(self) -> None:
        """End the page here, unless nothing stands on it yet."""
        if self.used:
            self.breaks.append(self.row - 1)
            self.used = 0.0

    def _mark(self) -> tuple[int, int]:
        return len(self.sheet.cells), len(self.sheet.merges)

    def _take_back(self, mark: tuple[int, int]) -> None:
        """As if nothing had been written since."""
        sheet = self.sheet
        sheet.take_back(mark)
        sheet.fixed = {row: height for row, height in sheet.fixed.items() if row < self.row}

    def _written(self, block: Block) -> tuple[int, float]:
        """The row below the block, now written at the next free row, and its points."""
        mark = len(self.sheet.cells)
        end = block(self.sheet, self.row)
        heights = self.sheet.heights_from(mark, self.row)
        return end, sum(heights.get(row, _BLANK) for row in range(self.row, end))
