"""Sheets as planned, in a new workbook or in the planner's own with every byte of hers kept."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from pohon_xl.model.location import Location
from pohon_xl.plan.flag import FlagPlan
from pohon_xl.plan.sheet import Peran, Planned, SheetPlan
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.renderers.drawing_xlsx import render_drawing
from pohon_xl.renderers.xlsx_arsip import Arsip
from pohon_xl.renderers.xlsx_asal import as_edited, begin, keep_asal
from pohon_xl.renderers.xlsx_book import Book, Name, Sheet, open_book
from pohon_xl.renderers.xlsx_flags import put_flags
from pohon_xl.renderers.xlsx_graft import (
    StyleGraft,
    drop_sheets,
    forget_calculation,
    graft_drawing,
    sheet_part,
    style_table,
)
from pohon_xl.renderers.xlsx_names import (
    Place,
    fold_name,
    leftovers,
    place_plans,
    quote_name,
    retarget,
)
from pohon_xl.renderers.xlsx_package import Package, open_package
from pohon_xl.renderers.xlsx_rows import rows_of
from pohon_xl.renderers.xlsx_sheet import empty_workbook, names_of, styles_of, write_sheet
from pohon_xl.renderers.xlsx_table import Tabel, graft_table, table_of
from pohon_xl.renderers.xlsx_xml import Xml
from pohon_xl.renderers.xlsx_zip import Padat, deflated
from pohon_xl.settings import PENANDA_LEMBAR

if TYPE_CHECKING:  # where there is no earlier sheet of ours, nothing is carried over
    from pohon_xl.renderers.xlsx_referensi import Referensi
    from pohon_xl.renderers.xlsx_rupa import Rupa


@dataclass(frozen=True, slots=True)
class _Tertulis:
    """A sheet whose part is written, with what is to be put beside it: its plan is not held."""

    part: str
    peran: Peran
    tabel: Tabel | None
    rupa: "tuple[SheetPlan, Rupa] | None"
    gambar: Padat | None


@dataclass(frozen=True, slots=True)
class Rakitan:
    """A workbook to be written; `putus` are references of hers that lead nowhere any more.

    `berkontrol` are sheets written anew whose controls of hers are left behind.
    """

    arsip: Arsip
    putus: tuple[str, ...] = ()
    berkontrol: tuple[str, ...] = ()

    @property
    def pesan(self) -> str | None:
        """The sentences about them."""
        if not (self.putus or self.berkontrol):
            return None
        from pohon_xl.renderers.xlsx_referensi import told_lost
        from pohon_xl.renderers.xlsx_rupa import told_controls

        told = (told_controls(self.berkontrol), told_lost(self.putus) if self.putus else "")
        return " ".join(filter(None, told))


def render_workbook(
    plans: Sequence[Planned],
    source: bytes | BinaryIO | None,
    berkas: str = "",
    flags: Iterable[FlagPlan] = (),
    earlier: bytes | BinaryIO | None = None,
) -> bytes:
    """The bytes of `assemble_workbook`. Raises: as it does."""
    return assemble_workbook(plans, source, berkas, flags, earlier).arsip.to_bytes()


def assemble_workbook(
    plans: Sequence[Planned],
    source: bytes | BinaryIO | None,
    berkas: str = "",
    flags: Iterable[FlagPlan] = (),
    earlier: bytes | BinaryIO | None = None,
) -> Rakitan:
    """A workbook with these sheets; `source` is hers, `berkas` what messages call it.

    What is gathered from it later reads members of hers from `source`.

    `flags` are put on cells of hers in place of those of an earlier run. What she made of input
    sheets (widths, formats, notes) is kept: of those in her workbook, else of the `earlier` result.

    Our sheets come after hers. Those of an earlier run are replaced where they stand: results
    without a plan are taken out, input sheets without a plan stay as she filled them in. Formulas
    of hers follow the cells of ours that they name.
    render(plans, render(plans, source)) is render(plans, source).
    Raises: WorkbookError with one sentence when her package cannot be kept whole.
    """
    package, book = _new(place_plans(plans, ())) if source is None else _opened(source, berkas)
    if source is not None:
        package.refuse_damaged()
    awal = begin(package, book)
    before = book.sheets()
    places = place_plans(plans, [(sheet.name, sheet.peran) for sheet in before])
    replaced = {place.old for place in places} - {None}
    gone = _leftover(before, places)
    changed = [sheet for sheet in before if sheet.name in replaced or sheet in gone]
    referensi = _referensi(package, book, changed, gone)
    forget_calculation(package, book, {sheet.number for sheet in changed})
    drop_sheets(package, book, gone)
    rupa_of_lama = _rupa_of_earlier(earlier)
    berkontrol = _put_sheets(package, book, places, rupa_of_lama, referensi=referensi)
    putus: tuple[str, ...] = ()
    if referensi is not None:
        putus, followed = referensi.follow(package, book)
        awal = as_edited(package, awal, followed)
    groups = put_flags(package, book, flags)
    if source is not None:
        keep_asal(package, book, awal, groups)
    return Rakitan(package.archive(), putus, berkontrol)


def render_transfer(
    plans: tuple[SheetPlan, ...],
    sheets: Sequence[tuple[str, str | None]],
    earlier: bytes | BinaryIO | None = None,
) -> tuple[bytes, tuple[Place, ...]]:
    """A workbook of our sheets alone, to be copied into an open one that has these (name, mark).

    Links and names fit that workbook; nothing of hers is in it, so opening it runs nothing. How she
    left input sheets in `earlier` is kept.
    """
    places = place_plans(plans, sheets)
    package, book = _new(places)
    present = [name for name, _ in sheets]
    if places:
        empty = tuple(replace(p, old=p.name) for p in places)
        _put_sheets(package, book, empty, _rupa_of_earlier(earlier), present)
    return package.to_bytes(), places


def _opened(source: bytes | BinaryIO, berkas: str) -> tuple[Package, Book]:
    package = open_package(source, berkas)
    return package, open_book(package)


def _new(places: tuple[Place, ...]) -> tuple[Package, Book]:
    """A workbook whose sheets are ours and empty: what follows is as in any other."""
    package, book = _opened(empty_workbook(place.name for place in places), "")
    for index, place in enumerate(places):
        book.set_names(index, [_mark(place)])
    return package, book


def _mark(place: Place) -> Name:
    return Name(PENANDA_LEMBAR, f'"{place.plan.peran.value}"', hidden=True)


def _leftover(before: list[Sheet], places: tuple[Place, ...]) -> list[Sheet]:
    """Results of ours to take out; one of them stays when no other tab would be left to see."""
    names = set(leftovers(places, [(sheet.name, sheet.peran) for sheet in before]))
    gone = [sheet for sheet in before if sheet.name in names]
    stays = any(sheet.visible for sheet in before if sheet not in gone)
    return gone if stays or any(place.old is None for place in places) else gone[1:]


def _put_sheets(
    package: Package,
    book: Book,
    places: tuple[Place, ...],
    earlier: "Callable[[str], Rupa | None]",
    present: Iterable[str] = (),
    referensi: "Referensi | None" = None,
) -> tuple[str, ...]:
    sheets = {sheet.name: sheet for sheet in book.sheets()}
    named = {fold_name(place.plan.name): place.name for place in reversed(places)}
    link_to = _link_to(named, [*sheets, *present])
    formula_of = partial(retarget, names=named)
    styles = StyleGraft(package, book)
    written: list[_Tertulis] = []
    for place in places:  # one after the other: each is held only while it is written
        plan = place.plan.made()
        rows = rows_of(plan)
        styles.add(styles_of(rows))
        old = sheets[place.old] if place.old is not None else None
        rupa = _rupa(package, book, place, None if present else old, earlier)
        if referensi is not None and old is not None:
            referensi.note(package, book, old, plan)
        part, relation = sheet_part(package, book, old)
        index = _tab(book, place, old, relation)
        marks = [] if place.plan.peran is Peran.PERENCANA else [_mark(place)]
        names = [*marks, *names_of(plan, place.name)]
        active = book.active() == index
        sheet = write_sheet(plan, rows, styles.numbers, link_to, formula_of, active=active)
        if rupa is not None:
            sheet, names = _dressed(sheet, plan, rupa, names, style_table(package, book))
        book.set_names(index, names)
        package.put(part, sheet)
        dressed = (plan, rupa) if rupa is not None else None
        gambar = deflated(render_drawing(plan.drawing)) if plan.drawing is not None else None
        written.append(_Tertulis(part, plan.peran, table_of(plan), dressed, gambar))
        del plan, rows, sheet
    return _put_parts(package, book, written)


def _tab(book: Book, place: Place, old: Sheet | None, relation: str) -> int:
    """The index of its tab: a new one, or that of the sheet that it replaces."""
    if old is None:
        return book.add_sheet(place.name, relation)
    book.rename_sheet(old.index, place.name)
    return old.index


def _dressed(
    sheet: bytes, plan: SheetPlan, rupa: "Rupa", names: list[Name], table: Xml
) -> tuple[bytes, list[Name]]:
    from pohon_xl.renderers.xlsx_rupa import dress, her_names

    return dress(sheet, plan, rupa, table), her_names(plan, rupa, names)


def _put_parts(package: Package, book: Book, written: list[_Tertulis]) -> tuple[str, ...]:
    """Tables, notes and pictures of these sheets; names of those whose controls stay behind.

    After all sheets, and what every run makes anew last: so parts keep their order.
    """
    for sheet in sorted(written, key=lambda w: w.peran is Peran.HASIL):
        if sheet.tabel is not None:
            graft_table(package, book, sheet.part, sheet.tabel)
        if sheet.rupa is not None:
            from pohon_xl.renderers.xlsx_rupa import carry_pictures
            from pohon_xl.renderers.xlsx_rupa_notes import carry_notes

            carry_notes(package, sheet.part, *sheet.rupa)
            carry_pictures(package, sheet.part, *sheet.rupa)
    for sheet in written:
        if sheet.gambar is not None:
            graft_drawing(package, sheet.part, sheet.gambar)
    dressed = (sheet.rupa for sheet in written if sheet.rupa is not None)
    return tuple(plan.name for plan, rupa in dressed if rupa.kontrol)


def _rupa(
    package: Package,
    book: Book,
    place: Place,
    old: Sheet | None,
    earlier: "Callable[[str], Rupa | None]",
) -> "Rupa | None":
    """How she left the input sheet that this one replaces."""
    if place.plan.peran is not Peran.MASUKAN:
        return None
    targets = {r.id: r.target for r in package.relations(book.part)}
    part = targets.get(old.relation) if old is not None else None
    if part is None or part not in package:
        return earlier(place.name)
    from pohon_xl.renderers.xlsx_rupa import rupa_of

    return rupa_of(package, book, part, is_same_table=True)


def _referensi(
    package: Package, book: Book, changed: Sequence[Sheet], gone: Sequence[Sheet]
) -> "Referensi | None":
    """What of hers names sheets of ours that change; a first run has none."""
    if not changed:
        return None
    from pohon_xl.renderers.xlsx_referensi import referensi_of

    return referensi_of(package, book, changed, gone)


def _rupa_of_earlier(earlier: bytes | BinaryIO | None) -> "Callable[[str], Rupa | None]":
    if earlier is None:
        return lambda _: None
    from pohon_xl.renderers.xlsx_rupa import rupa_of_earlier

    return rupa_of_earlier(earlier)


def _link_to(named: dict[str, str], present: list[str]) -> Callable[[Location], str | None]:
    """Links follow a sheet of ours to its name; one that leads nowhere is left out."""
    names = {fold_name(name): name for name in present} | named

    def link_to(at: Location) -> str | None:
        name = names.get(fold_name(at.lembar))
        return None if name is None else f"{quote_name(name)}!{at.alamat}"

    return link_to
