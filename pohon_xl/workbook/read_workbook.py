"""Which reader a file needs: our own for Excel packages, openpyxl where that gives up, calamine."""

from collections.abc import Container, Iterable
from pathlib import Path

from pohon_xl.errors import WorkbookError
from pohon_xl.settings import BATAS
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


def refuse_long(path: Path, grids: Iterable[Grid], tahap: Container[str]) -> None:
    """Twenty thousand conditions in five stages are half of that, and every rule reads every word.

    Raises: WorkbookError for more letters in the sheets of these names.
    """
    read = (cell.value for g in grids if g.lembar in tahap for cell in g.cells.values())
    if (count := sum(len(value) for value in read if isinstance(value, str))) > BATAS.huruf_tahap:
        apa = f"memuat {count // 1_000_000} juta huruf di lembar Tahap"
        raise too_much(path, TooMuch(apa, "pindahkan naskah panjang ke lembar lain"))


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
