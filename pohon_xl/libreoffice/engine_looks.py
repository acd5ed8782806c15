"""How cells of LibreOffice look, in the words of xlwings and Excel."""

from typing import Any

from pohon_xl.libreoffice.bridge import Enum, Struct
from pohon_xl.libreoffice.engine_font import Characters, Font, rgb

_CENTIMETRE_100 = 2540 / 72  # 1/100 mm a point
_CHARACTER = 196.0  # 1/100 mm that a unit of Excel's column width has, about
_THIN = 18  # 1/100 mm
_HORIZONTAL = {"general": "STANDARD", "left": "LEFT", "center": "CENTER", "right": "RIGHT"}
_VERTICAL = {"top": 1, "center": 2, "bottom": 3}
_LINES = {1: 0, -4115: 2}  # xlContinuous, xlDash
_SIDES = ("TopBorder2", "BottomBorder2", "LeftBorder2", "RightBorder2")
_TEXT, _GENERAL = "@", "General"
ANNOTATION = 8  # CellFlags
_INDENT = 353  # 1/100 mm a step, as LibreOffice reads Excel's


def _locale(language: str, country: str) -> Struct:
    fields = {"Language": language, "Country": country, "Variant": ""}
    return Struct("lang.Locale", fields)


class Looks:
    """What a range has of looks; `cells`, `cell`, `all_cells`, `parts` are UNO's objects of it."""

    sheet: Any
    cells: Any
    cell: Any
    all_cells: Any
    parts: Any

    @property
    def api(self) -> "RangeApi":
        """What xlwings does not wrap."""
        return RangeApi(self)

    @property
    def number_format(self) -> str:
        """Format code of the first cell."""
        formats = self.sheet.book.document.NumberFormats
        key = self.cell.NumberFormat
        if key == formats.getStandardIndex(_locale("", "")):
            return _GENERAL
        return str(formats.getByKey(key).FormatString)

    @number_format.setter
    def number_format(self, value: str) -> None:
        """In her language: a code of English would be saved with its language."""
        formats = self.sheet.book.document.NumberFormats
        english, own = _locale("en", "US"), _locale("", "")
        if value == _GENERAL:
            key = formats.getStandardIndex(own)
        elif value == _TEXT:
            key = formats.queryKey(value, own, False)
        else:
            key = formats.addNewConverted(value, english, own)
        self.all_cells.NumberFormat = key

    @property
    def color(self) -> tuple[int, int, int] | None:
        """Fill, None where there is none."""
        found = int(self.cells.CellBackColor)
        return None if found < 0 else (found >> 16, found >> 8 & 255, found & 255)

    @color.setter
    def color(self, value: tuple[int, int, int] | str | None) -> None:
        self.all_cells.CellBackColor = -1 if value is None else rgb(value)

    @property
    def font(self) -> "Font":
        """Letters of all cells."""
        return Font(self.all_cells)

    @property
    def characters(self) -> Characters:
        """Letters of the first cell."""
        return Characters(self.cell)

    @property
    def wrap_text(self) -> bool:
        """Whether lines break."""
        return bool(self.cells.IsTextWrapped)

    @wrap_text.setter
    def wrap_text(self, value: bool) -> None:
        self.all_cells.IsTextWrapped = value

    @property
    def column_width(self) -> float:
        """In characters, about."""
        return float(self.cells.Columns.Width) / _CHARACTER

    @column_width.setter
    def column_width(self, value: float) -> None:
        for part in self.parts:
            part.Columns.Width = round(value * _CHARACTER)

    @property
    def row_height(self) -> float:
        """In points."""
        return float(self.cells.Rows.Height) / _CENTIMETRE_100

    @row_height.setter
    def row_height(self, value: float) -> None:
        for part in self.parts:
            part.Rows.Height = round(value * _CENTIMETRE_100)

    @property
    def horizontal_alignment(self) -> str | None:
        """Of the first area."""
        found = self.cells.HoriJustify.value
        return next((name for name, value in _HORIZONTAL.items() if value == found), None)

    @horizontal_alignment.setter
    def horizontal_alignment(self, value: str) -> None:
        self.all_cells.HoriJustify = Enum("table.CellHoriJustify", _HORIZONTAL[value])

    @property
    def vertical_alignment(self) -> str | None:
        """Of the first area."""
        found = int(self.cells.VertJustify)
        return next((name for name, value in _VERTICAL.items() if value == found), None)

    @vertical_alignment.setter
    def vertical_alignment(self, value: str) -> None:
        self.all_cells.VertJustify = _VERTICAL[value]

    @property
    def borders(self) -> "Borders":
        """Of each cell."""
        return Borders(self.all_cells)

    @property
    def data_validation(self) -> "DataValidation":
        """What may be typed."""
        return DataValidation(self.cells)


