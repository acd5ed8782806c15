"""Tahap 3 with one column for each level: paths from left to right, equal cells merged or not."""

from collections.abc import Iterator

from pohon_xl.model.baris import BarisKinerja, BarisUraian
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Level
from pohon_xl.rekaman import replace
from pohon_xl.tables.istilah import KOLOM_LEVEL, Kolom
from pohon_xl.tables.tabel import Tabel
from pohon_xl.text.kata import fold


def is_matriks(tabel: Tabel) -> bool:
    """Whether levels have columns of their own."""
    return sum(k in tabel.kolom for k in KOLOM_LEVEL) > 1


def read_indikator(tabel: Tabel) -> Iterator[BarisKinerja]:
    """Each condition with the indicators beside it, as Tahap 4 would say them, column by column."""
    levels = {Kolom.OUTCOME: Level.OUTCOME, Kolom.INDUK: Level.CSF, **KOLOM_LEVEL}
    for kolom, column in tabel.judul.indikator.items():
        found: list[BarisKinerja] = []
        for row in tabel.baris:
            isi = tabel.isi_merged(row, kolom)
            if isi is not None and (not found or fold(found[-1].kinerja.teks) != fold(isi.teks)):
                found.append(BarisKinerja(4, isi, levels=(levels[kolom],)))
            for one in tabel.texts_at(row, column) if found else ():
                known = found[-1].indikator
                if all(fold(one.teks) != fold(i.teks) for i in known):
                    found[-1] = replace(found[-1], indikator=(*known, one))
        yield from found


def read_matriks(tabel: Tabel) -> Iterator[tuple[Isi | None, BarisUraian]]:
    """(CSF condition, row) for each condition, in reading order.

    A cell that repeats the one above it says nothing new, as if they were merged.
    """
    path: dict[Level, str] = {}
    induk: Isi | None = None
    for row in tabel.baris:
        own = tabel.isi_merged(row, Kolom.INDUK)
        if own is not None and (induk is None or fold(own.teks) != fold(induk.teks)):
            induk, path = own, {}
            if not any(tabel.isi(row, k) for k in KOLOM_LEVEL):
                yield induk, BarisUraian(own.at, None, (), None, None)
        for kolom, standard in KOLOM_LEVEL.items():
            isi = tabel.isi(row, kolom)
            if isi is None or path.get(standard) == fold(isi.teks):
                continue
            path = {k: t for k, t in path.items() if k.depth < standard.depth}
            path[standard] = fold(isi.teks)
            keterangan = tabel.isi(row, Kolom.KETERANGAN)
            levels = tabel.kosakata.levels_of(keterangan.teks) if keterangan else ()
            level = levels[0] if len(levels) == 1 else standard
            yield induk, BarisUraian(isi.at, None, (), isi, level, keterangan)
