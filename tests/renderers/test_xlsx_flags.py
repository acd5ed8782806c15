"""The package law with flags: hers is kept, ours is added, and all of it can go again."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.model.location import column_letters
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import (
    cell_values,
    changed_members,
    content,
    convert,
    is_addition,
    notes_of,
    ranked_rules,
    root,
    sheet_xml,
    stored,
)
from tests.support.corpus_xlsx import NAMES, corpus, odd_workbook, rich_workbook
from tests.support.flags import flag, flags_everywhere
from tests.support.plans_xlsx import PLANS

TOUCHED = ("xl/worksheets/sheet", "xl/worksheets/_rels/sheet", "xl/comments", "xl/drawings/vml",
           "xl/drawings/comments",
           "lembar/", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml",
           "xl/styles.xml", "Book.xml", "_rels/Book.xml.rels")  # fmt: skip


@cache
def flagged(name: str) -> bytes:
    data = corpus()[name]
    return render_workbook(PLANS, data, name, flags_everywhere(data))


@pytest.mark.parametrize("name", NAMES)
def test_parts_without_a_flag_keep_every_byte(name: str) -> None:
    changed = changed_members(corpus()[name], flagged(name))

    assert changed
    assert [part for part in changed if not part.startswith(TOUCHED)] == []


@pytest.mark.parametrize("name", NAMES)
def test_parts_with_flags_differ_by_what_was_added(name: str) -> None:
    before, after = corpus()[name], flagged(name)
    for part in changed_members(before, after):
        if part.endswith(".vml"):
            hers, now = content(before, part), content(after, part)

            assert now.startswith(hers[: hers.rindex(b"</xml>")]), part
            assert now.endswith(hers[hers.rindex(b"</xml>") :]), part
        else:
            assert is_addition(root(before, part), root(after, part)), part


@pytest.mark.parametrize("name", NAMES)
def test_her_members_stay_in_their_order(name: str) -> None:
    hers = list(stored(corpus()[name]))

    assert [part for part in stored(flagged(name)) if part in hers] == hers


@pytest.mark.parametrize("name", NAMES)
def test_flagging_twice_is_flagging_once(name: str) -> None:
    once = flagged(name)

    assert render_workbook(PLANS, once, name, flags_everywhere(corpus()[name])) == once


@pytest.mark.parametrize("name", NAMES)
def test_cleaning_gives_the_original_back_byte_for_byte(name: str) -> None:
    cleaned = clean_workbook(flagged(name), name, ())

    assert stored(cleaned.data) == stored(corpus()[name])
    assert list(stored(cleaned.data)) == list(stored(corpus()[name]))
    assert cleaned.whole


@pytest.mark.parametrize("name", NAMES)
def test_flags_of_another_run_leave_nothing_of_the_first(name: str) -> None:
    data = corpus()[name]
    few = flags_everywhere(data)[1:2]

    again = render_workbook(PLANS, flagged(name), name, few)

    assert stored(clean_workbook(again, name, ()).data) == stored(data)
    assert (
        stored(render_workbook(PLANS, again, name, ())).keys()
        == stored(render_workbook(PLANS, data, name, ())).keys()
    )


def test_her_rules_keep_their_order_and_ours_come_first() -> None:
    before, after = corpus()["tangan.xlsx"], flagged("tangan.xlsx")
    hers = ranked_rules(before, "xl/worksheets/sheet1.xml")
    all_rules = ranked_rules(after, "xl/worksheets/sheet1.xml")

    assert len(hers) >= 2
    assert all_rules[3:] == hers
    assert all("pohon_xl" in rule for rule in all_rules[:3])


def test_no_style_of_a_cell_changes() -> None:
    before, after = corpus()["kaya.xlsx"], flagged("kaya.xlsx")
    hers = [(c.get("r"), c.get("s")) for c in root(before, "xl/worksheets/sheet1.xml").iter("{*}c")]
    now = [(c.get("r"), c.get("s")) for c in root(after, "xl/worksheets/sheet1.xml").iter("{*}c")]

    assert now == hers


def test_her_note_stays_and_ours_is_left_out_in_that_cell() -> None:
    notes = notes_of(flagged("tangan.xlsx"), "Tahap 1")

    assert notes["A2"] == ("NAMA PEJABAT", "catatan beliau")
    assert notes["A3"][0] == "tc={A}"
    assert notes["A1"] == ("pohon_xl", "pohon_xl: L-04 teks berbeda\ngalat & <A1>")
    assert notes["C7"][0] == "pohon_xl"


def test_a_cell_of_ours_carries_no_flag() -> None:
    once = render_workbook(PLANS, rich_workbook())
    again = render_workbook(PLANS, once, flags=flags_everywhere(once))

    assert "conditionalFormatting" not in sheet_xml(again, "Target")
    assert "conditionalFormatting" in sheet_xml(again, "Tahap 1")


def test_sheets_are_found_whatever_the_case_of_their_names() -> None:
    rendered = render_workbook(PLANS, odd_workbook(), flags=(flag("CASCADING", "A1"),))

    assert "<x:conditionalFormatting" in sheet_xml(rendered, "Cascading")
    assert notes_of(rendered, "Cascading")["A1"][0] == "pohon_xl"


def test_without_flags_no_sheet_of_hers_is_touched() -> None:
    data = corpus()["kaya.xlsx"]
    changed = changed_members(data, render_workbook(PLANS, data))

    assert not any("worksheets" in part for part in changed)


def test_libreoffice_keeps_colours_and_notes_and_the_next_run_replaces_them(
    tmp_path: Path,
) -> None:
    data = corpus()["kaya.xlsx"]
    saved = convert({"a.xlsx": flagged("kaya.xlsx")}, tmp_path)["a.xlsx"]
    notes = notes_of(saved, "Tahap 1")
    again = render_workbook(PLANS, saved, flags=(flag("Tahap 1", "A4", "galat"),))
    cleaned = clean_workbook(again, "a.xlsx", ()).data

    assert notes["A1"][1] == "pohon_xl: L-04 teks berbeda\ngalat & <A1>"
    assert notes["A2"][1] == "catatan Bu Kepala"
    assert "pohon_xl" in sheet_xml(saved, "Tahap 1")
    assert {at for at, n in notes_of(again, "Tahap 1").items() if n[0] == "pohon_xl"} == {"A4"}
    assert sheet_xml(again, "Tahap 1").count("pohon_xl") == 1
    assert set(notes_of(cleaned, "Tahap 1")) == {"A2"}
    assert "pohon_xl" not in sheet_xml(cleaned, "Tahap 1")
    assert cell_values(cleaned)["Tahap 1"] == cell_values(data)["Tahap 1"]


def test_libreoffice_opens_every_flagged_workbook_with_its_notes_and_colours(
    tmp_path: Path,
) -> None:
    files = {name: flagged(name) for name in NAMES}
    opened = convert(files, tmp_path)

    for name, data in files.items():
        sheet = next(iter(cell_values(data)))
        ours = {at: text for at, (_, text) in notes_of(data, sheet).items()}
        saved = {at: text for at, (_, text) in notes_of(opened[name], sheet).items()}

        assert saved == ours, name
        assert sheet_xml(opened[name], sheet).count("pohon_xl") >= 3, name


def test_what_libreoffice_saved_is_flagged_to_a_fixed_point(tmp_path: Path) -> None:
    saved = convert({"a.xlsx": flagged("tangan.xlsx")}, tmp_path)["a.xlsx"]
    flags = (flag("Tahap 1", "A4"), flag("Tahap 1", "A1", "saran"))
    once = render_workbook(PLANS, saved, flags=flags)

    assert render_workbook(PLANS, once, flags=flags) == once


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 60), st.integers(1, 30), st.sampled_from(["galat", "saran"]), st.text()
        ),
        unique_by=lambda t: t[:2],
        max_size=12,
    )
)
def test_any_flags_are_stable_readable_and_leave_no_trace(
    cells: list[tuple[int, int, str, str]],
) -> None:
    data = corpus()["kaya.xlsx"]
    flags = [
        flag("Tahap 1", f"{column_letters(column)}{row}", style, text)
        for row, column, style, text in cells
    ]
    once = render_workbook(PLANS[:1], data, flags=flags)
    told = notes_of(once, "Tahap 1")

    assert render_workbook(PLANS[:1], once, flags=flags) == once
    assert stored(clean_workbook(once, "", ()).data) == stored(data)
    assert {f.at.alamat for f in flags} | {"A2"} == set(told)
