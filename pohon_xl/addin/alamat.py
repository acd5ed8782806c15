"""Cells as addresses that Excel takes in one call, and texts it would not leave as they are."""

import re
from collections.abc import Iterable, Iterator

from pohon_xl.model.location import column_letters

Sel = tuple[int, int]  # row, column
_MAX = 255  # letters of an address

#: what Excel reads as number, date, time, percentage, formula, logical or error value
_TYPED = re.compile(
    r"""['=+\-@] .* | \s*[\d.,(Rr$%-].* | (?i:true|false|benar|salah) | \#.*
    | \s*(?i:jan|feb|mar|apr|ma[iy]|jun|jul|a[gu]|sep|o[ck]t|nov|de[cs])\w*[\s./-]*\d.*""",
    re.VERBOSE | re.DOTALL,
)


def is_typed(text: str) -> bool:
    """Whether Excel might make something else of it when it is typed into a cell."""
    return _TYPED.fullmatch(text) is not None


def unions(cells: Iterable[Sel]) -> Iterator[str]:
    """Addresses of at most 255 letters that together are these cells: `B3:B5,D7`."""
    address = ""
    for part in _runs(cells):
        if address and len(address) + 1 + len(part) > _MAX:
            yield address
            address = ""
        address = f"{address},{part}" if address else part
    if address:
        yield address


def _runs(cells: Iterable[Sel]) -> Iterator[str]:
    """Cells below each other as one range; ranges of the same rows side by side as one."""
    blocks: dict[tuple[int, int, int], int] = {}  # first row, last row, last column: first column
    for first, last, column in _columns(cells):
        left = blocks.pop((first, last, column - 1), column)
        blocks[first, last, column] = left
    for (first, last, right), left in blocks.items():
        top, end = f"{column_letters(left)}{first}", f"{column_letters(right)}{last}"
        yield top if top == end else f"{top}:{end}"


def _columns(cells: Iterable[Sel]) -> Iterator[tuple[int, int, int]]:
    """First row, last row, column of cells below each other."""
    run: list[Sel] = []
    for cell in sorted(set(cells), key=lambda c: (c[1], c[0])):
        if run and run[-1] != (cell[0] - 1, cell[1]):
            yield run[0][0], run[-1][0], run[0][1]
            run = []
        run.append(cell)
    if run:
        yield run[0][0], run[-1][0], run[0][1]
