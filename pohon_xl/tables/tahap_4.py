"""Tahap 4: each performance and its indicators."""

from dataclasses import replace

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.isi import Isi
from pohon_xl.tables.crosscutting import is_crosscutting
from pohon_xl.tables.istilah import Kolom, levels_of
from pohon_xl.tables.tabel import Tabel
from pohon_xl.text.daftar import split_numbered


def read_tahap_4(tabel: Tabel) -> tuple[BarisKinerja, ...]:
    """The rows; one without a performance of its own adds indicators to the one above."""
    rows: list[BarisKinerja] = []
    for row in tabel.rows():
        kinerja = tabel.isi_merged(row, Kolom.KINERJA)
        indikator = _indikator(tabel.isi(row, Kolom.INDIKATOR))
        if rows and (kinerja is None or kinerja.at == rows[-1].kinerja.at):
            rows[-1] = replace(rows[-1], indikator=(*rows[-1].indikator, *indikator))
        elif kinerja is not None:
            rows.append(_row(tabel, row, kinerja, indikator))
    return tuple(rows)


def _row(tabel: Tabel, row: int, kinerja: Isi, indikator: tuple[Isi, ...]) -> BarisKinerja:
    keterangan = tabel.isi_merged(row, Kolom.KETERANGAN)
    marks = [i.teks for i in (*indikator, keterangan) if i]
    return BarisKinerja(
        tahap=tabel.tahap,
        kinerja=kinerja,
        rujukan=tabel.isi_merged(row, Kolom.RUJUKAN),
        indikator=indikator,
        keterangan=keterangan,
        levels=levels_of(keterangan.teks) if keterangan else (),
        is_crosscutting=any(is_crosscutting(m) for m in marks),
    )


def _indikator(isi: Isi | None) -> tuple[Isi, ...]:
    """The indicators of a cell: one, or those of a numbered list."""
    if isi is None:
        return ()
    return tuple(Isi(t, isi.at) for t in split_numbered(isi.teks)) or (isi,)
