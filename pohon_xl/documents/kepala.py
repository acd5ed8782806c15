"""Who signs for the office, and how documents name both."""

from pohon_xl.documents.kop import capitals
from pohon_xl.documents.pk import PihakPk, pihak_context, tahun_or_kosong
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import Pihak, build_pk
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.kosong import isi_atau_kosong
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
    own, pihak = kertas.instansi, kepala_of(kertas)
    label = "kepala perangkat daerah"
    return Kantor(
        pemerintah_daerah=capitals(own.pemerintah_daerah, "pemerintah kabupaten/kota"),
        judul=capitals(kertas.perangkat_daerah, "nama perangkat daerah"),
        nama=isi_atau_kosong(kertas.perangkat_daerah, "nama perangkat daerah"),
        tahun=tahun_or_kosong(kertas),
        tempat=isi_atau_kosong(own.tempat, "tempat"),
        tanggal=isi_atau_kosong(own.tanggal, "tanggal"),
        judul_jabatan=capitals(pihak.jabatan, f"jabatan {label}"),
        kepala=pihak_context(pihak, label),
    )


def kepala_of(kertas: KertasKerja) -> Pihak:
    """Of the highest rank there is; in a small office that is an administrator."""
    for jenjang in (Jenjang.JPT, Jenjang.ADMINISTRATOR):
        agreements = build_pk(kertas, jenjang)
        if agreements:
            return agreements[0].pihak_pertama
    return Pihak()
