"""The letterhead: logo, region, office, address."""

from pohon_xl.documents.bahan import Bahan
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.barisan import Nilai
from pohon_xl.plan.gambar import Gambar, gambar_logo
from pohon_xl.plan.kosong import Kosong, isi_atau_kosong
from pohon_xl.rekaman import dataclass

_LOGO_CM = (2.1, 2.5)


@dataclass(frozen=True, slots=True)
class Kop:
    """As every letter of the office begins."""

    logo: Nilai | Gambar
    pemerintah_daerah: Nilai
    perangkat_daerah: Nilai
    alamat: Nilai


def kop_of(kertas: KertasKerja, bahan: Bahan) -> Kop:
    """With a blank for whatever is not known."""
    own = kertas.instansi
    return Kop(
        logo=gambar_logo(bahan.logo, *_LOGO_CM) if bahan.logo else Kosong("logo daerah"),
        pemerintah_daerah=capitals(own.pemerintah_daerah, "pemerintah kabupaten/kota"),
        perangkat_daerah=capitals(kertas.perangkat_daerah, "nama perangkat daerah"),
        alamat=isi_atau_kosong(own.alamat, "alamat, telepon, kode pos"),
    )


def capitals(text: str | None, label: str) -> Nilai:
    """As titles have it."""
    return isi_atau_kosong(text.upper() if text else None, label)
