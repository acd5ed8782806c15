"""What her parts say about cells of our sheets goes with those cells: formulas, charts, names.

Our sheets are made anew at each run: a row may come to stand lower, a sheet may be made no more.
Her references then change as they would if she had inserted the row or deleted the sheet herself,
and one that leads nowhere says `#REF!` (ECMA-376 part 1, 18.17): Excel repairs, that is drops, a
formula that names a sheet which is not there.
"""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress

from lxml import etree

from pohon_xl.errors import WorkbookError
from pohon_xl.model.location import column_letters, parse_alamat
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.xlsx_book import Book, Sheet
from pohon_xl.renderers.xlsx_names import fold_name
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_part_names import part_key
from pohon_xl.renderers.xlsx_pindah import (
    Area,
    Pindah,
    areas_of,
    gone_rows,
    moved_areas,
    moves,
    ref_of,
)
from pohon_xl.renderers.xlsx_rupa import cells_of
from pohon_xl.renderers.xlsx_xml import main
from pohon_xl.renderers.xml_text import escape

_ROW, _COLUMN = r"\$?[1-9]\d{0,6}", r"\$?[A-Za-z]{1,3}"
_CELL = _COLUMN + _ROW
_AREA = rf"{_CELL}(?::{_CELL})?|{_COLUMN}:{_COLUMN}|{_ROW}:{_ROW}"
_TEXT = r"\"(?:[^\"]|\"\")*\""
_REFERENCE = pola(
    rf"{_TEXT}|(?<![\w.\]'])((?:'((?:[^'\[\]]|'')+)'|([^\W\d][\w.]*))!)"
    rf"(?:({_AREA})(?![\w(.])|[\w.]+)"
)
_RELATIVE = pola(
    rf"{_TEXT}|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Za-z]{{1,3}})(\$?)([1-9]\d{{0,6}})(?![\w(!.])"
)
_CORNER = pola(r"(\$?)([A-Za-z]*)(\$?)(\d*)")
_LOST = "#REF!"
_TOLD = 5
_MAX_ROW, _MAX_COLUMN = 1_048_576, 16_384
#: elements whose text is a formula, and attributes that are one
_FORMULAS = frozenset(
    {
        "f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula",
        "definedName",
    }
)  # fmt: skip
_ATTRIBUTES = ("textlink", "fmlaLink", "fmlaRange", "fmlaTxbx", "cellRange", "location")


@dataclass(frozen=True, slots=True)
class Pindahan:
    """Where cells of a sheet stand now, and which of its rows are gone.

    What cannot be told stays as it is written.
    """

    pindah: Pindah
    gone: frozenset[int]

    def moved(self, area: Area) -> Area | None:
        """Where a range stands now; None when it is gone."""
        top, left, bottom, right = area
        while top in self.gone and top <= bottom:
            top += 1
        while bottom in self.gone and top <= bottom:
            bottom -= 1
        if top > bottom:
            return None
        area = (top, left, bottom, right)
        now = moved_areas(area, self.pindah)
        return (now[0][0], now[0][1], now[0][2], max(a[3] for a in now)) if now else area


#: folded name of a sheet of ours -> where its cells stand now; None when it is made no more
Perubahan = Mapping[str, Pindahan | None]


@dataclass(frozen=True, slots=True)
class Referensi:
    """Members of hers that name sheets of ours, and what becomes of those sheets."""

    parts: tuple[str, ...] = ()
    changes: dict[str, Pindahan | None] = field(default_factory=dict)

    def note(self, package: Package, book: Book, sheet: Sheet, plan: SheetPlan) -> None:
        """To be told before a sheet of ours is replaced by this plan."""
        if not self.parts or plan.freeze is None:
            return
        part = next((r.target for r in package.relations(book.part) if r.id == sheet.relation), "")
        if part and part in package:
            old = cells_of(package, book, part)
            pindah = moves(plan, old)
            self.changes[fold_name(sheet.name)] = Pindahan(pindah, gone_rows(plan, old, pindah))

    def follow(self, package: Package, book: Book) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Let her references lead where the cells are.

        What lost its way, as she would call it, and the members that changed.
        """
        tabs = {s.relation: s.name for s in book.sheets()}
        ours = frozenset(str(s.index) for s in book.sheets() if s.peran)
        names = {
            part_key(r.target): tabs.get(r.id) for r in package.relations(book.part) if r.target
        }
        lost: list[str] = []
        changed = []
        for part in self.parts if self.changes else ():
            pengikut = _Pengikut(self.changes, names.get(part_key(part)), ours)
            with suppress(WorkbookError):  # no XML after all: no program reads references there
                pengikut.follow(package.xml(part).root)
            lost += pengikut.lost
            changed += [part] if pengikut.is_changed else []
        return tuple(dict.fromkeys(lost)), tuple(changed)


def referensi_of(
    package: Package, book: Book, changed: Sequence[Sheet], gone: Sequence[Sheet]
) -> Referensi:
    """What of hers names one of these sheets, of which some are made no more."""
    quoted = [escape(sheet.name.replace("'", "''")).encode() for sheet in changed]
    words = [w for q in quoted for w in (q + b"!", q + b"'!", b'"' + q + b'"')]
    relations = {s.relation for s in book.sheets() if s.peran}
    ours = {part_key(r.target or "") for r in package.relations(book.part) if r.id in relations}
    parts = (
        name
        for name, member in package.members.items()
        if member is not None and name.lower().endswith(".xml") and part_key(name) not in ours
    )
    found = tuple(name for name in parts if package.mentions(name, *words)) if words else ()
    return Referensi(found, {fold_name(sheet.name): None for sheet in gone})


@dataclass(slots=True)
class _Pengikut:
    """One part of hers, on the sheet of that name if it is one.

    Names of the tabs in `ours` were made anew with their sheets.
    """

    changes: Perubahan
    lembar: str | None
    ours: frozenset[str]
    lost: list[str] = field(default_factory=list)
    is_changed: bool = False

    def follow(self, root: etree._Element) -> None:
        if root.tag == main("worksheet"):
            self._unshare(root)
        for element in root.iter(etree.Element):
            if element.get("localSheetId") in self.ours:
                continue
            if etree.QName(element).localname in _FORMULAS and element.text:
                element.text = self._moved(element, element.text)
            for key in _ATTRIBUTES:
                if (text := element.get(key)) is not None:
                    element.set(key, self._moved(element, text))
            if element.get("sheet") and element.get("ref"):
                self._follow_source(element)

    def _moved(self, element: etree._Element, text: str) -> str:
        now = moved_references(text, self.changes)
        if now != text:
            self.is_changed = True
            if _LOST in now:
                self.lost.append(_called(element, self.lembar))
        return now

    def _follow_source(self, source: etree._Element) -> None:
        """What a pivot table counts; a source that is gone is missed only when it is refreshed."""
        change = self.changes.get(fold_name(source.get("sheet", "")))
        area = next(areas_of(source.get("ref", "")), None)
        now = change.moved(area) if change is not None and area is not None else None
        if now is not None and now != area:
            source.set("ref", ref_of(now))
            self.is_changed = True

    def _unshare(self, root: etree._Element) -> None:
        """Formulas that count from another cell's formula get their own: rows may part them."""
        place = f"{main('sheetData')}/{main('row')}/{main('c')}/{main('f')}[@t='shared']"
        shared = root.findall(place)
        for master in [f for f in shared if f.text and _names_any(f.text, self.changes)]:
            text, base, number = master.text or "", _place_of(master), master.get("si")
            for formula in [f for f in shared if f.get("si") == number]:
                formula.text = _shifted(text, base, _place_of(formula))
                for key in {"t", "ref", "si"} & set(formula.attrib):
                    del formula.attrib[key]
            self.is_changed = True


