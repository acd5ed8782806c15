"""Where boxes stand: upper levels as a tidy tree, lower ones as stacks hanging from a bracket.

The tidy part follows Reingold and Tilford: subtrees are moved together until their outlines, level
by level, are a gap apart, and a parent stands over the middle of its children. Points from 0, 0.
"""

import math
from collections.abc import Iterable, Iterator
from itertools import groupby

from pohon_xl.drawings.kotak import Kotak
from pohon_xl.drawings.tumpukan import (
    JOROK,
    SELA_TUMPUK,
    columns_of,
    deal,
    heap_height,
    stack_height,
    tallest_heap,
)
from pohon_xl.plan.drawing import Point, Site
from pohon_xl.rekaman import dataclass, field

SELA_KOLOM = 14.0
SELA_LEVEL = 22.0
SIKU = 7.0  # the bracket runs so far left of the box
TERLEBAR = 440.0  # 90 letters: longer lines are hard to read


@dataclass(frozen=True, slots=True)
class Bentuk:
    """Shape of a layout: `tier` is the depth at which stacks begin, `width` that of a column.

    A stack taller than `limit` is dealt out over several columns. `heaped`: neighbours without
    anything below them are a stack too.
    """

    tier: int
    width: float
    limit: float = math.inf
    heaped: bool = False


@dataclass(frozen=True, slots=True)
class Terletak:
    """A box in its place."""

    kotak: Kotak
    x: float
    y: float
    width: float
    height: float

    @property
    def bottom(self) -> Point:
        """The middle of its lower side."""
        return self.x + self.width / 2, self.y + self.height


@dataclass(frozen=True, slots=True)
class Garis:
    """A line between the boxes of these codes, from the bottom of the first."""

    start: str
    end: str
    end_site: Site
    path: tuple[Point, ...]


@dataclass(slots=True)
class Letak:
    """All boxes and lines."""

    boxes: list[Terletak] = field(default_factory=list)
    garis: list[Garis] = field(default_factory=list)

    @property
    def width(self) -> float:
        """To the right side of the last box."""
        return max(b.x + b.width for b in self.boxes)

    @property
    def height(self) -> float:
        """To the lower side of the lowest box."""
        return max(b.y + b.height for b in self.boxes)


@dataclass(slots=True)
class _Cabang:
    """A box of the tidy part, or (`kotak` None) a heap that hangs from its parent in columns.

    `outline`: left and right end of its subtree, level by level. `moves`: how far it was moved, in
    this order; those below it follow when the layout is made, to measure it they need not.
    """

    kotak: Kotak | None
    x: float
    width: float
    outline: list[Point]
    columns: int = 0
    anak: list["_Cabang"] = field(default_factory=list)
    heap: tuple[Kotak, ...] = ()
    moves: list[float] = field(default_factory=list)

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    def stacked(self, width: float) -> float:
        """Points of the tallest stack below it, or of the heap that it stands for."""
        if self.kotak is None:
            heaps = deal(self.heap, self.columns, width)
            return max(heap_height(heap, width) for heap in heaps) - SELA_TUMPUK
        return tallest_heap(self.kotak, self.columns, width)

    def move(self, by: float) -> None:
        if by:
            self._to(by)
            self.moves.append(by)

    def settle(self, later: tuple[float, ...] = ()) -> None:
        """Follow the moves of those above."""
        for by in later:
            self._to(by)
        for anak in self.anak:
            anak.settle((*self.moves, *later))

    def _to(self, by: float) -> None:
        self.x += by
        self.outline = [(left + by, right + by) for left, right in self.outline]


def size_of(roots: Iterable[Kotak], bentuk: Bentuk) -> Point:
    """Width and height of a layout without making it."""
    level, outline = _trees(roots, bentuk)
    bottom = y = 0.0
    while level:
        heights = [0.0 if c.kotak is None else c.kotak.height(c.width) for c in level]
        ends = (h + c.stacked(bentuk.width) for h, c in zip(heights, level, strict=True))
        bottom = max(bottom, y + max(ends))
        level, y = [a for c in level for a in c.anak], y + max(heights) + SELA_LEVEL
    return max(right for _, right in outline), bottom


def lay_out(roots: Iterable[Kotak], bentuk: Bentuk) -> Letak:
    """Trees side by side."""
    level, _ = _trees(roots, bentuk)
    for tree in level:
        tree.settle()
    letak, y = Letak(), 0.0
    while level:
        boxes = [_box(c, c.kotak, y) for c in level if c.kotak is not None]
        letak.boxes += boxes
        below = y + max((b.height for b in boxes), default=0.0) + SELA_LEVEL
        for box, cabang in zip(boxes, (c for c in level if c.kotak is not None), strict=True):
            _join(letak, box, cabang, below, bentuk.width)
            heaps = deal(box.kotak.anak, cabang.columns, bentuk.width)
            start = cabang.outline[0][0], box.bottom[1] + SELA_TUMPUK
            _hang_all(letak, box, heaps, start, bentuk.width, start[1] - SELA_TUMPUK / 2)
        level, y = [a for c in level for a in c.anak], below
    return letak


