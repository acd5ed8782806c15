"""The port over xlwings: Excel on Windows and Mac, LibreOffice through our engine.

Only public names of xlwings; what it does not wrap goes through `api` under Excel's own names
(SaveCopyAs, ReadOnly, ActiveWindow and the like). A call costs about 1 ms, so values go over in
blocks and addresses in unions.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pohon_xl.addin.alamat import Sel, is_typed, unions
from pohon_xl.addin.galat import is_busy
from pohon_xl.addin.huruf import keep_looks, keeps_looks
from pohon_xl.addin.langsung import Langsung
from pohon_xl.addin.port import Pindahan, Tambalan
from pohon_xl.addin.xlwings_catatan import set_notes
from pohon_xl.addin.xlwings_keadaan import folder_of, refusal_of, why_no_folder
from pohon_xl.addin.xlwings_kotak import Kotak
from pohon_xl.addin.xlwings_langsung import write_sheet
from pohon_xl.addin.xlwings_pandangan import look_again, look_at
from pohon_xl.errors import WorkbookError
from pohon_xl.model.location import Location, column_letters, parse_alamat
from pohon_xl.plan.flag import RUMUS_TANDA
from pohon_xl.settings import PENANDA_LEMBAR

if TYPE_CHECKING:
    import xlwings as xw

_T = TypeVar("_T")


class XlwingsPort(Kotak):
    """One open workbook; `book` is None where a button needs none and none is open."""

    def __init__(self, app: "xw.App", book: "xw.Book | None") -> None:
        self.app = app
        self._book = book
        self._undo: list[Callable[[], object]] = []
        self._last: list[Callable[[], object]] = []
        self._doomed: list[xw.Sheet] = []
        self._status = ""

    @property
    def book(self) -> "xw.Book":
        """Raises: WorkbookError where none is open."""
        if self._book is None:
            raise WorkbookError("Buka dulu buku kerja Anda, lalu ulangi klik ini.")
        return self._book

    @property
    def name(self) -> str:
        """File name, as its window shows it."""
        return str(self.book.name)

    @property
    def folder(self) -> Path | None:
        """Where it is stored; None for one never saved, or in a cloud folder nobody can find."""
        return None if self._book is None else folder_of(self._book)

    @property
    def no_folder(self) -> str:
        """What to do where there is no folder, in one sentence."""
        return why_no_folder(self.book)

    def sheet_names(self) -> list[str]:
        """Tabs in order."""
        return [sheet.name for sheet in self.book.sheets]

    def copy_to(self, path: Path) -> None:
        """A copy as it is now, unsaved changes too."""
        self.book.api.SaveCopyAs(str(path))

    def refusal(self, sheets: Sequence[str]) -> str | None:
        """Why it cannot be changed, in one sentence."""
        return refusal_of(self.book, sheets)

    def progress(self, status: str | None) -> None:
        """What is being done, in the status bar; None: the program's own again."""
        self.app.status_bar = False if status is None else status

    @contextmanager
    def change(self, status: str) -> Iterator[None]:
        """Quiet until done; selection and settings come back; on any error all is as before."""
        at = look_at(self.app, self.book)
        self._undo, self._last, self._doomed, self._status = [], [], [], status
        quiet = self.app.properties(
            screen_updating=False,
            display_alerts=False,
            enable_events=False,
            calculation="manual",
            status_bar=status,
        )
        with quiet:
            try:
                yield
            except BaseException:
                self._take_back()
                with suppress(Exception):  # the error is what counts
                    look_again(self.app, self.book, at)
                raise
            self._finish_off()
            look_again(self.app, self.book, at)

    def bring(self, berkas: Path, sheets: Sequence[Pindahan]) -> bool:
        """Copies first; then they take the names, and the old ones wait to be deleted."""
        done = len(self._undo)
        try:
            copies = self._copies(berkas, sheets)
        except Exception as error:
            if is_busy(error):
                raise
            self._take_back(done)
            return False
        for sheet, one in copies:
            self._settle(sheet, one)
        return True

    def write(self, sheets: Sequence[tuple[Pindahan, Langsung]]) -> None:
        """Written sheets take the names as copied ones do."""
        for one, plan in self._counted(sheets):
            sheet = self.book.sheets.add(after=self._place_of(one))
            self._undo.append(sheet.delete)
            write_sheet(sheet, plan)
            self._settle(sheet, one)

    def _settle(self, sheet: "xw.Sheet", one: Pindahan) -> None:
        if one.lama is not None:
            old = self.book.sheets[one.lama]
            self._doomed.append(old)
            self._rename(old, f"pohon_xl lama {len(self._doomed)}")
        self._rename(sheet, one.nama)
        self._finish(sheet, one)

    def _counted(self, sheets: "Sequence[_T]") -> "Iterator[_T]":
        """One after the other, told in the status bar where there are several."""
        for number, one in enumerate(sheets, 1):
            if len(sheets) > 1:
                self.progress(f"{self._status} ({number} dari {len(sheets)})")
            yield one

    def _take_back(self, kept: int = 0) -> None:
        """Steps of the change undone, the last first, but so many."""
        while len(self._undo) > kept:
            with suppress(Exception):  # the next step back may still succeed
                self._undo.pop()()

    def _rename(self, sheet: "xw.Sheet", name: str) -> None:
        before = sheet.name
        if before != name:
            sheet.name = name
            self._undo.append(partial(setattr, sheet, "name", before))

    def _copies(
        self, berkas: Path, sheets: Sequence[Pindahan]
    ) -> "list[tuple[xw.Sheet, Pindahan]]":
        source = self.app.books.open(str(berkas), update_links=False, read_only=True)
        try:
            return [(self._copy(source, one), one) for one in self._counted(sheets)]
        finally:
            source.close()
            self.book.activate()

    def _copy(self, source: "xw.Book", one: Pindahan) -> "xw.Sheet":
        """By Excel's own name: xlwings asks for the names of all tabs twice for each copy."""
        sheet, after = source.sheets[one.nama], self._place_of(one)
        native = getattr(sheet.api, "Copy", None)
        if native is None:  # Excel for Mac
            copied = sheet.copy(after=after)
        else:
            native(None, after.api)
            copied = self.book.sheets[str(after.api.Next.Name)]
        self._undo.append(copied.delete)
        return copied

    def _place_of(self, one: Pindahan) -> "xw.Sheet":
        return self.book.sheets[one.lama if one.lama is not None else -1]

    def _finish(self, sheet: "xw.Sheet", one: Pindahan) -> None:
        if one.peran is not None and PENANDA_LEMBAR not in sheet.names:
            sheet.names.add(PENANDA_LEMBAR, f'="{one.peran}"')
        for place, formula in one.rumus.items():
            sheet.range(place).formula = f"={formula}"
        if one.beku is not None:
            sheet.freeze_panes.freeze_at(f"{column_letters(one.beku[1])}{one.beku[0]}")
        else:
            sheet.activate()
        sheet.show_gridlines = one.garis

    def delete(self, sheets: Sequence[str]) -> None:
        """Take sheets of ours out, once all else has succeeded."""
        self._doomed += [self.book.sheets[name] for name in sheets]

    def _finish_off(self) -> None:
        """What cannot be undone, last of all; the workbook is whole also where one of it fails."""
        gone = {sheet.name for sheet in self._doomed}
        if gone:  # LibreOffice may crash when a tab before the one in front goes
            stays = next(name for name in self.sheet_names() if name not in gone)
            self.book.sheets[stays].activate()
        for step in (*(sheet.delete for sheet in self._doomed), *self._last):
            with suppress(Exception):
                step()

    def patch(self, tambalan: Tambalan) -> None:
        """Small changes on a sheet of hers."""
        sheet = self.book.sheets[tambalan.lembar]
        for place, text in tambalan.teks.items():
            self._write(sheet, place, text, tambalan.potongan.get(place, ()))
        for place, formula in tambalan.rumus.items():
            cell = sheet.range(place)
            self._undo.append(partial(setattr, cell, "formula", cell.formula))
            cell.formula = f"={formula}"
        set_notes(sheet, tambalan.catatan, tambalan.catatan_lama, self._undo)
        if tambalan.warna is not None:
            self._set_colours(sheet, tambalan.warna)

    def _write(
        self, sheet: "xw.Sheet", place: Sel, text: str | int, runs: Sequence[tuple[int, int]]
    ) -> None:
        """As text where Excel would read a number, a date or a formula into it."""
        cell = sheet.range(place)
        old, shown = cell.formula, cell.number_format
        dress, undress = keep_looks(cell, runs)

        def undo() -> None:
            cell.number_format = shown
            cell.formula = old
            undress()

        self._undo.append(undo)
        if shown != "@" and isinstance(text, str) and is_typed(text):
            cell.number_format = "@"
        cell.value = text
        dress()

    def _set_colours(
        self, sheet: "xw.Sheet", colours: Mapping[tuple[str, str], Sequence[Sel]]
    ) -> None:
        old = [f for f in sheet.cells.conditional_formats if _is_ours(f)]
        self._last += [one.delete for one in reversed(old)]
        for (fill, letters), places in colours.items():
            for address in unions(places):
                rule = sheet.range(address).conditional_formats.add_custom(
                    f"={RUMUS_TANDA}", fill_color=f"#{fill}", font_color=f"#{letters}"
                )
                self._undo.append(rule.delete)

    def keeps_fonts(self, at: Location) -> bool:
        """Asked of one cell, true of all."""
        return keeps_looks(self.book.sheets[at.lembar].range(at.alamat))

    def place(self) -> Location | None:
        """The selected cell, the first of several."""
        at = look_at(self.app, self.book)
        if at is None or at.alamat is None:
            return None
        first = at.alamat.split(",")[0].partition(":")[0]
        return Location(at.lembar, *parse_alamat(first))

    def show(self, at: Location) -> None:
        """Bring a cell to the front."""
        sheet = self.book.sheets[at.lembar]
        sheet.activate()
        sheet.range(at.alamat).select()


def _is_ours(rule: "xw.main.ConditionalFormat") -> bool:
    return rule.type == "custom" and (rule.formula or "").removeprefix("=") == RUMUS_TANDA
