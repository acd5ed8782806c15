"""A drawing as native shapes of Excel: rounded boxes, lines glued to them (ECMA-376 DrawingML).

A glued line keeps its own shape until a box is moved, so offset, extent, turn and flip given here
must lead from site to site by themselves.
"""

from collections.abc import Iterator
from functools import cache

from pohon_xl.model.suntingan import huruf_rupa, sidik_rupa
from pohon_xl.plan.drawing import (
    HURUF,
    KOSONG,
    LOOKS,
    SELA,
    TEPI,
    WARNA_GARIS,
    Box,
    Connector,
    DrawingPlan,
)
from pohon_xl.renderers.drawingml import (
    box_look,
    emu,
    frame,
    quoted,
    share_of,
    solid_fill,
    stroke,
)
from pohon_xl.renderers.xlsx_text import clean_text
from pohon_xl.renderers.xml_text import escape

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:sle15="http://schemas.microsoft.com/office/drawing/2012/slicer">'
)
_QUARTER = 5_400_000  # of a turn
_NARROW = 0.01  # points: the handle of a turn is a share of the width, so there must be one
_LOOSE = 100_000  # ids of lines for other programs lie so far above


def render_drawing(plan: DrawingPlan) -> bytes:
    """The drawing part of a worksheet. Lines come first: boxes lie over their ends."""
    shapes = [*map(_connector, plan.connectors), *map(_box, plan.boxes)]
    return f"{_HEAD}{''.join(shapes)}</xdr:wsDr>".encode()


def _anchored(x: float, y: float, size: tuple[float, float], shape: str) -> str:
    return (
        f'<xdr:absoluteAnchor><xdr:pos x="{emu(x)}" y="{emu(y)}"/>'
        f'<xdr:ext cx="{emu(size[0])}" cy="{emu(size[1])}"/>{shape}<xdr:clientData/>'
        "</xdr:absoluteAnchor>"
    )


def _box(box: Box) -> str:
    name = box.nama
    if box.sidik:  # LibreOffice drops alt texts, so the name keeps what we wrote, and where
        place = ",".join(f"{v:.0f}" for v in (box.x, box.y, box.width, box.height))
        name += f" #{box.sidik} @{place} {_rupa(box.look, tuple(p.ragam for p in box.paragraf))}"
    right, down = map(emu, TEPI)
    return _anchored(
        box.x,
        box.y,
        (box.width, box.height),
        '<xdr:sp macro="" textlink=""><xdr:nvSpPr>'
        f'<xdr:cNvPr id="{box.id}" name={quoted(name)} descr={quoted(box.alt)}/>'
        f"<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>{box_look(box)}</xdr:spPr>"
        '<xdr:txBody><a:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="square" '
        f'lIns="{right}" tIns="{down}" rIns="{right}" bIns="{down}" rtlCol="0" anchor="ctr"/>'
        f"<a:lstStyle/>{''.join(_paragraphs(box))}</xdr:txBody></xdr:sp>",
    )


@cache
def _rupa(name: str, ragam: tuple[str, ...]) -> str:
    """What is seen of a box but its text, to see later whether she changed it."""
    look = LOOKS[name]
    letters = (
        huruf_rupa(h.size, look.kosong if r in KOSONG else look.color, bold=h.bold, italic=h.italic)
        for r, h in ((r, HURUF[r]) for r in ragam)
    )
    return sidik_rupa(look.fill or "", look.line or "", ([one] for one in letters))


def _paragraphs(box: Box) -> Iterator[str]:
    for i, paragraf in enumerate(box.paragraf):
        before = f'<a:spcBef><a:spcPts val="{round(SELA * 100)}"/></a:spcBef>' if i else ""
        yield (
            f'<a:p><a:pPr algn="ctr">{before}</a:pPr><a:r>{_letters(paragraf.ragam, box.look)}'
            f"<a:t>{escape(clean_text(paragraf.teks))}</a:t></a:r></a:p>"
        )


@cache
def _letters(ragam: str, name: str) -> str:
    huruf, look, blank = HURUF[ragam], LOOKS[name], ragam in KOSONG
    mark = ""
    if blank and look.sorot:
        mark = f'<a:highlight><a:srgbClr val="{look.sorot}"/></a:highlight>'
    return (
        f'<a:rPr lang="id-ID" sz="{round(huruf.size * 100)}" b="{huruf.bold:d}" '
        f'i="{huruf.italic:d}">{solid_fill(look.kosong if blank else look.color)}{mark}'
        '<a:latin typeface="Calibri"/><a:cs typeface="Calibri"/></a:rPr>'
    )


def _connector(line: Connector) -> str:
    """A glued line for Excel, for others a line of the same shape.

    LibreOffice lays glued lines anew through the boxes. A reader that does not know table slicers
    (Excel does, since 2013) takes the second, as it would where a slicer stands.
    """
    look, place = _elbow(line)
    look += f"{stroke(WARNA_GARIS, dashed=line.dashed)}</xdr:spPr>"
    name = quoted(line.nama)
    glued = (
        '<xdr:cxnSp macro=""><xdr:nvCxnSpPr>'
        f'<xdr:cNvPr id="{line.id}" name={name}/><xdr:cNvCxnSpPr>'
        f'<a:stCxn id="{line.start}" idx="{line.start_site.value}"/>'
        f'<a:endCxn id="{line.end}" idx="{line.end_site.value}"/></xdr:cNvCxnSpPr>'
        f"</xdr:nvCxnSpPr>{look}</xdr:cxnSp>"
    )
    loose = (
        '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr '
        f'id="{line.id + _LOOSE}" name={name}/><xdr:cNvSpPr/></xdr:nvSpPr>'
        f"{look}</xdr:sp>"
    )
    return _anchored(
        *place,
        f'<mc:AlternateContent><mc:Choice Requires="sle15">{glued}</mc:Choice>'
        f"<mc:Fallback>{loose}</mc:Fallback></mc:AlternateContent>",
    )


def _elbow(line: Connector) -> tuple[str, tuple[float, float, tuple[float, float]]]:
    """The beginning of its properties, and where it is seen.

    The presets run to the right first; ours run down first, so they are given a quarter turn: to
    the right when they end left of where they began, else to the left and mirrored. The frame is
    that before the turn, around the same middle; Excel anchors what is seen after it.
    """
    (x1, y1), (x2, y2) = line.path[0], line.path[-1]
    across, down = abs(x2 - x1), y2 - y1
    if len(line.path) == 5:
        across = max(across, _NARROW)
    turn = f' rot="{_QUARTER}"' if x2 <= x1 else f' rot="{3 * _QUARTER}" flipH="1"'
    left, middle = min(x1, x2), ((x1 + x2) / 2, (y1 + y2) / 2)
    place = middle[0] - down / 2, middle[1] - across / 2, down, across
    handles = [share_of(line.path[1][1] - y1, down)]
    if len(line.path) == 5:
        handles.append(share_of((line.path[2][0] - x1) * (1 if x2 > x1 else -1), across))
    guides = "".join(f'<a:gd name="adj{i}" fmla="val {v}"/>' for i, v in enumerate(handles, 1))
    kind = f"bentConnector{len(line.path) - 1}"
    look = f'<a:prstGeom prst="{kind}"><a:avLst>{guides}</a:avLst></a:prstGeom>'
    return f"<xdr:spPr>{frame(map(emu, place), turn)}{look}", (left, y1, (across, down))
