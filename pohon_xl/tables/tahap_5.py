"""Tahap 5: the rows of Tahap 4, each mapped to a planning component and a rank."""

from dataclasses import replace

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.tables.istilah import Kolom, jenjang_of, komponen_of
from pohon_xl.tables.tabel import Tabel
from pohon_xl.tables.tahap_4 import read_tahap_4


def read_tahap_5(tabel: Tabel) -> tuple[BarisKinerja, ...]:
    """The rows with komponen and jabatan as written, and what they mean."""
    return tuple(_mapped(tabel, row) for row in read_tahap_4(tabel))


def _mapped(tabel: Tabel, row: BarisKinerja) -> BarisKinerja:
    komponen = tabel.isi_merged(row.kinerja.at.baris, Kolom.KOMPONEN)
    jabatan = tabel.isi_merged(row.kinerja.at.baris, Kolom.JABATAN)
    return replace(
        row,
        komponen=komponen,
        komponen_baku=komponen_of(komponen.teks) if komponen else None,
        jabatan=jabatan,
        jenjang=jenjang_of(jabatan.teks) if jabatan else None,
    )
