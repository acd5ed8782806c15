"""Stacks: boxes one below the other that hang from a box, in one column or several."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from pohon_xl.drawings.kotak import Kotak

SELA_TUMPUK = 9.0
JOROK = 14.0  # a stacked box stands so much further right than the one it hangs from


def heads_of(roots: Iterable[Kotak], tier: int) -> list[Kotak]:
    """The boxes from which stacks hang: those of that depth that have something below."""
    boxes = list(roots)
    for _ in range(tier):
        boxes = [a for k in boxes for a in k.anak]
    return [k for k in boxes if k.anak]


def has_heaps(boxes: Iterable[Kotak], tier: int) -> bool:
    """Whether above the stacks there are neighbours without anything below them."""
    for kotak in boxes if tier else ():
        leaves = [not a.anak for a in kotak.anak]
        if (True, True) in pairwise(leaves) or has_heaps(kotak.anak, tier - 1):
            return True
    return False


def columns_of(height: float, count: int, limit: float) -> int:
    """How many columns a stack of so many boxes is dealt out over."""
    if height <= limit:
        return 1
    return min(count, math.ceil(height / limit))


def stack_height(kotak: Kotak, width: float) -> float:
    """Points of all boxes that hang from it in a column of that width."""
    known = kotak.stacks.get(width)
    if known is None:
        inner, known = width - JOROK, 0.0
        for anak in kotak.anak:
            known += _hanging(anak, inner)
        kotak.stacks[width] = known
    return known


def heap_height(heap: Iterable[Kotak], width: float) -> float:
    """Points of these boxes and all that hangs from them."""
    return sum(_hanging(a, width - JOROK) for a in heap)


def _hanging(kotak: Kotak, width: float) -> float:
    """Points of a stacked box and all that hangs from it, with a gap above each."""
    own = SELA_TUMPUK + kotak.height(width)
    return own + stack_height(kotak, width) if kotak.anak else own


def tallest_heap(kotak: Kotak, columns: int, width: float) -> float:
    """Points of the tallest column, its stack dealt out over so many of that width."""
    known = kotak.dealt.get((columns, width))
    if known is None:
        heaps = deal(kotak.anak, columns, width)
        known = max((heap_height(heap, width) for heap in heaps), default=0.0)
        kotak.dealt[columns, width] = known
    return known


def deal(boxes: Sequence[Kotak], columns: int, width: float) -> list[list[Kotak]]:
    """The boxes in order, in one heap a column, all of about the same height."""
    heaps: list[list[Kotak]] = [[] for _ in range(columns)]
    used, whole = 0.0, heap_height(boxes, width)
    for kotak in boxes if columns else ():
        own = _hanging(kotak, width - JOROK)
        heaps[min(columns - 1, int((used + own / 2) / whole * columns))].append(kotak)
        used += own
    return heaps
