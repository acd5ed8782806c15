"""A drawing as plain data: boxes with text, lines glued to them.

Lengths are points from the top left. Everything is decided here, line ends and broken lines of
text too; Excel and SVG only obey.
"""

from enum import IntEnum

from pohon_xl.plan.huruf import Huruf
from pohon_xl.plan.style import WARNA_CROSSCUTTING, WARNA_LEVEL
from pohon_xl.rekaman import dataclass

Point = tuple[float, float]


class Site(IntEnum):
    """Where a line is glued to a box; the numbers are those of a rounded box in Office."""

    ATAS = 0
    KIRI = 1
    BAWAH = 2
    KANAN = 3


@dataclass(frozen=True, slots=True)
class Look:
    """Of a box. Colours are RGB hex; `kosong` is the colour of what is still to be filled in.

    `sorot` stands behind it. `line` None: no frame; `fill` None: see through.
    """

    fill: str | None = None
    line: str | None = None
    dashed: bool = False
    color: str = "000000"
    kosong: str = "7F6000"
    sorot: str | None = "FFFF99"
    centred: bool = True


LOOKS: dict[str, Look] = {
    "judul": Look(),
    "keterangan": Look(color="595959"),
    "crosscutting": Look(WARNA_CROSSCUTTING[0], "7F6000", dashed=True),
    **{
        level.value: Look(fill, "1F3864", color=color)
        if color == "000000"
        else Look(fill, "1F3864", color=color, kosong="FFFF66", sorot=None)
        for level, (fill, color) in WARNA_LEVEL.items()
    },
}
WARNA_GARIS = "44546A"
TEBAL_GARIS = 1.0

#: what a paragraph says -> its letters
HURUF: dict[str, Huruf] = {
    "judul": Huruf(18, bold=True),
    "judul_2": Huruf(15, bold=True),
    "judul_3": Huruf(12),
    "keterangan": Huruf(10, italic=True),
    "legenda": Huruf(9),
    "legenda_miring": Huruf(9, italic=True),
    "komponen": Huruf(9),
    "kinerja": Huruf(9.5, bold=True),
    "indikator": Huruf(9),
    "indikator_usulan": Huruf(9, italic=True),
    "target": Huruf(9, bold=True),
    "anggaran": Huruf(9),
    "jabatan": Huruf(9),
    "crosscutting": Huruf(9),
    "kosong": Huruf(9, italic=True),
    "judul_kosong": Huruf(12, italic=True),
}
KOSONG = frozenset({"kosong", "judul_kosong"})
TEPI = (5.0, 3.5)  # free points inside a box, left and right, top and bottom
SUDUT = 5.0  # radius of a corner
SELA = 1.5  # points above each paragraph but the first


@dataclass(frozen=True, slots=True)
class Paragraf:
    """`ragam` names its letters in HURUF; `lines` as they turn in its box."""

    ragam: str
    teks: str
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        """Points of its lines."""
        return len(self.lines) * HURUF[self.ragam].line


def text_height(paragraf: tuple[Paragraf, ...]) -> float:
    """Points of paragraphs one below the other."""
    return sum(p.height for p in paragraf) + SELA * (len(paragraf) - 1)


@dataclass(frozen=True, slots=True)
class Box:
    """`look` is a name in LOOKS, `nama` what Excel lists it as, `alt` what a screen reader says.

    `sidik` are fingerprints of its lines as the sheets have them, to see later what was edited.
    """

    id: int
    nama: str
    look: str
    x: float
    y: float
    width: float
    height: float
    paragraf: tuple[Paragraf, ...]
    alt: str
    sidik: str = ""

    def site(self, site: Site) -> Point:
        """The point where lines are glued."""
        right, down = {
            Site.ATAS: (0.5, 0.0),
            Site.KIRI: (0.0, 0.5),
            Site.BAWAH: (0.5, 1.0),
            Site.KANAN: (1.0, 0.5),
        }[site]
        return self.x + self.width * right, self.y + self.height * down


@dataclass(frozen=True, slots=True)
class Connector:
    """A line of right angles: down from a box, across, down into the top of another (4 points).

    Into the left side it has one turn more (5 points).
    """

    id: int
    nama: str
    start: int
    start_site: Site
    end: int
    end_site: Site
    path: tuple[Point, ...]
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class DrawingPlan:
    """One page. `paper` A3 or F4, landscape; `scale` of its print, at most 1."""

    nama: str
    paper: str
    width: float
    height: float
    scale: float
    boxes: tuple[Box, ...]
    connectors: tuple[Connector, ...]

    def dump(self) -> str:
        """Golden text: a line a box with its lines of text, then a line a connector."""
        lines = [
            f"gambar {self.nama} {self.width:.0f} x {self.height:.0f}",
            f"kertas {self.paper} skala {self.scale:.2f}",
        ]
        for b in self.boxes:
            lines.append(
                f"{b.nama} [{b.look}] {b.x:.1f} {b.y:.1f} {b.width:.1f} x {b.height:.1f}: {b.alt}"
            )
            lines += [f"  {p.ragam}: {' / '.join(p.lines)}" for p in b.paragraf]
        for c in self.connectors:
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in c.path)
            dashed = " putus-putus" if c.dashed else ""
            lines.append(f"{c.nama} {c.start_site.name} {c.end_site.name} {path}{dashed}")
        return "\n".join(lines) + "\n"
