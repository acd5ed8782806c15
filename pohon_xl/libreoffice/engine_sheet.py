"""A worksheet of LibreOffice as xlwings knows worksheets."""

import re
from functools import cached_property
from itertools import count
from typing import Any

from pohon_xl.errors import SettingError
from pohon_xl.libreoffice.engine_names import Names
from pohon_xl.libreoffice.engine_page import PageSetupApi
from pohon_xl.libreoffice.engine_range import Note, Range
from pohon_xl.libreoffice.engine_rules import Rules
from pohon_xl.libreoffice.engine_styles import SheetLooks
from pohon_xl.model.location import parse_alamat

_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 1024


class Sheet:
    """One tab."""

    def __init__(self, book: Any, sheet: Any) -> None:  # noqa: ANN401
        self.book = book
        self.sheet = sheet
        self._grid = True

    @property
    def api(self) -> "SheetApi":
        """What xlwings does not wrap."""
        return SheetApi(self)

    @property
    def name(self) -> str:
        """On its tab."""
        return str(self.sheet.getName())

    @name.setter
    def name(self, value: str) -> None:
        if not 0 < len(value) <= 31 or _FORBIDDEN.search(value):
            raise SettingError(f"Nama lembar '{value}' tidak dapat dipakai di Excel.")
        self.sheet.setName(value)

    @property
    def index(self) -> int:
        """From 1."""
        return int(self.sheet.getRangeAddress().Sheet) + 1

    @property
    def visible(self) -> bool:
        """Whether its tab is shown."""
        return bool(self.sheet.IsVisible)

    @visible.setter
    def visible(self, value: bool) -> None:
        self.sheet.IsVisible = value

    @property
    def names(self) -> Names:
        """Names of this sheet only."""
        return Names(self.sheet.NamedRanges)

    @property
    def notes(self) -> list[Note]:
        """Notes on its cells."""
        listed = self.sheet.getAnnotations()
        found = (listed.getByIndex(n) for n in range(listed.getCount()))
        return [Note(self, one.getPosition(), one) for one in found]

    @property
    def cells(self) -> Range:
        """All of them."""
        return Range(self, [(1, 1, _LAST_ROW, _LAST_COLUMN)])

    @property
    def used_range(self) -> Range:
        """From A1 to the last cell in use."""
        cursor = self.sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        at = cursor.getRangeAddress()
        return Range(self, [(1, 1, at.EndRow + 1, at.EndColumn + 1)])

    @cached_property
    def annotations(self) -> Any:  # noqa: ANN401
        """Where notes are added, as UNO knows it."""
        return self.sheet.getAnnotations()

    @cached_property
    def rules(self) -> Rules:
        """Its conditional formats, read once for each time the sheet is looked up."""
        return Rules(self)

    @cached_property
    def looks(self) -> SheetLooks:
        """How its cells look, as far as the styles of its conditional formats must say it again."""
        return SheetLooks(self)

    @property
    def freeze_panes(self) -> "FreezePanes":
        """Of its window."""
        return FreezePanes(self)

    @property
    def show_gridlines(self) -> bool:
        """In its window: shown on a sheet that just came in; UNO cannot read it."""
        return self._grid

    @show_gridlines.setter
    def show_gridlines(self, value: bool) -> None:
        if value != self._grid:  # the property ShowGrid would do it to all sheets
            self.activate()
            helper = self.book.app.engine.bridge.service("frame.DispatchHelper")
            frame = self._view().Frame
            helper.executeDispatch(frame, ".uno:ToggleSheetGrid", "", 0, [])
            self._grid = value

    def range(self, first: object, last: object = None) -> Range:
        """From addresses (`A1:B2`, `A1,C3`), pairs of row and column, or ranges of this sheet."""
        if isinstance(first, str) and last is None:
            return Range(self, [_area(part) for part in first.split(",")])
        top = _corner(first)
        bottom = _corner(last) if last is not None else top
        return Range(self, [(*top[:2], *bottom[2:])])

    def activate(self) -> None:
        """Bring it to the front."""
        self._view().setActiveSheet(self.sheet)

    def delete(self) -> None:
        """Take the tab out."""
        self.book.document.Sheets.removeByName(self.name)

    def copy(self, before: "Sheet | None", after: "Sheet | None") -> None:
        """A copy in that workbook, named as Excel names copies."""
        place = before if before is not None else after
        if place is None:
            raise SettingError("Salinan lembar memerlukan tempat.")
        index = place.index - 1 if before is not None else place.index
        sheets = place.book.document.Sheets
        name = self.name
        if place.book.document.BasicLibraries.VBACompatibilityMode:
            self._give_module()
        taken = {n.casefold() for n in sheets.getElementNames()}
        if name.casefold() not in taken:
            sheets.importSheet(self.book.document, name, index)
            return
        number = 2
        while f"{name[:26]} ({number})".casefold() in taken:
            number += 1
        sheets.importSheet(self.book.document, name, index)
        sheets.getByIndex(index).setName(f"{name[:26]} ({number})")

    def _give_module(self) -> None:
        """An empty module: LibreOffice copies one with each sheet into a workbook with macros."""
        libraries = self.book.document.BasicLibraries
        if not libraries.hasByName("Standard"):
            libraries.createLibrary("Standard")
        modules = libraries.getByName("Standard")
        taken = modules.getElementNames()
        code = self.sheet.CodeName
        if not code:
            code = next(n for n in map("LembarPohon{}".format, count(1)) if n not in taken)
            self.sheet.CodeName = code
        if code not in taken:
            modules.insertByName(code, "")

    def _view(self) -> Any:  # noqa: ANN401
        return self.book.document.CurrentController


class FreezePanes:
    """Rows and columns that stay."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def freeze_at(self, area: str) -> None:
        """All before this cell stays."""
        row, column = parse_alamat(area)
        self._sheet.activate()
        view = self._sheet.book.document.CurrentController
        view.freezeAtPosition(column - 1, row - 1)


class SheetApi:
    """Excel's own names, for the few things xlwings does not wrap."""

    def __init__(self, sheet: Sheet) -> None:
        self.owner = sheet

    @property
    def Name(self) -> str:  # noqa: N802
        """On its tab."""
        return self.owner.name

    @property
    def Next(self) -> "SheetApi":  # noqa: N802
        """The tab behind it."""
        return self.owner.book.sheets(self.owner.index + 1).api  # type: ignore[no-any-return]

    @property
    def PageSetup(self) -> PageSetupApi:  # noqa: N802
        """How it is printed."""
        return PageSetupApi(self.owner)

    def Copy(self, _before: None, after: "SheetApi") -> None:  # noqa: N802
        """Behind that tab."""
        self.owner.copy(None, after.owner)

    @property
    def ProtectContents(self) -> bool:  # noqa: N802
        """Cells cannot be changed."""
        return bool(self.owner.sheet.isProtected())


def _area(part: str) -> tuple[int, int, int, int]:
    first, _, last = part.strip().partition(":")
    top = parse_alamat(first)
    return (*top, *(parse_alamat(last) if last else top))


def _corner(place: object) -> tuple[int, int, int, int]:
    if isinstance(place, Range):
        return place.areas[0]
    if isinstance(place, str):
        return _area(place)
    if isinstance(place, tuple):
        row, column = place
        return row, column, row, column
    raise TypeError(place)
