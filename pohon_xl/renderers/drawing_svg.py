"""A drawing as SVG: for the web, and for a look without Excel."""

from collections.abc import Iterator

from pohon_xl.plan.drawing import (
    HURUF,
    KOSONG,
    LOOKS,
    SELA,
    SUDUT,
    TEBAL_GARIS,
    WARNA_GARIS,
    Box,
    Connector,
    DrawingPlan,
    Look,
    text_height,
)
from pohon_xl.renderers.xlsx_text import clean_text
from pohon_xl.renderers.xml_text import escape

_FAMILY = "Calibri, Carlito, sans-serif"
_TEPI = 12.0  # free points around the drawing
_DASH = ' stroke-dasharray="4 3"'


def size_of_svg(plan: DrawingPlan) -> tuple[float, float]:
    """Width and height of the picture in points."""
    return plan.width + 2 * _TEPI, plan.height + 2 * _TEPI


def render_svg(plan: DrawingPlan, family: str = _FAMILY, share: float = 1.0) -> str:
    """A picture of its own size in points; each box carries its text for screen readers.

    Texts are measured in Calibri: letters of a wider `family` are drawn at that share of their
    size, each line exactly as long as planned.
    """
    width, height = size_of_svg(plan)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" font-family="{family}" text-anchor="middle"',
        f'width="{width:.1f}pt" height="{height:.1f}pt"',
        f'viewBox="{-_TEPI} {-_TEPI} {width:.1f} {height:.1f}">',
        f"<title>{_text(plan.nama)}</title>",
        f'<rect x="{-_TEPI}" y="{-_TEPI}" width="100%" height="100%" fill="#FFFFFF"/>',
        *map(_connector, plan.connectors),
        *(_box(box, share) for box in plan.boxes),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _connector(line: Connector) -> str:
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in line.path)
    return (
        f'<polyline points="{points}" fill="none" stroke="#{WARNA_GARIS}" '
        f'stroke-width="{TEBAL_GARIS}"{_DASH if line.dashed else ""}/>'
    )


def _box(box: Box, share: float) -> str:
    look = LOOKS[box.look]
    frame = ""
    if look.line:
        frame = (
            f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" '
            f'height="{box.height:.1f}" rx="{SUDUT}" fill="#{look.fill}" '
            f'stroke="#{look.line}" stroke-width="{TEBAL_GARIS}"{_DASH if look.dashed else ""}/>'
        )
    return f"<g><title>{_text(box.alt)}</title>{frame}{''.join(_lines(box, look, share))}</g>"


def _lines(box: Box, look: Look, share: float) -> Iterator[str]:
    middle = box.x + box.width / 2
    y = box.y + (box.height - text_height(box.paragraf)) / 2
    for paragraf in box.paragraf:
        huruf, blank = HURUF[paragraf.ragam], paragraf.ragam in KOSONG
        size = f"{huruf.size * share:.4g}"
        letters = f'font-size="{size}" fill="#{look.kosong if blank else look.color}"'
        letters += ' font-weight="bold"' if huruf.bold else ""
        letters += ' font-style="italic"' if huruf.italic else ""
        for line in paragraf.lines:
            if blank and look.sorot:
                width = huruf.width(line)
                yield (
                    f'<rect x="{middle - width / 2:.1f}" y="{y:.1f}" width="{width:.1f}" '
                    f'height="{huruf.line:.1f}" fill="#{look.sorot}"/>'
                )
            y += huruf.line
            place = f'x="{middle:.1f}" y="{y - huruf.descent:.1f}"'
            if share != 1.0:
                place += f' lengthAdjust="spacingAndGlyphs" textLength="{huruf.width(line):.1f}"'
            yield f"<text {place} {letters}>{_text(line)}</text>"
        y += SELA


def _text(text: str) -> str:
    return escape(clean_text(text))
