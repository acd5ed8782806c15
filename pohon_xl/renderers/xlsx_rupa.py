"""What she made of an input sheet, carried into the sheet that takes its place.

Column widths, row heights, cell formats that are none of ours, and notes follow their heading and
their row, wherever those stand now.
"""

from collections.abc import Callable, Mapping
from typing import BinaryIO

from lxml import etree

from pohon_xl.errors import WorkbookError
from pohon_xl.model.location import column_letters, parse_alamat
from pohon_xl.plan.sheet import Peran, SheetPlan
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_book import Book, open_book
from pohon_xl.renderers.xlsx_cells import Cells
from pohon_xl.renderers.xlsx_graft import related_part, style_table
from pohon_xl.renderers.xlsx_looks import bring_formats, look_of, our_looks
from pohon_xl.renderers.xlsx_names import fold_name
from pohon_xl.renderers.xlsx_notes import comments_of
from pohon_xl.renderers.xlsx_package import Package, open_package
from pohon_xl.renderers.xlsx_xml import OFFICE_RELATION, Xml, decimal, main, parse_xml, whole
from pohon_xl.tables.grid import scalar_text
from pohon_xl.text.kata import fold

Place = tuple[int, int]
_SHARED = f"{OFFICE_RELATION}/sharedStrings"
_KEPALA = "kepala"
_YES = frozenset({"1", "true"})
_ROUNDED = 0.75  # of a character or point


@dataclass(frozen=True, slots=True)
class Rupa:
    """An input sheet as it was: its cells, the styles they count in, its notes."""

    cells: Cells
    styles: Xml
    notes: Xml | None
    is_same_table: bool


def rupa_of(package: Package, book: Book, part: str, *, is_same_table: bool) -> Rupa:
    """To be asked before the sheet is replaced; `is_same_table`: its style numbers stay right."""
    shared = related_part(package, book.part, _SHARED)
    strings = package.xml(shared).root.findall(main("si")) if shared and shared in package else []
    comments = comments_of(package, part)
    return Rupa(
        cells=Cells(parse_xml(package.read(part)).root, strings),
        styles=style_table(package, book),
        notes=parse_xml(package.read(comments)) if comments else None,
        is_same_table=is_same_table,
    )


def rupa_of_earlier(data: bytes | BinaryIO | None) -> Callable[[str], Rupa | None]:
    """Input sheets of an earlier result by name; what cannot be understood looks like nothing."""
    if data is None:
        return lambda _: None
    try:
        package = open_package(data)
        book = open_book(package)
    except WorkbookError:
        return lambda _: None
    targets = {r.id: r.target for r in package.relations(book.part)}
    parts = {
        fold_name(s.name): targets.get(s.relation)
        for s in book.sheets()
        if s.peran == Peran.MASUKAN
    }

    def find(name: str) -> Rupa | None:
        part = parts.get(fold_name(name))
        if part is None or part not in package:
            return None
        return rupa_of(package, book, part, is_same_table=False)

    return find


@dataclass(frozen=True, slots=True)
class Pindah:
    """Where a column or row of the new sheet was before."""

    columns: Mapping[int, int]
    rows: Mapping[int, int]

    def new_places(self) -> Callable[[Place], Place | None]:
        """From an old place to the new one."""
        columns = {old: new for new, old in self.columns.items()}
        rows = {old: new for new, old in self.rows.items()}

        def place(old: Place) -> Place | None:
            row, column = rows.get(old[0]), columns.get(old[1])
            return None if row is None or column is None else (row, column)

        return place


def dress(sheet: bytes, plan: SheetPlan, rupa: Rupa, hers: Xml) -> bytes:
    """The new sheet with her widths, heights and formats; `hers` is the style table it uses.

    The very bytes where she changed none.
    """
    xml = parse_xml(sheet)
    pindah = moves(plan, rupa.cells)
    changed = _dress_columns(xml.root, rupa.cells.root, pindah.columns)
    changed |= _dress_rows(xml.root, rupa.cells, pindah.rows)
    wanted = _formats(xml.root, rupa, pindah)
    used = set(wanted.values())
    numbers = {n: n for n in used} if rupa.is_same_table else bring_formats(hers, rupa.styles, used)
    for cell in xml.root.iter(main("c")):
        old = wanted.get(cell.get("r", ""))
        if old is not None and old in numbers:
            cell.set("s", str(numbers[old]))
            changed = True
    return xml.to_bytes() if changed else sheet


