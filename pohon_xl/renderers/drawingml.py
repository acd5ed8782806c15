"""Pieces of DrawingML that Excel and Word write alike (ECMA-376 part 1, chapter 20)."""

from collections.abc import Iterable
from functools import cache

from pohon_xl.plan.drawing import LOOKS, SUDUT, TEBAL_GARIS, Box
from pohon_xl.renderers.xlsx_text import clean_text
from pohon_xl.renderers.xml_text import quoteattr

_EMU = 12_700  # a point


def emu(points: float) -> int:
    """Points as the format counts them."""
    return round(points * _EMU)


def share_of(part: float, whole: float) -> int:
    """A share as handles of shapes count it."""
    return round(part / whole * 100_000)


@cache
def solid_fill(rgb: str | None) -> str:
    """One colour (RGB hex), or see through."""
    if rgb is None:
        return "<a:noFill/>"
    return f'<a:solidFill><a:srgbClr val="{rgb}"/></a:solidFill>'


@cache
def stroke(rgb: str | None, scale: float = 1.0, *, dashed: bool) -> str:
    """A line of that colour, as thick as the plan says at that scale."""
    if rgb is None:
        return "<a:ln><a:noFill/></a:ln>"
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{emu(TEBAL_GARIS * scale)}">{solid_fill(rgb)}{dash}</a:ln>'


def frame(place: Iterable[int], turn: str = "") -> str:
    """Where a shape stands: left, top, width, height in EMU; `turn` are attributes."""
    x, y, width, height = place
    return f'<a:xfrm{turn}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def box_look(box: Box, scale: float = 1.0) -> str:
    """Properties of a box: its place, round corners where it has a frame, colours."""
    look = LOOKS[box.look]
    shape, corner = "rect", ""
    if look.line:
        rounded = share_of(SUDUT, min(box.width, box.height))
        shape, corner = "roundRect", f'<a:gd name="adj" fmla="val {rounded}"/>'
    place = (emu(v * scale) for v in (box.x, box.y, box.width, box.height))
    return (
        f'{frame(place)}<a:prstGeom prst="{shape}"><a:avLst>{corner}</a:avLst></a:prstGeom>'
        f"{solid_fill(look.fill)}{stroke(look.line, scale, dashed=look.dashed)}"
    )


def quoted(text: str) -> str:
    """A name or description as an attribute, on one line."""
    return quoteattr(clean_text(text).replace("\n", " "))
