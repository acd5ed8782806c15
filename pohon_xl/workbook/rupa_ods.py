"""What calamine does not tell of an .ods: merged cells, hidden rows and columns.

OpenDocument 1.3, part 3, 9.1: rows, columns and cells that repeat are written once, with a count.
"""

import zipfile
from xml.etree.ElementTree import Element, ParseError, iterparse

from pohon_xl.rekaman import dataclass, field
from pohon_xl.tables.grid import Rect
from pohon_xl.workbook.salinan import Isi, stream_of

_T = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELLS = frozenset({f"{_T}table-cell", f"{_T}covered-table-cell"})
#: more rows or columns in one go are the empty rest of the sheet
_MAX_ULANG = 10_000


@dataclass(slots=True)
class RupaOds:
    """The looks of one sheet; `row` and `column` count while it is read."""

    merged: list[Rect] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    row: int = 0
    column: int = 0
    columns_defined: int = 0

    def start(self, element: Element) -> None:
        """Take in the beginning of a row, a column or a cell."""
        if element.tag == f"{_T}table-column":
            first = self.columns_defined + 1
            self.columns_defined += _repeated(element, "columns")
            if _is_hidden(element, self.columns_defined - first):
                self.hidden_columns.update(range(first, self.columns_defined + 1))
        elif element.tag == f"{_T}table-row":
            first, self.column = self.row + 1, 0
            self.row += _repeated(element, "rows")
            if _is_hidden(element, self.row - first):
                self.hidden_rows.update(range(first, self.row + 1))
        elif element.tag in _CELLS:
            first = self.column + 1
            self.column += _repeated(element, "columns")
            height = _number(element, "number-rows-spanned")
            width = _number(element, "number-columns-spanned")
            if height > 1 or width > 1:
                last = self.row + height - 1, first + width - 1
                self.merged.append(Rect(self.row, first, *last))


def read_rupa(data: Isi) -> dict[str, RupaOds]:
    """By the name of the sheet; nothing for a file whose content is no XML."""
    found: dict[str, RupaOds] = {}
    sheet = RupaOds()
    try:
        with (
            zipfile.ZipFile(stream_of(data)) as package,
            package.open("content.xml") as content,
        ):
            for event, element in iterparse(content, events=("start", "end")):  # noqa: S314
                if event == "end":
                    if element.tag == f"{_T}table-row":
                        element.clear()
                elif element.tag == f"{_T}table":
                    sheet = found[element.get(f"{_T}name", "")] = RupaOds()
                else:
                    sheet.start(element)
    except (ParseError, zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError):
        return {}
    return found


def _repeated(element: Element, what: str) -> int:
    return _number(element, f"number-{what}-repeated")


def _number(element: Element, name: str) -> int:
    text = element.get(f"{_T}{name}", "1")
    return int(text) if text.isdecimal() else 1


def _is_hidden(element: Element, more: int) -> bool:
    hidden = element.get(f"{_T}visibility") in {"collapse", "filter"}
    return hidden and more < _MAX_ULANG