class Borders:
    """Lines around cells."""

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        self._cells = cells

    @property
    def api(self) -> "BordersApi":
        """All sides of each cell at once."""
        return BordersApi(self._cells)


class BordersApi:
    """Excel's own names; the lines are drawn when their style is set."""

    _cells: Any
    _color: int

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        object.__setattr__(self, "_cells", cells)
        object.__setattr__(self, "_color", 0)

    def __setattr__(self, name: str, value: int) -> None:
        if name == "Color":  # Excel's red is the lowest byte
            color = (value & 255) << 16 | value & 0xFF00 | value >> 16
            object.__setattr__(self, "_color", color)
            return
        fields = {"Color": self._color, "OuterLineWidth": _THIN, "LineWidth": _THIN}
        line = Struct("table.BorderLine2", fields | {"LineStyle": _LINES[value]})
        for side in _SIDES:
            setattr(self._cells, side, line)


class DataValidation:
    """A list to choose from."""

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        self._cells = cells

    def set_list(self, choices: list[str], _dropdown: object) -> None:
        """Other values are refused until `ShowError` says otherwise, as in Excel."""
        rule = self._cells.Validation
        rule.Type = Enum("sheet.ValidationType", "LIST")
        rule.setFormula1(";".join(f'"{str(one).replace(chr(34), chr(34) * 2)}"' for one in choices))
        rule.ShowErrorMessage = True
        self._cells.Validation = rule


class RangeApi:
    """Excel's own names, for the few things xlwings does not wrap."""

    _range: Any

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        object.__setattr__(self, "_range", cells)

    @property
    def Validation(self) -> "ValidationApi":  # noqa: N802
        """What may be typed."""
        return ValidationApi(self._range.all_cells)

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401
        if name != "IndentLevel":
            raise AttributeError(name)
        self._range.all_cells.ParaIndent = _INDENT * value

    def AutoFilter(self, _field: int) -> None:  # noqa: N802
        """Buttons to filter by in the first row; one such range a sheet."""
        document = self._range.sheet.book.document
        ranges = document.getPropertyValue("UnnamedDatabaseRanges")
        (address,) = self._range.addresses()
        ranges.setByTable(address)
        ranges.getByTable(address.Sheet).AutoFilter = True

    def AddComment(self, text: str) -> None:  # noqa: N802
        """A note on the first cell."""
        self._range.annotate(text)

    def ClearComments(self) -> None:  # noqa: N802
        """No notes on any of the cells."""
        self._range.all_cells.clearContents(ANNOTATION)


class ValidationApi:
    """A rule's hint, and whether it refuses."""

    _cells: Any

    _NAMES = (
        ("ShowError", "ShowErrorMessage"),
        ("InputTitle", "InputTitle"),
        ("InputMessage", "InputMessage"),
    )

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        object.__setattr__(self, "_cells", cells)

    def __setattr__(self, name: str, value: Any) -> None:  # noqa: ANN401
        rule = self._cells.Validation
        setattr(rule, dict(self._NAMES)[name], value)
        if name == "InputMessage":
            rule.ShowInputMessage = bool(value)
        self._cells.Validation = rule
