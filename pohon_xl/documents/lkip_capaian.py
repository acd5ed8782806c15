"""What Bab III says of each indicator: its numbers and the passages about them."""

from pohon_xl.documents.capaian import capaian_of
from pohon_xl.documents.kinerja import satuan_or_kosong
from pohon_xl.documents.lkip_kalimat import (
    AngkaIndikator,
    kalimat_akhir,
    kalimat_capaian,
    kalimat_standar,
    kalimat_tren,
)
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.barisan import Awal, Nilai, rows_by_indikator
from pohon_xl.plan.isian import kosong, lacak, target_or_kosong
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.naskah import Naskah, naskah
from pohon_xl.plan.tempat import di_target
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import target as lembar

PENYEBAB = "penyebab keberhasilan atau kegagalan"
UPAYA = "solusi yang telah dilakukan"


@dataclass(frozen=True, slots=True)
class UraianIndikator:
    """The passages about one indicator."""

    capaian: Naskah
    tren: Naskah
    akhir: Naskah
    standar: Naskah
    penyebab: Naskah
    upaya: Naskah


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
    lalu_1: Nilai
    lalu_2: Nilai
    lalu_3: Nilai
    target_akhir: Nilai
    kemajuan: Nilai
    standar_nasional: Nilai
    standar_provinsi: Nilai
    uraian: UraianIndikator


def capaian_rows(kertas: KertasKerja, sasaran: tuple[Simpul, ...]) -> tuple[BarisCapaian, ...]:
    """One row for each indicator."""

    def make(awal: Awal, s: Simpul, indikator: Indikator | None) -> BarisCapaian:
        row = kertas.target_of(s, indikator.teks) if indikator else None
        angka = angka_of(kertas, s, indikator)
        lalu = tuple(
            text or Kosong(f"realisasi {year}", di_target(row, judul))
            for text, year, judul in zip(
                angka.lalu, years_before(kertas), lembar.REALISASI_LALU, strict=True
            )
        )
        return BarisCapaian(
            nomor=awal.nomor,
            sasaran=awal.sasaran,
            gabung=awal.gabung,
            indikator=awal.indikator,
            satuan=satuan_or_kosong(kertas, s, indikator),
            target=angka.target,
            realisasi=angka.realisasi,
            capaian=angka.hasil.capaian,
            kategori=angka.hasil.kategori,
            rumus=angka.hasil.rumus,
            arah=angka.hasil.arah,
            lalu_1=lalu[0],
            lalu_2=lalu[1],
            lalu_3=lalu[2],
            target_akhir=angka.target_akhir,
            kemajuan=angka.hasil.kemajuan,
            standar_nasional=_standar(row, angka.nasional, lembar.STANDAR_NASIONAL),
            standar_provinsi=_standar(row, angka.provinsi, lembar.STANDAR_PROVINSI),
            uraian=_uraian(angka, row, s),
        )

    return rows_by_indikator(sasaran, make)


def _standar(row: Target | None, text: str | None, judul: str) -> Nilai:
    shown = lacak(row, text, judul.lower(), judul) if row else None
    return shown or Kosong(f"{judul.lower()} atau -", di_target(row, judul))


def angka_of(kertas: KertasKerja, s: Simpul, indikator: Indikator | None) -> AngkaIndikator:
    """All numbers of an indicator as printed."""
    row = kertas.target_of(s, indikator.teks) if indikator else None
    tahun = kertas.instansi.tahun
    year = "" if tahun is None else f" {tahun}"
    realisasi = lacak(row, row.realisasi, f"realisasi{year}", lembar.REALISASI) if row else None
    lalu = _lalu(kertas, row)
    satuan = satuan_or_kosong(kertas, s, indikator)
    return AngkaIndikator(
        indikator=indikator.teks if indikator else s.kinerja,
        tahun=tahun,
        satuan="" if isinstance(satuan, Kosong) else satuan,
        target=target_or_kosong(kertas, s, indikator),
        realisasi=realisasi or kosong(kertas, "realisasi", di_target(row, lembar.REALISASI)),
        lalu=(lalu[0], lalu[1], lalu[2]),
        target_akhir=target_akhir_of(kertas, s, indikator),
        nasional=row.standar_nasional if row else None,
        provinsi=row.standar_provinsi if row else None,
        baris=row,
        hasil=capaian_of(kertas, s, indikator),
    )


def target_akhir_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator | None) -> Nilai:
    """The target at the end of the Renstra."""
    row = kertas.target_of(simpul, indikator.teks) if indikator else None
    found = (
        lacak(row, row.target_akhir, "target akhir Renstra", lembar.TARGET_AKHIR) if row else None
    )
    return found or Kosong("target akhir Renstra", di_target(row, lembar.TARGET_AKHIR))


def years_before(kertas: KertasKerja) -> tuple[str, str, str]:
    """One, two and three years before the report, as headings name them."""
    tahun = kertas.instansi.tahun
    if tahun is None:
        return "1 tahun lalu", "2 tahun lalu", "3 tahun lalu"
    return str(tahun - 1), str(tahun - 2), str(tahun - 3)


def _lalu(kertas: KertasKerja, row: Target | None) -> tuple[str | None, ...]:
    if row is None:
        return (None, None, None)
    return tuple(
        lacak(row, text, f"realisasi {year}", judul)
        for text, year, judul in zip(
            row.realisasi_lalu, years_before(kertas), lembar.REALISASI_LALU, strict=True
        )
    )


def _uraian(angka: AngkaIndikator, row: Target | None, s: Simpul) -> UraianIndikator:
    about, di = angka.indikator, s.kinerja
    penyebab = isi_atau_kosong(
        row.penjelasan if row else None,
        f"{PENYEBAB}: {about}",
        di_target(row, lembar.PENJELASAN),
    )
    upaya = isi_atau_kosong(
        row.upaya if row else None, f"{UPAYA}: {about}", di_target(row, lembar.UPAYA)
    )
    return UraianIndikator(
        capaian=naskah("capaian", "Uraian capaian", kalimat_capaian(angka), about, di),
        tren=naskah("tren", "Dibanding tahun sebelumnya", kalimat_tren(angka), about, di),
        akhir=naskah("akhir", "Dibanding target akhir Renstra", kalimat_akhir(angka), about, di),
        standar=naskah("standar", "Dibanding standar", kalimat_standar(angka), about, di),
        penyebab=naskah("penyebab", "Penyebab", penyebab, about, di),
        upaya=naskah("upaya", "Solusi", upaya, about, di),
    )
