"""The letterhead: logo, region, office, address."""

from pohon_xl.documents.bahan import Bahan
from pohon_xl.model.judul_isian import DiInstansi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.gambar import Gambar, gambar_logo
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.plan.tempat import Tempat, di_instansi
from pohon_xl.rekaman import dataclass

_LOGO_CM = (2.1, 2.5)
_SAMPUL_CM = (3.4, 4.0)


@dataclass(frozen=True, slots=True)
class Kop:
    """As every letter of the office begins."""

    logo: Nilai | Gambar
    pemerintah_daerah: Nilai
    perangkat_daerah: Nilai
    alamat: Nilai


def kop_of(kertas: KertasKerja, bahan: Bahan) -> Kop:
    """With a blank for whatever is not known."""
    place = di_instansi(kertas, DiInstansi.ALAMAT)
    return Kop(
        logo=_logo(kertas, bahan, _LOGO_CM),
        pemerintah_daerah=judul_pemerintah_daerah(kertas),
        perangkat_daerah=judul_perangkat_daerah(kertas),
        alamat=isi_atau_kosong(kertas.instansi.alamat, "alamat, telepon, kode pos", place),
    )


def logo_sampul(kertas: KertasKerja, bahan: Bahan) -> Nilai | Gambar:
    """The logo as large as a cover has it."""
    return _logo(kertas, bahan, _SAMPUL_CM)


def _logo(kertas: KertasKerja, bahan: Bahan, size: tuple[float, float]) -> Nilai | Gambar:
    blank = Kosong("logo daerah", di_instansi(kertas, DiInstansi.LOGO))
    return gambar_logo(bahan.logo, *size) if bahan.logo else blank


def judul_pemerintah_daerah(kertas: KertasKerja) -> Nilai:
    """The region as titles have it."""
    place = di_instansi(kertas, DiInstansi.PEMERINTAH_DAERAH)
    return capitals(kertas.instansi.pemerintah_daerah, "pemerintah kabupaten/kota", place)


def judul_perangkat_daerah(kertas: KertasKerja) -> Nilai:
    """The office as titles have it."""
    place = di_instansi(kertas, DiInstansi.PERANGKAT_DAERAH)
    return capitals(kertas.perangkat_daerah, "nama perangkat daerah", place)


def capitals(text: str | None, label: str, tempat: Tempat) -> Nilai:
    """As titles have it."""
    return isi_atau_kosong(text.upper() if text else None, label, tempat)
