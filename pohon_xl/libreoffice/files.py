"""Paths as LibreOffice names them, and how a workbook is opened and stored."""

from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

#: nothing in a workbook runs, and no link of it is followed (MacroExecMode, UpdateDocMode)
NEVER_RUN_MACROS: dict[str, object] = {"MacroExecutionMode": 0, "UpdateDocMode": 0}

_FILTERS = {
    ".ods": "calc8",
    ".xls": "MS Excel 97",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
}
_XLSX = "Calc MS Excel 2007 XML"


def url_of(path: str) -> str:
    """A file as URL."""
    return Path(path).absolute().as_uri()


def path_of(url: str) -> str:
    """Path of a file URL; of another kind the URL itself; '' for a workbook never saved."""
    parts = urlsplit(url)
    if parts.scheme != "file":
        return url
    host = f"//{parts.netloc}" if parts.netloc else ""
    return host + url2pathname(parts.path)


def name_of(url: str) -> str:
    """The last part."""
    return unquote(url.rpartition("/")[2])


def filter_of(path: str) -> str:
    """The format that a name stands for."""
    return _FILTERS.get(Path(path).suffix.lower(), _XLSX)
