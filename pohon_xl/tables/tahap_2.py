"""Tahap 2: each CSF and the condition it needs."""

from pohon_xl.model.baris import BarisCsf
from pohon_xl.model.fakta import Fakta, SelMajemuk
from pohon_xl.tables.istilah import Kolom
from pohon_xl.tables.tabel import Tabel
from pohon_xl.text.daftar import split_numbered


def read_tahap_2(tabel: Tabel) -> tuple[tuple[BarisCsf, ...], tuple[Fakta, ...]]:
    """The rows, and the cells that hold several conditions."""
    rows: list[BarisCsf] = []
    facts: list[Fakta] = []
    for row in tabel.rows():
        kondisi = tabel.isi(row, Kolom.KONDISI)
        parts = split_numbered(kondisi.teks) if kondisi else ()
        if kondisi and parts:
            facts.append(SelMajemuk(isi=kondisi, bagian=parts, jenis="kondisi"))
        rows.append(
            BarisCsf(
                nomor=tabel.isi(row, Kolom.NOMOR),
                csf=tabel.isi_merged(row, Kolom.CSF),
                kondisi=kondisi,
                bagian=parts or ((kondisi.teks,) if kondisi else ()),
            )
        )
    return tuple(rows), tuple(facts)
