"""A page of a drawing: the layout that prints largest on its paper, and that as a plan."""

import math
from collections.abc import Iterator
from itertools import product

from pohon_xl.drawings.kepala import Kepala, head_boxes
from pohon_xl.drawings.kotak import Kotak, paragraf
from pohon_xl.drawings.tidy_tree import (
    SELA_KOLOM,
    Bentuk,
    Garis,
    Terletak,
    has_heaps,
    heads_of,
    lay_out,
    size_of,
    stack_height,
)
from pohon_xl.plan.drawing import LOOKS, Box, Connector, DrawingPlan, Point, Site
from pohon_xl.plan.page import one_page, printable
from pohon_xl.rekaman import dataclass

_TERBACA = 0.7  # smaller than this, print is hard to read: 9 points become 6
_NYAMAN = 0.9
_LEBIH = 1.04  # an unusual shape has to pay this much
_WIDTHS = (165.0, 185.0, 150.0, 135.0, 120.0, 210.0)  # the first of equally good ones is taken
_DEALS = (1, 1.2, 1.5, 2, 3, 4)
_KERTAS = {paper: printable(one_page(paper)) for paper in ("F4", "A3")}
_TERSEMPIT = 640.0  # of a title
_TERLEBAR = 4_000.0  # nobody reads what is wider, on any paper
_FIRST_ID = 2  # Excel keeps 1 for the drawing itself


@dataclass(frozen=True, slots=True)
class Halaman:
    """Trees to be laid out on a paper; `scale` of the print, at most 1."""

    roots: tuple[Kotak, ...]
    kepala: Kepala
    bentuk: Bentuk
    paper: str
    scale: float

    @property
    def readable(self) -> bool:
        """Whether the print is large enough."""
        return self.scale >= _TERBACA


def best_page(roots: tuple[Kotak, ...], kepala: Kepala) -> Halaman:
    """On F4, which every office has, where that reads well; else on A3."""
    kepala = kepala.of(roots)
    best: dict[str, tuple[float, Bentuk]] = {}
    for bentuk, size in _sizes(roots, kepala):
        for paper in _KERTAS:
            scale = _scale(size, paper)
            if paper not in best or scale > best[paper][0] * _LEBIH:
                best[paper] = scale, bentuk
        if best["F4"][0] == 1.0:
            break
    paper = "F4" if best["F4"][0] >= _NYAMAN else "A3"
    scale, bentuk = best[paper]
    return Halaman(roots, kepala, bentuk, paper, scale)


def can_be_read(roots: tuple[Kotak, ...], kepala: Kepala) -> bool:
    """Whether there is a page on which these trees can be read."""
    return any(_scale(size, "A3") >= _TERBACA for _, size in _sizes(roots, kepala.of(roots)))


def _scale(size: Point, paper: str) -> float:
    room = _KERTAS[paper]
    return min(1.0, room[0] / size[0], room[1] / size[1])


def _sizes(roots: tuple[Kotak, ...], kepala: Kepala) -> Iterator[tuple[Bentuk, Point]]:
    """Shapes worth a try with the size of the drawing, the usual ones first."""
    for tier, heaped, width in product((2, 1, 3), (False, True), _WIDTHS):
        heads = heads_of(roots, tier)
        too_wide = tier > 1 and len(heads) * (width + SELA_KOLOM) > _TERLEBAR
        if too_wide or (heaped and not has_heaps(roots, tier)):
            continue
        tallest = max((stack_height(k, width) for k in heads), default=0.0)
        for limit in {math.ceil(tallest / deal): deal for deal in _DEALS}:
            bentuk = Bentuk(tier, width, limit or math.inf, heaped)
            inner, height = size_of(roots, bentuk)
            outer = max(inner, _TERSEMPIT)
            yield bentuk, (outer, height + kepala.height(outer))


def drawing_of(halaman: Halaman, nama: str) -> DrawingPlan:
    """The page as a drawing."""
    letak, kepala = lay_out(halaman.roots, halaman.bentuk), halaman.kepala
    width = max(letak.width, _TERSEMPIT)
    at = (width - letak.width) / 2, kepala.height(width)
    head = head_boxes(kepala, width, _FIRST_ID)
    first = _FIRST_ID + len(head)
    boxes = {b.kotak.kode: _box(b, n, at) for n, b in enumerate(letak.boxes, first)}
    first += len(boxes)
    return DrawingPlan(
        nama=nama,
        paper=halaman.paper,
        width=width,
        height=letak.height + at[1],
        scale=halaman.scale,
        boxes=(*head, *boxes.values()),
        connectors=tuple(_connector(g, n, at, boxes) for n, g in enumerate(letak.garis, first)),
    )


def _box(placed: Terletak, number: int, at: Point) -> Box:
    kotak = placed.kotak
    return Box(
        id=number,
        nama=f"Kotak {kotak.kode}",
        look=kotak.look,
        x=placed.x + at[0],
        y=placed.y + at[1],
        width=placed.width,
        height=placed.height,
        paragraf=paragraf(kotak.teks, placed.width),
        alt=kotak.alt,
    )


def _connector(garis: Garis, number: int, at: Point, boxes: dict[str, Box]) -> Connector:
    return Connector(
        id=number,
        nama=f"Garis {garis.start} ke {garis.end}",
        start=boxes[garis.start].id,
        start_site=Site.BAWAH,
        end=boxes[garis.end].id,
        end_site=garis.end_site,
        path=tuple((x + at[0], y + at[1]) for x, y in garis.path),
        dashed=LOOKS[boxes[garis.end].look].dashed,
    )
