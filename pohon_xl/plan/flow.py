"""Blocks of rows poured over pages: none is torn, and a table's head is repeated on each page."""

from collections.abc import Callable

from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.rekaman import dataclass, field

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
        height = self._height(block)
        if self.used and self.used + height > self.room:
            self.new_page()
            if head is not None:
                self.used += self._height(head)
                self.row = head(self.sheet, self.row)
        start = self.row
        self.used += height
        self.row = block(self.sheet, start)
        return start

    def new_page(self) -> None:
        """End the page here, unless nothing stands on it yet."""
        if self.used:
            self.breaks.append(self.row - 1)
            self.used = 0.0

    def _height(self, block: Block) -> float:
        trial = SheetBuilder(self.sheet.widths)
        end = block(trial, 1)
        heights = trial.heights()
        return sum(heights.get(row, 16.0) for row in range(1, end))
