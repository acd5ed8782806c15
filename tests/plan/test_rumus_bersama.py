import pytest

from pohon_xl.plan.rumus_bersama import worded_for


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("F4/MAX(L4,0)", "F6/MAX(L6,0)"),
        ('IF(F4="B4",MID($AF$1,AB4,3),"")', 'IF(F6="B4",MID($AF$1,AB6,3),"")'),
        ("_xlfn.NUMBERVALUE(F4)*10^15+LOG10(2)", "_xlfn.NUMBERVALUE(F6)*10^15+LOG10(2)"),
        ("SUMPRODUCT(F4*{1,2})+$B4", "SUMPRODUCT(F6*{1,2})+$B6"),
    ],
)  # fmt: skip
def test_cells_of_the_row_go_with_it_all_else_stays(formula: str, moved: str) -> None:
    assert worded_for(formula, 2) == moved
