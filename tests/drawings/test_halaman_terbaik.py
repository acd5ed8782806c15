"""Leaving out shapes that cannot win changes no drawing: measured against trying all of them."""

import math
from itertools import product

from hypothesis import given

from pohon_xl.drawings import halaman
from pohon_xl.drawings.halaman import best_page, can_be_read
from pohon_xl.drawings.kepala import Kepala
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.drawings.tidy_tree import Bentuk, size_of
from pohon_xl.drawings.tumpukan import columns_of, heads_of, stack_height
from tests.support.pohon_acak import FOREST

KEPALA = Kepala((("judul", "POHON KINERJA"),), ())


def best_of_all(roots: tuple[Kotak, ...], kepala: Kepala) -> tuple[str, float, object]:
    best: dict[str, tuple[float, object]] = {"F4": (0.0, None), "A3": (0.0, None)}
    for bentuk in halaman._shapes(roots, lambda _: True):
        size = halaman._size(roots, kepala.of(roots), bentuk)
        for paper, (known, _) in tuple(best.items()):
            scale = halaman._scale(size, paper)
            is_read_now = scale >= halaman._TERBACA > known
            is_good = paper == "A3" or scale >= halaman._NYAMAN
            if is_good and (is_read_now or scale > known * halaman._LEBIH):
                best[paper] = scale, bentuk
        if best["F4"][0] == 1.0:
            break
    paper = "F4" if best["F4"][0] else "A3"
    return (paper, *best[paper])


@given(FOREST)
def test_the_best_page_is_the_best_of_all(roots: tuple[Kotak, ...]) -> None:
    page = best_page(roots, KEPALA)

    assert (page.paper, page.scale, page.bentuk) == best_of_all(roots, KEPALA)
    assert can_be_read(roots, KEPALA) == any(
        halaman._scale(halaman._size(roots, KEPALA.of(roots), bentuk), "A3") >= halaman._TERBACA
        for bentuk in halaman._shapes(roots, lambda _: True)
    )


@given(FOREST)
def test_no_shape_is_smaller_than_it_was_said_to_be(roots: tuple[Kotak, ...]) -> None:
    told: list[tuple[float, float]] = []

    def note(least: tuple[float, float]) -> bool:
        told.append(least)
        return True

    for bentuk in halaman._shapes(roots, note):
        size = halaman._size(roots, KEPALA, bentuk)

        assert told[-1][0] <= size[0]
        assert told[-1][1] <= size[1]


@given(FOREST)
def test_without_heaps_limits_that_deal_stacks_out_over_the_same_columns_make_one_layout(
    roots: tuple[Kotak, ...],
) -> None:
    for tier, width in product((0, 1, 2, 3), halaman._WIDTHS):
        stacks = [(stack_height(k, width), len(k.anak)) for k in heads_of(roots, tier)]
        tallest = max((height for height, _ in stacks), default=0.0)
        sizes: dict[tuple[int, ...], set[tuple[float, float]]] = {}
        for limit in (math.ceil(tallest / deal) or math.inf for deal in halaman._DEALS):
            columns = tuple(columns_of(height, count, limit) for height, count in stacks)
            made = size_of(roots, Bentuk(tier, width, limit))
            sizes.setdefault(columns, set()).add(made)

        assert [found for found in sizes.values() if len(found) > 1] == []
