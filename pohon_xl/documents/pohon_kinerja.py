"""Pohon kinerja as an annex: one picture a page, each branch below its upper boxes."""

from collections.abc import Iterator

from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.gambar import Gambar, gambar_pohon
from pohon_xl.rekaman import dataclass

#: centimetres that a landscape F4 page leaves for a picture below its caption
_RUANG = (30.5, 18.0)
#: boxes in a file: LibreOffice takes time by their square, Word grows slow too
_TERBANYAK = 300


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
    """One document; several where a file would hold too many boxes; none without a tree."""
    pages = tuple(
        HalamanPohon(f"Gambar {n}. {drawing.nama}", gambar_pohon(drawing, *_RUANG))
        for n, drawing in enumerate(bahan.gambar, 1)
    )
    if not pages or not kertas.pohon.akar:
        return ()
    kantor = kantor_of(kertas)
    files = tuple(_files(pages))
    return tuple(
        DocumentPlan("pohon_kinerja", _name(n, len(files)), PohonKinerjaContext(kantor, part))
        for n, part in enumerate(files, 1)
    )


def _name(number: int, count: int) -> str:
    return f"pohon_kinerja_{number}.docx" if count > 1 else "pohon_kinerja.docx"


def _files(pages: tuple[HalamanPohon, ...]) -> Iterator[tuple[HalamanPohon, ...]]:
    """Pages in order, as many together as a file may hold; at least one."""
    part: list[HalamanPohon] = []
    for page in pages:
        if part and _boxes(*part, page) > _TERBANYAK:
            yield tuple(part)
            part = []
        part.append(page)
    yield tuple(part)


def _boxes(*pages: HalamanPohon) -> int:
    return sum(len(p.gambar.drawing.boxes) for p in pages if p.gambar.drawing)
