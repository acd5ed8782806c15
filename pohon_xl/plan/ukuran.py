"""How many lines a text takes in a cell and how high a row must be: the one estimate of all sheets.

Excel does not fit the height of merged cells, and text that is cut in print is a fault; so the
estimate errs on the high side. Character widths are those of Calibri in tenths of its digit
width, which is the unit of column widths (ECMA-376 part 1, 18.3.1.13).
"""

import math
from functools import lru_cache
from itertools import repeat

from pohon_xl.plan.style import STYLES

_LEBAR: dict[str, float] = {
    char: tenths / 10
    for tenths, chars in (
        (4, " '"),
        (5, ",.:;Iijl"),
        (6, "!()-J[]`f{}"),
        (7, "rt"),
        (8, '"/L\\csz'),
        (9, "?FSZagkvxy|"),
        (11, "ABCRV"),
        (12, "DGH"),
        (13, "&NOQU"),
        (14, "%w"),
        (16, "m"),
        (17, "M"),
        (18, "@W"),
    )
    for char in chars
}
_BASE_SIZE = 11  # a column width counts digits of Calibri 11
_PADDING = 0.9  # characters of a column that its margins take
_TEBAL = 1.04
_AMAN = 1.06  # printers and other programs set a little wider than the screen


def text_width(text: str, size: float = 10, *, bold: bool = False) -> float:
    """Width of a line of text in the unit of column widths."""
    return _width(text) * size / _BASE_SIZE * (_TEBAL if bold else 1.0) * _AMAN


@lru_cache(maxsize=1 << 14)  # words come again and again
def _width(text: str) -> float:
    """In Calibri 11; letters that the table lacks are as wide as a digit."""
    return sum(map(_LEBAR.get, text, repeat(1.0)))


def line_count(text: str, width: float, style: str = "isi") -> int:
    """Lines that a text takes in a cell (or merged range) of that width; at least one."""
    look = STYLES[style]
    room = max(width - _PADDING - look.indent, 1.0)
    if "\n" not in text:
        return _wrapped(text, room, look.size, look.bold)
    return sum(_wrapped(part, room, look.size, look.bold) for part in text.split("\n"))


def _wrapped(paragraph: str, room: float, size: float, bold: bool) -> int:
    """Greedy filling of lines with whole words, as Excel does; a too long word is broken."""
    heavy = _TEBAL if bold else 1.0
    space = _width(" ") * size / _BASE_SIZE * heavy * _AMAN
    lines, used = 1, 0.0
    for word in paragraph.split():
        width = _width(word) * size / _BASE_SIZE * heavy * _AMAN
        if used and used + space + width > room:
            lines, used = lines + 1, 0.0
        elif used:
            used += space
        if used + width > room:
            lines += max(0, math.ceil((used + width) / room) - 1)
            used = (used + width) % room
        else:
            used += width
    return lines


def line_height(style: str = "isi") -> float:
    """Points from one line to the next."""
    return STYLES[style].size * 1.3


@lru_cache(maxsize=1 << 13)  # sheets are laid out several times, until their pages fit
def text_height(text: str, width: float, style: str = "isi") -> float:
    """Points that a row needs to show the whole text."""
    return line_count(text, width, style) * line_height(style) + 3
