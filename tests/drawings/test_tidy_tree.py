from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.drawings.kotak import Kotak
from pohon_xl.drawings.tidy_tree import (
    SELA_KOLOM,
    Bentuk,
    Letak,
    Terletak,
    lay_out,
    size_of,
)
from pohon_xl.drawings.tumpukan import stack_height
from tests.support.pohon_acak import FOREST, kotak, numbered

BENTUK = st.builds(
    Bentuk,
    tier=st.integers(0, 3),
    width=st.sampled_from([110.0, 165.0, 210.0]),
    limit=st.sampled_from([60.0, 200.0, 1e9]),
    heaped=st.booleans(),
)


def apart(a: Terletak, b: Terletak) -> bool:
    return (
        a.x + a.width <= b.x
        or b.x + b.width <= a.x
        or a.y + a.height <= b.y
        or b.y + b.height <= a.y
    )


def runs_through(letak: Letak) -> list[tuple[str, str]]:
    return [
        (f"{g.start}-{g.end}", b.kotak.kode)
        for g in letak.garis
        for (x1, y1), (x2, y2) in zip(g.path, g.path[1:], strict=False)
        for b in letak.boxes
        if min(x1, x2) < b.x + b.width - 0.01
        and max(x1, x2) > b.x + 0.01
        and min(y1, y2) < b.y + b.height - 0.01
        and max(y1, y2) > b.y + 0.01
    ]


@settings(deadline=None, max_examples=150)
@given(FOREST, BENTUK)
def test_no_two_boxes_overlap(roots: tuple[Kotak, ...], bentuk: Bentuk) -> None:
    boxes = lay_out(roots, bentuk).boxes

    assert all(apart(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


@settings(deadline=None, max_examples=150)
@given(FOREST, BENTUK)
def test_no_line_runs_through_a_box(roots: tuple[Kotak, ...], bentuk: Bentuk) -> None:
    assert runs_through(lay_out(roots, bentuk)) == []


@settings(deadline=None, max_examples=60)
@given(FOREST, BENTUK)
def test_every_box_is_placed_once_and_has_a_line_to_the_one_above(
    roots: tuple[Kotak, ...], bentuk: Bentuk
) -> None:
    letak = lay_out(roots, bentuk)
    kode = [k.kode for root in roots for k in root.walk()]

    assert sorted(b.kotak.kode for b in letak.boxes) == sorted(kode)
    assert sorted((g.start, g.end) for g in letak.garis) == sorted(
        (k.rpartition(".")[0], k) for k in kode if "." in k
    )


@settings(deadline=None, max_examples=60)
@given(FOREST, BENTUK)
def test_the_size_is_known_before_the_layout_is_made(
    roots: tuple[Kotak, ...], bentuk: Bentuk
) -> None:
    letak = lay_out(roots, bentuk)
    width, height = size_of(roots, bentuk)

    assert abs(height - letak.height) < 0.01
    assert letak.width <= width + 0.01
    assert min(b.x for b in letak.boxes) >= -0.01


def tree(*anak: Kotak) -> Kotak:
    return numbered(kotak("A", anak), "1")


def place(letak: Letak, kode: str) -> Terletak:
    return next(b for b in letak.boxes if b.kotak.kode == kode)


def test_a_parent_stands_over_the_middle_of_its_children() -> None:
    root = tree(kotak("B", ()), kotak("C", ()), kotak("D", ()))
    letak = lay_out((root,), Bentuk(tier=1, width=100))

    assert place(letak, "1").bottom[0] == place(letak, "1.2").bottom[0]
    assert [place(letak, f"1.{n}").x for n in (1, 2, 3)] == [0, 114, 228]


def test_a_box_without_children_moves_in_over_the_columns_of_its_neighbour() -> None:
    wide = kotak("B", tuple(kotak("C", ()) for _ in range(4)))
    letak = lay_out((tree(wide, kotak("D", ())),), Bentuk(tier=2, width=100))
    neighbour, alone = place(letak, "1.1"), place(letak, "1.2")

    assert alone.x == neighbour.x + neighbour.width + SELA_KOLOM
    assert alone.x < place(letak, "1.1.4").x + 100


def test_neighbours_without_children_share_a_column_where_that_is_asked() -> None:
    root = tree(kotak("B", (kotak("C", ()),)), kotak("D", ()), kotak("E", ()))
    letak = lay_out((root,), Bentuk(tier=2, width=100, heaped=True))
    first, second = place(letak, "1.2"), place(letak, "1.3")

    assert first.x == second.x
    assert second.y > first.y + first.height


def test_a_stack_that_is_too_tall_is_dealt_out_over_columns() -> None:
    root = tree(*(kotak("B", ()) for _ in range(6)))
    limit = stack_height(root, 100) / 3
    letak = lay_out((root,), Bentuk(tier=0, width=100, limit=limit))

    assert [place(letak, f"1.{n}").x for n in range(1, 7)] == [14, 14, 128, 128, 242, 242]
