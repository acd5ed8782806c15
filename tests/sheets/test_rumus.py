import pytest

from pohon_xl.model.instansi import SelIsian
from pohon_xl.model.location import Location
from pohon_xl.sheets.rumus import kept_formulas


def cell(row: int, rumus: str | None = None, column: int = 6) -> SelIsian:
    return SelIsian("Target", Location("Target", row, column), rumus=rumus)


def kept(rumus: str, **moved: int) -> bool:
    """Whether the formula of row 5 stays when the row once at `old` is now at `new`."""
    rows = {5: [cell(5, rumus)]}
    if moved:
        rows[moved["new"]] = [cell(moved["old"])]
    return (5, "Target") in kept_formulas(rows, {"Target": 6})


def test_a_formula_stays_where_nothing_moved() -> None:
    assert kept("SUM(G5:J5)")
    assert kept("SUM(G5:J5)", old=8, new=9)


@pytest.mark.parametrize("rumus", ["F8", "$F$9*2", "SUM(F6:F12)", "F5+F8"])
def test_not_where_a_row_it_names_has_moved(rumus: str) -> None:
    assert not kept(rumus, old=8, new=9)


@pytest.mark.parametrize("rumus", ['"F8"&G5', "Renja!F8*G5", "LOG10(G5)"])
def test_what_only_looks_like_a_place_does_not_count(rumus: str) -> None:
    assert kept(rumus, old=8, new=9)


def test_not_where_its_own_row_or_column_has_moved() -> None:
    assert kept_formulas({6: [cell(5, "G5")]}, {"Target": 6}) == frozenset()
    assert kept_formulas({5: [cell(5, "G5", column=7)]}, {"Target": 6}) == frozenset()
