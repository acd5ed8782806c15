"""Our sheets in the planner's workbook: everything of hers kept, ours where they belong."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from pohon_xl.model.location import Location
from pohon_xl.plan.sheet import CellPlan, Merge, Peran, SheetPlan
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import (
    assert_kept,
    cell_values,
    changed_members,
    content,
    convert,
    root,
    sheet_xml,
    tabs,
    workbook_xml,
)
from tests.support.corpus_xlsx import MAIN, NAMES, corpus, edited, odd_workbook, rich_workbook
from tests.support.plans_xlsx import PLANS, full_sheet, sheet_of

CHANGED = {"styles.xml", "workbook.xml", "workbook.xml.rels", "Book.xml", "Book.xml.rels",
           "[Content_Types].xml"}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_everything_of_hers_is_kept(name: str) -> None:
    assert_kept(corpus()[name], render_workbook(PLANS, corpus()[name]))


@pytest.mark.parametrize("name", NAMES)
def test_only_the_four_parts_that_know_of_sheets_change(name: str) -> None:
    changed = changed_members(corpus()[name], render_workbook(PLANS, corpus()[name]))

    assert {part.rpartition("/")[2] for part in changed} <= CHANGED


@pytest.mark.parametrize("name", NAMES)
def test_rendering_twice_is_rendering_once(name: str) -> None:
    once = render_workbook(PLANS, corpus()[name])

    assert render_workbook(PLANS, once) == once


def test_rendering_a_new_workbook_twice_is_rendering_it_once() -> None:
    once = render_workbook(PLANS, None)

    assert render_workbook(PLANS, None) == once
    assert render_workbook(PLANS, once) == once


@pytest.mark.parametrize("name", NAMES)
def test_without_plans_nothing_changes(name: str) -> None:
    assert render_workbook((), corpus()[name]) == corpus()[name]


def test_libreoffice_and_openpyxl_read_the_same_cells(tmp_path: Path) -> None:
    files = {name: render_workbook(PLANS, data) for name, data in corpus().items()}
    files["baru.xlsx"] = render_workbook(PLANS, None)
    opened = convert(files, tmp_path)

    for name, data in files.items():
        ours = {t: v for t, v in cell_values(data).items() if dict(tabs(data)).get(t)}
        libre = cell_values(opened[name])
        hers = cell_values(corpus()[name]) if name in corpus() else {}

        assert {title: libre[title] for title in ours} == ours
        assert ours["Gaya"]["A1"] == "biasa"
        assert {title: cell_values(data)[title] for title in hers} == hers


def test_our_sheets_come_after_hers_and_hers_stays_in_front() -> None:
    rendered = render_workbook(PLANS, rich_workbook())
    names = ["Tahap 1", "Rekap's & lain", "Diam", "Grafik", "Cascading", "Target", "Gaya"]

    assert [name for name, _ in tabs(rendered)] == names
    assert 'activeTab="1"' in workbook_xml(rendered)
    assert "tabSelected" not in sheet_xml(rendered, "Cascading")


def test_a_new_workbook_opens_on_its_first_sheet() -> None:
    rendered = render_workbook(PLANS, None)

    assert tabs(rendered) == [("Cascading", "hasil"), ("Target", "masukan"), ("Gaya", "hasil")]
    assert 'tabSelected="1"' in sheet_xml(rendered, "Cascading")
    assert "tabSelected" not in sheet_xml(rendered, "Gaya")


def test_what_she_filled_in_stays_until_a_plan_replaces_it() -> None:
    first = render_workbook(PLANS, rich_workbook())
    kept = render_workbook((PLANS[0],), first)
    replaced = render_workbook((sheet_of("TARGET", ("baru",), peran=Peran.MASUKAN),), kept)

    assert ("Target", "masukan") in tabs(kept)
    assert sheet_xml(kept, "Target") == sheet_xml(first, "Target")
    assert ("TARGET", "masukan") in tabs(replaced)
    assert cell_values(replaced)["TARGET"] == {"A1": "baru"}


def test_a_result_never_replaces_what_she_filled_in() -> None:
    first = render_workbook((PLANS[1],), rich_workbook())
    second = render_workbook((sheet_of("Target", ("hasil",)),), first)

    assert tabs(second)[-2:] == [("Target", "masukan"), ("Target (2)", "hasil")]


def test_leaving_out_an_input_sheet_that_is_there_changes_nothing() -> None:
    once = render_workbook(PLANS, rich_workbook())

    assert render_workbook((PLANS[0], PLANS[2]), once) == once


def test_a_sheet_of_hers_with_our_name_is_not_touched() -> None:
    rendered = render_workbook((full_sheet(),), odd_workbook())

    assert tabs(rendered) == [("Cascading", None), ("Cascading (2)", "hasil")]
    assert cell_values(rendered)["Cascading"] == {"A1": 5}
    assert content(rendered, "lembar/satu.xml") == content(odd_workbook(), "lembar/satu.xml")


def test_names_links_and_formulas_follow_a_sheet_that_had_to_change_its_name() -> None:
    other = SheetPlan("Rekap", (CellPlan(1, 1, 3, formula="Cascading!C4+'cascading'!C5"),))
    rendered = render_workbook((full_sheet(), other), odd_workbook())
    names = {
        e.get("name"): e.text for e in root(rendered, "Book.xml").iter(f"{{{MAIN}}}definedName")
    }

    assert names["_xlnm.Print_Titles"] == "'Cascading (2)'!$3:$3"
    assert names["_xlnm._FilterDatabase"] == "'Cascading (2)'!$A$3:$C$5"
    assert "location=\"'Cascading (2)'!A1\"" in sheet_xml(rendered, "Cascading (2)")
    assert "<f>'Cascading (2)'!C4+'Cascading (2)'!C5</f>" in sheet_xml(rendered, "Rekap")


def test_an_input_sheet_that_had_to_change_its_name_is_found_again() -> None:
    plan = sheet_of("Cascading", ("isi",), peran=Peran.MASUKAN)
    once = render_workbook((plan,), odd_workbook())

    assert render_workbook((plan,), once) == once


def test_what_libreoffice_saved_is_known_as_ours_and_marked_out_of_sight_again(
    tmp_path: Path,
) -> None:
    saved = convert({"a.xlsx": render_workbook(PLANS, rich_workbook())}, tmp_path)["a.xlsx"]
    again = render_workbook(PLANS, saved)
    marks = re.findall(r"<definedName [^>]*_pohon_xl[^>]*>", workbook_xml(again))

    assert tabs(again) == tabs(saved)
    assert len(marks) == len(PLANS)
    assert all('hidden="1"' in mark for mark in marks)
    assert render_workbook(PLANS, again) == again


def test_a_tab_that_she_moved_or_hid_stays_so() -> None:
    once = render_workbook((sheet_of("A", ("a",)), sheet_of("B", ("b",))), rich_workbook())
    hidden = edited(
        once,
        lambda name, data: (
            data.replace(b'name="A"', b'name="A" state="hidden"')
            if name == "xl/workbook.xml"
            else data
        ),
    )
    again = render_workbook((sheet_of("B", ("b",)), sheet_of("A", ("baru",))), hidden)

    assert [name for name, _ in tabs(again)][-2:] == ["A", "B"]
    assert 'name="A" state="hidden"' in workbook_xml(again)
    assert cell_values(again)["A"] == {"A1": "baru"}


def test_a_link_that_leads_nowhere_is_left_out() -> None:
    plan = SheetPlan("A", (CellPlan(1, 1, "ke mana", link=Location("Tidak Ada", 1, 1)),))

    assert "hyperlink" not in sheet_xml(render_workbook((plan,), None), "A")


def test_a_link_to_a_sheet_of_hers_is_written_as_excel_wants_it() -> None:
    plan = SheetPlan("A", (CellPlan(1, 1, 7, link=Location("rekap's & lain", 2, 3)),))
    rendered = render_workbook((plan,), rich_workbook())

    assert "location=\"'Rekap''s &amp; lain'!C2\"" in sheet_xml(rendered, "A")
    assert cell_values(rendered)["A"] == {"A1": 7}


def test_a_merged_title_keeps_its_border_all_around() -> None:
    plan = SheetPlan("A", (CellPlan(1, 1, "judul", "kepala"),), merges=(Merge(1, 1, 2, 3),))
    xml = sheet_xml(render_workbook((plan,), None), "A")
    styles = re.findall(r'<c r="[ABC][12]" s="(\d+)"', xml)

    assert '<mergeCell ref="A1:C2"/>' in xml
    assert len(styles) == 6
    assert len(set(styles)) == 1


def test_two_plans_of_one_name_both_get_a_sheet() -> None:
    plans = (full_sheet(), replace(full_sheet(), name="cascading"))
    rendered = render_workbook(plans, None)

    assert [name for name, _ in tabs(rendered)] == ["Cascading", "cascading (2)"]
    assert render_workbook(plans, rendered) == rendered
