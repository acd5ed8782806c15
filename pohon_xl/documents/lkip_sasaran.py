"""Bab III of the LKjIP: what became of each sasaran, and the seven analyses the law asks for."""

from dataclasses import dataclass

from pohon_xl.documents.anggaran import BarisAnggaran
from pohon_xl.documents.capaian import capaian_of
from pohon_xl.documents.kinerja import (
    Letak,
    Nilai,
    rows_of,
    satuan_or_kosong,
    target_or_kosong,
)
from pohon_xl.documents.lkip_tabel import program_table
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.isian import angka_text, kosong
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong


@dataclass(frozen=True, slots=True)
class BarisCapaian:
    """An indicator with target, realisasi and what else Bab III compares it with."""

    nomor: str
    sasaran: str
    gabung: str
    indikator: Nilai
    satuan: Nilai
    target: Nilai
    realisasi: Nilai
    capaian: Nilai
    realisasi_lalu: Nilai
    target_akhir: Nilai
    kemajuan: Nilai
    standar_nasional: Nilai
    penjelasan: Nilai


@dataclass(frozen=True, slots=True)
class AnalisisSasaran:
    """One sasaran: its indicators, its programs and the words still to be written."""

    nomor: str
    sasaran: Nilai
    indikator: tuple[BarisCapaian, ...]
    program: tuple[BarisAnggaran, ...]
    total: Nilai
    total_realisasi: Nilai
    total_persen: Nilai
    ulasan: Nilai
    perbandingan: Nilai
    efisiensi: Nilai
    penunjang: Nilai


def capaian_rows(kertas: KertasKerja, sasaran: tuple[Simpul, ...]) -> tuple[BarisCapaian, ...]:
    """One row for each indicator."""

    def make(letak: Letak, s: Simpul, indikator: Indikator | None) -> BarisCapaian:
        row = kertas.target_of(s, indikator.teks) if indikator else None
        return BarisCapaian(
            nomor=letak.nomor,
            sasaran=letak.sasaran,
            gabung=letak.gabung,
            indikator=letak.indikator,
            satuan=satuan_or_kosong(kertas, s, indikator),
            target=target_or_kosong(kertas, s, indikator),
            realisasi=(angka_text(row.realisasi, row.satuan) if row else None)
            or kosong(kertas, "realisasi"),
            capaian=capaian_of(kertas, s, indikator),
            realisasi_lalu=_lalu(kertas),
            target_akhir=_target_akhir(row),
            kemajuan=Kosong("tingkat kemajuan"),
            standar_nasional=Kosong("standar nasional atau -"),
            penjelasan=isi_atau_kosong(
                row.penjelasan if row else None,
                "penyebab keberhasilan/kegagalan dan solusi yang telah dilakukan",
            ),
        )

    return rows_of(sasaran, make)


def target_akhir_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator | None) -> Nilai:
    """The target at the end of the Renstra."""
    return _target_akhir(kertas.target_of(simpul, indikator.teks) if indikator else None)


def analyses(kertas: KertasKerja, sasaran: tuple[Simpul, ...]) -> tuple[AnalisisSasaran, ...]:
    """One for each sasaran of the office; a blank one when there is none."""
    if not sasaran:
        return (_analysis(kertas, 1, None),)
    return tuple(_analysis(kertas, number, s) for number, s in enumerate(sasaran, 1))


def _analysis(kertas: KertasKerja, number: int, sasaran: Simpul | None) -> AnalisisSasaran:
    nodes = (sasaran,) if sasaran else ()
    table = program_table(kertas, *nodes, with_kegiatan=True)
    return AnalisisSasaran(
        nomor=str(number),
        sasaran=isi_atau_kosong(sasaran.kinerja if sasaran else None, "sasaran strategis"),
        indikator=capaian_rows(kertas, nodes),
        program=table.rows,
        total=table.total,
        total_realisasi=table.total_realisasi,
        total_persen=table.total_persen,
        ulasan=Kosong("uraian capaian target tahun ini"),
        perbandingan=Kosong("uraian kenaikan atau penurunan dibanding tahun sebelumnya"),
        efisiensi=Kosong("analisis efisiensi anggaran, tenaga, dan sarana"),
        penunjang=Kosong("cara program dan kegiatan ini menunjang keberhasilan atau kegagalan"),
    )


def _target_akhir(row: Target | None) -> Nilai:
    return isi_atau_kosong(
        angka_text(row.target_akhir, row.satuan) if row else None, "target akhir Renstra"
    )


def _lalu(kertas: KertasKerja) -> Nilai:
    tahun = kertas.instansi.tahun
    return Kosong("realisasi tahun lalu" if tahun is None else f"realisasi {tahun - 1}")
