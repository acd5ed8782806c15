"""An xlwings engine over LibreOffice: the part of xlwings' (BSD) engine interface that we use.

    xlwings.engines.add(xlwings.main.Engine(impl=Engine(bridge)))

The same code that drives Excel then drives LibreOffice, so it can be proven without Excel.
"""

from collections.abc import Iterator
from typing import Any, ClassVar

from pohon_xl.errors import SettingError
from pohon_xl.libreoffice.bridge import DESKTOP, DOCUMENT, Bridge, BridgeError, Enum, properties
from pohon_xl.libreoffice.dialog import ask_file, ask_text
from pohon_xl.libreoffice.engine_book import Book
from pohon_xl.libreoffice.engine_range import Range
from pohon_xl.libreoffice.files import NEVER_RUN_MACROS, url_of

_SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"
_BUTTONS = {None: 1, "ok": 1, "ok_cancel": 2, "yes_no": 3, "yes_no_cancel": 4}
_ANSWERS = {0: "cancel", 1: "ok", 2: "yes", 3: "no"}
_MODES = {None: "MESSAGEBOX", "info": "INFOBOX", "critical": "WARNINGBOX"}


class Engine:
    """`typed`: texts are parsed as Excel parses typed ones, so that a forgotten '@' shows."""

    name = "libreoffice"
    type = "desktop"

    def __init__(self, bridge: Bridge, *, typed: bool = False) -> None:
        self.bridge = bridge
        self.typed = typed
        self.apps = Apps(self)

    def prepare_xl_data_element(self, value: object, _options: object) -> object:
        """None is an empty text for UNO; it aborts on None itself."""
        return "" if value is None else value

    def clean_value_data(self, data: Any, *_options: object) -> list[list[object]]:  # noqa: ANN401
        """Rows of values; empty cells are None."""
        return [[None if value == "" else value for value in row] for row in data]


class Apps:
    """The one LibreOffice that started us."""

    def __init__(self, engine: Engine) -> None:
        self._apps = {1: App(engine)}

    def keys(self) -> list[int]:
        """Numbers of processes."""
        return list(self._apps)

    def __iter__(self) -> Iterator["App"]:
        return iter(self._apps.values())

    def __len__(self) -> int:
        return len(self._apps)

    def __getitem__(self, pid: int) -> "App":
        return self._apps[pid]


class App:
    """LibreOffice as Excel's Application; a state it does not have is only remembered."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.desktop = engine.bridge.root(DESKTOP)
        self.display_alerts = True
        self.enable_events = True
        self.version = "7.4"
        self.pid = 1
        self.hwnd = 0
        #: what rules took and gave up while the window did not follow
        self.styles_taken: set[str] = set()
        self.styles_given_up: set[str] = set()
        self._screen_updating = True
        self._status: Any = None

    @property
    def api(self) -> "AppApi":
        """What xlwings does not wrap."""
        return AppApi(self)

    @property
    def document(self) -> Any:  # noqa: ANN401
        """The workbook whose button was clicked."""
        return self.engine.bridge.root(DOCUMENT)

    def activate(self, _steal_focus: bool = False) -> None:
        """It is in front already: it was clicked."""

    def has_workbook(self) -> bool:
        """Whether it was clicked in a workbook."""
        try:
            return bool(self.document.supportsService(_SPREADSHEET))
        except BridgeError:  # nothing in front
            return False

    @property
    def books(self) -> "Books":
        """Open workbooks."""
        return Books(self)

    @property
    def selection(self) -> Range | None:
        """Selected cells, None for a shape."""
        found = self.document.getCurrentSelection()
        if found is None or not found.supportsService("com.sun.star.sheet.SheetCellRanges"):
            if found is None or not found.supportsService("com.sun.star.sheet.SheetCellRange"):
                return None
            addresses = [found.getRangeAddress()]
        else:
            addresses = found.getRangeAddresses()
        book = Book(self, self.document)
        sheet = book.sheets(addresses[0].Sheet + 1)
        return Range(
            sheet,
            [(a.StartRow + 1, a.StartColumn + 1, a.EndRow + 1, a.EndColumn + 1) for a in addresses],
        )

    @property
    def screen_updating(self) -> bool:
        """Whether the window follows."""
        return self._screen_updating

    @screen_updating.setter
    def screen_updating(self, value: bool) -> None:
        if value != self._screen_updating:
            (self.document.unlockControllers if value else self.document.lockControllers)()
            self._screen_updating = value
            if value:  # as in Excel, what a program did is not undone step by step
                self._drop_styles()
                self.document.getUndoManager().clear()

    def _drop_styles(self) -> None:
        """Cell styles of ours that no rule shows any more would stay in her workbook."""
        if self.styles_given_up:
            book = Book(self, self.document)
            left = [n for n in book.cell_styles.ours() if n not in self.styles_taken]
            used = {s for sheet in book.sheets for s in sheet.rules.styles()} if left else set()
            for name in left:
                if name not in used:
                    book.cell_styles.drop(name)
        self.styles_taken, self.styles_given_up = set(), set()

    @property
    def calculation(self) -> str:
        """`automatic` or `manual`."""
        return "automatic" if self.document.isAutomaticCalculationEnabled() else "manual"

    @calculation.setter
    def calculation(self, value: str) -> None:
        self.document.enableAutomaticCalculation(value != "manual")

    @property
    def status_bar(self) -> str | bool:
        """The text shown; False: the program's own."""
        return False

    @status_bar.setter
    def status_bar(self, value: str | bool) -> None:
        if self._status is not None:
            self._status.end()
            self._status = None
        if value:
            self._status = self.document.CurrentController.Frame.createStatusIndicator()
            self._status.start(str(value), 0)

    def alert(
        self,
        prompt: str,
        title: str | None,
        buttons: str | None,
        mode: str | None,
        _callback: object,
    ) -> str:
        """A message box; which button was pressed."""
        kind = Enum("awt.MessageBoxType", _MODES[mode] if buttons in {None, "ok"} else "QUERYBOX")
        window = self._window()
        toolkit = self.engine.bridge.service("awt.Toolkit")
        box = toolkit.createMessageBox(window, kind, _BUTTONS[buttons], title or "", prompt)
        pressed = _ANSWERS[box.execute()]
        box.dispose()
        return pressed

    def _window(self) -> Any:  # noqa: ANN401
        """What a box stands before: the workbook, else what is in front, else nothing."""
        if self.has_workbook():
            return self.document.CurrentController.Frame.ContainerWindow
        frame = self.desktop.getCurrentFrame()
        return None if frame is None else frame.getContainerWindow()


