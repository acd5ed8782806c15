"""Rows of Tahap 3 with a level and no condition, and the performance that belongs there."""

from collections.abc import Iterator
from itertools import pairwise

from pohon_xl.model.baris import BarisUraian
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.rules.letak import unreadable_cells


def proposed_for_empty(kertas: KertasKerja) -> set[Location]:
    """The cells of Tahap 4 and 5 whose text T3-13 proposes: T3-13 speaks."""
    four = {lost.at for _, lost in empty_conditions(kertas) if lost}
    return four | {five for at, five in kertas.tautan.padanan_5.items() if at in four}


def empty_conditions(kertas: KertasKerja) -> Iterator[tuple[BarisUraian, Isi | None]]:
    """Rows with a level and no condition, each with what Tahap 4 has in its place."""
    unreadable = unreadable_cells(kertas)
    before: BarisUraian | None = None
    for row in kertas.uraian:
        above, before = before, row
        shown = row.kondisi.teks if row.kondisi else ""
        if row.level is None or row.keterangan is None or row.is_crosscutting:
            continue
        if not any(c.isalpha() for c in shown) and row.at not in unreadable:
            yield row, _lost(kertas, row, above)


def _lost(kertas: KertasKerja, row: BarisUraian, above: BarisUraian | None) -> Isi | None:
    """The performance that stands in Tahap 4 where this one should: next, unmatched, same level."""
    cell = above.kondisi if above and above.induk == row.induk else row.induk
    codes = kertas.tautan.simpul_of.get(cell.at) if cell else None
    places = kertas.tautan.simpul_of
    rows = kertas.kinerja_4
    after = (b for a, b in pairwise(rows) if codes and places.get(a.kinerja.at) == codes)
    found = next(after, None)
    if found is None or found.kinerja.at in places or row.level not in found.levels:
        return None
    return None if found.kinerja.at in kertas.tautan.kembar else found.kinerja
