"""Who signs for the office, and how documents name both."""

from pohon_xl.documents.kop import capitals, judul_pemerintah_daerah, judul_perangkat_daerah
from pohon_xl.documents.pk import (
    PihakPk,
    pihak_context,
    tahun_or_kosong,
    tanggal_or_kosong,
    tempat_or_kosong,
)
from pohon_xl.model.judul_isian import DiInstansi, DiPejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import Pihak, build_pk
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.kosong import isi_atau_kosong
from pohon_xl.plan.tempat import di_instansi, di_pihak
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Kantor:
    """The office in titles and in running text, and its head."""

    pemerintah_daerah: Nilai
    judul: Nilai
    nama: Nilai
    tahun: Nilai
    tempat: Nilai
    tanggal: Nilai
    judul_jabatan: Nilai
    kepala: PihakPk


def kantor_of(kertas: KertasKerja) -> Kantor:
    """With a blank for whatever is not known."""
    pihak, label = kepala_of(kertas), "kepala perangkat daerah"
    place = di_pihak(kertas, pihak, DiPejabat.JABATAN)
    return Kantor(
        pemerintah_daerah=judul_pemerintah_daerah(kertas),
        judul=judul_perangkat_daerah(kertas),
        nama=isi_atau_kosong(
            kertas.perangkat_daerah,
            "nama perangkat daerah",
            di_instansi(kertas, DiInstansi.PERANGKAT_DAERAH),
        ),
        tahun=tahun_or_kosong(kertas),
        tempat=tempat_or_kosong(kertas),
        tanggal=tanggal_or_kosong(kertas),
        judul_jabatan=capitals(pihak.jabatan, f"jabatan {label}", place),
        kepala=pihak_context(kertas, pihak, label),
    )


def kepala_of(kertas: KertasKerja) -> Pihak:
    """Of the highest rank there is; in a small office that is an administrator."""
    for jenjang in (Jenjang.JPT, Jenjang.ADMINISTRATOR):
        agreements = build_pk(kertas, jenjang)
        if agreements:
            return agreements[0].pihak_pertama
    return Pihak()
