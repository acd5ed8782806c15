"""A sheet plan as a worksheet: each wish of the plan is in the file, no wish is guessed at."""

import re
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pohon_xl.plan.sheet import CellPlan, Merge, PageSetup, SheetPlan, Validation
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import cell_values, content
from tests.support.plans_xlsx import full_sheet, sheet_of


def xml_of(plan: SheetPlan) -> str:
    return content(render_workbook((plan,), None), "xl/worksheets/sheet1.xml").decode()


def sheet_of_file(plan: SheetPlan) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(render_workbook((plan,), None))).worksheets[0]


def test_values_come_as_what_they_are() -> None:
    values = cell_values(render_workbook((full_sheet(),), None))["Cascading"]

    assert values == {
        "A1": "Pohon <b> & \"kinerja\" 'SKPD'",
        "A3": "Kode", "B3": "Kinerja", "C3": "Pagu",
        "A4": "1.10", "B4": "=1+1", "C4": 1_250_000,
        "A5": "ke sini", "B5": "http://example.org", "C5": 2_500_000,
    }  # fmt: skip


def test_a_formula_has_the_result_that_the_plan_knows() -> None:
    assert "<f>SUM(C4)*2</f><v>2500000</v>" in xml_of(full_sheet())


@pytest.mark.parametrize(
    ("value", "stored"),
    [
        (None, r"<f>A2</f></c>"),
        ("teks", r' t="str"><f>A2</f><v>teks</v></c>'),
        ("", r' t="str"><f>A2</f><v></v></c>|t="str"><f>A2</f><v/></c>'),
        (0, r"<f>A2</f><v>0</v></c>"),
        (float("nan"), r' t="str"><f>A2</f><v>nan</v></c>'),
    ],
)
def test_a_result_that_is_not_known_is_no_zero(value: str | float | None, stored: str) -> None:
    plan = SheetPlan("A", (CellPlan(1, 1, value, formula="=A2"),))

    assert re.search(stored, xml_of(plan))


def test_an_endless_number_is_a_text() -> None:
    assert cell_values(render_workbook((sheet_of("A", (float("inf"), 2.5)),), None))["A"] == {
        "A1": "inf",
        "B1": 2.5,
    }


def test_frame_and_view_are_as_planned() -> None:
    sheet = sheet_of_file(full_sheet())

    assert [str(m) for m in sheet.merged_cells.ranges] == ["A1:C1"]
    assert round(sheet.column_dimensions["B"].width) == 41  # Excel stores five pixels of margin
    assert (sheet.row_dimensions[1].height, sheet.row_dimensions[4].height) == (30, 18.75)
    assert sheet.freeze_panes == "B4"
    assert sheet.auto_filter.ref == "A3:C5"
    assert '<tabColor rgb="FF2E75B6"/>' in xml_of(full_sheet())
    assert sheet.sheet_view.showGridLines is False
    assert sheet.sheet_view.zoomScale == 85


def test_gridlines_are_shown_where_the_plan_wants_them() -> None:
    assert "showGridLines" not in xml_of(replace(full_sheet(), gridlines=True))


def test_the_page_is_as_planned() -> None:
    sheet = sheet_of_file(full_sheet())

    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)  # None is 1
    assert sheet.print_title_rows == "$3:$3"
    assert "<oddFooter>&amp;L&amp;8Cascading&amp;R&amp;8&amp;P dari &amp;N" in xml_of(full_sheet())
    assert [b.id for b in sheet.row_breaks.brk] == [4]
    assert round(sheet.page_margins.left * 2.54, 2) == 1.5


@pytest.mark.parametrize(("paper", "number"), [("A4", 9), ("A3", 8), ("F4", 14)])
def test_paper_by_name(paper: str, number: int) -> None:
    page = PageSetup(paper=paper, landscape=False, scale=70, margins_cm=(1, 2, 3, 4))
    sheet = sheet_of_file(replace(full_sheet(), page=page))
    margins = sheet.page_margins

    assert (sheet.page_setup.paperSize, sheet.page_setup.scale) == (number, 70)
    assert (
        not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage
    )
    assert sheet.page_setup.orientation == "portrait"
    assert [round(m * 2.54, 2) for m in (margins.left, margins.right, margins.top)] == [1, 2, 3]


def test_a_list_helps_and_hinders_only_when_it_is_strict() -> None:
    plan = full_sheet()
    strict = replace(plan, validations=(replace(plan.validations[0], strict=True),))

    assert '<formula1>"ya,tidak"</formula1>' in xml_of(plan)
    assert 'promptTitle="Pilih" prompt="Isi salah satu." sqref="A6:A8"' in xml_of(plan)
    assert "showErrorMessage" not in xml_of(plan)
    assert "showErrorMessage" in xml_of(strict)


@pytest.mark.parametrize("choices", [("a, b", "c"), ("panjang" * 40,), ()])
def test_a_list_that_excel_cannot_hold_leaves_its_hint(choices: tuple[str, ...]) -> None:
    list_of = Validation(Merge(1, 1, 5, 1), choices, "Judul" * 10, "Pesan" * 60, strict=True)
    xml = xml_of(replace(full_sheet(), validations=(list_of,)))

    assert "formula1" not in xml
    assert f'promptTitle="{("Judul" * 10)[:32]}" prompt="{("Pesan" * 60)[:255]}"' in xml


def test_quotes_in_a_list_are_doubled() -> None:
    validation = Validation(Merge(1, 1, 1, 1), ('SMK "Maju"', "b"))

    assert '<formula1>"SMK ""Maju"",b"</formula1>' in xml_of(
        replace(full_sheet(), validations=(validation,))
    )


def test_links_and_texts_need_no_other_part() -> None:
    xml = xml_of(full_sheet())

    assert '<hyperlink ref="A5" location="\'Cascading\'!A1"/>' in xml
    assert 't="s"' not in xml
    assert "http://example.org" in xml


def test_codes_stored_as_text_get_no_green_corner() -> None:
    assert '<ignoredError sqref="A1:C6" numberStoredAsText="1"/>' in xml_of(full_sheet())


def test_a_long_footer_is_cut_instead_of_lost() -> None:
    page = PageSetup(footer="&L" + "a" * 300)

    assert f"<oddFooter>&amp;L{'a' * 253}</oddFooter>" in xml_of(replace(full_sheet(), page=page))


def test_every_sheet_counts_its_own_pages() -> None:
    from_three = replace(full_sheet(), page=PageSetup(first_page=3))

    assert 'useFirstPageNumber="1"' in xml_of(full_sheet())  # from 1, which need not be written
    assert sheet_of_file(from_three).page_setup.firstPageNumber == 3
