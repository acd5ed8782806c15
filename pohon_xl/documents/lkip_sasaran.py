"""Bab III of the LKjIP: what became of each sasaran, and the seven analyses the law asks for."""

from pohon_xl.documents.anggaran import BarisAnggaran
from pohon_xl.documents.capaian import SKALA, TERENDAH, capaian_of
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
from pohon_xl.rekaman import dataclass, fields

#: before it: the scale, two tables of the tujuan, one of all sasaran
TABEL_PERTAMA = 5


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
    kategori: Nilai
    rumus: Nilai
    arah: Nilai
    realisasi_lalu: Nilai
    target_akhir: Nilai
    kemajuan: Nilai
    standar_nasional: Nilai
    penjelasan: Nilai


@dataclass(frozen=True, slots=True)
class NomorTabel:
    """The numbers of the tables below one sasaran, in their order."""

    target: str
    lalu: str
    akhir: str
    standar: str
    penyebab: str
    program: str


@dataclass(frozen=True, slots=True)
class AnalisisSasaran:
    """One sasaran: its indicators, its programs and the words still to be written."""

    nomor: str
    sasaran: Nilai
    tabel: NomorTabel
    indikator: tuple[BarisCapaian, ...]
    program: tuple[BarisAnggaran, ...]
    total: Nilai
    total_realisasi: Nilai
    total_persen: Nilai
    ulasan: Nilai
    perbandingan: Nilai
    efisiensi: Nilai
    penunjang: Nilai


@dataclass(frozen=True, slots=True)
class BarisSkala:
    """A category of achievement and its bounds."""

    nomor: str
    interval: str
    kategori: str


def skala_rows() -> tuple[BarisSkala, ...]:
    """Table 3.1, from the best category down."""
    upper = (None, *(bound for bound, _ in SKALA))
    rows = [(*SKALA[i], above) for i, above in enumerate(upper[:-1])]
    intervals = [(f"> {low}" + (f" sampai {top}" if top else ""), name) for low, name, top in rows]
    intervals.append((f"≤ {SKALA[-1][0]}", TERENDAH))
    return tuple(BarisSkala(str(n), text, name) for n, (text, name) in enumerate(intervals, 1))


def capaian_rows(kertas: KertasKerja, sasaran: tuple[Simpul, ...]) -> tuple[BarisCapaian, ...]:
    """One row for each indicator."""

    def make(letak: Letak, s: Simpul, indikator: Indikator | None) -> BarisCapaian:
        row = kertas.target_of(s, indikator.teks) if indikator else None
        hasil = capaian_of(kertas, s, indikator)
        return BarisCapaian(
            nomor=letak.nomor,
            sasaran=letak.sasaran,
            gabung=letak.gabung,
            indikator=letak.indikator,
            satuan=satuan_or_kosong(kertas, s, indikator),
            target=target_or_kosong(kertas, s, indikator),
            realisasi=(angka_text(row.realisasi, row.satuan) if row else None)
            or kosong(kertas, "realisasi"),
            capaian=hasil.capaian,
            kategori=hasil.kategori,
            rumus=hasil.rumus,
            arah=hasil.arah,
            realisasi_lalu=_lalu(kertas),
            target_akhir=_target_akhir(row),
            kemajuan=hasil.kemajuan,
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
        tabel=_nomor_tabel(number),
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


def _nomor_tabel(number: int) -> NomorTabel:
    first = TABEL_PERTAMA + (number - 1) * len(fields(NomorTabel))
    return NomorTabel(*(f"3.{first + i}" for i in range(len(fields(NomorTabel)))))


def nomor_tabel_anggaran(analisis: tuple[AnalisisSasaran, ...]) -> str:
    """The number of the table that follows those of all sasaran."""
    return f"3.{TABEL_PERTAMA + len(analisis) * len(fields(NomorTabel))}"


def _target_akhir(row: Target | None) -> Nilai:
    return isi_atau_kosong(
        angka_text(row.target_akhir, row.satuan) if row else None, "target akhir Renstra"
    )


def _lalu(kertas: KertasKerja) -> Nilai:
    tahun = kertas.instansi.tahun
    return Kosong("realisasi tahun lalu" if tahun is None else f"realisasi {tahun - 1}")
