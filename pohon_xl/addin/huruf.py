"""Letters of a cell by runs of one font: read before its text changes, given back after.

Excel's own way to change some letters of a cell (Characters.Text) does nothing in texts of more
than 255; fonts of letters can be set in any. Where a program has no fonts of letters (Excel for
Mac, by way of xlwings) a corrected text is plain.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import xlwings as xw

#: of Excel's Font; what must not be set last because another undoes it stands first
_RUPA = ("Name", "Size", "Bold", "Italic", "Underline", "Strikethrough", "Color")
_TINGGI = ("Superscript", "Subscript")
Rupa = dict[str, Any]


def units(text: str) -> int:
    """Letters as Excel and LibreOffice count them: UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def keep_looks(
    cell: "xw.Range", runs: Sequence[tuple[int, int]]
) -> tuple[Callable[[], None], Callable[[], None]]:
    """Two functions: fonts for the new text, and for the old one again.

    `runs`: letters before and after, one pair for each font.
    """
    looks = [_look(cell, at, before) for at, before in _starts([b for b, _ in runs])]
    return (
        lambda: _dress(cell, looks, [after for _, after in runs]),
        lambda: _dress(cell, looks, [before for before, _ in runs]),
    )


def keeps_looks(cell: "xw.Range") -> bool:
    """Whether this program has fonts of letters."""
    return hasattr(cell.characters.api, "Font")


def _starts(lengths: Sequence[int]) -> list[tuple[int, int]]:
    return [(sum(lengths[:n]), length) for n, length in enumerate(lengths)]


def _look(cell: "xw.Range", at: int, length: int) -> Rupa:
    if not length:
        return {}
    font = cell.characters[at : at + length].api.Font
    return {name: getattr(font, name) for name in (*_RUPA, *_TINGGI)}


def _dress(cell: "xw.Range", looks: Sequence[Rupa], lengths: Sequence[int]) -> None:
    for look, (at, length) in zip(looks, _starts(lengths), strict=True):
        if not (look and length):
            continue
        font = cell.characters[at : at + length].api.Font
        raised = sorted(_TINGGI, key=lambda name: bool(look[name]))
        for name in (*_RUPA, *raised):
            if look[name] is not None:
                setattr(font, name, look[name])
