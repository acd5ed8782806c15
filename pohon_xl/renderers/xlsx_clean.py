"""Our flags and sheets taken out of a workbook again; what is hers stays or comes back."""

from collections.abc import Collection
from io import BytesIO
from typing import BinaryIO

from pohon_xl.plan.sheet import Peran
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_arsip import Arsip
from pohon_xl.renderers.xlsx_asal import Awal, her_members, keep_asal, strip, take_asal
from pohon_xl.renderers.xlsx_book import Book, Sheet, open_book
from pohon_xl.renderers.xlsx_graft import drop_sheets, forget_calculation
from pohon_xl.renderers.xlsx_names import fold_name, is_copy
from pohon_xl.renderers.xlsx_package import Package, open_package, package_of
from pohon_xl.renderers.xlsx_referensi import referensi_of
from pohon_xl.settings import PENANDA_LEMBAR


@dataclass(frozen=True, slots=True)
class Bersih:
    """The cleaned workbook, the sheets taken out, and whether it is the original byte for byte.

    `putus` are references of hers that lead nowhere any more.
    """

    arsip: Arsip
    removed: tuple[str, ...]
    whole: bool
    putus: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return self.arsip.to_bytes()


def clean_workbook(
    source: bytes | BinaryIO, berkas: str, keep: Collection[str] | None = None
) -> Bersih:
    """The workbook without us, but for the input sheets named in `keep`; None: no input sheet.

    A package that is still as we wrote it becomes the original again, also where that had input
    sheets already. One that a program saved since keeps all that was done to it.
    Raises: WorkbookError when it cannot be kept whole or would have no sheet left.
    """
    file = BytesIO(source) if isinstance(source, bytes) else source
    return _cleaned(open_package(file, berkas), file, keep)


def _cleaned(package: Package, source: BinaryIO, keep: Collection[str] | None) -> Bersih:
    whole_before = package.archive()

    def again(arsip: Arsip) -> Package:
        return package_of(arsip.members, arsip.comment, package.subject)

    book = open_book(package)
    before = book.sheets()
    asal = take_asal(package, book)
    strip(package, book, asal)
    hers = her_members(package, asal)
    if asal is not None and hers is not None:
        original = Arsip(tuple(hers.values()), package.comment)
        inputs, left = _inputs(again(whole_before)), _inputs(again(original))
        if all(left.get(name) == inputs.get(name) for name in map(fold_name, keep or ())):
            done = original if keep is not None else _cleaned(again(original), source, keep)
            arsip = done.arsip if isinstance(done, Bersih) else done
            whole = arsip.is_same(original) and not asal.stale
            putus = done.putus if isinstance(done, Bersih) else ()
            return Bersih(arsip, _missing(before, again(arsip)), whole, putus)
    gone = _ours(before, {fold_name(name) for name in keep or ()})
    if not any(sheet.visible for sheet in before if sheet not in gone):
        raise package.refuse(
            "hanya memuat lembar buatan pohon_xl sehingga tidak ada yang tersisa bila dibersihkan; "
            "hapus saja berkas itu bila tidak dipakai lagi."
        )
    forget_calculation(package, book, {sheet.number for sheet in gone})
    referensi = referensi_of(package, book, gone, gone)
    _disown_copies(book, before)
    drop_sheets(package, book, gone)
    putus, _ = referensi.follow(package, book)
    if hers is not None:  # input sheets stay for now: the way back stays open
        keep_asal(package, book, Awal(tuple(hers), hers), ())
    arsip = package.archive()
    whole = arsip.is_content_of(source)
    return Bersih(arsip, tuple(sheet.name for sheet in gone), whole, putus)


def _ours(sheets: list[Sheet], keep: set[str]) -> list[Sheet]:
    """Sheets to take out; a copy that she made of a result is hers."""
    results = {fold_name(s.name) for s in sheets if s.peran == Peran.HASIL}
    return [
        s
        for s in sheets
        if (s.peran == Peran.HASIL and not is_copy(s.name, results))
        or (s.peran == Peran.MASUKAN and fold_name(s.name) not in keep)
    ]


def _disown_copies(book: Book, sheets: list[Sheet]) -> None:
    """Without its original a copy would be taken for a result of ours."""
    results = {fold_name(s.name) for s in sheets if s.peran == Peran.HASIL}
    for sheet in sheets:
        if sheet.peran == Peran.HASIL and is_copy(sheet.name, results):
            names = book.names_of(sheet.index)
            book.set_names(sheet.index, [n for n in names if n.name.lower() != PENANDA_LEMBAR])


def _inputs(package: Package) -> dict[str, bytes]:
    """Folded name of each input sheet -> its part."""
    book = open_book(package)
    parts = {r.id: r.target for r in package.relations(book.part)}
    return {
        fold_name(s.name): _read(package, parts.get(s.relation))
        for s in book.sheets()
        if s.peran == Peran.MASUKAN
    }


def _read(package: Package, part: str | None) -> bytes:
    return package.read(part) if part is not None and part in package else b""


def _missing(before: list[Sheet], package: Package) -> tuple[str, ...]:
    left = {sheet.name for sheet in open_book(package).sheets()}
    return tuple(sheet.name for sheet in before if sheet.name not in left)
