"""What a workbook shows, as plain data: to compare one that LibreOffice saved with one of ours."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from pohon_xl.plan.flag import RUMUS_TANDA

Foto = dict[str, dict[str, Any]]


def foto(path: Path) -> Foto:
    """By sheet: cells, merges, frozen panes, cells that carry our colour."""
    book = load_workbook(path)
    return {sheet.title: _sheet(sheet) for sheet in book.worksheets}


def _sheet(sheet: Any) -> dict[str, Any]:
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            found = _cell(cell)
            if found:
                cells[cell.coordinate] = found
    links = {
        cell.coordinate: unquote((cell.hyperlink.location or "").replace("$", "").lstrip("#"))
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink
    }
    return {
        "cells": cells,
        "links": links,
        "merged": {str(area) for area in sheet.merged_cells.ranges},
        "frozen": sheet.freeze_panes,
        "flagged": _flagged(sheet),
        "mark": {n: v.attr_text for n, v in sheet.defined_names.items() if n == "_pohon_xl"},
    }


def _cell(cell: Any) -> dict[str, object]:
    found: dict[str, object] = {}
    if cell.value not in {None, ""}:
        found["value"] = cell.value
        found["bold"] = bool(cell.font.b)
        found["wrap"] = bool(cell.alignment.wrap_text)
        found["is_text"] = cell.number_format == "@"
    if cell.fill.fill_type == "solid":
        found["fill"] = str(cell.fill.fgColor.rgb)[-6:]
    if cell.comment:
        found["note"] = cell.comment.text
    return found


def _flagged(sheet: Any) -> set[str]:
    found: set[str] = set()
    for block, rules in sheet.conditional_formatting._cf_rules.items():
        if any(RUMUS_TANDA in rule.formula for rule in rules):
            for area in block.sqref.ranges:
                found |= {f"{get_column_letter(c)}{r}" for r, c in area.cells}
    return found