class WindowApi:
    """How far she has scrolled, from 1."""

    _NAMES: ClassVar[dict[str, str]] = {
        "ScrollRow": "FirstVisibleRow",
        "ScrollColumn": "FirstVisibleColumn",
    }

    def __init__(self, controller: Any) -> None:  # noqa: ANN401
        object.__setattr__(self, "_controller", controller)

    def __getattr__(self, name: str) -> int:
        return int(getattr(self._controller, f"get{self._NAMES[name]}")()) + 1

    def __setattr__(self, name: str, value: int) -> None:
        getattr(self._controller, f"set{self._NAMES[name]}")(value - 1)


class AppApi:
    """Excel's own names, for the few things xlwings does not wrap."""

    def __init__(self, app: App) -> None:
        self._app = app

    @property
    def ActiveWindow(self) -> WindowApi:  # noqa: N802
        """Of the workbook whose button was clicked."""
        return WindowApi(self._app.document.CurrentController)

    def InputBox(self, prompt: str, title: str) -> str | bool:  # noqa: N802
        """A line of text; False when she cancels."""
        found = ask_text(self._app.engine.bridge, self._app.document, prompt, title)
        return False if found is None else found

    def GetOpenFilename(self, _filter: str, _index: int, title: str) -> str | bool:  # noqa: N802
        """Path of a workbook; False when she cancels."""
        found = ask_file(self._app.engine.bridge, self._app.document, title)
        return False if found is None else found


class Books:
    """Open workbooks, hidden ones too."""

    def __init__(self, app: App) -> None:
        self.app = app

    @property
    def api(self) -> "Books":
        """Itself: nothing of its kind is used."""
        return self

    @property
    def active(self) -> Book:
        """The one whose button was clicked."""
        return Book(self.app, self.app.document)

    def __iter__(self) -> Iterator[Book]:
        listed = self.app.desktop.getComponents().createEnumeration()
        while listed.hasMoreElements():
            found = listed.nextElement()
            if found.supportsService(_SPREADSHEET):
                yield Book(self.app, found)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __call__(self, name_or_index: str | int) -> Book:
        books = list(self)
        if isinstance(name_or_index, int):
            return books[name_or_index - 1]
        for book in books:
            if book.name == name_or_index:
                return book
        raise KeyError(name_or_index)

    def open(self, fullname: str, *arguments: object, **_named: object) -> Book:
        """Without running or following anything in it; hidden when it may only be read."""
        read_only = bool(arguments[1]) if len(arguments) > 1 else False
        how = NEVER_RUN_MACROS | {"ReadOnly": read_only, "Hidden": read_only}
        found = self.app.desktop.loadComponentFromURL(
            url_of(fullname), "_blank", 0, properties(how)
        )
        if found is None:
            raise SettingError(f"LibreOffice tidak dapat membuka '{fullname}'.")
        return Book(self.app, found)
