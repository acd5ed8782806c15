"""Marks of ours behind a chart sheet, where a program numbered names by worksheets alone."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart

from pohon_xl.model.tab import tabs_of_scopes
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.workbook.read_xlsx import read_grids
from tests.support.compare_xlsx import convert, tabs
from tests.support.plans_xlsx import PLANS

TABS = (("Tahap 1", False), ("Grafik", True), ("Temuan", False), ("Target '26", False))
OURS = {"Cascading": "hasil", "Target": "masukan", "Gaya": "hasil"}


@pytest.mark.parametrize(
    ("names", "counted"),
    [
        ([("_xlnm.Print_Titles", 1, "Temuan!$5:$5")], [0, 2, 3]),
        ([("_xlnm.Print_Titles", 2, "'Temuan'!$5:$5")], [0, 1, 2, 3]),
        ([("_xlnm.Print_Area", 2, "'Target ''26'!$A$1:$B$2")], [0, 2, 3]),
        ([("Milik", 1, "Temuan!$5:$5")], [0, 1, 2, 3]),
        ([("_xlnm.Print_Area", 7, "Hilang!$A$1"), ("_xlnm.Print_Area", 1, "#REF!")], [0, 1, 2, 3]),
    ],
)
def test_built_in_names_tell_how_tabs_were_counted(
    names: list[tuple[str, int, str]], counted: list[int]
) -> None:
    assert list(tabs_of_scopes(TABS, names)) == counted


def with_chart_sheets() -> bytes:
    hers = openpyxl.Workbook()
    hers.create_chartsheet("Grafik", 0).add_chart(BarChart())
    hers.create_chartsheet("Grafik 2").add_chart(BarChart())
    return _saved(hers)


def by_openpyxl(data: bytes, _folder: Path) -> bytes:
    return _saved(openpyxl.load_workbook(BytesIO(data)))


def by_libreoffice(data: bytes, folder: Path) -> bytes:
    return convert({"a.xlsx": data}, folder)["a.xlsx"]


def _saved(book: openpyxl.Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("save", [by_openpyxl, by_libreoffice])
def test_our_sheets_are_known_behind_her_chart_sheets_by_whoever_saved(
    save: Callable[[bytes, Path], bytes], tmp_path: Path
) -> None:
    saved = save(render_workbook(PLANS, with_chart_sheets()), tmp_path)
    found = {grid.lembar: grid.peran for grid in read_grids(saved) if grid.peran}

    assert found == OURS
    assert {name: peran for name, peran in tabs(saved) if peran} == OURS
    assert clean_workbook(saved, "").removed == tuple(OURS)
    again = render_workbook(PLANS, saved)
    assert sorted(name for name, _ in tabs(again)) == sorted(
        {name for name, _ in tabs(with_chart_sheets())} | {*OURS}
    )
    assert render_workbook(PLANS, again) == again
