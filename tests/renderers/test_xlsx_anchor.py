"""The box of a note in Excel's own measures."""

from itertools import pairwise

from lxml import etree

from pohon_xl.renderers.xlsx_anchor import measure
from pohon_xl.renderers.xlsx_xml import MAIN


def sheet(cols: str = "", rows: str = "", frame: str = "") -> etree._Element:
    return etree.fromstring(
        f'<worksheet xmlns="{MAIN}">{frame}<cols>{cols}</cols><sheetData>{rows}</sheetData>'
        "</worksheet>"
    )


def test_a_box_begins_right_of_its_cell_and_a_little_above() -> None:
    column, x, row, y, *_ = measure(sheet()).anchor(5, 2, 96, 75).cells

    assert (column, x) == (2, 15)
    assert (row, y) == (3, 10)


def test_the_box_of_a_cell_in_the_first_row_begins_there() -> None:
    assert measure(sheet()).anchor(1, 1, 96, 75).cells[2:4] == (0, 10)


def test_a_wide_column_holds_the_whole_box() -> None:
    wide = sheet('<col min="3" max="3" width="60"/>')

    assert measure(wide).anchor(5, 2, 240, 75).cells[4:6] == (2, 15 + 320)


def test_narrow_columns_are_walked_across() -> None:
    narrow = sheet('<col min="1" max="50" width="4"/>')
    found = measure(narrow).anchor(5, 2, 240, 75).cells

    assert (found[4] - found[0]) * 28 + found[5] - found[1] == 320


def test_hidden_columns_and_rows_take_no_room() -> None:
    hidden = sheet('<col min="3" max="9" width="10" hidden="1"/>', '<row r="6" hidden="1"/>')
    column, _, row, _, *_ = measure(hidden).anchor(7, 2, 96, 75).cells

    assert column == 9
    assert row == 6


def test_heights_of_rows_and_defaults_of_the_sheet_count() -> None:
    frame = '<sheetFormatPr defaultColWidth="20" defaultRowHeight="30"/>'
    tall = sheet(rows='<row r="5" ht="90"/>', frame=frame)
    found = measure(tall).anchor(5, 2, 96, 75)

    assert found.cells == (2, 15, 3, 30, 3, 3, 4, 90)
    assert found.box == (221.25, 112.5, 96, 75)


def test_a_sheet_with_every_row_hidden_gives_up_in_time() -> None:
    hidden = sheet(frame='<sheetFormatPr defaultRowHeight="0"/>')

    assert measure(hidden).anchor(5, 2, 96, 75).cells[6] >= 3


def test_a_higher_box_ends_further_down() -> None:
    sizes = measure(sheet())
    ends = [sizes.anchor(5, 2, 96, height).cells[6:] for height in (20, 60, 200)]

    assert all(a < b for a, b in pairwise(ends))
