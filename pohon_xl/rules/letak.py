"""Where the cell is that a row leaves empty: what was read knows places of filled cells only."""

from collections.abc import Iterator
from functools import lru_cache

from pohon_xl.model.fakta import Bacaan, RumusKosong, SelGalat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location, parse_alamat
from pohon_xl.tables.istilah import Kolom


def cell_of(kertas: KertasKerja, tahap: int, row: Location, kolom: Kolom) -> Location | None:
    """The cell of that column in the row; None when its table has no such column."""
    for bacaan in tables_of(kertas, tahap):
        if bacaan.lembar == row.lembar:
            first, last = _rows(bacaan.rentang)
            column = column_of(bacaan, kolom)
            if first <= row.baris <= last and column is not None:
                return Location(row.lembar, row.baris, column)
    return None


def unreadable_cells(kertas: KertasKerja) -> frozenset[Location]:
    """Cells that only seem empty: T0-06 and T0-08 speak about them."""
    return frozenset(
        f.at if isinstance(f, RumusKosong) else f.isi.at
        for f in kertas.fakta
        if isinstance(f, RumusKosong | SelGalat)
    )


def tables_of(kertas: KertasKerja, tahap: int) -> Iterator[Bacaan]:
    """The ranges read as that stage."""
    return (b for b in kertas.bacaan if b.tahap == tahap)


def column_of(bacaan: Bacaan, kolom: Kolom) -> int | None:
    """The number of the column that was taken for it."""
    letters = next((letters for letters, nama in bacaan.kolom if nama == kolom.value), None)
    return None if letters is None else parse_alamat(f"{letters}1")[1]


def top_left(bacaan: Bacaan) -> Location:
    """The first heading of a range."""
    row, column = parse_alamat(bacaan.rentang.partition(":")[0])
    return Location(bacaan.lembar, row, column)


@lru_cache(maxsize=64)
def _rows(rentang: str) -> tuple[int, int]:
    first, _, last = rentang.partition(":")
    return parse_alamat(first)[0], parse_alamat(last or first)[0]
