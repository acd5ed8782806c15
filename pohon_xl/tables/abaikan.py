"""Sheet Abaikan: findings the planner leaves as they are, with her reasons."""

from pohon_xl.model.abaikan import Abaikan
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.masukan import KODE, BarisMasukan, Judul, read_rows

TEMUAN = "Temuan"
LEMBAR = "Lembar"
SEL = "Sel"
ALASAN = "Alasan"

#: in sheet order
JUDUL: Judul = {
    TEMUAN: ("Id temuan", "Id", "Temuan (id)"),
    KODE: ("Kode temuan", "Kode aturan"),
    LEMBAR: ("Nama lembar",),
    SEL: ("Alamat", "Alamat sel"),
    ALASAN: ("Alasan diabaikan",),
}


def read_abaikan(grid: Grid) -> tuple[Abaikan, ...]:
    """The rows in sheet order; those that only hold notes of hers too."""
    return tuple(_abaikan(grid, row) for row in read_rows(grid, JUDUL, KODE))


def _abaikan(grid: Grid, row: BarisMasukan) -> Abaikan:
    first = min(row.kolom.values())
    return Abaikan(
        at=grid.at(row.baris, first),
        at_alasan=grid.at(row.baris, row.kolom.get(ALASAN, first)),
        temuan=row.key(TEMUAN) or None,
        kode=row.key(KODE) or None,
        lembar=row.key(LEMBAR) or None,
        sel=row.key(SEL) or None,
        alasan=row.text(ALASAN),
        lain=row.lain,
    )