def _trees(roots: Iterable[Kotak], bentuk: Bentuk) -> tuple[list[_Cabang], list[Point]]:
    """The tidy part, its leftmost box at 0; the outline of all."""
    trees = [_spread(kotak, bentuk, bentuk.tier) for kotak in roots]
    outline = _pack(trees)
    leftmost = min(left for left, _ in outline)
    for tree in trees:
        tree.move(-leftmost)
    return trees, [(left - leftmost, right - leftmost) for left, right in outline]


def _box(cabang: _Cabang, kotak: Kotak, y: float) -> Terletak:
    return Terletak(kotak, cabang.x, y, cabang.width, kotak.height(cabang.width))


def _spread(kotak: Kotak, bentuk: Bentuk, tier: int) -> _Cabang:
    """The subtree from x = 0, moved later on."""
    width = bentuk.width
    if not kotak.anak:
        return _Cabang(kotak, 0.0, width, [(0.0, width)])
    if tier == 0:
        columns = columns_of(stack_height(kotak, width), len(kotak.anak), bentuk.limit)
        span = _span(columns, width)
        width = _broad(kotak, width, span)
        x = (span - width) / 2
        return _Cabang(kotak, x, width, [(0.0, span)] * 2, columns)
    anak = list(_children(kotak, bentuk, tier - 1))
    below = _pack(anak)
    width = _broad(kotak, width, max(right - left for left, right in below))
    x = (anak[0].middle + anak[-1].middle - width) / 2
    return _Cabang(kotak, x, width, [(x, x + width), *below], anak=anak)


def _span(columns: int, width: float) -> float:
    return columns * (width + SELA_KOLOM) - SELA_KOLOM


def _broad(kotak: Kotak, width: float, span: float) -> float:
    """Half as wide as what is below, if its text needs it: so the upper levels stay low."""
    if span <= 2 * width:
        return width
    return max(width, min(span / 2, TERLEBAR, kotak.widest))


def _children(kotak: Kotak, bentuk: Bentuk, tier: int) -> Iterator[_Cabang]:
    """Subtrees; neighbours without children as one heap, which reaches down past all levels."""
    for is_leaf, run in groupby(kotak.anak, lambda a: bentuk.heaped and not a.anak):
        boxes = tuple(run)
        if is_leaf and len(boxes) > 1:
            columns = columns_of(heap_height(boxes, bentuk.width), len(boxes), bentuk.limit)
            span = _span(columns, bentuk.width)
            outline = [(0.0, span)] * (tier + 2)
            yield _Cabang(None, 0.0, span, outline, columns, heap=boxes)
        else:
            yield from (_spread(a, bentuk, tier) for a in boxes)


def _pack(trees: list[_Cabang]) -> list[Point]:
    """Move each as far left as those before it allow; the outline of all."""
    outline: list[Point] = []
    for tree in trees:
        pairs = zip(outline, tree.outline, strict=False)
        tree.move(max((a[1] + SELA_KOLOM - b[0] for a, b in pairs), default=0.0))
        common = [(a[0], b[1]) for a, b in zip(outline, tree.outline, strict=False)]
        depth = len(common)
        outline = [*common, *outline[depth:], *tree.outline[depth:]]
    return outline


def _join(letak: Letak, box: Terletak, cabang: _Cabang, below: float, width: float) -> None:
    """Lines to the boxes of the next level, which stand at `below`; all run along one bar."""
    start, bar = box.bottom, below - SELA_LEVEL / 2
    for anak in cabang.anak:
        if anak.kotak is not None:
            end = anak.middle, below
            path = (start, (start[0], bar), (end[0], bar), end)
            letak.garis.append(Garis(box.kotak.kode, anak.kotak.kode, Site.ATAS, path))
        else:
            heaps = deal(anak.heap, anak.columns, width)
            _hang_all(letak, box, heaps, (anak.x, below), width, bar)


def _hang_all(
    letak: Letak,
    box: Terletak,
    heaps: Iterable[Iterable[Kotak]],
    at: Point,
    width: float,
    bar: float,
) -> None:
    """Stacks side by side from `at`."""
    for i, heap in enumerate(heaps):
        _hang(letak, box, heap, (at[0] + i * (width + SELA_KOLOM), at[1]), width, bar)


def _hang(
    letak: Letak,
    parent: Terletak,
    anak: Iterable[Kotak],
    at: Point,
    width: float,
    bar: float,
) -> float:
    """Children one below the other from `at`, lines along `bar`; where the next may begin."""
    x, y = at[0] + JOROK, at[1]
    inner = width - JOROK
    for kotak in anak:
        box = Terletak(kotak, x, y, inner, kotak.height(inner))
        letak.boxes.append(box)
        letak.garis.append(_bracket(parent, box, bar))
        bottom = y + box.height
        y = _hang(
            letak, box, kotak.anak, (x, bottom + SELA_TUMPUK), inner, bottom + SELA_TUMPUK / 2
        )
    return y


def _bracket(parent: Terletak, box: Terletak, bar: float) -> Garis:
    start, end = parent.bottom, (box.x, box.y + box.height / 2)
    trunk = box.x - SIKU
    path = (start, (start[0], bar), (trunk, bar), (trunk, end[1]), end)
    return Garis(parent.kotak.kode, box.kotak.kode, Site.KIRI, path)
