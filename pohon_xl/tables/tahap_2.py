"""Tahap 2: each CSF and the condition it needs."""

from pohon_xl.model.baris import BarisCsf, Mitra
from pohon_xl.model.fakta import Fakta, SelMajemuk
from pohon_xl.model.isi import Isi
from pohon_xl.rekaman import replace
from pohon_xl.tables.cabang import Cabang
from pohon_xl.tables.istilah import Kolom
from pohon_xl.tables.tabel import Tabel


def _beside(tabel: Tabel, row: int, parts: tuple[str, ...]) -> tuple[Mitra, ...]:
    """What a column of partner offices says of each condition of the row."""
    mitra = tabel.partners(row)
    return () if mitra is None else (mitra,) * max(1, len(parts))


def read_tahap_2(
    tabel: Tabel, cabang: Cabang, outcome: Isi | None
) -> tuple[tuple[BarisCsf, ...], tuple[Fakta, ...], Tabel]:
    """The rows, the cells that hold several conditions, the table with the rows that say anything.

    `outcome` is that of the table; a column, or a row that names nothing else, may say another.
    """
    rows: list[BarisCsf] = []
    facts: list[Fakta] = []
    used: list[int] = []
    for row in tabel.baris:
        section = cabang.section(tabel, row)
        if section is not None:
            outcome = section
            used.append(row)
            continue
        own = tabel.isi_merged(row, Kolom.OUTCOME)
        outcome = (cabang.named(own.teks) if own else None) or outcome
        csf, kondisi = tabel.isi_merged(row, Kolom.CSF), tabel.isi_merged(row, Kolom.KONDISI)
        if not csf and not kondisi:
            continue
        used.append(row)
        parts = tabel.parts(kondisi) if kondisi else ()
        if kondisi and parts and (not rows or rows[-1].kondisi != kondisi):
            facts.append(SelMajemuk(isi=kondisi, bagian=parts, jenis="kondisi"))
        rows.append(
            BarisCsf(
                nomor=tabel.isi(row, Kolom.NOMOR),
                csf=csf,
                kondisi=kondisi,
                bagian=parts or ((kondisi.teks,) if kondisi else ()),
                outcome=outcome,
                mitra=tabel.mitra(kondisi) or _beside(tabel, row, parts),
            )
        )
    return tuple(rows), tuple(facts), replace(tabel, baris=tuple(used))
