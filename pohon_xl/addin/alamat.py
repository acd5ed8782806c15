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
    """Cells below each other as one range."""
    run: list[Sel] = []
    for cell in sorted(set(cells), key=lambda c: (c[1], c[0])):
        if run and run[-1] == (cell[0] - 1, cell[1]):
            run.append(cell)
            continue
        if run:
            yield _address(run)
        run = [cell]
    if run:
        yield _address(run)


def _address(run: list[Sel]) -> str:
    letters = column_letters(run[0][1])
    first, last = f"{letters}{run[0][0]}", f"{letters}{run[-1][0]}"
    return first if first == last else f"{first}:{last}"
