"""How wide a line of text is in a box and where it turns: text in drawings is never cut.

Excel places letters a little wider than the font says on a coarse screen, so the estimate errs
on the high side.
"""

from functools import cache, lru_cache
from itertools import repeat

from pohon_xl.plan import lebar_huruf
from pohon_xl.rekaman import dataclass

_AMAN = 1.05
_BARIS = 1.2207  # Calibri: ascender, descender and line gap, in sizes
_SURUT = 0.25  # descender
_DIINGAT = 1 << 16  # texts: a process that works through many files must not keep all of theirs
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
        return 1 if self.width(text) <= room else len(_wrapped(self, text, room))


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


@lru_cache(maxsize=_DIINGAT)
def _wrapped(huruf: Huruf, text: str, room: float) -> tuple[str, ...]:
    lines: list[str] = []
    current, used = "", 0.0
    space = huruf.width(" ")
    for whole in text.split():
        for word, width in _pieces(huruf, whole, room):
            if current and used + space + width <= room:
                current, used = f"{current} {word}", used + space + width
            else:
                lines += [current] if current else []
                current, used = word, width
    return (*lines, current)


def _pieces(huruf: Huruf, word: str, room: float) -> list[tuple[str, float]]:
    """The word itself, or the parts of one that is longer than a line."""
    if (width := huruf.width(word)) <= room:
        return [(word, width)]
    pieces: list[str] = [""]
    for char in word:
        if pieces[-1] and huruf.width(pieces[-1] + char) > room:
            pieces.append("")
        pieces[-1] += char
    return [(piece, huruf.width(piece)) for piece in pieces]
