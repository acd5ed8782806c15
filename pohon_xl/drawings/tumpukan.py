"""Stacks: boxes one below the other that hang from a box, in one column or several."""

import math
from collections.abc import Iterable

from pohon_xl.drawings.kotak import Kotak

SELA_TUMPUK = 9.0
JOROK = 14.0  # a stacked box stands so much further right than the one it hangs from


def columns_of(height: float, count: int, limit: float) -> int:
    """How many columns a stack of so many boxes is dealt out over."""
    return max(1, min(count, math.ceil(height / limit)))


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
        known = max((heap_height(h, width) for h in deal(kotak, columns, width)), default=0.0)
        kotak.dealt[columns, width] = known
    return known


def deal(kotak: Kotak, columns: int, width: float) -> list[list[Kotak]]:
    """The children in order, in one heap a column, all of about the same height."""
    heaps: list[list[Kotak]] = [[] for _ in range(columns)]
    used = 0.0
    for anak in kotak.anak if columns else ():
        share = stack_height(kotak, width) / columns
        own = _hanging(anak, width - JOROK)
        heaps[min(columns - 1, int((used + own / 2) / share))].append(anak)
        used += own
    return heaps
