"""What LibreOffice makes of the formulas of a planned sheet, their stored results taken away."""

from dataclasses import replace
from pathlib import Path

from pohon_xl.model.location import column_letters
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import cell_values, convert

Shown = dict[int, object]


def shown(plan: SheetPlan, judul: str) -> Shown:
    """The stored result of each formula in that column, by row."""
    column = _column(plan, judul)
    return {c.row: c.value for c in plan.cells if c.column == column and c.formula}


def recalculated(plan: SheetPlan, folder: Path, *judul: str) -> dict[str, Shown]:
    """The same as LibreOffice works it out, by heading."""
    bare = tuple(replace(c, value=None) if c.formula else c for c in plan.cells)
    opened = convert({"a.xlsx": render_workbook((replace(plan, cells=bare),), None)}, folder)
    values = cell_values(opened["a.xlsx"])[plan.name]
    return {
        name: {row: values.get(f"{column_letters(_column(plan, name))}{row}", "") for row in rows}
        for name in judul
        for rows in [shown(plan, name)]
    }


def _column(plan: SheetPlan, judul: str) -> int:
    return next(c.column for c in plan.cells if c.row == 3 and c.value == judul)
