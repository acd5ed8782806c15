"""Letters of cells of LibreOffice."""

from typing import Any, ClassVar

from pohon_xl.libreoffice.bridge import Enum


class Font:
    """Letters."""

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        self._cells = cells

    @property
    def bold(self) -> bool:
        """Heavy or not."""
        return float(self._cells.CharWeight) > 100

    @bold.setter
    def bold(self, value: bool) -> None:
        self._cells.CharWeight = 150.0 if value else 100.0

    @property
    def api(self) -> "FontApi":
        """What xlwings does not wrap."""
        return FontApi(self._cells)

    @property
    def italic(self) -> bool:
        """Slanted or not."""
        return str(self._cells.CharPosture.value) == "ITALIC"

    @italic.setter
    def italic(self, value: bool) -> None:
        self._cells.CharPosture = Enum("awt.FontSlant", "ITALIC" if value else "NONE")

    @property
    def size(self) -> float:
        """In points."""
        return float(self._cells.CharHeight)

    @size.setter
    def size(self, value: float) -> None:
        self._cells.CharHeight = value

    @property
    def name(self) -> str:
        """Of the typeface."""
        return str(self._cells.CharFontName)

    @name.setter
    def name(self, value: str) -> None:
        self._cells.CharFontName = value

    @property
    def color(self) -> tuple[int, int, int]:
        """Of the letters."""
        found = int(self._cells.CharColor)
        return (found >> 16 & 255, found >> 8 & 255, found & 255)

    @color.setter
    def color(self, value: tuple[int, int, int] | str) -> None:
        self._cells.CharColor = rgb(value)


class Characters:
    """Some letters of a cell."""

    def __init__(self, cell: Any, start: int = 0, length: int | None = None) -> None:  # noqa: ANN401
        self._cell = cell
        self._start = start
        self._length = length

    def __getitem__(self, item: slice) -> "Characters":
        return Characters(self._cell, item.start or 0, item.stop - (item.start or 0))

    @property
    def text(self) -> str:
        """What they say."""
        return str(self._cursor().getString())

    @property
    def font(self) -> Font:
        """How they look."""
        return Font(self._cursor())

    @property
    def api(self) -> "CharactersApi":
        """What xlwings does not wrap. A line break looks as the letter before it: it is skipped."""
        cursor = self._cursor()
        if self._length and self._length > 1 and cursor.getString().startswith("\n"):
            return Characters(self._cell, self._start + 1, self._length - 1).api
        return CharactersApi(cursor)

    def _cursor(self) -> Any:  # noqa: ANN401
        cursor = self._cell.createTextCursor()
        cursor.gotoStart(False)
        if self._length is None:
            cursor.gotoEnd(True)
        else:
            cursor.goRight(self._start, False)
            cursor.goRight(self._length, True)
        return cursor


class CharactersApi:
    """Excel's own names."""

    def __init__(self, cursor: Any) -> None:  # noqa: ANN401
        self.Font = FontApi(cursor)


class FontApi:
    """Excel's names for what LibreOffice says of letters; lines in Excel's values."""

    _NAMES: ClassVar[dict[str, str]] = {
        "Name": "CharFontName",
        "Size": "CharHeight",
        "Bold": "CharWeight",
        "Italic": "CharPosture",
        "Strikethrough": "CharStrikeout",
        "Color": "CharColor",
    }
    _RAISED: ClassVar[dict[str, int]] = {"Superscript": 1, "Subscript": -1}
    _UNDERLINES: ClassVar[dict[int, int]] = {-4142: 0, 2: 1, -4119: 2}  # Excel's xlUnderlineStyle
    _SIZE_RAISED = 58  # percent, as LibreOffice does it

    def __init__(self, cursor: Any) -> None:  # noqa: ANN401
        object.__setattr__(self, "_cursor", cursor)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        if name in self._RAISED:
            return int(self._cursor.CharEscapement) * self._RAISED[name] > 0
        if name == "Underline":
            line = int(self._cursor.CharUnderline)
            return next((e for e, own in self._UNDERLINES.items() if own == line), line)
        if name in self._NAMES:
            return getattr(self._cursor, self._NAMES[name])
        raise AttributeError(name)

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401
        if name == "Underline":
            self._cursor.CharUnderline = self._UNDERLINES.get(value, value)
        elif name in self._NAMES:
            setattr(self._cursor, self._NAMES[name], value)
        elif value:
            self._cursor.CharEscapement = 33 * self._RAISED[name]
            self._cursor.CharEscapementHeight = self._SIZE_RAISED
        elif getattr(self, name):
            self._cursor.CharEscapement = 0
            self._cursor.CharEscapementHeight = 100


def rgb(color: tuple[int, int, int] | str) -> int:
    """As one number; also `#RRGGBB`."""
    if isinstance(color, str):
        return int(color.removeprefix("#"), 16)
    red, green, blue = color
    return red << 16 | green << 8 | blue
