"""openpyxl loads her workbook, writes as many styled cells as a result of ours has, and saves.

Loading and saving the small source alone says nothing of the eighteen sheets that `bangun` adds:
this stands beside that yardstick, not in its place. Texts, places and how many styles there are
come from a result, each cell is given a font, a fill, a border and an alignment; merged ranges,
heights, links, lists, drawings and flags are left out.
"""

import json
from pathlib import Path
from typing import Any

from tests.bench.ukur import Program, python

_CODE = "from tests.bench.sebanyak import write; write({source!r}, {cells!r}, {target!r}, {times})"


def as_many_cells(source: Path, result: Path, folder: Path, times: int = 1) -> Program:
    """The yardstick for that result of that source."""
    cells = folder / "sel.json"
    cells.write_text(json.dumps(noted(source, result)), encoding="utf-8")
    target = str(folder / "sebanyak.xlsx")
    code = _CODE.format(source=str(source), cells=str(cells), target=target, times=times)
    return python(code)


def noted(source: Path, result: Path) -> dict[str, Any]:
    """The cells of the sheets that the source lacks: row, column, value, number of their style."""
    import openpyxl

    hers = set(openpyxl.load_workbook(source).sheetnames)
    numbers: dict[int, int] = {}
    sheets: dict[str, list[tuple[object, ...]]] = {}
    for sheet in openpyxl.load_workbook(result).worksheets:
        if sheet.title not in hers:
            sheets[sheet.title] = [
                (c.row, c.column, c.value, numbers.setdefault(c.style_id, len(numbers)))
                for row in sheet.iter_rows()
                for c in row
                if c.has_style or c.value is not None
            ]
    return {"lembar": sheets, "rupa": len(numbers)}


def write(source: str, cells: str, target: str, times: int) -> None:
    """What the yardstick does."""
    import openpyxl
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    found = json.loads(Path(cells).read_text(encoding="utf-8"))
    for _ in range(times):
        thin = Side(style="thin", color="7F7F7F")
        looks = [
            (
                Font(size=8 + number % 5, bold=number % 2 == 0),
                PatternFill("solid", fgColor=f"{0xFF0000 + 97 * number:06X}"),
                Border(left=thin, right=thin, top=thin, bottom=thin),
                Alignment(wrap_text=True, vertical="top"),
            )
            for number in range(found["rupa"])
        ]
        book = openpyxl.load_workbook(source)
        for name, rows in found["lembar"].items():
            sheet = book.create_sheet(name)
            for row, column, value, look in rows:
                cell = sheet.cell(row, column, value)
                cell.font, cell.fill, cell.border, cell.alignment = looks[look]
        book.save(target)
