"""Texts of cells: any text gets in, comes out as it was, and is never anything but a text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.renderers.xlsx_text import MAX_CELL, cell_text, cut_text, escape_text, text_units
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import cell_values, content
from tests.support.plans_xlsx import sheet_of

TRICKY = ["=1+1", "+62 812", "-", "@a", "{=A1}", "<r>tebal</r>", "&<>\"'", "1.10", "007", "TRUE",
          "http://example.org", "internal:'A'!A1", " tepi ", "\tbaris\nbaru\n", "😀" * 3, "#REF!",
          "a\x00b\x0bc\x1fd", "\ud800", "\ufffe", "]]>", "<?xml?>", "&amp;"]  # fmt: skip


@settings(deadline=None)
@given(st.text(min_size=1) | st.sampled_from(TRICKY))
def test_any_text_is_read_back_as_that_text(text: str) -> None:
    rendered = render_workbook((sheet_of("A", (text,)),), None)
    expected = cell_text(text)

    assert cell_values(rendered).get("A", {}).get("A1", "") == expected


def test_control_characters_go_and_line_ends_are_those_of_excel() -> None:
    assert cell_text("a\x00b\x0bc\r\nd\re\tf\ud800\uffff") == "abc\nd\ne\tf"


def test_a_text_that_is_too_long_ends_in_a_visible_mark() -> None:
    cut = cell_text("a" * (MAX_CELL + 1))

    assert len(cut) == MAX_CELL
    assert cut.endswith(" … [dipotong: teks lebih dari 32.767 huruf]")
    assert cell_text("a" * MAX_CELL) == "a" * MAX_CELL


def test_a_text_that_looks_like_an_escape_stays_that_text() -> None:
    rendered = render_workbook((sheet_of("A", ("_x0041_ dan _x_",)),), None)

    assert escape_text("_x0041_") == "_x005F_x0041_"
    assert "_x005F_x0041_ dan _x_" in content(rendered, "xl/worksheets/sheet1.xml").decode()


def test_spaces_at_the_edges_are_kept() -> None:
    rendered = render_workbook((sheet_of("A", (" tepi ", "tengah")),), None)
    xml = content(rendered, "xl/worksheets/sheet1.xml").decode()

    assert '<t xml:space="preserve"> tepi </t>' in xml
    assert "<t>tengah</t>" in xml


@settings(deadline=None)
@given(st.text(), st.integers(0, 40))
def test_a_cut_is_the_longest_beginning_that_fits(text: str, room: int) -> None:
    cut = cut_text(text, room)

    assert text.startswith(cut)
    assert text_units(cut) <= room
    assert cut == text or text_units(text[: len(cut) + 1]) > room
