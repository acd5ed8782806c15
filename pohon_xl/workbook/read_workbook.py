"""Which reader a file needs: openpyxl for Excel packages, calamine for all others."""

from pohon_xl.tables.grid import Grid
from pohon_xl.workbook.source import Source


def read_grids(source: Source) -> tuple[Grid, ...]:
    """Every worksheet of a file in tab order. Raises: WorkbookError."""
    if source.is_package:
        from pohon_xl.workbook import read_openpyxl

        return read_openpyxl.read_grids(source)
    from pohon_xl.workbook import read_calamine

    return read_calamine.read_grids(source)
