"""Pohon kinerja as an annex: one picture a page, each branch below its upper boxes."""

from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.gambar import Gambar, gambar_pohon
from pohon_xl.rekaman import dataclass

#: centimetres that a landscape F4 page leaves for a picture below its caption
_RUANG = (30.5, 18.0)


@dataclass(frozen=True, slots=True)
class HalamanPohon:
    """A page: the picture and what it shows."""

    judul: str
    gambar: Gambar


@dataclass(frozen=True, slots=True)
class PohonKinerjaContext:
    """Values of the template."""

    kantor: Kantor
    halaman: tuple[HalamanPohon, ...]


def plan_pohon_kinerja(kertas: KertasKerja, bahan: Bahan = TANPA_BAHAN) -> tuple[DocumentPlan, ...]:
    """One document; none without a tree to draw."""
    pages = tuple(
        HalamanPohon(f"Gambar {n}. {drawing.nama}", gambar_pohon(drawing, *_RUANG))
        for n, drawing in enumerate(bahan.gambar, 1)
    )
    if not pages or not kertas.pohon.akar:
        return ()
    context = PohonKinerjaContext(kantor_of(kertas), pages)
    return (DocumentPlan("pohon_kinerja", "pohon_kinerja.docx", context),)
