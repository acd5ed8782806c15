from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.styles import Alignment, Color, PatternFill

from pohon_xl.tables.grid import Grid, Rect
from pohon_xl.workbook.read_openpyxl import read_grids
from pohon_xl.workbook.source import Source
from tests.support.kasus import CONTOH

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478"
    "9c6360000002000001e221bc330000000049454e44ae426082"
)


def grid_of(book: openpyxl.Workbook) -> Grid:
    memory = BytesIO()
    book.save(memory)
    return read_grids(Source(Path("uji.xlsx"), memory.getvalue()))[0]


def test_values_arrive_as_a_planner_sees_them() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    moment = datetime.fromisoformat("2026-08-17T09:30")
    values: list[object] = [
        "teks", 3, 2.5, 4.0, True, date(2026, 1, 4), moment, time(7, 15),
    ]  # fmt: skip
    sheet.append(values)
    grid = grid_of(book)

    assert [grid.text(1, c) for c in range(1, 9)] == [
        "teks", "3", "2.5", "4", "BENAR", "4 Januari 2026", "17 Agustus 2026 09:30", "07:15:00",
    ]  # fmt: skip


def test_merged_hidden_indented_and_filled_cells_are_known() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "x"
    sheet["A1"].alignment = Alignment(indent=2)
    sheet["A1"].fill = PatternFill("solid", fgColor="00FFC7CE")
    sheet.merge_cells("A1:A3")
    sheet["C5"] = "tersembunyi"
    sheet.row_dimensions[5].hidden = True
    sheet.column_dimensions["C"].hidden = True
    grid = grid_of(book)

    assert grid.merged == (Rect(1, 1, 3, 1),)
    assert (grid.cells[1, 1].indent, grid.cells[1, 1].fill) == (2, "FFC7CE")
    assert grid.hidden_rows == {5}
    assert grid.hidden_columns == {3}


def test_a_formula_nobody_calculated_is_not_taken_for_empty() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["B2"] = "=1+1"
    cell = grid_of(book).cells[2, 2]

    assert cell.value is None
    assert cell.formula == "1+1"


def test_the_case_is_read_cell_by_cell() -> None:
    grids = read_grids(Source(CONTOH, CONTOH.read_bytes()))

    assert [g.lembar for g in grids] == [f"Tahap {n}" for n in range(1, 6)]
    assert grids[2].merged == (Rect(4, 1, 29, 1), Rect(30, 1, 37, 1))
    assert grids[2].cells[16, 2].value == 0
    assert {g.peran for g in grids} == {None}


def test_a_stored_result_counts_and_its_formula_is_kept() -> None:
    memory = BytesIO()
    book = xlsxwriter.Workbook(memory)
    sheet = book.add_worksheet("Tahap 4")
    sheet.write_formula("B2", '="Jumlah "&"guru"', None, "Jumlah guru")
    sheet.write("B3", "tanpa rumus")
    book.close()
    (grid,) = read_grids(Source(Path("uji.xlsx"), memory.getvalue()))

    assert grid.text(2, 2) == "Jumlah guru"
    assert grid.cells[2, 2].formula == '"Jumlah "&"guru"'
    assert grid.cells[3, 2].formula is None


def test_pictures_are_left_alone() -> None:
    memory = BytesIO()
    book = xlsxwriter.Workbook(memory)
    sheet = book.add_worksheet()
    sheet.write("A1", "teks")
    sheet.insert_image("C3", "logo.png", {"image_data": BytesIO(PNG)})
    book.close()

    assert read_grids(Source(Path("uji.xlsx"), memory.getvalue()))[0].text(1, 1) == "teks"


def test_rich_text_is_read_as_one_text() -> None:
    memory = BytesIO()
    book = xlsxwriter.Workbook(memory)
    bold = book.add_format({"bold": True})
    book.add_worksheet().write_rich_string("A1", "Terlaksananya ", bold, "bimtek", " guru")
    book.close()

    assert read_grids(Source(Path("uji.xlsx"), memory.getvalue()))[0].text(1, 1) == (
        "Terlaksananya bimtek guru"
    )


def test_coloured_boxes_without_text_are_kept_for_legends() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "x"
    sheet["A2"].fill = PatternFill("solid", fgColor="FFC6E0B4")
    sheet["A3"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.4))
    grid = grid_of(book)

    assert grid.fills == {(2, 1): "C6E0B4", (3, 1): "theme 4 0.40"}


def test_a_template_is_read_like_a_workbook() -> None:
    book = openpyxl.Workbook()
    book.template = True
    book.worksheets[0]["A1"] = "isi"

    assert grid_of(book).text(1, 1) == "isi"
