"""The shapes of a drawing part as they are: name, filled paragraphs, place, looks, glue."""

from pohon_xl.model.suntingan import huruf_rupa, sidik_rupa
from pohon_xl.rekaman import dataclass, field
from pohon_xl.workbook.xlsx_parts import parse

_EMU = 12_700  # a point
_BENTUK = frozenset({"sp", "cxnSp", "pic", "graphicFrame"})
_BINGKAI = frozenset({"off", "ext", "chOff", "chExt"})
_UJUNG = frozenset({"stCxn", "endCxn"})


@dataclass(slots=True)
class BentukGambar:
    """`tempat`: left, top, width, height in points; `ujung`: ids of the boxes a line is glued to.

    `fill`, `line` and `huruf` (of each paragraph) are RGB hex, "" where a theme decides.
    """

    nama: str = ""
    id: str = ""
    lines: list[str] = field(default_factory=list)
    bingkai: dict[str, tuple[float, float]] = field(default_factory=dict)
    ujung: list[str] = field(default_factory=list)
    fill: str = ""
    line: str = ""
    huruf: list[set[str]] = field(default_factory=list)
    tempat: tuple[float, float, float, float] | None = None

    @property
    def paragraf(self) -> tuple[str, ...]:
        """Those that say something, spaces tidied."""
        return tuple(tidy for line in self.lines if (tidy := " ".join(line.split())))

    @property
    def rupa(self) -> str:
        """Fingerprint of its looks, as the drawing is written with."""
        return sidik_rupa(self.fill, self.line, filter(None, self.huruf))


def read_bentuk(xml: bytes) -> tuple[BentukGambar, ...]:
    """Every shape, groups too; of alternatives the first. Raises: ExpatError, UnsafePart."""
    reader = _Reader()
    parse(xml, reader.start, reader.end, reader.text)
    return tuple(reader.found)


class _Reader:
    def __init__(self) -> None:
        self.found: list[BentukGambar] = []
        self._open: list[BentukGambar] = []
        self._groups: list[dict[str, tuple[float, float]]] = []
        self._path: list[str] = []
        self._skipped = 0
        self._letters: tuple[float, bool, bool] | None = None
        self._color = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        self._path.append(tag)
        if tag == "Fallback":
            self._skipped += 1
        if self._skipped:
            return
        if tag in _BENTUK:
            self._open.append(BentukGambar())
        elif tag == "grpSp":
            self._groups.append({})
        elif tag in _BINGKAI and ("x" in attributes or "cx" in attributes):
            self._framed(tag, attributes)
        elif self._open:
            self._inside(self._open[-1], tag, attributes)

    def _framed(self, tag: str, attributes: dict[str, str]) -> None:
        x, y = (attributes.get(n) or attributes.get(f"c{n}") or "0" for n in "xy")
        frames = [one.bingkai for one in self._open[-1:]] or self._groups[-1:]
        for frame in frames:
            frame.setdefault(tag, (int(x) / _EMU, int(y) / _EMU))

    def _inside(self, shape: BentukGambar, tag: str, attributes: dict[str, str]) -> None:
        if tag == "cNvPr" and not shape.id:
            shape.nama, shape.id = attributes.get("name", ""), attributes.get("id", "")
        elif tag in _UJUNG:
            shape.ujung.append(attributes.get("id", ""))
        elif tag == "p":
            shape.lines.append("")
            shape.huruf.append(set())
        elif tag in {"br", "tab"}:
            self.text(" ", always=True)
        elif tag == "rPr":
            size = int(attributes.get("sz", "0")) / 100
            bold, italic = (attributes.get(n, "0") in {"1", "true"} for n in "bi")
            self._letters, self._color = (size, bold, italic), ""
        elif tag == "srgbClr":
            self._coloured(shape, attributes.get("val", ""))

    def _coloured(self, shape: BentukGambar, color: str) -> None:
        match self._path[-4:-1]:
            case [_, "rPr", "solidFill"]:
                self._color = self._color or color
            case [_, "spPr", "solidFill"]:
                shape.fill = shape.fill or color
            case ["spPr", "ln", "solidFill"]:
                shape.line = shape.line or color

    def text(self, data: str, *, always: bool = False) -> None:
        """Characters between tags."""
        is_text = always or (bool(self._path) and self._path[-1] == "t")
        if self._open and self._open[-1].lines and not self._skipped and is_text:
            self._open[-1].lines[-1] += data
            if self._letters is not None and data.strip():
                size, bold, italic = self._letters
                letters = huruf_rupa(size, self._color, bold=bold, italic=italic)
                self._open[-1].huruf[-1].add(letters)

    def end(self, tag: str) -> None:
        """A tag closes."""
        self._path.pop()
        if tag == "Fallback":
            self._skipped -= 1
        elif tag in _BENTUK and not self._skipped:
            shape = self._open.pop()
            shape.tempat = self._seen(shape.bingkai)
            self.found.append(shape)
        elif tag == "grpSp" and not self._skipped:
            self._groups.pop()

    def _seen(
        self, frame: dict[str, tuple[float, float]]
    ) -> tuple[float, float, float, float] | None:
        """On the sheet: groups move and stretch what is in them."""
        if not {"off", "ext"} <= frame.keys():
            return None
        (x, y), (width, height) = frame["off"], frame["ext"]
        for group in reversed(self._groups):
            if group.keys() >= _BINGKAI:
                across, down = (
                    new / old if old else 1.0
                    for new, old in zip(group["ext"], group["chExt"], strict=True)
                )
                x = group["off"][0] + (x - group["chOff"][0]) * across
                y = group["off"][1] + (y - group["chOff"][1]) * down
                width, height = width * across, height * down
        return x, y, width, height
