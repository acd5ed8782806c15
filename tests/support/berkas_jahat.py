"""Hostile and broken workbooks, made by this script: what an office may be sent."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.support.kasus import CONTOH

_LEMBAR = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{}</worksheet>'
)


def write_banyak_sel(path: Path, cells: int) -> None:
    """A sheet of that many numbers, 100 a row."""
    row = f"<row>{'<c><v>1</v></c>' * 100}</row>"
    _with_sheet(path, _LEMBAR.format(f"<sheetData>{row * (cells // 100)}</sheetData>").encode())


def _with_sheet(path: Path, sheet: bytes) -> None:
    """The case with another first sheet."""
    replaced(path, {"xl/worksheets/sheet1.xml": sheet})


def replaced(path: Path, parts: dict[str, bytes]) -> None:
    """The case with other members of these names, or further ones."""
    with zipfile.ZipFile(CONTOH) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])


Make = Callable[[Path], None]
