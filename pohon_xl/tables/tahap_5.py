"""Tahap 5: the rows of Tahap 4, each mapped to a planning component and a rank."""

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.tables.tabel import Tabel
from pohon_xl.tables.tahap_4 import read_tahap_4


def read_tahap_5(tabel: Tabel) -> tuple[BarisKinerja, ...]:
    """The rows with komponen and jabatan as written, and what they mean."""
    return read_tahap_4(tabel, tahap=5)
