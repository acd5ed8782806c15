"""Where the boxes of the tree stand: upper levels side by side, lower ones stacked below them.

Every sheet row is one text line, so stacks in neighbouring columns do not pull each other apart.
A group is one column of the drawing: a few narrow sheet columns for the connectors of its stack,
two wide ones whose border is the middle of the box, and a gap.
"""

import math
from collections import defaultdict
from dataclasses import dataclass, field, replace

from pohon_xl.sheets.pohon_kotak import Kotak

_INDENT = 2.0
_GAP = 2.0
LEAF = 0.72  # a column without a stack may be narrower


@dataclass(frozen=True, slots=True)
class KotakTerletak:
    """A box on the sheet: its first and last column, first row, and rows of each part."""

    kotak: Kotak
    row: int
    column: int
    last_column: int
    rows: tuple[int, ...]


@dataclass(slots=True)
class Letak:
    """`tier` is the depth at which columns begin, `width` of a group in characters.

    `page_rows`: a box does not cross a multiple of it; 0 where all is one page. A stack of more
    than `limit` rows is dealt out over several groups below its head.
    """

    tier: int
    width: float
    page_rows: int = 0
    limit: float = math.inf
    indents: int = 0
    group_widths: list[float] = field(default_factory=list)
    boxes: list[KotakTerletak] = field(default_factory=list)
    garis: dict[tuple[int, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    last_row: int = 0

    @property
    def per_group(self) -> int:
        """Sheet columns of a group, its gap included."""
        return self.indents + 3

    def groups_of(self, kotak: Kotak) -> int:
        """How many groups the stack below a column head is dealt out over."""
        rows = stack_rows(kotak, self.width)
        return max(1, min(len(kotak.anak), math.ceil(rows / self.limit)))

    def first_column(self, group: int) -> int:
        """Where a group begins, from 1."""
        return 1 + group * self.per_group

    def column_widths(self) -> dict[int, float]:
        """Width of every sheet column."""
        widths: dict[int, float] = {}
        for group, total in enumerate(self.group_widths):
            half = total / 2
            parts = [_INDENT] * self.indents + [half - _INDENT * self.indents, half, _GAP]
            first = self.first_column(group)
            widths |= dict(enumerate(parts, first))
        widths.pop(max(widths, default=0), None)  # no gap after the last
        return widths

    def span_width(self, first: int, last: int) -> float:
        """Width of the groups first to last with the gaps between."""
        return sum(self.group_widths[first : last + 1]) + _GAP * (last - first)

    def fit_page(self, row: int, rows: int) -> int:
        """The row itself, or the top of the next page when the box would cross its end."""
        if self.page_rows and rows <= self.page_rows:
            left = self.page_rows - (row - 1) % self.page_rows
            return row if rows <= left else row + left
        return row


def columns_of(roots: tuple[Kotak, ...], tier: int) -> list[Kotak]:
    """The boxes that head a column: those of that depth, and leaves above it."""
    if tier == 0:
        return list(roots)
    found: list[Kotak] = []
    for kotak in roots:
        found += columns_of(kotak.anak, tier - 1) if kotak.anak else [kotak]
    return found


def stack_depth(kotak: Kotak) -> int:
    """Levels of boxes below it."""
    return max((1 + stack_depth(a) for a in kotak.anak), default=0)


def stack_rows(kotak: Kotak, width: float, depth: int = 1) -> int:
    """Rows of the boxes below it, one free row above each."""
    inner = width - _INDENT * depth
    return sum(1 + a.height(inner) + stack_rows(a, width, depth + 1) for a in kotak.anak)


def place_blocks(letak: Letak, blocks: list[tuple[Kotak, ...]], start: int) -> Letak:
    """Place the blocks one below the other from row `start`, later ones at the top of a page."""
    page_rows = letak.page_rows
    columns = [
        [head for head in columns_of(roots, letak.tier) for _ in range(letak.groups_of(head))]
        for roots in blocks
    ]
    letak.indents = max(stack_depth(k) for heads in columns for k in heads)
    for group in range(max(len(heads) for heads in columns)):
        in_group = [heads[group] for heads in columns if group < len(heads)]
        is_leaf = letak.indents > 0 and not any(k.anak for k in in_group)
        letak.group_widths.append(letak.width * (LEAF if is_leaf else 1))
    row = start
    for roots in blocks:
        if row > start:
            row = letak.last_row + 1
            row += -(row - 1) % page_rows if page_rows else 3
        _place_block(letak, roots, row)
        row = letak.last_row + 1
    return letak


@dataclass(frozen=True, slots=True)
class _Kepala:
    """A box of the upper levels with its groups and, below, its children."""

    kotak: Kotak
    first: int
    last: int
    anak: tuple["_Kepala", ...]


def _place_block(letak: Letak, roots: tuple[Kotak, ...], row: int) -> None:
    tops, _ = _spread(letak, roots, letak.tier, 0)
    level = list(tops)
    while level:
        width_of = {id(h): letak.span_width(h.first, h.last) for h in level}
        height = max(h.kotak.height(width_of[id(h)]) for h in level)
        row = letak.fit_page(row, height)
        for head in level:
            rows = head.kotak.rows(width_of[id(head)])
            rows = (rows[0] + height - sum(rows), *rows[1:])
            column = letak.first_column(head.first)
            last = letak.first_column(head.last) + letak.per_group - 2
            letak.boxes.append(KotakTerletak(head.kotak, row, column, last, rows))
        row += height
        letak.last_row = max(letak.last_row, row - 1)
        below = [a for h in level for a in h.anak]
        if not below:
            break
        for head in (h for h in level if h.anak):
            _connect(letak, head, row)
        level, row = below, row + 2
    for head in _ends(tops):
        _stack(letak, head)


def _spread(
    letak: Letak, kotak: tuple[Kotak, ...], tier: int, group: int
) -> tuple[tuple[_Kepala, ...], int]:
    """Give each box the groups of the columns below it; the next free group too."""
    heads: list[_Kepala] = []
    for k in kotak:
        first = group
        anak: tuple[_Kepala, ...] = ()
        if tier > 0 and k.anak:
            anak, group = _spread(letak, k.anak, tier - 1, group)
        else:
            group += letak.groups_of(k)
        heads.append(_Kepala(k, first, group - 1, anak))
    return tuple(heads), group


def _ends(heads: tuple[_Kepala, ...]) -> list[_Kepala]:
    return [e for h in heads for e in (_ends(h.anak) if h.anak else [h])]


def _connect(letak: Letak, head: _Kepala, row: int) -> None:
    """A line down from the parent, a bar over the children, a line down to each of them."""
    middle = _middle(letak, head)
    points = [_middle(letak, a) for a in head.anak]
    letak.garis[row, middle].add("L")
    for column in range(min(middle, *points), max(middle, *points)):
        letak.garis[row + 1, column].add("T")
    for point in points:
        letak.garis[row + 1, point].add("L")


def _middle(letak: Letak, head: _Kepala) -> int:
    """The sheet column whose left border is about the middle of the box."""
    groups = head.last - head.first + 1
    first = letak.first_column(head.first + groups // 2)
    return first + letak.indents + 1 if groups % 2 else first


def _stack(letak: Letak, head: _Kepala) -> None:
    """The boxes below a column head, dealt out over its groups."""
    top = next(b for b in reversed(letak.boxes) if b.kotak is head.kotak)
    for group, anak in enumerate(_deal(letak, head), head.first):
        column = letak.first_column(group)
        trunk = replace(top, column=column, last_column=column + letak.per_group - 2)
        _stack_below(letak, trunk, anak, top.row + sum(top.rows), 1)


def _deal(letak: Letak, head: _Kepala) -> list[tuple[Kotak, ...]]:
    """The children in order, in as many heaps of about the same height as there are groups."""
    count = head.last - head.first + 1
    heaps: list[list[Kotak]] = [[] for _ in range(count)]
    share = stack_rows(head.kotak, letak.width) / count
    used = 0.0
    for anak in head.kotak.anak:
        heaps[min(count - 1, int(used / share))].append(anak)
        used += stack_rows(replace(head.kotak, anak=(anak,)), letak.width)
    return [tuple(heap) for heap in heaps]


def _stack_below(
    letak: Letak, parent: KotakTerletak, anak: tuple[Kotak, ...], row: int, depth: int
) -> int:
    """Place children of a placed box from `row`; the first free row below them."""
    trunk, trunk_row = parent.column, parent.row + sum(parent.rows)
    width = letak.group_widths[(trunk - 1) // letak.per_group] - _INDENT * depth
    for kotak in anak:
        rows = kotak.rows(width)
        row = letak.fit_page(row + 1, sum(rows))
        box = KotakTerletak(kotak, row, trunk + 1, parent.last_column, rows)
        letak.boxes.append(box)
        elbow = row + rows[0] - 1
        for r in range(trunk_row, elbow + 1):
            letak.garis[r, trunk].add("L")
        letak.garis[elbow, trunk].add("B")
        trunk_row = elbow + 1
        row += sum(rows)
        letak.last_row = max(letak.last_row, row - 1)
        row = _stack_below(letak, box, kotak.anak, row, depth + 1)
    return row
