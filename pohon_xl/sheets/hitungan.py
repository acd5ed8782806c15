"""Formulas of the white columns on sheets to fill in: budget spent, in percent, as she types.

Achievement: sheets/hitungan_capaian.py. A name in brackets is the cell of that column in the same
row. Nothing is shown for what cannot be worked out.
"""

from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

from pohon_xl.model.instansi import Anggaran
from pohon_xl.plan.sheet import CellValue
from pohon_xl.tables.anggaran import PAGU, REALISASI
from pohon_xl.tables.masukan import belum_terbaca
from pohon_xl.text.angka import parse_angka

_TANPA_DESIMAL = 1e13  # a number this large has no two decimals left
Lain = tuple[tuple[str, str], ...]
RUMUS_SERAPAN = (
    f"IFERROR(IF(AND(ISNUMBER([{PAGU}]),ISNUMBER([{REALISASI}])),"
    f'IF([{PAGU}]>0,ROUND([{REALISASI}]/[{PAGU}]*100,2),""),""),"")'
)


def nilai_serapan(row: Anggaran | None) -> float | str:
    """Spent of the budget, as the formula gives it."""
    if row is None or row.pagu is None or row.realisasi is None or row.pagu <= 0:
        return ""
    return dua_desimal(row.realisasi / row.pagu * 100)


def without_ours(lain: Lain, judul: str, nilai: CellValue) -> Lain:
    """What she typed, without our own result: of some files only results are read, no formulas."""
    key = belum_terbaca(judul)
    return tuple(p for p in lain if p[0] != key or (nilai != "" and parse_angka(p[1]) != nilai))


def dua_desimal(value: float) -> float | str:
    """To two decimals, halves away from zero, as Excel does it; what is endless is blank."""
    if not isfinite(value):
        return ""
    if abs(value) >= _TANPA_DESIMAL:
        return value
    shown = f"{abs(value):.15g}"
    rounded = float(Decimal(shown).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))
    return -rounded if value < 0 else rounded
