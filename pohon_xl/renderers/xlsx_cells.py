"""Cells of a worksheet part: found by place, what they say, made to say something else."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from pohon_xl.model.location import column_letters, parse_alamat
from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.xlsx_text import cell_text, escape_text
from pohon_xl.renderers.xlsx_xml import main, whole
from pohon_xl.tables.grid import scalar_text
from pohon_xl.text.ubah_kata import apply_edits, edits_between

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_ANGKA = re.compile(r"0|[1-9][0-9]{0,14}")


@dataclass(slots=True)
class Cells:
    """The cells of one sheet; `shared` are the `si` elements of the workbook's shared strings."""

    root: etree._Element
    shared: Sequence[etree._Element]
    places: dict[tuple[int, int], etree._Element] = field(init=False)
    rows: dict[int, etree._Element] = field(init=False)

    def __post_init__(self) -> None:
        self.rows = dict(_numbered(self.root.iterfind(f"{main('sheetData')}/{main('row')}")))
        self.places = {
            (number, column): cell
            for number, row in self.rows.items()
            for column, cell in _numbered_cells(row)
        }

    def runs(self, place: tuple[int, int]) -> tuple[str, ...]:
        """The text of the cell by runs of one font; a number or nothing is one run."""
        cell = self.places.get(place)
        if cell is None:
            return ("",)
        holder = self._holder(cell)
        if holder is None:
            return (_number_text(cell),)
        return tuple(_unescape(t.text or "") for t in _texts(holder)) or ("",)

    def says(self, place: tuple[int, int]) -> str:
        """As the readers see it: spaces tidied."""
        return scalar_text("".join(self.runs(place)))

    def is_text(self, place: tuple[int, int]) -> bool:
        """Whether it holds a text, not a number."""
        cell = self.places.get(place)
        return cell is not None and (cell.get("t") == "str" or self._holder(cell) is not None)

    def has_formula(self, place: tuple[int, int]) -> bool:
        """Whether its text is worked out."""
        cell = self.places.get(place)
        return cell is not None and cell.find(main("f")) is not None

    def is_hidden_by_merge(self, place: tuple[int, int]) -> bool:
        """Whether it lies in a merged range without being its first cell."""
        return any(
            first != place and first[0] <= place[0] <= last[0] and first[1] <= place[1] <= last[1]
            for first, last in map(
                _area, (m.get("ref", "") for m in self.root.iter(main("mergeCell")))
            )
        )

    def stays_number(self, place: tuple[int, int], new: str) -> bool:
        """Whether it holds a number, and this is one too."""
        cell = self.places.get(place)
        holds_one = cell is not None and self._holder(cell) is None and self.runs(place) != ("",)
        return holds_one and _ANGKA.fullmatch(new) is not None

    def write(self, place: tuple[int, int], new: str) -> None:
        """Let it say this; its style stays, and so do fonts and line breaks of what stays."""
        runs = self.runs(place)
        cell = self.places.get(place)
        if cell is None:
            cell = self._new_cell(place)
        stays_number = self.stays_number(place, new)
        holder = self._holder(cell)
        changed = apply_edits(runs, edits_between("".join(runs), new))
        for child in list(cell):
            cell.remove(child)
        if stays_number:
            _forget(cell, "t")
            etree.SubElement(cell, main("v")).text = new
            return
        cell.set("t", "inlineStr")
        inline = etree.SubElement(cell, main("is"))
        if holder is not None and len(runs) > 1:
            inline.extend(_rich(holder, changed))
        else:
            _set_text(etree.SubElement(inline, main("t")), "".join(changed))

    def _holder(self, cell: etree._Element) -> etree._Element | None:
        """The element that holds its text; None for numbers and the like."""
        if cell.get("t") == "inlineStr":
            return cell.find(main("is"))
        value = cell.findtext(main("v"), "").strip()
        if cell.get("t") == "s" and value.isdecimal() and int(value) < len(self.shared):
            return self.shared[int(value)]
        return None

    def _new_cell(self, place: tuple[int, int]) -> etree._Element:
        """A cell where there was none, with the style that Excel would give it."""
        number, column = place
        row = self.rows.get(number)
        if row is None:
            row = etree.Element(main("row"), {"r": str(number)})
            data = self.root.find(main("sheetData"))
            if data is not None:
                data.insert(sum(n < number for n in self.rows), row)
            self.rows[number] = row
        cell = etree.Element(main("c"), {"r": f"{column_letters(column)}{number}"})
        style = row.get("s") if row.get("customFormat") else self._column_style(column)
        if style:
            cell.set("s", style)
        row.insert(sum(r == number and c < column for r, c in self.places), cell)
        _forget(row, "spans")
        self.places[place] = cell
        self._widen(place)
        return cell

    def _column_style(self, column: int) -> str | None:
        for col in self.root.iter(main("col")):
            if whole(col.get("min"), 0) <= column <= whole(col.get("max"), 0):
                return col.get("style")
        return None

    def _widen(self, place: tuple[int, int]) -> None:
        dimension = self.root.find(main("dimension"))
        if dimension is not None and dimension.get("ref"):
            first, last = _area(dimension.get("ref", ""))
            low = min(first[0], place[0]), min(first[1], place[1])
            high = max(last[0], place[0]), max(last[1], place[1])
            ref = f"{column_letters(low[1])}{low[0]}:{column_letters(high[1])}{high[0]}"
            dimension.set("ref", ref)


def _numbered(rows: Iterator[etree._Element]) -> Iterator[tuple[int, etree._Element]]:
    """Rows with their numbers, which a writer may leave out."""
    number = 0
    for row in rows:
        number = whole(row.get("r"), number + 1)
        yield number, row


def _numbered_cells(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    column = 0
    for cell in row.iterfind(main("c")):
        place = cell.get("r")
        column = parse_alamat(place)[1] if place else column + 1
        yield column, cell


def _area(ref: str) -> tuple[tuple[int, int], tuple[int, int]]:
    first, _, last = ref.partition(":")
    return parse_alamat(first), parse_alamat(last or first)


def _texts(holder: etree._Element) -> list[etree._Element]:
    """Its `t` elements; phonetic hints are no text."""
    plain = holder.find(main("t"))
    rich = holder.findall(f"{main('r')}/{main('t')}")
    return rich or ([plain] if plain is not None else [])


def _rich(holder: etree._Element, texts: Sequence[str]) -> Iterator[etree._Element]:
    """Copies of its runs with these texts; a run that says nothing more goes."""
    runs = [r for r in holder.findall(main("r")) if r.find(main("t")) is not None]
    for run, text in zip(runs, texts, strict=True):
        copy = deepcopy(run)
        holder_of_text = copy.find(main("t"))
        if text and holder_of_text is not None:
            copy.tail = None
            _set_text(holder_of_text, text)
            yield copy


def _set_text(element: etree._Element, text: str) -> None:
    element.text = escape_text(cell_text(text))
    if text != text.strip() or "\n" in text:
        element.set(_SPACE, "preserve")


def _number_text(cell: etree._Element) -> str:
    """A number as the readers word it; other results as they stand."""
    value = cell.findtext(main("v"), "")
    if cell.get("t", "n") != "n":
        return value
    try:
        number = float(value)
    except ValueError:
        return value
    return scalar_text(int(number) if number.is_integer() else number)


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text)


def _forget(element: etree._Element, attribute: str) -> None:
    if attribute in element.attrib:
        del element.attrib[attribute]
