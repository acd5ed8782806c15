"""Leaving out shapes that cannot win changes no drawing: measured against trying all of them."""

import math
from itertools import product

from hypothesis import given

from pohon_xl.drawings import halaman
from pohon_xl.drawings.halaman import best_page, can_be_read
from pohon_xl.drawings.kepala import Kepala
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.drawings.tidy_tree import Bentuk, heads_of, size_of
from pohon_xl.drawings.tumpukan import columns_of, stack_height
from tests.support.pohon_acak import FOREST

KEPALA = Kepala((("judul", "POHON KINERJA"),), ())


def best_of_all(roots: tuple[Kotak, ...], kepala: Kepala) -> tuple[str, float, object]:
    best: dict[str, tuple[float, object]] = {}
    for bentuk in halaman._shapes(roots, lambda _: True):
        size = halaman._size(roots, kepala.of(roots), bentuk)
        for paper in halaman._KERTAS:
            scale = halaman._scale(size, paper)
            if paper not in best or scale > best[paper][0] * halaman._LEBIH:
                best[paper] = scale, bentuk
        if best["F4"][0] == 1.0:
            break
    paper = "F4" if best["F4"][0] >= halaman._NYAMAN else "A3"
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
def test_limits_that_deal_stacks_out_over_the_same_columns_make_the_same_layout(
    roots: tuple[Kotak, ...],
) -> None:
    for tier, width, heaped in product((1, 2, 3), halaman._WIDTHS, (False, True)):
        stacks = [(stack_height(k, width), len(k.anak)) for k in heads_of(roots, tier)]
        tallest = max((height for height, _ in stacks), default=0.0)
        sizes: dict[tuple[int, ...], set[tuple[float, float]]] = {}
        for limit in (math.ceil(tallest / deal) or math.inf for deal in halaman._DEALS):
            columns = tuple(columns_of(height, count, limit) for height, count in stacks)
            made = size_of(roots, Bentuk(tier, width, limit, heaped))
            sizes.setdefault(columns, set()).add(made)

        assert [found for found in sizes.values() if len(found) > 1] == []
