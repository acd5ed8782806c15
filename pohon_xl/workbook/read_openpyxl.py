"""Workbook to grids, by openpyxl. Read only: openpyxl would drop shapes if it saved."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, cast

from pohon_xl.model.location import parse_alamat
from pohon_xl.rekaman import dataclass
from pohon_xl.settings import PENANDA_LEMBAR, read_penanda
from pohon_xl.tables.grid import Cell, Grid, Rect, Scalar
from pohon_xl.workbook.nilai import is_cell_picture, is_percent, percent, plain
from pohon_xl.workbook.paket import Paket
from pohon_xl.workbook.salinan import Isi, stream_of
from pohon_xl.workbook.source import Source, broken

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

#: coloured cells without content that are kept, for legends
_MAX_FILLS = 10_000
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
# what openpyxl raises on packages that do not hold together
_BROKEN = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, AttributeError, IndexError,
    OSError, EOFError, SyntaxError, NotImplementedError, RuntimeError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Style:
    """What of a cell's looks may carry meaning."""

    fill: str | None = None
    indent: int = 0


def read_grids(source: Source) -> tuple[Grid, ...]:
    """Every worksheet in tab order, hidden ones too; chart sheets have no cells and are left out.

    Raises: WorkbookError when the package cannot be understood.
    """
    with _understandable(source):
        book, parts = _load(source.data)
        formulas = _read_formulas(source.data, parts)
        return tuple(_grid(sheet, formulas.get(sheet.title, {})) for sheet in book.worksheets)


def _load(data: Isi) -> tuple["Workbook", dict[str, str]]:
    """The workbook without its pictures, and the package member of each sheet by its name."""
    from openpyxl.reader.excel import ExcelReader

    class TanpaGambar(Paket):
        """Pictures are never looked at; a photo collage must not fill the memory."""

        def read(self, name: str | zipfile.ZipInfo, pwd: bytes | None = None) -> bytes:
            member = name if isinstance(name, str) else name.filename
            return b"" if "/media/" in member else super().read(name, pwd)

    reader = ExcelReader(stream_of(data), data_only=True, keep_links=False)
    reader.archive = TanpaGambar(stream_of(data))
    reader.read()
    parts = {sheet.name: rel.target for sheet, rel in reader.parser.find_sheets()}
    return reader.wb, parts


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
    styles: dict[tuple[int, int], _Style] = {}
    cells: dict[tuple[int, int], Cell] = {}
    fills: dict[tuple[int, int], str] = {}
    for place, cell in _places(sheet):
        style = _style(cell, styles)
        if is_cell_picture(formulas.get(place)):
            continue
        if cell.value is not None or place in formulas:
            cells[place] = _cell(cell, formulas.get(place), style)
        elif style.fill is not None and len(fills) < _MAX_FILLS:
            fills[place] = style.fill
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
        fills=fills,
        outline={n: r.outlineLevel for n, r in sheet.row_dimensions.items() if r.outlineLevel},
    )


def _places(sheet: "Worksheet") -> Iterator[tuple[tuple[int, int], "SheetCell"]]:
    """Stored cells with row and column from 1; those under a merged range are empty.

    Not by iter_rows: that walks the whole rectangle, and one stray cell far out makes it endless.
    """
    for place, cell in sorted(sheet._cells.items()):  # noqa: SLF001  (no public way to them)
        yield place, cast("SheetCell", cell)


def _style(cell: "SheetCell", known: dict[tuple[int, int], _Style]) -> _Style:
    """Fill and indent, looked up once for each pair of style numbers."""
    own = getattr(cell, "_style", None)  # cells under a merged range have none
    if own is None:
        return _Style()
    key = (own.fillId, own.alignmentId)
    if key not in known:
        known[key] = _Style(_colour(cell), int(cell.alignment.indent or 0))
    return known[key]


def _colour(cell: "SheetCell") -> str | None:
    fill = cell.fill
    if fill is None or fill.fill_type != "solid":
        return None
    colour = fill.fgColor
    if colour.type == "rgb":
        return str(colour.rgb)[-6:]
    return f"{colour.type} {colour.value} {float(colour.tint or 0):.2f}"


def _cell(cell: "SheetCell", formula: str | None, style: _Style) -> Cell:
    return Cell(
        value=_value(cell),
        formula=formula,
        is_error=cell.data_type == "e",
        indent=style.indent,
        fill=style.fill,
    )


def _value(cell: "SheetCell") -> Scalar:
    value = cell.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if is_number and is_percent(cell.number_format):
        return percent(float(str(value)))
    return plain(value)


def _peran(sheet: "Worksheet") -> str | None:
    name = sheet.defined_names.get(PENANDA_LEMBAR)
    return read_penanda(sheet.title, None if name is None else str(name.attr_text))


def _read_formulas(data: Isi, parts: dict[str, str]) -> dict[str, dict[tuple[int, int], str]]:
    """Formula texts by sheet and place; a part is parsed again only when it holds a formula."""
    with Paket(stream_of(data)) as package:
        names = set(package.namelist())
        return {
            title: _formulas(xml)
            for title, part in parts.items()
            if part in names and _FORMULA.search(xml := package.read(part))
        }


def _formulas(xml: bytes) -> dict[tuple[int, int], str]:
    """One pass over a sheet; a formula shared with others is given as its first cell words it."""
    from openpyxl.xml.functions import iterparse

    found: dict[tuple[int, int], str] = {}
    shared: dict[str, str] = {}
    for _, element in iterparse(BytesIO(xml)):
        tag = element.tag.rpartition("}")[2]
        if tag == "c":
            formula = next((e for e in element if e.tag.rpartition("}")[2] == "f"), None)
            if formula is not None and element.get("r"):
                number = formula.get("si", "")
                text = formula.text or shared.get(number, "")
                shared.setdefault(number, text)
                found[parse_alamat(element.get("r"))] = text
        elif tag == "row":
            element.clear()
    return found
