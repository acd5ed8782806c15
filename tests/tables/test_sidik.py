from pohon_xl.tables.grid import Cell, Grid, Scalar
from pohon_xl.tables.sidik import sidik_of, sidik_of_grid


def test_a_planned_sheet_and_the_same_as_read_are_alike() -> None:
    grid = Grid("X", {(1, 1): Cell("a"), (2, 1): Cell(0.3), (3, 1): Cell(5, formula="A1+1")})
    planned: list[tuple[int, int, Scalar, str | None]] = [
        (1, 1, "a", None),
        (2, 1, 0.1 + 0.2, None),
        (3, 1, None, "=A1+1"),
        (9, 9, None, None),
    ]

    assert sidik_of(planned) == sidik_of_grid(grid)


def test_one_letter_makes_another() -> None:
    assert sidik_of([(1, 1, "a", None)]) != sidik_of([(1, 1, "b", None)])
