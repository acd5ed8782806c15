"""Flags on cells of hers, put in and taken out again, sheet by sheet."""

from collections.abc import Iterable, Iterator

from pohon_xl.plan.flag import FlagPlan
from pohon_xl.plan.style import STYLES
from pohon_xl.renderers.xlsx_book import Book
from pohon_xl.renderers.xlsx_graft import style_table
from pohon_xl.renderers.xlsx_marks import MARK, add_marks, remove_marks
from pohon_xl.renderers.xlsx_names import fold_name
from pohon_xl.renderers.xlsx_notes import add_notes, comments_of, remove_notes
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_part_names import relations_part
from pohon_xl.renderers.xlsx_styles import differential_format
from pohon_xl.renderers.xlsx_xml import main

_WHITE = "FFFFFF"


def put_flags(
    package: Package, book: Book, flags: Iterable[FlagPlan]
) -> tuple[tuple[str, ...], ...]:
    """Flags on her sheets; for each sheet the members that now hold some of ours."""
    wanted: dict[str, list[FlagPlan]] = {}
    for flag in flags:
        wanted.setdefault(fold_name(flag.at.lembar), []).append(flag)
    groups = []
    for name, part in _sheets_of_hers(package, book):
        mine = wanted.get(fold_name(name), [])
        if mine and package.xml(part).root.tag == main("worksheet"):
            groups.append(_put(package, book, part, mine))
            package.close(part)
            package.close(comments_of(package, part) or "")
    return tuple(groups)


def _put(package: Package, book: Book, part: str, flags: list[FlagPlan]) -> tuple[str, ...]:
    cells: dict[int, list[tuple[int, int]]] = {}
    numbers: dict[str, int] = {}
    for flag in flags:
        if flag.style not in numbers:
            numbers[flag.style] = _format(package, book, flag.style)
        cells.setdefault(numbers[flag.style], []).append((flag.at.baris, flag.at.kolom))
    add_marks(package.xml(part).root, cells)
    parts = (part, relations_part(part), *add_notes(package, part, flags))
    return tuple(package.member_name(p) for p in parts if p in package)


def _format(package: Package, book: Book, style: str) -> int:
    look = STYLES[style]
    return differential_format(style_table(package, book), look.fill or _WHITE, look.color)


def strip_flags(package: Package, book: Book) -> bool:
    """Take our flags out of her sheets, knowing them by their marks; whether there were any."""
    found = False
    for _, part in _sheets_of_hers(package, book):
        if package.mentions(part, MARK):
            found = remove_marks(package.xml(part).root) or found
        comments = comments_of(package, part)
        if comments is not None and package.mentions(comments, MARK):
            found = remove_notes(package, part, comments) or found
    return found


def _sheets_of_hers(package: Package, book: Book) -> Iterator[tuple[str, str]]:
    """Name and part of each tab that is not ours."""
    parts = {r.id: r.target for r in package.relations(book.part)}
    for sheet in book.sheets():
        part = parts.get(sheet.relation)
        if sheet.peran is None and part is not None and part in package:
            yield sheet.name, part
