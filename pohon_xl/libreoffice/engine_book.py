"""A workbook of LibreOffice as xlwings knows workbooks."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from pohon_xl.libreoffice.bridge import BridgeError, properties
from pohon_xl.libreoffice.engine_names import Names
from pohon_xl.libreoffice.engine_sheet import Sheet
from pohon_xl.libreoffice.engine_styles import CellStyles
from pohon_xl.libreoffice.files import filter_of, name_of, path_of, url_of


class Book:
    """One open document."""

    def __init__(self, app: Any, document: Any) -> None:  # noqa: ANN401
        self.app = app
        self.document = document

    @property
    def api(self) -> "BookApi":
        """What xlwings does not wrap."""
        return BookApi(self.document)

    @property
    def name(self) -> str:
        """File name, or the title of one never saved."""
        url = self.document.getURL()
        return name_of(url) if url else str(self.document.Title)

    @property
    def fullname(self) -> str:
        """Path; the title alone when it was never saved, as in Excel."""
        url = self.document.getURL()
        return path_of(url) if url else str(self.document.Title)

    @property
    def sheets(self) -> "Sheets":
        """All tabs in order."""
        return Sheets(self)

    @property
    def names(self) -> Names:
        """Names of the whole workbook."""
        return Names(self.document.NamedRanges)

    @cached_property
    def cell_styles(self) -> CellStyles:
        """For conditional formats."""
        return CellStyles(self.document)

    def activate(self) -> None:
        """Bring its window to the front."""
        self.document.CurrentController.Frame.activate()

    def save(self, path: str | None = None, **_named: object) -> None:
        """Where it is, or under another name."""
        if path is None:
            self.document.store()
        else:
            how = properties({"FilterName": filter_of(path), "Overwrite": True})
            self.document.storeAsURL(url_of(path), how)

    def close(self) -> None:
        """Without saving."""
        self.document.setModified(False)
        self.document.close(True)


class BookApi:
    """Excel's own names, for the few things xlwings does not wrap."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        self._document = document

    def SaveCopyAs(self, path: str) -> None:  # noqa: N802
        """A copy with all that is not saved yet; the open workbook stays what it is."""
        how = properties({"FilterName": filter_of(path), "Overwrite": True})
        self._document.storeToURL(url_of(path), how)

    @property
    def ReadOnly(self) -> bool:  # noqa: N802
        """Opened only to be read."""
        return bool(self._document.isReadonly())

    @property
    def MultiUserEditing(self) -> bool:  # noqa: N802
        """Several may change it at once, in LibreOffice's own way."""
        try:
            return bool(self._document.IsDocumentShared)
        except BridgeError:
            return False

    @property
    def FullName(self) -> str:  # noqa: N802
        """Address; the title alone when it was never saved."""
        url = self._document.getURL()
        return path_of(url) if url else str(self._document.Title)

    @property
    def ProtectStructure(self) -> bool:  # noqa: N802
        """No sheet can be added or taken away."""
        return bool(self._document.isProtected())


class Sheets:
    """The tabs of a workbook."""

    def __init__(self, book: Book) -> None:
        self.book = book

    @property
    def api(self) -> "Sheets":
        """Itself: nothing of its kind is used."""
        return self

    @property
    def active(self) -> Sheet:
        """The tab in front."""
        return Sheet(self.book, self.book.document.CurrentController.getActiveSheet())

    def __call__(self, name_or_index: str | int) -> Sheet:
        sheets = self.book.document.Sheets
        if isinstance(name_or_index, int):
            return Sheet(self.book, sheets.getByIndex(name_or_index - 1))
        if not sheets.hasByName(name_or_index):
            raise KeyError(name_or_index)
        return Sheet(self.book, sheets.getByName(name_or_index))

    def __len__(self) -> int:
        return int(self.book.document.Sheets.getCount())

    def __iter__(self) -> Iterator[Sheet]:
        sheets = self.book.document.Sheets
        for number in range(len(self)):
            yield Sheet(self.book, sheets.getByIndex(number))

    def add(
        self, before: Sheet | None = None, after: Sheet | None = None, name: str | None = None
    ) -> Sheet:
        """A new tab."""
        sheets = self.book.document.Sheets
        place = before.index - 1 if before else after.index if after else 0
        taken = set(sheets.getElementNames())
        number = 1
        while f"Sheet{number}" in taken:
            number += 1
        title = name or f"Sheet{number}"
        sheets.insertNewByName(title, place)
        return self(title)
