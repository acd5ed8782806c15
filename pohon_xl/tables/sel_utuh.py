"""What a cell says in full, where only a part of it was read as a performance or a level.

Numbers, bullets, crosscutting marks, line breaks and other parts of the cell stay when a correction
mends the part (rules/sel_utuh.py).
"""

from collections.abc import Iterable

from pohon_xl.model.baris import BarisCsf, BarisKinerja, BarisOutcome, BarisUraian
from pohon_xl.model.isi import Isi
from pohon_xl.model.location import Location
from pohon_xl.tables.grid import Grid

Baris = BarisOutcome | BarisCsf | BarisUraian | BarisKinerja


def whole_texts(grids: Iterable[Grid], rows: Iterable[Baris]) -> dict[Location, str]:
    """By cell the text as stored, where it is not letter for letter what was read."""
    sheets = {g.lembar: g for g in grids if g.peran is None}
    found: dict[Location, str] = {}
    for row in rows:
        for isi in _cells(row):
            if isi is None or isi.at.lembar not in sheets:
                continue
            cell = sheets[isi.at.lembar].cells.get((isi.at.baris, isi.at.kolom))
            if cell is not None and cell.value != isi.teks and isinstance(cell.value, str):
                found[isi.at] = cell.value
    return found


def _cells(row: Baris) -> tuple[Isi | None, ...]:
    match row:
        case BarisOutcome():
            return (row.outcome,)
        case BarisCsf():
            return (row.nomor, row.csf, row.kondisi)
        case BarisUraian():
            return (row.induk, row.kondisi, row.keterangan)
        case BarisKinerja():
            own = (row.kinerja, row.rujukan, row.keterangan, row.komponen, row.jabatan)
            return (*own, *row.indikator, *row.satuan)
