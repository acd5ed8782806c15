"""Cells of LibreOffice as xlwings knows ranges."""

from typing import Any

from pohon_xl.libreoffice.bridge import Struct
from pohon_xl.libreoffice.engine_formats import ConditionalFormats
from pohon_xl.libreoffice.engine_looks import ANNOTATION, Looks
from pohon_xl.libreoffice.engine_rules import addresses
from pohon_xl.libreoffice.rumus import as_typed, to_calc
from pohon_xl.model.location import column_letters

Area = tuple[int, int, int, int]  # first row and column, last row and column, from 1


class Range(Looks):
    """One or more areas of a sheet."""

    #: no limit of cells that go over in one call
    max_cells_per_read: int | None = None
    max_cells_per_write: int | None = None
    has_array = False

    def __init__(self, sheet: Any, areas: list[Area]) -> None:  # noqa: ANN401
        self.sheet = sheet
        self.areas = areas
        self.options: dict[str, object] = {}

    @property
    def coords(self) -> tuple[str, int, int, int, int]:
        """Sheet and place."""
        row, column, *_ = self.areas[0]
        return (self.sheet.name, row, column, *self.shape)

    @property
    def row(self) -> int:
        """First row, from 1."""
        return self.areas[0][0]

    @property
    def column(self) -> int:
        """First column, from 1."""
        return self.areas[0][1]

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the first area."""
        row, column, last_row, last_column = self.areas[0]
        return last_row - row + 1, last_column - column + 1

    def __len__(self) -> int:
        rows, columns = self.shape
        return rows * columns

    def __call__(self, row: int, column: int | None = None) -> "Range":
        if column is None:
            row, column = divmod(row - 1, self.shape[1])
            row, column = row + 1, column + 1
        at = self.row + row - 1, self.column + column - 1
        return Range(self.sheet, [(*at, *at)])

    @property
    def address(self) -> str:
        """`$A$1:$B$2`, areas parted by commas."""
        return ",".join(_address(area) for area in self.areas)

    def get_address(self, *_how: object) -> str:
        """As `address`."""
        return self.address

    @property
    def parts(self) -> list[Any]:
        """Each area as UNO knows it."""
        at = self.sheet.sheet.getCellRangeByPosition
        return [at(left - 1, top - 1, right - 1, end - 1) for top, left, end, right in self.areas]

    @property
    def cells(self) -> Any:  # noqa: ANN401
        """The first area as UNO knows it."""
        top, left, end, right = self.areas[0]
        return self.sheet.sheet.getCellRangeByPosition(left - 1, top - 1, right - 1, end - 1)

    @property
    def cell(self) -> Any:  # noqa: ANN401
        """The first cell as UNO knows it."""
        return self.sheet.sheet.getCellByPosition(self.column - 1, self.row - 1)

    @property
    def all_cells(self) -> Any:  # noqa: ANN401
        """All areas as one object of UNO."""
        if len(self.areas) == 1:
            return self.cells
        found = self.sheet.book.document.createInstance("com.sun.star.sheet.SheetCellRanges")
        found.addRangeAddresses(self.addresses(), False)
        return found

    def addresses(self) -> list[Struct]:
        """Areas as UNO names them."""
        return addresses(self.sheet.index - 1, self.areas)

    @property
    def raw_value(self) -> Any:  # noqa: ANN401
        """Rows of values in one call."""
        return self.cells.getDataArray()

    @raw_value.setter
    def raw_value(self, data: object) -> None:
        rows = data if isinstance(data, list) else [[data] * self.shape[1]] * self.shape[0]
        parse = self.sheet.book.app.engine.typed
        texts = [value for row in rows for value in row if isinstance(value, str)]
        if not (parse or any(text.startswith("=") for text in texts)):
            self.cells.setDataArray(rows)
            return
        kept = self._text_cells()
        self.cells.setFormulaArray(
            [
                [as_typed(v, parse=parse, keep=(r, c) in kept) for c, v in enumerate(row)]
                for r, row in enumerate(rows)
            ]
        )

    def _text_cells(self) -> set[tuple[int, int]]:
        """Cells of the first area whose format is text, from 0: Excel parses nothing there."""
        if len(self) == 1:
            return {(0, 0)} if self.number_format == "@" else set()
        groups = self.cells.getUniqueCellFormatRanges()
        formats = self.sheet.book.document.NumberFormats
        found: set[tuple[int, int]] = set()
        for number in range(groups.getCount()):
            group = groups.getByIndex(number)
            if str(formats.getByKey(group.NumberFormat).FormatString) == "@":
                for area in group.getRangeAddresses():
                    found |= {
                        (row - self.row + 1, column - self.column + 1)
                        for row in range(area.StartRow, area.EndRow + 1)
                        for column in range(area.StartColumn, area.EndColumn + 1)
                    }
        return found

    @property
    def formula(self) -> Any:  # noqa: ANN401
        """What was typed: a text for one cell, else rows."""
        rows = self.cells.getFormulaArray()
        return rows[0][0] if len(self) == 1 else rows

    @formula.setter
    def formula(self, data: object) -> None:
        rows = data if isinstance(data, list) else [[data] * self.shape[1]] * self.shape[0]
        self.cells.setFormulaArray(
            [["" if v is None else to_calc(str(v)) for v in r] for r in rows]
        )

    @property
    def conditional_formats(self) -> ConditionalFormats:
        """Rules on these cells."""
        return ConditionalFormats(self)

    @property
    def note(self) -> "Note | None":
        """The note on the first cell."""
        text = self.cell.getAnnotation().getString()
        return Note(self.sheet, self._position()) if text else None

    def add_note(self, text: str) -> "Note":
        """On the first cell."""
        self.annotate(text)
        return Note(self.sheet, self._position())

    def annotate(self, text: str) -> None:
        """A note on the first cell; the list knows its sheet."""
        self.sheet.annotations.insertNew(self._position(sheet=0), text)

    def merge(self, _across: object = None) -> None:
        """One cell of them all."""
        self.cells.merge(True)

    def select(self) -> None:
        """In the window, on its sheet."""
        view = self.sheet.book.document.CurrentController
        view.setActiveSheet(self.sheet.sheet)
        view.select(self.all_cells)

    def clear(self) -> None:
        """Contents, formats, notes."""
        self.all_cells.clearContents(1 | 2 | 4 | 8 | 16 | 32 | 64 | 256 | 512)

    def _position(self, sheet: int | None = None) -> Struct:
        number = self.sheet.index - 1 if sheet is None else sheet
        fields = {"Sheet": number, "Column": self.column - 1, "Row": self.row - 1}
        return Struct("table.CellAddress", fields)


class Note:
    """A note on a cell."""

    def __init__(self, sheet: Any, position: Any, annotation: Any = None) -> None:  # noqa: ANN401
        self._sheet = sheet
        self._at = position
        self._annotation = annotation

    @property
    def api(self) -> None:
        """Nothing of its kind is used."""

    @property
    def location(self) -> Range:
        """Its cell."""
        at = self._at.Row + 1, self._at.Column + 1
        return Range(self._sheet, [(*at, *at)])

    @property
    def text(self) -> str:
        """All of it."""
        found = self._annotation or self.location.cell.getAnnotation()
        return str(found.getString())

    def delete(self) -> None:
        """Take it off."""
        self.location.cell.clearContents(ANNOTATION)


def _address(area: Area) -> str:
    first = f"${column_letters(area[1])}${area[0]}"
    last = f"${column_letters(area[3])}${area[2]}"
    return first if first == last else f"{first}:{last}"