def told_lost(putus: Sequence[str]) -> str:
    """The sentence for her; where something was lost."""
    more = f" dan {len(putus) - _TOLD} lainnya" if len(putus) > _TOLD else ""
    return (
        "rumus atau grafik Anda yang menunjuk lembar atau baris yang tidak ada lagi menjadi "
        f"{_LOST}: {', '.join(putus[:_TOLD])}{more}; arahkan ke sel lain atau hapus."
    )


def _called(element: etree._Element, lembar: str | None) -> str:
    parent = element.getparent()
    if element.tag == main("definedName"):
        return f"nama '{element.get('name', '')}'"
    if lembar is None:
        return "grafik atau gambar"
    if parent is not None and parent.tag == main("c"):
        return f"{lembar}!{parent.get('r', '')}"
    return f"aturan di lembar '{lembar}'"


def moved_references(formula: str, changes: Perubahan) -> str:
    """The formula with references into changed sheets brought up to date."""

    def changed(match: re.Match[str]) -> str:
        name = match[2] or match[3]
        key = fold_name(name.replace("''", "'")) if name else ""
        if key not in changes:
            return match[0]
        change = changes[key]
        if change is None:
            return _LOST
        return match[0] if match[4] is None else _moved(match[1], match[4], change)

    return _REFERENCE.sub(changed, formula)


def _moved(sheet: str, text: str, change: Pindahan) -> str:
    first, colon, last = text.partition(":")
    corners = [_CORNER.findall(corner)[0] for corner in (first, last or first)]
    (_, left, _, top), (_, right, _, bottom) = corners
    area = (
        int(top or 1), _column(left, 1), int(bottom or _MAX_ROW), _column(right, _MAX_COLUMN)
    )  # fmt: skip
    now = change.moved(area)
    if now is None:
        return _LOST
    written = [
        f"{by_column}{column_letters(column) if letters else ''}{by_row}{row if digits else ''}"
        for (by_column, letters, by_row, digits), (row, column) in zip(
            corners, (now[:2], now[2:]), strict=True
        )
    ]
    return sheet + (colon.join(written) if colon else written[0])


def _column(letters: str, default: int) -> int:
    return parse_alamat(f"{letters}1")[1] if letters else default


def _names_any(text: str, changes: Perubahan) -> bool:
    named = (m[2] or m[3] for m in _REFERENCE.finditer(text))
    return any(fold_name(name.replace("''", "'")) in changes for name in named if name)


def _place_of(formula: etree._Element) -> tuple[int, int]:
    cell = formula.getparent()
    return parse_alamat(cell.get("r", "A1") if cell is not None else "A1")


def _shifted(formula: str, old: tuple[int, int], new: tuple[int, int]) -> str:
    """As it reads in another cell: what is not fixed by a dollar sign moves along."""

    def cell(match: re.Match[str]) -> str:
        if match[4] is None:
            return match[0]
        column = _column(match[2], 1) + (0 if match[1] else new[1] - old[1])
        row = int(match[4]) + (0 if match[3] else new[0] - old[0])
        if not (0 < row <= _MAX_ROW and 0 < column <= _MAX_COLUMN):
            return _LOST
        return f"{match[1]}{column_letters(column)}{match[3]}{row}"

    return _RELATIVE.sub(cell, formula)
