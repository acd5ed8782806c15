"""Formats with conditions, drop-downs, pictures, panes and print settings of hers stay hers."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.drawing.image import Image
from openpyxl.formatting import rule as aturan
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break

from pohon_xl.plan.sheet import Merge, PageSetup, SheetPlan, Validation
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_package import open_package
from pohon_xl.renderers.xlsx_pindah import Pindah, moved_areas, moved_formula
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.renderers.test_xlsx_rupa import FIRST, HERS, MOVED, loaded
from tests.support.compare_xlsx import convert, stored
from tests.support.corpus_xlsx import png
from tests.support.ooxml import complaints

RULES: Any = aturan  # without types
HIJAU = PatternFill("solid", bgColor="FF00FF00")
LISTS = (
    Validation(Merge(4, 3, 6, 3), ("tinggi", "rendah"), title="Target"),
    Validation(Merge(4, 4, 6, 4), ("1", "2"), title="Realisasi"),
)


class Foto(Image):
    """A picture that needs no library to be measured."""

    def __init__(self) -> None:
        self.ref, self.width, self.height, self.format = "", 20, 20, "png"

    def _data(self) -> bytes:
        return png()


def ours(plan: SheetPlan) -> SheetPlan:
    return replace(
        plan,
        validations=LISTS,
        page=PageSetup(paper="F4", margins_cm=(1.0, 1.0, 1.0, 1.4), footer="&L&8T&R&8Halaman &P"),
    )


def touched() -> bytes:
    """A result in which she set up the sheet for herself; rows 4 and 5 become 5 and 6."""
    book = loaded(render_workbook((ours(FIRST),), HERS))
    sheet: Any = book["Target"]
    sheet.conditional_formatting.add("C4:C5", RULES.CellIsRule("lessThan", ["50"], fill=HIJAU))
    sheet.conditional_formatting.add("D4:D5", RULES.FormulaRule(["$D4<$C4"], fill=HIJAU))
    sheet.conditional_formatting.add(
        "C5", RULES.ColorScaleRule("min", None, "FFFF0000", "max", None, "FF00FF00")
    )
    hers = DataValidation("list", formula1='"sudah,belum"')
    hers.add("D4:D4")
    sheet.add_data_validation(hers)
    sheet.add_image(Foto(), "F5")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=3, max_row=5))
    sheet.add_chart(chart, "F9")
    sheet.freeze_panes = "B6"
    sheet.sheet_view.zoomScale = 140
    sheet.page_margins.left = 0.1
    sheet.page_setup.paperSize = 9
    sheet.page_setup.orientation = "portrait"
    sheet.HeaderFooter.oddHeader.center.text = "RAHASIA"
    sheet.print_options.gridLines = True
    sheet.row_breaks.append(Break(4))
    sheet.print_area = "A1:D5"
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def in_her_workbook(edited: bytes) -> bytes:
    return render_workbook((ours(MOVED),), edited)


def from_her_original(edited: bytes) -> bytes:
    return render_workbook((ours(MOVED),), HERS, earlier=edited)


Again = Callable[[bytes], bytes]
both_ways = pytest.mark.parametrize("again", [in_her_workbook, from_her_original])


def sheet_of(data: bytes) -> Any:
    return loaded(data)["Target"]


@both_ways
def test_conditions_follow_their_rows_with_colours_and_formulas(again: Again) -> None:
    found = {
        str(block.sqref): (rule.type, rule.formula, rule.dxf and rule.dxf.fill.bgColor.rgb)
        for block in sheet_of(again(touched())).conditional_formatting
        for rule in block.rules
    }

    assert found == {
        "C5:C6": ("cellIs", ["50"], "FF00FF00"),
        "D5:D6": ("expression", ["$D5<$C5"], "FF00FF00"),
        "C6": ("colorScale", [], None),
    }


@both_ways
def test_a_list_of_hers_takes_the_place_of_ours_in_its_cells(again: Again) -> None:
    found = {
        v.formula1: str(v.sqref) for v in sheet_of(again(touched())).data_validations.dataValidation
    }

    assert found == {'"tinggi,rendah"': "C4:C6", '"1,2"': "D4 D6", '"sudah,belum"': "D5"}


def drawings_of(data: bytes) -> tuple[list[str], list[str]]:
    """Rows (from 0) at which things on the sheet begin, and the kinds of parts they lead to."""
    sheet = open_package(data)
    part = next(p for p in sheet.members if "worksheets/" in p and b"Mutu jalan" in sheet.read(p))
    drawing = next(r.target for r in sheet.relations(part) if r.type.endswith("/drawing"))
    assert drawing is not None
    rows = re.findall(rb"<(?:\w+:)?from>.*?<(?:\w+:)?row>(\d+)<", sheet.read(drawing), re.DOTALL)
    parts = [r.target for r in sheet.relations(drawing) if r.target]
    assert png() in [sheet.read(p) for p in parts]
    return [row.decode() for row in rows], sorted(p.rpartition("/")[0] for p in parts)


@both_ways
def test_pictures_and_charts_go_with_their_row(again: Again) -> None:
    assert drawings_of(again(touched())) == (["8", "5"], ["xl/charts", "xl/media"])


@both_ways
def test_how_she_looks_at_it_and_prints_it_stays(again: Again) -> None:
    sheet = sheet_of(again(touched()))

    assert sheet.freeze_panes == "B6"
    assert sheet.sheet_view.zoomScale == 140
    assert sheet.page_margins.left == pytest.approx(0.1)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "portrait")
    assert sheet.HeaderFooter.oddHeader.center.text == "RAHASIA"
    assert sheet.print_options.gridLines
    assert [b.id for b in sheet.row_breaks.brk] == [5]
    assert sheet.print_area == "'Target'!$A$1:$D$6"


@both_ways
def test_a_sheet_that_she_protected_stays_so_with_her_password(again: Again) -> None:
    edited = loaded(touched())
    edited["Target"].protection.set_password("rahasia")
    edited["Target"].protection.enable()
    edited["Target"].protection.sort = False
    stream = BytesIO()
    edited.save(stream)
    locks = sheet_of(again(stream.getvalue())).protection

    assert locks == edited["Target"].protection
    assert (locks.sheet, locks.sort) == (True, False)
    assert not sheet_of(again(touched())).protection.sheet


@both_ways
def test_twice_is_once_valid_and_cleaned_away(again: Again, tmp_path: Path) -> None:
    once = again(touched())
    (tmp_path / "a.xlsx").write_bytes(once)

    assert again(once) == once
    assert [c for c in complaints(tmp_path / "a.xlsx", "Microsoft365") if "pohon_xl" in c] == []
    if again is from_her_original:
        assert stored(clean_workbook(once, "").data) == stored(HERS)


def test_what_libreoffice_saved_is_carried_too(tmp_path: Path) -> None:
    saved = convert({"a.xlsx": touched()}, tmp_path)["a.xlsx"]
    sheet = sheet_of(from_her_original(saved))
    ranges = {str(block.sqref) for block in sheet.conditional_formatting}

    assert ranges == {"C5:C6", "D5:D6", "C6"}


def test_a_sheet_that_she_left_alone_says_what_a_new_one_says() -> None:
    once = render_workbook((ours(FIRST),), HERS)

    assert render_workbook((ours(MOVED),), once) == render_workbook((ours(MOVED),), HERS)


def test_one_that_libreoffice_saved_without_a_change_is_as_new(tmp_path: Path) -> None:
    saved = convert({"a.xlsx": render_workbook((ours(FIRST),), HERS)}, tmp_path)["a.xlsx"]
    plain = sheet_of(render_workbook((ours(MOVED),), HERS))
    sheet = sheet_of(render_workbook((ours(MOVED),), HERS, earlier=saved))

    assert [str(b.sqref) for b in sheet.conditional_formatting] == []
    assert len(sheet.data_validations.dataValidation) == len(LISTS)
    assert sheet.freeze_panes == plain.freeze_panes
    assert sheet.HeaderFooter.oddFooter.right.text == plain.HeaderFooter.oddFooter.right.text
    assert sheet.page_setup.paperSize == plain.page_setup.paperSize


PINDAH = Pindah(columns={1: 1, 2: 2, 3: 3, 5: 4}, rows={1: 1, 2: 2, 3: 3, 5: 4, 7: 5})


@pytest.mark.parametrize(
    ("area", "now"),
    [
        ((4, 1, 5, 1), [(5, 1, 7, 1)]),
        ((4, 1, 4, 1), [(5, 1, 5, 1)]),
        ((4, 3, 9, 4), [(5, 3, 11, 3), (5, 5, 11, 5)]),
        ((20, 1, 21, 1), [(20, 1, 21, 1)]),
        ((1, 1, 1_048_576, 1), [(1, 1, 1_048_576, 1)]),
        ((4, 9, 5, 9), [(5, 9, 7, 9)]),
    ],
)
def test_a_range_takes_in_what_came_between(area: tuple[int, ...], now: list[object]) -> None:
    assert moved_areas(area, PINDAH) == now  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("formula", "now"),
    [
        ("$D4>$C4", "$E5>$C5"),
        ("D4+$A$5", "E5+$A$7"),
        ('AND(D4="C4",Lain!D4>1)', 'AND(E5="C4",Lain!D4>1)'),
        ("LOG10(D4)", "LOG10(E5)"),
    ],
)
def test_a_formula_means_the_same_cells(formula: str, now: str) -> None:
    assert moved_formula(formula, (4, 4), (5, 5), PINDAH) == now
