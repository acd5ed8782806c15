"""Our worksheets and style tables are, byte for byte, those that XlsxWriter makes of the plans."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.app import Buku, check, draft_all, open_buku
from pohon_xl.plan.sheet import CellPlan, Merge, PageSetup, SheetPlan, Validation
from pohon_xl.plan.style import STYLES
from pohon_xl.renderers.xlsx_formats import style_table
from pohon_xl.renderers.xlsx_names import Place
from pohon_xl.renderers.xlsx_package import open_package
from pohon_xl.renderers.xlsx_rows import rows_of
from pohon_xl.renderers.xlsx_sheet import styles_of, write_sheet
from pohon_xl.renderers.xlsx_styles import merge_styles
from pohon_xl.renderers.xlsx_xml import MAIN, parse_xml
from pohon_xl.sheets.templat import plan_templat
from tests.support.lembar_xlsxwriter import stand_alone, write_sheets
from tests.support.plans_xlsx import PLANS

CONTOH = Path(__file__).resolve().parents[2] / "xlsx_templates" / "contoh_balangan.xlsx"
TEXTS = st.text(st.sampled_from("ab <&>\"'\n\t\x01\ud800_x0041é😀")) | st.text(max_size=9)
VALUES = TEXTS | st.none() | st.integers() | st.floats() | st.booleans()
# XlsxWriter loses tabs in hints, and writes empty ones of what cannot be written
HINTS = st.just("") | TEXTS.map(lambda text: "a" + text.replace("\t", ""))
SMALL = st.integers(1, 40)
PAGES = st.builds(
    PageSetup,
    paper=st.sampled_from(["A4", "A3", "F4"]),
    landscape=st.booleans(),
    repeat_rows=st.none() | st.just((2, 3)),
    repeat_columns=st.integers(0, 3),
    fit_width=st.integers(0, 2),
    fit_height=st.integers(0, 2),
    scale=st.none() | st.integers(10, 400),
    margins_cm=st.tuples(*[st.floats(0, 9)] * 4),
    centred=st.booleans(),
    footer=HINTS,
    first_page=st.integers(1, 3),
)
PLANS_AT_RANDOM = st.builds(
    SheetPlan,
    st.just("Lembar 1"),
    st.lists(
        st.builds(CellPlan, SMALL, SMALL, VALUES, st.sampled_from(sorted(STYLES))), max_size=20
    ).map(tuple),
    merges=st.sampled_from(
        [(), (Merge(2, 2, 3, 4),), (Merge(1, 1, 1, 1), Merge(30, 1, 30, 5), Merge(7, 9, 20, 9))]
    ),
    widths=st.dictionaries(SMALL, st.floats(1, 90)).map(lambda d: tuple(d.items())),
    heights=st.dictionaries(SMALL, st.floats(1, 300)).map(lambda d: tuple(d.items())),
    freeze=st.none() | st.tuples(st.integers(2, 9), st.integers(1, 9)),
    autofilter=st.none() | st.just(Merge(2, 1, 9, 3)),
    validations=st.lists(
        st.builds(
            Validation,
            st.just(Merge(3, 3, 9, 3)),
            st.lists(TEXTS, max_size=3).map(tuple),
            HINTS,
            HINTS,
            st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    page=PAGES,
    page_breaks=st.lists(SMALL).map(tuple),
    tab_color=st.none() | st.just("C00000"),
    gridlines=st.booleans(),
    zoom=st.integers(10, 400),
)


def assert_same(plans: tuple[SheetPlan, ...]) -> None:
    places = tuple(Place(plan, f"Lembar {n}") for n, plan in enumerate(plans, 1))
    oracle = open_package(write_sheets(places, str, str.upper))
    table, numbers = style_table(
        dict.fromkeys(s for plan in plans for s in styles_of(rows_of(plan)))
    )
    empty = f'<styleSheet xmlns="{MAIN}"/>'.encode()
    ours, theirs = parse_xml(empty), parse_xml(empty)

    same = merge_styles(ours, parse_xml(table))
    assert same == merge_styles(theirs, oracle.xml("xl/styles.xml"))
    assert ours.to_bytes() == theirs.to_bytes()
    named = {style: same[n] for style, n in numbers.items()}
    for number, plan in enumerate(plans, 1):
        for active in (False, True):
            draft = parse_xml(oracle.read(f"xl/worksheets/sheet{number}.xml"))
            expected = stand_alone(draft, plan, same, active=active)
            assert (
                write_sheet(plan, rows_of(plan), named, str, str.upper, active=active) == expected
            )


def plan_all(buku: Buku) -> tuple[SheetPlan, ...]:
    return tuple(draft.made() for draft in draft_all(buku, check(buku)))


def test_the_sheets_of_the_case_and_of_the_template() -> None:
    buku = open_buku(CONTOH)

    assert_same(tuple(p for p in plan_all(buku) if p.drawing is None))
    assert_same(plan_templat())


@pytest.mark.parametrize("plan", PLANS, ids=lambda p: p.name)
def test_whatever_a_plan_can_ask_for(plan: SheetPlan) -> None:
    assert_same((plan,))


@given(st.lists(PLANS_AT_RANDOM, min_size=1, max_size=2).map(tuple))
def test_plans_at_random(plans: tuple[SheetPlan, ...]) -> None:
    assert_same(plans)
