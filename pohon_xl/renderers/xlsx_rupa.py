"""What she made of an input sheet, carried into the sheet that takes its place.

Column widths, row heights, cell formats that are none of ours, conditional formats, drop-downs,
notes and pictures follow their heading and their row, wherever those stand now; panes, zoom and how
the sheet prints stay as she set them.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import BinaryIO

from lxml import etree

from pohon_xl.errors import WorkbookError
from pohon_xl.model.location import column_letters, parse_alamat
from pohon_xl.plan.sheet import Peran, SheetPlan
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_book import Book, Name, open_book
from pohon_xl.renderers.xlsx_cells import Cells
from pohon_xl.renderers.xlsx_graft import related_part, style_table
from pohon_xl.renderers.xlsx_looks import bring_formats, look_of, our_looks
from pohon_xl.renderers.xlsx_names import fold_name
from pohon_xl.renderers.xlsx_notes import comments_of
from pohon_xl.renderers.xlsx_package import Package, open_package
from pohon_xl.renderers.xlsx_pindah import Pindah, areas_of, moved_areas, moves
from pohon_xl.renderers.xlsx_rupa_aturan import carry_rules
from pohon_xl.renderers.xlsx_rupa_gambar import (
    Bagian,
    carry_drawing,
    carry_header,
    take_drawing,
    take_header,
    take_threads,
)
from pohon_xl.renderers.xlsx_rupa_halaman import carry_page
from pohon_xl.renderers.xlsx_styles import bring_differential
from pohon_xl.renderers.xlsx_xml import OFFICE_RELATION, Xml, decimal, main, parse_xml, whole
from pohon_xl.settings import PENANDA_LEMBAR

_SHARED = f"{OFFICE_RELATION}/sharedStrings"
#: names of the sheet that are made anew with it
_OUR_NAMES = frozenset({"_xlnm._filterdatabase", PENANDA_LEMBAR})
_AREA = pola(r"!\$([A-Z]{1,3})\$(\d+):\$([A-Z]{1,3})\$(\d+)")
_YES = frozenset({"1", "true"})
_ROUNDED = 0.75  # of a character or point


@dataclass(frozen=True, slots=True)
class Rupa:
    """An input sheet as it was: its cells, the styles they count in, its notes and pictures.

    `names` are the defined names of the sheet, `kepala` the pictures in its header, `utas` the
    threads behind its notes: their people are known to the same workbook alone.
    """

    cells: Cells
    styles: Xml
    notes: Xml | None
    is_same_table: bool
    names: tuple[Name, ...] = ()
    gambar: Bagian | None = None
    kepala: Bagian | None = None
    utas: tuple[Bagian, ...] = ()

    @property
    def kontrol(self) -> bool:
        """Whether it has boxes to tick, buttons or embedded objects."""
        return next(self.cells.root.iter(main("control"), main("oleObject")), None) is not None


def rupa_of(package: Package, book: Book, part: str, *, is_same_table: bool) -> Rupa:
    """To be asked before the sheet is replaced; `is_same_table`: its style numbers stay right."""
    comments = comments_of(package, part)
    cells = cells_of(package, book, part)
    return Rupa(
        cells=cells,
        styles=style_table(package, book),
        notes=parse_xml(package.read(comments)) if comments else None,
        is_same_table=is_same_table,
        names=_names(package, book, part),
        gambar=take_drawing(package, part),
        kepala=take_header(package, part, cells.root),
        utas=take_threads(package, part) if is_same_table else (),
    )


def cells_of(package: Package, book: Book, part: str) -> Cells:
    """The cells of a sheet as they are now; nothing of the package is changed with them."""
    shared = related_part(package, book.part, _SHARED)
    strings = package.xml(shared).root.findall(main("si")) if shared and shared in package else []
    return Cells(parse_xml(package.read(part)).root, strings)


def _names(package: Package, book: Book, part: str) -> tuple[Name, ...]:
    relations = {r.id for r in package.relations(book.part) if r.target == part}
    index = next((s.index for s in book.sheets() if s.relation in relations), None)
    return () if index is None else tuple(book.names_of(index))


def rupa_of_earlier(data: bytes | BinaryIO) -> Callable[[str], Rupa | None]:
    """Input sheets of an earlier result by name; what cannot be understood looks like nothing."""
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


def dress(sheet: bytes, plan: SheetPlan, rupa: Rupa, hers: Xml) -> bytes:
    """The new sheet with her widths, heights and formats; `hers` is the style table it uses.

    The very bytes where she changed none.
    """
    xml = parse_xml(sheet)
    pindah = moves(plan, rupa.cells)
    old = rupa.cells.root
    changed = _dress_columns(xml.root, rupa.cells.root, pindah.columns)
    changed |= _dress_rows(xml.root, rupa.cells, pindah.rows)
    changed |= carry_page(xml.root, old, pindah)
    same = rupa.is_same_table
    look = (lambda n: n) if same else partial(bring_differential, hers, rupa.styles)
    changed |= carry_rules(xml.root, old, pindah, look, plan.name)
    wanted = _formats(xml.root, rupa, pindah)
    used = set(wanted.values())
    numbers = {n: n for n in used} if same else bring_formats(hers, rupa.styles, used)
    for cell in xml.root.iter(main("c")):
        number = wanted.get(cell.get("r", ""))
        if number is not None and number in numbers:
            cell.set("s", str(numbers[number]))
            changed = True
    return xml.to_bytes() if changed else sheet


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


def her_names(plan: SheetPlan, rupa: Rupa, ours: list[Name]) -> list[Name]:
    """Our names for the sheet with hers: what she prints of it wins, and goes with its rows."""
    pindah = moves(plan, rupa.cells)

    def moved(match: re.Match[str]) -> str:
        area = next(areas_of(f"{match[1]}{match[2]}:{match[3]}{match[4]}"))
        now = moved_areas(area, pindah)
        if not now:
            return match[0]
        first, last = column_letters(now[0][1]), column_letters(now[-1][3])
        return f"!${first}${now[0][0]}:${last}${now[0][2]}"

    kept = {n.name.lower(): n for n in rupa.names if n.name.lower() not in _OUR_NAMES}
    kept.pop("_xlnm.print_titles", None)
    hers = [Name(n.name, _AREA.sub(moved, n.text), n.hidden) for n in kept.values()]
    return [*(n for n in ours if n.name.lower() not in kept), *hers]


def told_controls(names: tuple[str, ...]) -> str:
    """The sentence about sheets whose controls are not carried; blank for none."""
    if not names:
        return ""
    listed = ", ".join(f'"{name}"' for name in names)
    return (
        f"kotak centang, tombol atau objek sisipan Anda di lembar {listed} tidak ikut karena "
        "barisnya disusun ulang; salin dari berkas sebelumnya bila masih dipakai."
    )


def carry_pictures(package: Package, part: str, plan: SheetPlan, rupa: Rupa) -> None:
    """Her pictures on the sheet, which stands in the package already."""
    if rupa.gambar is not None:
        carry_drawing(package, part, rupa.gambar, moves(plan, rupa.cells))
    if rupa.kepala is not None:
        carry_header(package, part, rupa.kepala)
