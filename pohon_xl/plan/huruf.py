"""How wide a line of text is in a box and where it turns: text in drawings is never cut.

Excel places letters a little wider than the font says on a coarse screen, so the estimate errs
on the high side.
"""

from functools import cache, lru_cache
from itertools import repeat
from typing import NamedTuple

from pohon_xl.plan import lebar_huruf
from pohon_xl.rekaman import dataclass

_AMAN = 1.05
_BARIS = 1.2207  # Calibri: ascender, descender and line gap, in sizes
_SURUT = 0.25  # descender
_DIINGAT = 1 << 13  # texts of a branch; those of a whole tree of thousands are not all kept
_LAIN = 1.0  # em: no letter that the table lacks is wider than a full square


@dataclass(frozen=True, slots=True)
class Huruf:
    """A cut of Calibri; size in points."""

    size: float
    bold: bool = False
    italic: bool = False

    @property
    def line(self) -> float:
        """Points from one line to the next."""
        return self.size * _BARIS

    @property
    def descent(self) -> float:
        """Points from the baseline to the bottom of its line."""
        return self.size * _SURUT

    def width(self, text: str) -> float:
        """Points that this text takes in one line."""
        return _width(text, self.bold, self.italic) * self.size * _AMAN

    def wrap(self, text: str, room: float) -> tuple[str, ...]:
        """The lines of a text in that room: whole words, a longer word broken; at least one."""
        if self.width(text) <= room:
            return (" ".join(text.split()),)
        return _wrapped(self, text, room)

    def line_count(self, text: str, room: float) -> int:
        """How many lines `wrap` makes."""
        return self.measured(text).line_count(room)

    def measured(self, text: str) -> "Terukur":
        """What `line_count` has to know about a text."""
        return Terukur(self, text, *_measured(text, self.size, self.bold, self.italic))


class Terukur(NamedTuple):
    """A text with the points of the whole, of a space, and of each word."""

    huruf: Huruf
    text: str
    whole: float
    space: float
    widths: tuple[float, ...]

    def line_count(self, room: float) -> int:
        """How many lines `Huruf.wrap` makes in that room, by the widths of the words alone.

        A layout is found by asking this of every text for some thirty widths.
        """
        _, _, whole, space, widths = self
        if whole <= room:
            return 1
        lines, used = 0, room
        for width in widths:
            if used + space + width <= room:
                used = used + space + width
            elif width <= room:
                lines, used = lines + 1, width
            else:
                return len(_wrapped(self.huruf, self.text, room))
        return max(lines, 1)


@lru_cache(maxsize=_DIINGAT)
def _measured(
    text: str, size: float, bold: bool, italic: bool
) -> tuple[float, float, tuple[float, ...]]:
    """Points of the whole text, of a space, and of each word."""
    whole, space, *words = (_width(t, bold, italic) for t in (text, " ", *text.split()))
    return whole * size * _AMAN, space * size * _AMAN, tuple(w * size * _AMAN for w in words)


@lru_cache(maxsize=_DIINGAT)
def _width(text: str, bold: bool, italic: bool) -> float:
    table = _widths(bold, italic)
    return sum(map(table.get, text, repeat(_LAIN)))


@cache
def _widths(bold: bool, italic: bool) -> dict[str, float]:
    ragam = ("TEBAL_" if bold else "") + ("MIRING" if italic else "")
    line: str = getattr(lebar_huruf, ragam.rstrip("_") or "BIASA")
    widths = map(int, line.split())
    return {c: w / lebar_huruf.PER_EM for c, w in zip(lebar_huruf.HURUF, widths, strict=True)}


def _wrapped(huruf: Huruf, text: str, room: float) -> tuple[str, ...]:
    lines: list[str] = []
    current, used = "", 0.0
    _, space, widths = _measured(text, huruf.size, huruf.bold, huruf.italic)
    for whole, its_width in zip(text.split(), widths, strict=True):
        is_long = its_width > room
        for word, width in _pieces(huruf, whole, room) if is_long else ((whole, its_width),):
            if current and used + space + width <= room:
                current, used = f"{current} {word}", used + space + width
            else:
                lines += [current] if current else []
                current, used = word, width
    return (*lines, current)


def _pieces(huruf: Huruf, word: str, room: float) -> list[tuple[str, float]]:
    """The parts of a word that is longer than a line."""
    pieces: list[str] = [""]
    for char in word:
        if pieces[-1] and huruf.width(pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return [(piece, huruf.width(piece)) for piece in pieces]
