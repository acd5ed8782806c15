"""The shapes of notes, put into her old-style drawing as text: it is not always proper XML."""

import re

from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_anchor import Anchor

_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_END = re.compile(rb"</(?:\w+:)?xml\s*>\s*\Z|(?P<empty>/>)\s*\Z")
_ROOT = re.compile(rb"<(?:\w+:)?xml\b[^>]*>")
_ID = re.compile(rb"_x0000_s(\d+)")
_BLOCKS = re.compile(rb"(<(?:\w+:)?idmap\b[^>]*\bdata\s*=\s*[\"'])([\d,]*)")
_SHAPE = re.compile(rb"<(?P<tag>(?:\w+:)?shape)\b.*?</(?P=tag)\s*>\n?", re.DOTALL)
_NOTE = re.compile(rb"ObjectType\s*=\s*[\"']Note[\"']")
_PLACE = rb"<(?:\w+:)?%s\s*>\s*(\d+)\s*</"
_TYPE = re.compile(rb"id\s*=\s*[\"']_x0000_t202[\"']")
_IDS_A_BLOCK = 1024


@dataclass(frozen=True, slots=True)
class NoteShape:
    """The box of a note; row and column of its cell count from 1."""

    row: int
    column: int
    anchor: Anchor


def new_drawing(block: int) -> bytes:
    """A drawing without shapes; `block` keeps their numbers apart from those of other sheets."""
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    return (
        f'<xml {spaces}>\n<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{block}"/>'
        "</o:shapelayout>\n</xml>"
    ).encode()


def block_of(drawing: bytes) -> int:
    """The highest block of shape numbers that a drawing takes; 0 when it names none."""
    named = b",".join(blocks for _, blocks in _BLOCKS.findall(drawing)).split(b",")
    return max((int(n) for n in named if n), default=0)


def add_shapes(drawing: bytes, notes: list[NoteShape], free: int) -> bytes | None:
    """The drawing with our boxes before its end; None when its end cannot be found.

    `free` is the first block of shape numbers that no drawing of the workbook has: for the boxes
    that do not fit into the block of this one.
    """
    end, root = _END.search(drawing), _ROOT.search(drawing)
    if end is None or root is None or end["empty"] or _is_wide(drawing):
        return None
    spaces = "".join(
        f' xmlns:{prefix}="{uri}"'
        for prefix, uri in _SPACES.items()
        if f'xmlns:{prefix}="{uri}"'.encode() not in root[0]
    )
    number = _next_number(drawing)
    head = drawing[: end.start()]
    if number % _IDS_A_BLOCK + len(notes) > _IDS_A_BLOCK:
        free = max(free, block_of(drawing) + 1)
        number = free * _IDS_A_BLOCK + 1
        more = "".join(f",{free + n}" for n in range(len(notes) // _IDS_A_BLOCK + 1)).encode()
        head = _BLOCKS.sub(lambda m: m[1] + m[2] + more, head, count=1)
    texts = [] if _TYPE.search(drawing) else [_shape_type(spaces)]
    texts += [_shape(note, number + n, spaces) for n, note in enumerate(notes)]
    return head + "".join(texts).encode() + drawing[end.start() :]


def remove_shapes(drawing: bytes, cells: set[tuple[int, int]]) -> bytes:
    """Without the boxes of notes on these cells (row and column from 1)."""

    def kept(match: re.Match[bytes]) -> bytes:
        shape = match[0]
        row, column = (re.search(_PLACE % name, shape) for name in (b"Row", b"Column"))
        if not _NOTE.search(shape) or row is None or column is None:
            return shape
        return b"" if (int(row[1]) + 1, int(column[1]) + 1) in cells else shape

    return _SHAPE.sub(kept, drawing)


def is_empty(drawing: bytes) -> bool:
    """Whether nothing but the frame is left."""
    rest = re.sub(
        rb"<((?:\w+:)?(?:shapelayout|shapetype))\b.*?</\1\s*>", b"", drawing, flags=re.DOTALL
    )
    return re.search(rb"<(?!/|\?|!|(?:\w+:)?xml\b)", rest) is None


def _next_number(drawing: bytes) -> int:
    first = (block_of(drawing) or 1) * _IDS_A_BLOCK
    return max([first, *(int(n) for n in _ID.findall(drawing))]) + 1


def _is_wide(drawing: bytes) -> bool:
    return drawing.startswith((b"\xff\xfe", b"\xfe\xff"))


def _shape_type(spaces: str) -> str:
    return (
        f'<v:shapetype{spaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
        'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
        '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>\n'
    )


def _shape(note: NoteShape, number: int, spaces: str) -> str:
    left, top, width, height = (f"{points:g}pt" for points in note.anchor.box)
    return (
        f'<v:shape{spaces} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
        f"margin-left:{left};margin-top:{top};width:{width};height:{height};z-index:1;"
        'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
        '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
        '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
        '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{', '.join(map(str, note.anchor.cells))}</x:Anchor><x:AutoFill>False"
        f"</x:AutoFill><x:Row>{note.row - 1}</x:Row><x:Column>{note.column - 1}</x:Column>"
        "</x:ClientData></v:shape>\n"
    )
