"""One worksheet part, cell by cell."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from pohon_xl.model.location import column_letters, parse_alamat
from pohon_xl.rekaman import dataclass, field
from pohon_xl.settings import BATAS
from pohon_xl.tables.grid import Cell, Rect, Scalar
from pohon_xl.workbook.nilai import is_cell_picture, scalar_of
from pohon_xl.workbook.xlsx_parts import parse
from pohon_xl.workbook.xlsx_styles import Style

#: coloured cells without content that are kept, for legends
_MAX_FILLS = 10_000
#: depths that Excel groups rows to
_KELOMPOK = frozenset("1234567")
#: rows below merged ranges, each for each range; Excel lets none lie over another
_MAX_GABUNGAN = 3_000_000


@dataclass(slots=True)
class Lembar:
    """What a worksheet part holds; places are (row, column) from 1."""

    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    fills: dict[tuple[int, int], str] = field(default_factory=dict)
    merged: list[Rect] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    outline: dict[int, int] = field(default_factory=dict)


def read_lembar(xml: Iterable[bytes], strings: list[str], styles: list[Style]) -> Lembar:
    """Values, colours and merged ranges. Raises: ValueError, KeyError, IndexError, ExpatError."""
    reader = _Reader(strings, styles)
    parse(xml, reader.start, reader.end, reader.text)
    reader.hide_merged()
    return reader.lembar


class _Reader:
    """Follows the part from tag to tag; a cell is known when it ends."""

    def __init__(self, strings: list[str], styles: list[Style]) -> None:
        self.lembar = Lembar()
        self._strings, self._styles = strings, styles
        self._shared: dict[str, str] = {}
        self._row = self._column = 0
        self._type, self._style = "n", styles[0]
        self._value: list[str] | None = None
        self._formula: list[str] | None = None
        self._formula_number = ""
        self._into: list[str] | None = None
        self._phonetic = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """A tag opens."""
        if tag == "c":
            self._start_cell(attributes)
        elif tag == "v" or (tag == "t" and not self._phonetic):
            self._value = self._into = self._value or []
        elif tag == "f":
            self._formula = self._into = []
            self._formula_number = attributes.get("si", "")
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
            if attributes.get("hidden") in {"1", "true"}:
                self.lembar.hidden_rows.add(self._row)
            if (depth := attributes.get("outlineLevel", "0")) in _KELOMPOK:
                self.lembar.outline[self._row] = int(depth)
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "mergeCell":
            self.lembar.merged.append(_rect(attributes["ref"]))
        elif tag == "col" and attributes.get("hidden") in {"1", "true"}:
            first, last = int(attributes["min"]), min(int(attributes["max"]), 16384)
            self.lembar.hidden_columns.update(range(first, last + 1))

    def text(self, data: str) -> None:
        """Characters between tags."""
        if self._into is not None:
            self._into.append(data)

    def end(self, tag: str) -> None:
        """A tag closes."""
        if tag in {"v", "t", "f"}:
            self._into = None
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "c":
            self._end_cell()
        elif tag == "row" and len(self.lembar.cells) > BATAS.sel:
            raise TooManyCells

    def hide_merged(self) -> None:
        """Cells under a merged range show nothing, whatever they still hold."""
        by_row: dict[int, list[int]] = {}
        for row, column in sorted({*self.lembar.cells, *self.lembar.fills}):
            by_row.setdefault(row, []).append(column)
        rows, visits = list(by_row), 0
        for area in self.lembar.merged:
            here = rows[bisect_left(rows, area.row) : bisect_right(rows, area.last_row)]
            if (visits := visits + len(here)) > _MAX_GABUNGAN:
                raise TooManyMerges
            for row in here:
                columns = by_row[row]
                first = bisect_left(columns, area.column + (row == area.row))
                last = bisect_right(columns, area.last_column)
                for column in columns[first:last]:
                    self.lembar.cells.pop((row, column), None)
                    self.lembar.fills.pop((row, column), None)
                del columns[first:last]

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            self._row, self._column = parse_alamat(attributes["r"])
        else:
            self._column += 1
        self._type = attributes.get("t", "n")
        self._style = self._styles[int(attributes.get("s", 0))]
        self._value = self._formula = None

    def _end_cell(self) -> None:
        place, style = (self._row, self._column), self._style
        value, formula = self._scalar(), self._formula_text()
        if (value is None and formula is None) or is_cell_picture(formula):
            if style.fill is not None and len(self.lembar.fills) < _MAX_FILLS:
                self.lembar.fills[place] = style.fill
            return
        self.lembar.cells[place] = Cell(
            value=value,
            formula=formula,
            is_error=self._type == "e",
            indent=style.indent,
            fill=style.fill,
        )

    def _formula_text(self) -> str | None:
        """Its text; one shared with others is given as its first cell words it."""
        if self._formula is None:
            return None
        text = "".join(self._formula) or self._shared.get(self._formula_number, "")
        self._shared.setdefault(self._formula_number, text)
        return text

    def _bounded(self, text: str) -> str:
        if len(text) > BATAS.huruf:
            raise TextTooLong(f"{column_letters(self._column)}{self._row}", len(text))
        return text

    def _scalar(self) -> Scalar:
        if self._value is None:
            return None
        text = "".join(self._value)
        if self._type in {"str", "e", "inlineStr"}:
            return self._bounded(text)
        if not text:
            return None
        if self._type == "s":
            return self._bounded(self._strings[int(text)])
        if self._type == "b":
            return text not in {"0", "false"}
        return scalar_of(text, self._type, self._style.code, is_1904=self._style.is_1904)


class TooManyCells(Exception):  # noqa: N818  (told by who knows the file)
    """More than a planning workbook has."""


class TooManyMerges(Exception):  # noqa: N818  (told by who knows the sheet)
    """Merged ranges in heaps over each other."""


class TextTooLong(Exception):  # noqa: N818  (told by who knows the sheet)
    """A text that no cell of Excel can hold."""

    def __init__(self, alamat: str, panjang: int) -> None:
        super().__init__(alamat)
        self.alamat, self.panjang = alamat, panjang


def _rect(reference: str) -> Rect:
    first, _, last = reference.partition(":")
    row, column = parse_alamat(first)
    last_row, last_column = parse_alamat(last or first)
    return Rect(row, column, last_row, last_column)
