"""Our sheets into her package: parts, relations, names, and nothing else of hers."""

import posixpath
from collections.abc import Iterable

from pohon_xl.renderers.xlsx_book import Book, Sheet
from pohon_xl.renderers.xlsx_formats import style_table as formats_of
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_part_names import relations_part
from pohon_xl.renderers.xlsx_styles import Merger
from pohon_xl.renderers.xlsx_xml import (
    MAIN,
    OFFICE_RELATION,
    PACKAGE_RELATION,
    Xml,
    main,
    parse_xml,
)
from pohon_xl.renderers.xlsx_zip import Padat
from pohon_xl.renderers.xml_text import attribute

_WORKSHEET = f"{OFFICE_RELATION}/worksheet"
_STYLES = f"{OFFICE_RELATION}/styles"
_DRAWING = f"{OFFICE_RELATION}/drawing"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml"
_CALC_CHAIN = f"{OFFICE_RELATION}/calcChain"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def related_part(package: Package, part: str, kind: str) -> str | None:
    """The first part that this one relates to in that way."""
    return next((r.target for r in package.relations(part) if r.type == kind), None)


class StyleGraft:
    """Our styles in her style table; `numbers` are those of the styles put there, by name."""

    def __init__(self, package: Package, book: Book) -> None:
        self._package, self._book = package, book
        self._merger: Merger | None = None
        self.numbers: dict[str, int] = {}

    def add(self, names: Iterable[str]) -> None:
        """Put those there that are not yet; hers is made if she has none."""
        if not (new := [name for name in names if name not in self.numbers]):
            return
        self._merger = self._merger or Merger(style_table(self._package, self._book))
        ours, numbers = formats_of(new)
        hers = self._merger.merge(parse_xml(ours))
        self.numbers |= {name: hers[number] for name, number in numbers.items()}


def style_table(package: Package, book: Book) -> Xml:
    """Her style table, made if she has none."""
    part = related_part(package, book.part, _STYLES)
    if part is None or part not in package:
        usual = "xl/styles.xml"  # openpyxl looks nowhere else
        part = package.free_name("xl/styles{}.xml") if usual in package else usual
        package.relate(book.part, _STYLES, part)
        package.declare(part, f"{_TYPE}.styles+xml")
        package.put(part, f'<styleSheet xmlns="{MAIN}"/>'.encode())
    return package.xml(part)


def sheet_part(package: Package, book: Book, sheet: Sheet | None) -> tuple[str, str]:
    """The part of a sheet to be replaced or, for None, of a new one; and its relation id."""
    if sheet is not None:
        for relation in package.relations(book.part):
            if relation.id == sheet.relation and relation.target is not None:
                _drop_below(package, relation.target)
                package.declare(relation.target, f"{_TYPE}.worksheet+xml")
                return relation.target, relation.id
    folder = posixpath.dirname(book.part)
    part = package.free_name(posixpath.join(folder, "worksheets/pohon_xl_{}.xml"))
    package.declare(part, f"{_TYPE}.worksheet+xml")
    return part, package.relate(book.part, _WORKSHEET, part)


def graft_drawing(package: Package, sheet: str, drawing: Padat) -> None:
    """The drawing that a sheet of ours names rId1. After all sheets: so parts keep their order."""
    part = package.free_name("xl/drawings/pohon_xl_{}.xml")
    package.put_new(part, drawing)
    package.declare(part, _DRAWING_TYPE)
    target = posixpath.relpath(f"/{part}", f"/{posixpath.dirname(sheet)}")
    relation = f'<Relationship Id="rId1" Type="{_DRAWING}" Target={attribute(target)}/>'
    relations = f'<Relationships xmlns="{PACKAGE_RELATION}">{relation}</Relationships>'
    package.put(relations_part(sheet), relations.encode())


def drop_sheets(package: Package, book: Book, sheets: Iterable[Sheet]) -> None:
    """Take sheets out with everything that only they used."""
    parts = {r.id: r.target for r in package.relations(book.part)}
    gone = list(sheets)
    for sheet in gone:
        package.unrelate(book.part, sheet.relation)
        if (part := parts.get(sheet.relation)) is not None:
            _drop_below(package, part)
            package.drop(part)
    if gone:
        book.drop_sheets({sheet.index for sheet in gone})


def _drop_below(package: Package, part: str) -> None:
    """Drop what a sheet leads to (comments, drawings, printer settings) and nobody else does."""
    below = package.reachable(part)
    if not below:
        return
    package.drop_relations(part)
    for orphan in sorted(below - package.reachable("")):
        package.drop(orphan)


def forget_calculation(package: Package, book: Book, numbers: set[str]) -> None:
    """Take cells of our replaced sheets out of the calculation chain.

    Excel offers to repair a workbook whose chain names cells without a formula. An entry without
    a sheet number belongs to the sheet of the entry before.
    """
    part = related_part(package, book.part, _CALC_CHAIN)
    if part is None or part not in package or not numbers:
        return
    chain = package.xml(part)
    current = ""
    for entry in chain.root.findall(main("c")):
        current = entry.get("i", current)
        if current in numbers:
            chain.root.remove(entry)
    if chain.root.find(main("c")) is not None:
        return
    for relation in package.relations(book.part):
        if relation.type == _CALC_CHAIN:
            package.unrelate(book.part, relation.id)
    package.drop(part)
