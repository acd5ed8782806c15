"""A drawing as native shapes of Word: a group of rounded boxes with text, and of lines.

Sharp in any print, small, and every box can be edited (wpg and wps of Word 2010, which
LibreOffice, WPS Office and Google Docs read too). A program that knows neither shows one sentence.
"""

from collections.abc import Iterator
from functools import lru_cache

from pohon_xl.plan.drawing import (
    HURUF,
    KOSONG,
    LOOKS,
    SELA,
    SUDUT,
    TEBAL_GARIS,
    TEPI,
    WARNA_GARIS,
    Box,
    Connector,
    DrawingPlan,
)
from pohon_xl.plan.gambar import Gambar
from pohon_xl.renderers.drawingml import box_look, emu, frame, quoted, stroke
from pohon_xl.renderers.xlsx_text import clean_text
from pohon_xl.renderers.xml_text import escape

_CM = 72 / 2.54
_MS = "http://schemas.microsoft.com/office/word/2010/wordprocessing"
_A = "http://schemas.openxmlformats.org/drawingml/2006"
_HEAD = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    f'xmlns:wpg="{_MS}Group" xmlns:wps="{_MS}Shape" xmlns:a="{_A}/main" '
    f'xmlns:wp="{_A}/wordprocessingDrawing"><mc:Choice Requires="wpg"><w:drawing>'
)
_FALLBACK = (
    "[Gambar ini berupa bentuk (shapes): buka dengan Word 2010 atau yang lebih baru, atau "
    "LibreOffice.]"
)
_CORNER = (
    0.29289  # of its radius, by which a round corner moves text inwards (presetShapeDefinitions)
)
_LEBIH = 1.025  # so much longer than planned a line may be: 5 percent are in reserve


def drawing_markup(gambar: Gambar, plan: DrawingPlan, number: int) -> str:
    """What stands in a run: the drawing as wide as the plan says, text and all.

    `number` is its own in the document; shapes are numbered on from a thousand times that.
    """
    share = gambar.width * _CM / plan.width
    wide, high = emu(plan.width * share), emu(plan.height * share)
    first = number * 1000
    lines = (_bracket(lot, share, first + lot[0].id) for lot in _lines(plan))
    boxes = (_box(b, share, first + b.id) for b in plan.boxes)
    edge = emu(TEBAL_GARIS / 2)
    return (
        f'{_HEAD}<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" '
        f'cy="{high}"/><wp:effectExtent l="{edge}" t="{edge}" r="{edge}" b="{edge}"/><wp:docPr '
        f'id="{number}" name={quoted(plan.nama)} descr={quoted(gambar.alt)}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_MS}Group"><wpg:wgp>'
        f'<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" '
        f'cy="{high}"/><a:chOff x="0" y="0"/><a:chExt cx="{wide}" cy="{high}"/></a:xfrm>'
        f"</wpg:grpSpPr>{''.join(lines)}{''.join(boxes)}</wpg:wgp></a:graphicData></a:graphic>"
        f"</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>{escape(_FALLBACK)}</w:t>"
        "</mc:Fallback></mc:AlternateContent>"
    )


def _lines(plan: DrawingPlan) -> Iterator[tuple[Connector, ...]]:
    """The lines of a box below each other, dashed ones apart: each lot is one shape of Word.

    LibreOffice takes time by the square of the shapes, and nobody moves half a bracket.
    """
    lots: dict[tuple[int, bool], list[Connector]] = {}
    for line in plan.connectors:
        lots.setdefault((line.start, line.dashed), []).append(line)
    return map(tuple, lots.values())


def _bracket(lines: tuple[Connector, ...], share: float, number: int) -> str:
    """Paths as they are: no turned or mirrored preset that programs could draw otherwise."""
    paths = [[(emu(x * share), emu(y * share)) for x, y in line.path] for line in lines]
    left, top = (min(p[i] for path in paths for p in path) for i in (0, 1))
    wide, high = (max(p[i] for path in paths for p in path) - s for i, s in ((0, left), (1, top)))
    geometry = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
    if wide:
        inside = "".join(_path([(x - left, y - top) for x, y in path]) for path in paths)
        geometry = (
            '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" '
            f'b="b"/><a:pathLst><a:path w="{wide}" h="{high}" fill="none">{inside}</a:path>'
            "</a:pathLst></a:custGeom>"
        )
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name={quoted(lines[0].nama)}/><wps:cNvSpPr/>'
        f"<wps:spPr>{frame((left, top, wide, high))}{geometry}<a:noFill/>"
        f"{stroke(WARNA_GARIS, share, dashed=lines[0].dashed)}</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


def _path(points: list[tuple[int, int]]) -> str:
    first, *rest = (f'<a:pt x="{x}" y="{y}"/>' for x, y in points)
    return f"<a:moveTo>{first}</a:moveTo>{''.join(f'<a:lnTo>{p}</a:lnTo>' for p in rest)}"


def _box(box: Box, share: float, number: int) -> str:
    beside = TEPI[0] - (SUDUT * _CORNER if LOOKS[box.look].line else 0)
    inset = emu(beside * share)  # above and below none: what stands in the middle is not cut off
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name={quoted(box.nama)}/><wps:cNvSpPr/><wps:spPr>'
        f"{box_look(box, share)}</wps:spPr>"
        f"<wps:txbx><w:txbxContent>{''.join(_paragraphs(box, share))}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="square" lIns="{inset}" '
        f'tIns="0" rIns="{inset}" bIns="0" anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>'
    )


def _paragraphs(box: Box, share: float) -> Iterator[str]:
    for i, paragraf in enumerate(box.paragraf):
        look = _look(paragraf.ragam, box.look, share, is_first=not i)
        text = escape(clean_text(paragraf.teks))
        yield f'{look}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


@lru_cache(maxsize=256)
def _look(ragam: str, look_name: str, share: float, *, is_first: bool) -> str:
    """The beginning of a paragraph, up to its text."""
    huruf, look, blank = HURUF[ragam], LOOKS[look_name], ragam in KOSONG
    before = 0 if is_first else round(SELA * share * 20)
    size, pressed = letters(huruf.size * share)
    mark = '<w:highlight w:val="yellow"/>' if blank and look.sorot else ""
    return (
        f'<w:p><w:pPr><w:spacing w:before="{before}" w:after="0" '
        f'w:line="{round(huruf.line * share * 20)}" w:lineRule="exact"/><w:ind w:left="0" '
        'w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts '
        f'w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:b w:val="{huruf.bold:d}"/>'
        f'<w:i w:val="{huruf.italic:d}"/><w:color w:val="{look.kosong if blank else look.color}"/>'
        f'{pressed}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        f"{mark}</w:rPr>"
    )


def letters(points: float) -> tuple[int, str]:
    """The nearest size in half points, which is all Word has; pressed where lines would grow."""
    size = round(points * 2)
    if size <= points * 2 * _LEBIH:
        return size, ""
    return size, f'<w:w w:val="{int(points * 200 / size)}"/>'
