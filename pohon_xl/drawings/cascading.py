"""The cascading: the tree in terms of planning, with programs, kegiatan, sub kegiatan and pagu."""

from pohon_xl.drawings.gambar import Nama, draw, draw_note
from pohon_xl.drawings.kepala import Kepala, judul_of, legenda_level
from pohon_xl.drawings.kotak import Kotak, kotak_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.plan.isi_kotak import isi_cascading
from pohon_xl.plan.isian import perangkat_daerah
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import replace

NAMA = Nama("Cascading (gambar)", "Cascading gambar")
TANPA_POHON = (
    "Cascading belum dapat digambar: belum ada outcome atau kondisi yang terbaca pada "
    "Tahap 1 sampai 3. Lihat lembar Temuan."
)


def draw_cascading(kertas: KertasKerja) -> tuple[DrawingPlan, ...]:
    """On one page where it can be read, else the upper levels, then a page for each sasaran."""
    kepala = _kepala(kertas)
    if not kertas.pohon.akar:
        return (draw_note(TANPA_POHON, kepala, NAMA.utuh),)
    return draw(_roots(kertas), kepala, NAMA, with_branches=False)


def draw_lampiran_cascading(kertas: KertasKerja) -> tuple[DrawingPlan, ...]:
    """For a Word annex: the same on F4 alone, so in more parts; none without a tree."""
    if not kertas.pohon.akar:
        return ()
    kepala = replace(_kepala(kertas), kertas=("F4",))
    return draw(
        _roots(kertas), kepala, Nama("Cascading", "Cascading", "gambar"), with_branches=False
    )


def _roots(kertas: KertasKerja) -> tuple[Kotak, ...]:
    return tuple(kotak_of(kertas, s, isi_cascading) for s in kertas.pohon.akar)


def _kepala(kertas: KertasKerja) -> Kepala:
    tahun = kertas.instansi.tahun
    last = f"TAHUN {tahun}" if tahun else Kosong("tahun")
    return Kepala(judul_of("CASCADING KINERJA", perangkat_daerah(kertas), last), legenda_level())
