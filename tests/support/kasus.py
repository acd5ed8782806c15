"""The real case: a Dinas Tenaga Kerja of Kabupaten Balangan, faults and all."""

from functools import cache
from pathlib import Path

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.read_openpyxl import read_grids
from pohon_xl.workbook.source import read_source

CONTOH = Path(__file__).resolve().parents[2] / "xlsx_templates" / "contoh_balangan.xlsx"


@cache
def kasus() -> KertasKerja:
    """As the product reads it."""
    return read_kertas_kerja(CONTOH.name, read_grids(read_source(CONTOH)))
