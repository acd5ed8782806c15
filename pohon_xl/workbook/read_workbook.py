"""Which reader a file needs: our own for Excel packages, openpyxl where that gives up, calamine."""

from pohon_xl.tables.grid import Grid
from pohon_xl.workbook.source import Source


def read_grids(source: Source) -> tuple[Grid, ...]:
    """Every worksheet of a file in tab order. Raises: WorkbookError."""
    if not source.is_package:
        from pohon_xl.workbook import read_calamine

        return read_calamine.read_grids(source)
    from pohon_xl.workbook import read_xlsx

    try:
        return read_xlsx.read_grids(source.data)
    except read_xlsx.UnusualPackage:
        from pohon_xl.workbook import read_openpyxl

        return read_openpyxl.read_grids(source)
