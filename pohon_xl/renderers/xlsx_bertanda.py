"""What marks of ours, and which notes, a workbook's sheets carry: read, nothing changed."""

from typing import BinaryIO

from pohon_xl.model.location import parse_alamat
from pohon_xl.plan.flag import PENULIS
from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.xlsx_book import open_book
from pohon_xl.renderers.xlsx_marks import MARK, marked_ranges
from pohon_xl.renderers.xlsx_notes import comments_of
from pohon_xl.renderers.xlsx_package import Package, open_package
from pohon_xl.renderers.xlsx_xml import main

Cell = tuple[int, int]  # row, column
_MAX_RUN = 2000  # of a range that somebody stretched


@dataclass(frozen=True, slots=True)
class Bertanda:
    """One sheet: its notes by cell, and the cells that carry a colour of ours."""

    catatan: dict[Cell, str] = field(default_factory=dict)
    warna: frozenset[Cell] = frozenset()

    @property
    def milik_kita(self) -> dict[Cell, str]:
        """The notes that begin as ours do."""
        return {at: t for at, t in self.catatan.items() if t.startswith(f"{PENULIS}:")}


def read_bertanda(source: bytes | BinaryIO, berkas: str) -> dict[str, Bertanda]:
    """Every sheet by name. Raises: WorkbookError when the package does not hold together."""
    package = open_package(source, berkas)
    book = open_book(package)
    parts = {r.id: r.target for r in package.relations(book.part)}
    found = {}
    for sheet in book.sheets():
        part = parts.get(sheet.relation)
        if part is not None and part in package:
            colours = _colours(package, part) if package.mentions(part, MARK) else frozenset()
            found[sheet.name] = Bertanda(_notes(package, part), colours)
    return found


def _colours(package: Package, part: str) -> frozenset[Cell]:
    """Cell by cell; our marks stand on single cells and short runs of them."""
    cells: set[Cell] = set()
    for area in marked_ranges(package.xml(part).root):
        first, _, last = area.partition(":")
        top, left = parse_alamat(first)
        bottom, right = parse_alamat(last or first)
        bottom, right = min(bottom, top + _MAX_RUN), min(right, left + _MAX_RUN)
        cells |= {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
    return frozenset(cells)


def _notes(package: Package, part: str) -> dict[Cell, str]:
    comments = comments_of(package, part)
    if comments is None:
        return {}
    return {
        parse_alamat(c.get("ref", "A1").partition(":")[0]): "".join(
            t.text or "" for t in c.iter(main("t"))
        )
        for c in package.xml(comments).root.iter(main("comment"))
    }
