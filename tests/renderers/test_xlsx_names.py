"""Names of worksheets: valid, free, and found again."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.plan.sheet import Peran, SheetPlan
from pohon_xl.renderers.xlsx_names import fold_name, leftovers, place_plans, retarget
from pohon_xl.renderers.xlsx_text import text_units
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import cell_values
from tests.support.plans_xlsx import sheet_of

peran = st.sampled_from([Peran.HASIL, Peran.MASUKAN])
wild = st.text(max_size=40) | st.sampled_from(
    ["Cascading", "CASCADING", "Cascading (2)", "History", "'kutip'", "a/b:c", "", "   ", "x" * 31]
)
plans = st.lists(st.tuples(wild, peran), max_size=6).map(
    lambda pairs: tuple(replace(sheet_of(name, ("isi",)), peran=p) for name, p in pairs)
)
present = st.lists(
    st.tuples(wild, st.sampled_from([None, "hasil", "masukan"])),
    max_size=6,
    unique_by=lambda pair: fold_name(pair[0]),
)


@settings(deadline=None)
@given(plans=plans, present=present)
def test_names_are_such_as_excel_allows_and_each_is_given_once(
    plans: tuple[SheetPlan, ...], present: list[tuple[str, str | None]]
) -> None:
    places = place_plans(plans, present)
    hers = {fold_name(name) for name, mark in present if mark is None}
    names = [place.name for place in places]

    assert len({fold_name(name) for name in names}) == len(plans)
    for name in names:
        assert 0 < text_units(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name
        assert fold_name(name) not in hers | {"history"}


@settings(deadline=None)
@given(plans=plans, present=present)
def test_placing_again_gives_the_same_names(
    plans: tuple[SheetPlan, ...], present: list[tuple[str, str | None]]
) -> None:
    places = place_plans(plans, present)
    gone = {*leftovers(places, present), *(place.old for place in places)}
    after = [pair for pair in present if pair[0] not in gone]
    after += [(place.name, place.plan.peran.value) for place in places]
    again = place_plans(plans, after)

    assert [(p.name, p.old) for p in again] == [(p.name, p.name) for p in places]
    assert leftovers(again, after) == ()


@settings(deadline=None)
@given(plans=plans, present=present)
def test_input_sheets_are_replaced_by_input_sheets_only(
    plans: tuple[SheetPlan, ...], present: list[tuple[str, str | None]]
) -> None:
    marks = dict(present)
    for place in place_plans(plans, present):
        assert place.old is None or marks[place.old] in {"hasil", place.plan.peran.value}


@settings(deadline=None)
@given(plans=plans)
def test_a_workbook_of_any_names_opens_and_is_stable(plans: tuple[SheetPlan, ...]) -> None:
    rendered = render_workbook(plans, None)

    assert render_workbook(plans, rendered) == rendered
    assert len(cell_values(rendered)) == max(1, len(plans))


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("Cascading!A1", "'Cascading (2)'!A1"),
        ("SUM('cascading'!A1:B2)*2", "SUM('Cascading (2)'!A1:B2)*2"),
        ("'Bu''s'!A1+Bu!A1", "'Bu baru'!A1+Bu!A1"),
        ('"Cascading!A1"&Cascading!A1', "\"Cascading!A1\"&'Cascading (2)'!A1"),
        ("XCascading!A1+Cascading1!A1", "XCascading!A1+Cascading1!A1"),
        ("A1+1", "A1+1"),
    ],
)
def test_a_formula_follows_the_sheets_it_names(formula: str, expected: str) -> None:
    assert retarget(formula, {"cascading": "Cascading (2)", "bu's": "Bu baru"}) == expected


def test_a_long_name_is_cut_before_its_number() -> None:
    wanted = "PK Kepala Bidang Penempatan Tenaga Kerja"
    places = place_plans([sheet_of(wanted), sheet_of(wanted)], [])

    assert [p.name for p in places] == [
        "PK Kepala Bidang Penempatan Ten",
        "PK Kepala Bidang Penempatan (2)",
    ]
