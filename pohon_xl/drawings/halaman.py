"""A page of a drawing: the layout that prints largest on its paper, and that as a plan."""

import math
from collections.abc import Callable, Iterator
from itertools import chain, product

from pohon_xl.drawings.kepala import Kepala, head_boxes
from pohon_xl.drawings.kotak import Kotak, paragraf
from pohon_xl.drawings.tidy_tree import (
    SELA_KOLOM,
    SELA_LEVEL,
    TERLEBAR,
    Bentuk,
    Garis,
    Terletak,
    lay_out,
    size_of,
)
from pohon_xl.drawings.tumpukan import columns_of, has_heaps, heads_of, stack_height
from pohon_xl.plan.drawing import LOOKS, Box, Connector, DrawingPlan, Point, Site
from pohon_xl.plan.page import one_page, printable
from pohon_xl.rekaman import dataclass

_TERBACA = 0.8  # smaller than this, print is hard to read: 9 points become 7
_NYAMAN = 0.85
_LEBIH = 1.04  # an unusual shape has to pay this much
_WIDTHS = (
    165.0,
    195.0,
    140.0,
    120.0,
    235.0,
    285.0,
    345.0,
)  # the first of equally good ones is taken
_DEALS = (1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.65, 1.8, 2, 2.3, 2.6, 3, 3.5, 4, 5, 6, 9)
_KERTAS = {paper: printable(one_page(paper)) for paper in ("F4", "A3")}
_TERSEMPIT = 640.0  # of a title
_TAK_TERBACA = 4_000.0  # nobody reads what is wider, on any paper
_KURANG = 1 - 1e-9  # sums of parts differ from the whole in their last digits
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
    """On F4, which every office has, where that reads well; else on A3 if that is allowed."""
    kepala = kepala.of(roots)
    papers, head = kepala.kertas, kepala.height(math.inf)
    best: dict[str, tuple[float, Bentuk]] = {}

    def pays(paper: str, scale: float) -> bool:
        known = best[paper][0] if paper in best else 0.0
        good = paper == papers[-1] or scale >= _NYAMAN
        return good and (scale > known * _LEBIH or scale >= _TERBACA > known)

    def may_pay(least: Point) -> bool:
        size = least[0], least[1] + head
        return any(pays(paper, _scale(size, paper)) for paper in papers)

    for bentuk in _shapes(roots, may_pay):
        size = _size(roots, kepala, bentuk)
        for paper in papers:
            scale = _scale(size, paper)
            if pays(paper, scale):
                best[paper] = scale, bentuk
        if papers[0] in best and best[papers[0]][0] == 1.0:
            break
    paper = papers[0] if papers[0] in best else papers[-1]
    scale, bentuk = best[paper]
    return Halaman(roots, kepala, bentuk, paper, scale)


def can_be_read(roots: tuple[Kotak, ...], kepala: Kepala) -> bool:
    """Whether there is a page on which these trees can be read."""
    return readable_shape(roots, kepala) is not None


def readable_shape(
    roots: tuple[Kotak, ...], kepala: Kepala, likely: Bentuk | None = None
) -> Bentuk | None:
    """One in which these trees can be read on a page, if any; `likely` is tried first."""
    kepala, paper = kepala.of(roots), kepala.kertas[-1]
    head = kepala.height(math.inf)
    shapes = _shapes(roots, lambda p: _scale((p[0], p[1] + head), paper) >= _TERBACA)
    tried = chain((likely,) if likely else (), shapes)
    readable = (b for b in tried if _scale(_size(roots, kepala, b), paper) >= _TERBACA)
    return next(readable, None)


def _scale(size: Point, paper: str) -> float:
    room = _KERTAS[paper]
    return min(1.0, room[0] / size[0], room[1] / size[1])


def _size(roots: tuple[Kotak, ...], kepala: Kepala, bentuk: Bentuk) -> Point:
    """Of the drawing with its title."""
    inner, height = size_of(roots, bentuk)
    outer = max(inner, _TERSEMPIT)
    return outer, height + kepala.height(outer)


def _shapes(roots: tuple[Kotak, ...], may_pay: Callable[[Point], bool]) -> Iterator[Bentuk]:
    """Shapes worth a try, the usual ones first; `may_pay` is asked about what they take at least.

    At first about the width alone: measuring texts is what costs most. Limits that deal all stacks
    out over the same columns make the same layout if there are no heaps: the first is tried.
    """
    for tier, heaped, width in product((2, 1, 3, 0), (False, True), _WIDTHS):
        heads = heads_of(roots, tier)
        too_wide = tier > 1 and len(heads) * (width + SELA_KOLOM) > _TAK_TERBACA
        if too_wide or (heaped and not has_heaps(roots, tier)):
            continue
        if not may_pay(_least_width(len(heads), width)):
            continue
        broad = max(width, TERLEBAR)
        stacks = [(stack_height(k, width), len(k.anak), k.height(broad)) for k in heads]
        tallest = max((height for height, _, _ in stacks), default=0.0)
        above = _above(roots, tier, width) if heads else 0.0
        lowest = max((head + height / count for height, count, head in stacks), default=1.0)
        if not may_pay((_least_width(len(heads), width)[0], (above + lowest) * _KURANG)):
            continue
        dealt: dict[tuple[int, ...], float] = {}
        for limit in dict.fromkeys(math.ceil(tallest / deal) or math.inf for deal in _DEALS):
            columns = tuple([columns_of(height, count, limit) for height, count, _ in stacks])
            is_new = heaped or dealt.setdefault(columns, limit) == limit
            if is_new and may_pay(_least(width, columns, stacks, above)):
                yield Bentuk(tier, width, limit, heaped)


def _above(roots: tuple[Kotak, ...], tier: int, width: float) -> float:
    """What the levels above the stacks take at least: boxes with others below may be wider."""
    level, height = roots, 0.0
    for _ in range(tier):
        parents = [k.height(max(width, TERLEBAR)) for k in level if k.anak]
        height += max(parents, default=0.0) + SELA_LEVEL
        level = tuple(a for k in level for a in k.anak)
    return height


def _least_width(columns: int, width: float) -> Point:
    return max(columns * (width + SELA_KOLOM) - SELA_KOLOM, _TERSEMPIT) * _KURANG, 1.0


def _least(
    width: float, columns: tuple[int, ...], stacks: list[tuple[float, int, float]], above: float
) -> Point:
    """Stacks stand side by side in columns, and none is lower than if dealt out evenly."""
    parts = zip(stacks, columns, strict=True)
    height = max((head + height / n for (height, _, head), n in parts), default=1.0)
    return _least_width(sum(columns), width)[0], (above + height) * _KURANG


def drawing_of(halaman: Halaman, nama: str) -> DrawingPlan:
    """The page as a drawing."""
    letak, kepala = lay_out(halaman.roots, halaman.bentuk), halaman.kepala
    width = max(letak.width, _TERSEMPIT)
    at = (width - letak.width) / 2, kepala.height(width)
    head = head_boxes(kepala, width, _FIRST_ID, sum(1 for b in letak.boxes if b.kotak.kode))
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
        sidik=kotak.sidik,
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
