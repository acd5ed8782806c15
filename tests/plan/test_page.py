from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.plan.page import page_height, paginate, printable, width_scale
from pohon_xl.plan.sheet import PageSetup

A4 = PageSetup(paper="A4", landscape=False, margins_cm=(1.5, 1.5, 1.5, 1.5))


def test_the_printable_area_is_the_paper_without_margins() -> None:
    width, height = printable(A4)

    assert (round(width), round(height)) == (510, 757)
    assert printable(PageSetup(paper="A4"))[0] > printable(A4)[0]


def test_narrow_tables_print_full_size_and_wide_ones_smaller() -> None:
    assert width_scale([10, 10], A4) == 100
    assert 40 < width_scale([30] * 6, A4) < 60


def test_a_smaller_print_holds_more_rows() -> None:
    assert page_height(A4, 50) == 2 * page_height(A4, 100)


def test_rows_that_belong_together_go_to_the_next_page_together() -> None:
    heights = dict.fromkeys(range(1, 8), 10.0)

    assert paginate(heights, range(1, 8), 40) == (4,)
    assert paginate(heights, range(1, 8), 40, kept=[(3, 5)]) == (2, 6)
    assert paginate(heights, range(1, 8), 40, repeated=20) == (4, 6)


@given(st.lists(st.floats(1, 60), min_size=1, max_size=40))
def test_no_page_is_overfull(rows: list[float]) -> None:
    heights = dict(enumerate(rows, 1))
    breaks = paginate(heights, range(1, len(rows) + 1), 100)
    edges = [0, *breaks, len(rows)]

    for first, last in pairwise(edges):
        assert sum(heights[r] for r in range(first + 1, last + 1)) <= 100
