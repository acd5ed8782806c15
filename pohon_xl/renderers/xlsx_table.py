"""Excel tables on our sheets (ECMA-376 part 1, 18.5): filter buttons, banding, rows that are added.

Names and numbers of tables count for the whole workbook, so ours give way to hers.
"""

from pohon_xl.model.location import column_letters
from pohon_xl.plan.sheet import Merge, SheetPlan
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_book import Book
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_text import clean_text
from pohon_xl.renderers.xlsx_xml import CONTENT_TYPES, MAIN, OFFICE_RELATION, main
from pohon_xl.renderers.xml_text import attribute

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
_RELATION = f"{OFFICE_RELATION}/table"
_STYLE = "TableStyleLight1"


@dataclass(frozen=True, slots=True)
class Tabel:
    """The range of a table with its headings, and what it would like to be called."""

    name: str
    area: Merge
    headings: tuple[str, ...]


def table_of(plan: SheetPlan) -> Tabel | None:
    """The table that a sheet of ours is to have; a column is called as its heading says."""
    area = plan.autofilter
    if plan.table is None or area is None:
        return None
    heads = {c.column: clean_text(str(c.value)) for c in plan.cells if c.row == area.row}
    columns = range(area.column, area.last_column + 1)
    return Tabel(plan.table, area, tuple(heads[c] for c in columns))


def graft_table(package: Package, book: Book, sheet: str, tabel: Tabel) -> None:
    """The table that a sheet of ours names rId1; its cells are in the sheet already."""
    numbers, names = _taken(package, book)
    number = next(n for n in range(1, len(numbers) + 2) if n not in numbers)
    name, count = tabel.name, 1
    while name.casefold() in names:
        count += 1
        name = f"{tabel.name}_{count}"
    part = package.free_name("xl/tables/pohon_xl_{}.xml")
    package.put(part, table_xml(tabel, number, name))
    package.declare(part, _TYPE)
    package.allow_relations(sheet)
    package.relate(sheet, _RELATION, part)


def table_xml(tabel: Tabel, number: int, name: str) -> bytes:
    """The table part."""
    area = tabel.area
    listed = "".join(
        f'<tableColumn id="{i}" name={attribute(head)}/>'
        for i, head in enumerate(tabel.headings, 1)
    )
    first, last = column_letters(area.column), column_letters(area.last_column)
    ref = f"{first}{area.row}:{last}{area.last_row}"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<table xmlns="{MAIN}" id="{number}" name="{name}" displayName="{name}" ref="{ref}" '
        f'totalsRowShown="0"><autoFilter ref="{ref}"/>'
        f'<tableColumns count="{len(tabel.headings)}">{listed}</tableColumns>'
        f'<tableStyleInfo name="{_STYLE}" showFirstColumn="0" showLastColumn="0" '
        'showRowStripes="1" showColumnStripes="0"/></table>'
    ).encode()


def _taken(package: Package, book: Book) -> tuple[set[int], set[str]]:
    """Numbers of all tables, and the names that no other may have (folded)."""
    defined = book.xml.root.iterfind(f"{main('definedNames')}/{main('definedName')}")
    names = {name.get("name", "").casefold() for name in defined}
    numbers: set[int] = set()
    overrides = package.xml("[Content_Types].xml").root.iter(f"{{{CONTENT_TYPES}}}Override")
    for part in [o.get("PartName", "") for o in overrides if o.get("ContentType") == _TYPE]:
        if part not in package:
            continue
        root = package.xml(part).root
        numbers |= {int(root.get("id", "0"))} if root.get("id", "").isdecimal() else set()
        names |= {root.get(key, "").casefold() for key in ("name", "displayName")}
    return numbers, names
