"""A stored number or date as the planner sees it."""

from datetime import date, datetime, time

from pohon_xl.pola import pola
from pohon_xl.tables.grid import Scalar
from pohon_xl.text.angka import format_angka
from pohon_xl.text.tanggal import format_tanggal

_QUOTED = pola(r'"[^"]*"|\\.')


def scalar_of(text: str, kind: str, code: str, *, is_1904: bool) -> Scalar:
    """The value of `<v>`: `kind` n or d, `code` a date's or percentage's format or "".

    Raises: ValueError when it is no number.
    """
    if kind == "d":
        return plain(datetime.fromisoformat(text.removesuffix("Z")))
    number = float(text) if any(c in text for c in ".eE") else int(text)
    if is_percent(code):
        return percent(number)
    return _date(number, code, is_1904=is_1904) if code else plain(number)


def is_cell_picture(formula: str | None) -> bool:
    """Whether a cell only shows a picture (WPS): its text is the name of a file."""
    return formula is not None and formula.startswith(("_xlfn.DISPIMG(", "DISPIMG("))


def is_percent(code: str) -> bool:
    """Whether a number format shows percent: `0.00%`, not a sign in quotation marks."""
    return "%" in code and "%" in _QUOTED.sub("", code)


def percent(number: float) -> str:
    """0.855 shown as a percentage -> `85,5%`; what the format rounds away is kept."""
    return f"{format_angka(round(number * 100, 10))}%"


def plain(value: object) -> Scalar:
    """Dates in Indonesian, whole numbers as int."""
    if isinstance(value, datetime):
        hour = "" if value.time() == time(0) else f" {value:%H:%M}"
        return f"{format_tanggal(value.date())}{hour}"
    if isinstance(value, date):
        return format_tanggal(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str | int | float | bool):
        return value
    return None if value is None else str(value)  # a time of day, a duration


def _date(number: float, date_code: str, *, is_1904: bool) -> Scalar:
    """By openpyxl, which knows Excel's calendar and its 29 February 1900; dates are rare."""
    from openpyxl.styles.numbers import is_timedelta_format
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

    epoch = CALENDAR_MAC_1904 if is_1904 else CALENDAR_WINDOWS_1900
    try:
        return plain(from_excel(number, epoch, timedelta=is_timedelta_format(date_code)))
    except (OverflowError, ValueError):
        return "#VALUE!"  # as Excel shows what is no date