def moves(plan: SheetPlan, old: Cells) -> Pindah:
    """Columns by heading; rows by all that is not hers to fill in, then by less of it."""
    head = (plan.freeze or (2, 1))[0] - 1
    texts: dict[Place, str] = {(c.row, c.column): fold(scalar_text(c.value)) for c in plan.cells}
    fixed = [c.column for c in plan.cells if c.row == head and c.style == _KEPALA] or [1]
    before = {place: fold(old.says(place)) for place in old.places}
    headings = {text: c for (r, c), text in sorted(before.items(), reverse=True) if r == head}
    columns = {
        c: headings[text] for (r, c), text in texts.items() if r == head and text in headings
    }
    rows = {row: row for row in range(1, head + 1)}
    keys = [c for c in fixed if c in columns]
    for chosen in (keys, keys[1:], keys[:1]):
        was = _unique({r: tuple(before.get((r, columns[c]), "") for c in chosen) for r in old.rows})
        now = _unique(
            {r: tuple(texts.get((r, c), "") for c in chosen) for r in {row for row, _ in texts}}
        )
        taken = set(rows.values())
        rows |= {
            row: was[key]
            for key, row in now.items()
            if any(key)
            and row > head
            and row not in rows
            and was.get(key, head) > head
            and was[key] not in taken
        }
    return Pindah(columns, rows)


def _unique(keys: Mapping[int, tuple[str, ...]]) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], list[int]] = {}
    for row, key in keys.items():
        found.setdefault(key, []).append(row)
    return {key: rows[0] for key, rows in found.items() if len(rows) == 1}


def _dress_columns(root: etree._Element, old: etree._Element, columns: Mapping[int, int]) -> bool:
    """One entry a column, if any has another width than planned; whether there is one."""
    known = {n: c for c in old.iter(main("col")) for n in _span(c)}
    table = root.find(main("cols"))
    if table is None:
        return False
    planned = {n: c for c in table for n in _span(c)}
    looks = {n: known.get(columns.get(n, 0), column) for n, column in planned.items()}
    if all(_is_alike(looks[n], column) for n, column in planned.items()):
        return False
    table[:] = []
    for number, look in sorted(looks.items()):
        kept = {k: look.get(k, "") for k in ("width", "hidden") if look.get(k)}
        span = {"min": str(number), "max": str(number)}
        etree.SubElement(table, main("col"), {**span, **kept, "customWidth": "1"})
    return True


def _is_alike(one: etree._Element, other: etree._Element) -> bool:
    """Programs round widths."""
    widths = [decimal(c.get("width"), 9.14) for c in (one, other)]
    hidden = {c.get("hidden") in _YES for c in (one, other)}
    return abs(widths[0] - widths[1]) < _ROUNDED and len(hidden) == 1


def _span(column: etree._Element) -> range:
    return range(max(1, whole(column.get("min"), 1)), min(whole(column.get("max"), 1), 16_384) + 1)


def _dress_rows(root: etree._Element, old: Cells, rows: Mapping[int, int]) -> bool:
    """A row that she made higher, or hid, stays so; whether there is one."""
    changed = False
    for row in root.iter(main("row")):
        before = old.rows.get(rows.get(whole(row.get("r"), 0), 0))
        if before is None:
            continue
        height = before.get("ht")
        if height and decimal(height, 0) > decimal(row.get("ht"), 0) + _ROUNDED:
            row.set("ht", height)
            row.set("customHeight", "1")
            changed = True
        if before.get("hidden") in _YES:
            row.set("hidden", "1")
            changed = True
    return changed


def _formats(root: etree._Element, rupa: Rupa, pindah: Pindah) -> dict[str, int]:
    """Address in the new sheet -> number of the format of hers there."""
    found: dict[str, int] = {}
    hers: dict[int, bool] = {}
    for cell in root.iter(main("c")):
        row, column = parse_alamat(cell.get("r", "A1"))
        before = rupa.cells.places.get((pindah.rows.get(row, 0), pindah.columns.get(column, 0)))
        if before is None:
            continue
        number = whole(before.get("s"), 0)
        if number not in hers:
            hers[number] = look_of(rupa.styles, number) not in our_looks()
        if hers[number]:
            found[f"{column_letters(column)}{row}"] = number
    return found
