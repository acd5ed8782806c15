"""Which reader a file needs: our own for Excel packages, openpyxl where that gives up, calamine."""

from pohon_xl.errors import WorkbookError
from pohon_xl.tables.grid import Grid
from pohon_xl.workbook.paket import TooMuch, UnsafePart
from pohon_xl.workbook.source import Source, too_much, unsafe


def read_grids(source: Source) -> tuple[Grid, ...]:
    """Every worksheet of a file in tab order. Raises: WorkbookError."""
    if not source.is_package:
        from pohon_xl.workbook import read_calamine

        return read_calamine.read_grids(source)
    from pohon_xl.workbook import read_xlsx

    try:
        try:
            return read_xlsx.read_grids(source.data)
        except read_xlsx.UnusualPackage:
            return _read_unusual(source)
    except TooMuch as error:
        raise too_much(source.path, error) from None
    except UnsafePart:
        raise unsafe(source.path) from None


def _read_unusual(source: Source) -> tuple[Grid, ...]:
    """By openpyxl; a package neither understands once more with tidy names of its members."""
    from pohon_xl.workbook import read_openpyxl, read_xlsx
    from pohon_xl.workbook.nama_bagian import tidy_names

    try:
        return read_openpyxl.read_grids(source)
    except WorkbookError:
        try:
            return read_xlsx.read_grids(tidy_names(source).data)
        except read_xlsx.UnusualPackage:
            pass
        raise
