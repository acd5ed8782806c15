"""Workbook to grids, by openpyxl. Read only: openpyxl would drop shapes if it saved."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, cast

from pohon_xl.settings import PENANDA_LEMBAR
from pohon_xl.tables.grid import Cell, Grid, Rect, Scalar
from pohon_xl.text.tanggal import format_tanggal
from pohon_xl.workbook.source import Source, broken

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
# what openpyxl raises on packages that do not hold together
_BROKEN = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, AttributeError, IndexError,
    OSError, EOFError, SyntaxError, NotImplementedError, RuntimeError,
)  # fmt: skip


def read_grids(source: Source) -> tuple[Grid, ...]:
    """Every worksheet in tab order, hidden ones too; chart sheets have no cells and are left out.

    Raises: WorkbookError when the package cannot be understood.
    """
    import openpyxl

    with _understandable(source):
        book = openpyxl.load_workbook(BytesIO(source.data), data_only=True)
        formulas = _read_formulas(source.data)
        return tuple(_grid(sheet, formulas.get(sheet.title, {})) for sheet in book.worksheets)


@contextmanager
def _understandable(source: Source) -> Iterator[None]:
    """Openpyxl's many exceptions become one sentence; its warnings say nothing to a planner."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except _BROKEN as error:
        raise broken(source.path) from error


def _grid(sheet: "Worksheet", formulas: dict[tuple[int, int], str]) -> Grid:
    cells = {
        place: _cell(cell, formulas.get(place))
        for place, cell in _places(sheet)
        if cell.value is not None or place in formulas
    }
    return Grid(
        lembar=sheet.title,
        cells=cells,
        merged=tuple(
            Rect(r.min_row, r.min_col, r.max_row, r.max_col) for r in sheet.merged_cells.ranges
        ),
        hidden=sheet.sheet_state != "visible",
        hidden_rows=frozenset(n for n, row in sheet.row_dimensions.items() if row.hidden),
        hidden_columns=frozenset(
            column
            for dimension in sheet.column_dimensions.values()
            if dimension.hidden
            for column in range(dimension.min or 0, min((dimension.max or 0), 16384) + 1)
        ),
        peran=_peran(sheet),
    )


def _places(sheet: "Worksheet") -> Iterator[tuple[tuple[int, int], "SheetCell"]]:
    """Stored cells with row and column from 1; those under a merged range are empty.

    Not by iter_rows: that walks the whole rectangle, and one stray cell far out makes it endless.
    """
    for place, cell in sorted(sheet._cells.items()):  # noqa: SLF001  (no public way to them)
        yield place, cast("SheetCell", cell)


def _cell(cell: "SheetCell", formula: str | None) -> Cell:
    fill = cell.fill
    solid = fill is not None and fill.fill_type == "solid" and fill.fgColor.type == "rgb"
    return Cell(
        value=_scalar(cell.value),
        formula=formula,
        is_error=cell.data_type == "e",
        indent=int(cell.alignment.indent or 0) if cell.alignment else 0,
        fill=str(fill.fgColor.rgb)[-6:] if solid else None,
    )


def _scalar(value: object) -> Scalar:
    if isinstance(value, datetime):
        hour = "" if value.time() == time(0) else f" {value:%H:%M}"
        return f"{format_tanggal(value.date())}{hour}"
    if isinstance(value, date):
        return format_tanggal(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str | int | float | bool):
        return value
    return None if value is None else str(value)  # a time of day, a duration


def _peran(sheet: "Worksheet") -> str | None:
    name = sheet.defined_names.get(PENANDA_LEMBAR)
    return None if name is None else str(name.attr_text).strip('"')


def _read_formulas(data: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Formula texts by sheet and place; a second load, made only when there is a formula at all."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = (n for n in package.namelist() if "/worksheets/" in n and n.endswith(".xml"))
        if not any(_FORMULA.search(package.read(n)) for n in parts):
            return {}
    import openpyxl

    book = openpyxl.load_workbook(BytesIO(data), data_only=False)
    return {
        sheet.title: {
            place: _formula_text(cell.value)
            for place, cell in _places(sheet)
            if cell.data_type == "f"
        }
        for sheet in book.worksheets
    }


def _formula_text(value: object) -> str:
    return str(getattr(value, "text", value)).lstrip("=")
