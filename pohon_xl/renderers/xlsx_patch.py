"""Corrections written into her workbook: the parts of the sheets they touch change, nothing else.

Each group of corrections is made as a whole or, with a reason, not at all.
"""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from lxml import etree

from pohon_xl.model.finding import Perbaikan
from pohon_xl.model.location import Location, parse_alamat
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_arsip import Arsip
from pohon_xl.renderers.xlsx_book import ORDER, Book, open_book
from pohon_xl.renderers.xlsx_cells import Cells
from pohon_xl.renderers.xlsx_graft import related_part
from pohon_xl.renderers.xlsx_names import fold_name
from pohon_xl.renderers.xlsx_package import Package, open_package
from pohon_xl.renderers.xlsx_repeats import follow
from pohon_xl.renderers.xlsx_xml import OFFICE_RELATION, main, put_in_order
from pohon_xl.tables.grid import scalar_text
from pohon_xl.text.ubah_kata import apply_edits, edits_between

_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_SHARED = f"{OFFICE_RELATION}/sharedStrings"
_TABLE = f"{OFFICE_RELATION}/table"
_CALC_CHAIN = f"{OFFICE_RELATION}/calcChain"


@dataclass(frozen=True, slots=True)
class Tambalan:
    """The mended workbook; `sebab` says for each group why it was not made, None when it was."""

    arsip: Arsip
    sebab: tuple[str | None, ...]

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.arsip.to_bytes()


def patch_workbook(
    source: bytes | BinaryIO, groups: Sequence[tuple[Perbaikan, ...]], berkas: str = ""
) -> Tambalan:
    """Let cells say something else. Raises: WorkbookError when her package cannot be kept whole."""
    package = open_package(source, berkas)
    package.refuse_damaged()
    book = open_book(package)
    sheets = _Sheets(package, book)
    sebab = []
    for group in groups:
        reason = next((r for one in group if (r := sheets.refusal(one))), None)
        sebab.append(reason)
        if reason is None:
            for one in group:
                sheets.write(one)
    if sheets.written:
        follow(sheets.written, sheets.with_formulas(), sheets.cells)
        _ask_for_calculation(package, book)
    return Tambalan(package.archive(), tuple(sebab))


@dataclass(frozen=True, slots=True)
class Koreksi:
    """A corrected cell by runs of one font, as it was and as it is; `angka`: it stays a number."""

    lama: tuple[str, ...]
    baru: tuple[str, ...]
    angka: bool


def corrected_cells(
    source: bytes | BinaryIO, parts: Sequence[Perbaikan], berkas: str = ""
) -> dict[Location, Koreksi]:
    """What `patch_workbook` would make of these cells, for who writes them elsewhere.

    Raises: WorkbookError.
    """
    package = open_package(source, berkas)
    sheets = _Sheets(package, open_book(package))
    found = {}
    for one in parts:
        cells = sheets.cells(one.at.lembar)
        if cells is not None:
            place = one.at.baris, one.at.kolom
            runs = cells.runs(place)
            new = tuple(apply_edits(runs, edits_between("".join(runs), one.baru)))
            found[one.at] = Koreksi(runs, new, cells.stays_number(place, one.baru))
    return found


class _Sheets:
    """Her worksheets by name, opened when a correction needs them."""

    def __init__(self, package: Package, book: Book) -> None:
        self.package = package
        targets = {r.id: r.target for r in package.relations(book.part)}
        self.parts = {fold_name(s.name): targets.get(s.relation) for s in book.sheets()}
        self.shared = self._shared(related_part(package, book.part, _SHARED))
        self.opened: dict[str, Cells] = {}
        self.written: dict[tuple[str, tuple[int, int]], str] = {}

    def _shared(self, part: str | None) -> list[etree._Element]:
        if part is None or part not in self.package:
            return []
        return self.package.xml(part).root.findall(main("si"))

    def cells(self, lembar: str) -> Cells | None:
        part = self.parts.get(fold_name(lembar))
        if part is None or part not in self.package:
            return None
        if part not in self.opened:
            self.opened[part] = Cells(self.package.xml(part).root, self.shared)
        return self.opened[part]

    def with_formulas(self) -> Iterator[str]:
        """Sheets that hold a formula at all; the others need not be parsed."""
        for name, part in self.parts.items():
            if part is not None and part in self.package:
                opened = part in self.opened
                if opened or _FORMULA.search(self.package.read(part)):
                    yield name

    def refusal(self, one: Perbaikan) -> str | None:
        """Why this cell must not be changed; None when it may."""
        place = one.at.baris, one.at.kolom
        cells = self.cells(one.at.lembar)
        if cells is None:
            return f'lembar "{one.at.lembar}" tidak ada di berkas ini'
        if self.written.get((fold_name(one.at.lembar), place)) == one.baru:
            return None
        return self._locked(one, cells, place) or (
            None
            if cells.says(place) == scalar_text(one.lama)
            else f'{one.at.sebutan} tidak lagi berisi "{scalar_text(one.lama)}"'
        )

    def _locked(self, one: Perbaikan, cells: Cells, place: tuple[int, int]) -> str | None:
        """What no text of ours may replace, whatever it says."""
        if cells.has_formula(place):
            return f"{one.at.sebutan} berisi rumus; perbaiki sel yang dirujuk rumus itu"
        if cells.is_hidden_by_merge(place):
            return f"{one.at.sebutan} tertutup sel gabungan"
        if place in self._table_headings(one.at.lembar):
            return f"{one.at.sebutan} judul kolom tabel Excel; ganti judulnya di Excel"
        return None

    def write(self, one: Perbaikan) -> None:
        place = one.at.baris, one.at.kolom
        cells = self.cells(one.at.lembar)
        if cells is not None and (fold_name(one.at.lembar), place) not in self.written:
            cells.write(place, one.baru)
            self.written[fold_name(one.at.lembar), place] = one.baru

    def _table_headings(self, lembar: str) -> set[tuple[int, int]]:
        """Excel repairs a workbook whose table part names its columns otherwise than the cells."""
        part = self.parts.get(fold_name(lembar)) or ""
        return {
            place
            for relation in self.package.relations(part)
            if relation.type == _TABLE and relation.target is not None
            for place in _headings(self.package.xml(relation.target).root)
        }


def _headings(table: etree._Element) -> Iterator[tuple[int, int]]:
    if table.get("headerRowCount") == "0":
        return
    first, _, last = table.get("ref", "A1").partition(":")
    row, column = parse_alamat(first)
    for c in range(column, parse_alamat(last or first)[1] + 1):
        yield row, c


def _ask_for_calculation(package: Package, book: Book) -> None:
    """Formulas elsewhere may use the changed cells: Excel works them out anew when it opens."""
    chain = related_part(package, book.part, _CALC_CHAIN)
    if chain is not None and chain in package:
        put_in_order(book.xml.root, "calcPr", ORDER).set("fullCalcOnLoad", "1")
