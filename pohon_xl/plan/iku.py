"""Indikator Kinerja Utama as a table: what each measures, how, from which data, who answers."""

from pohon_xl.model.iku import iku_nodes
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.judul_isian import DiTarget
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Awal, Nilai, rows_by_indikator
from pohon_xl.plan.isian import kosong, penanggung_jawab, satuan_of, target_of
from pohon_xl.plan.kosong import isi_atau_kosong
from pohon_xl.plan.tempat import di_target
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class BarisIku:
    """One indicator."""

    nomor: str
    sasaran: str
    gabung: str
    indikator: Nilai
    definisi: Nilai
    satuan: Nilai
    target: Nilai
    sumber_data: Nilai
    penanggung_jawab: Nilai


def iku_rows(kertas: KertasKerja) -> tuple[BarisIku, ...]:
    """The indicators of tujuan and sasaran in tree order."""

    def make(awal: Awal, simpul: Simpul, indikator: Indikator | None) -> BarisIku:
        row = kertas.target_of(simpul, indikator.teks) if indikator else None
        satuan = satuan_of(kertas, simpul, indikator) if indikator else None
        target = target_of(kertas, simpul, indikator) if indikator else None
        answers = (row.penanggung_jawab if row else None) or penanggung_jawab(kertas, simpul)
        return BarisIku(
            nomor=awal.nomor,
            sasaran=awal.sasaran,
            gabung=awal.gabung,
            indikator=awal.indikator,
            definisi=isi_atau_kosong(
                row.definisi if row else None, "definisi/formula", di_target(row, DiTarget.DEFINISI)
            ),
            satuan=isi_atau_kosong(satuan, "satuan", di_target(row, DiTarget.SATUAN)),
            target=target or kosong(kertas, "target", di_target(row, DiTarget.TARGET)),
            sumber_data=isi_atau_kosong(
                row.sumber_data if row else None,
                "sumber data",
                di_target(row, DiTarget.SUMBER_DATA),
            ),
            penanggung_jawab=isi_atau_kosong(
                answers, "penanggung jawab", di_target(row, DiTarget.PENANGGUNG_JAWAB)
            ),
        )

    return rows_by_indikator(iku_nodes(kertas.pohon), make)
