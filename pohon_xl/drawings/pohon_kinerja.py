"""The tree: each box a performance with its indicators, targets and official."""

from pohon_xl.drawings.gambar import Nama, draw, draw_note, draw_whole
from pohon_xl.drawings.kepala import Kepala, judul_of, legenda_level
from pohon_xl.drawings.kotak import Kotak, kotak_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.plan.isi_kotak import isi_pohon
from pohon_xl.plan.isian import perangkat_daerah
from pohon_xl.plan.kosong import Kosong
from pohon_xl.rekaman import replace

NAMA = Nama("Pohon Kinerja", "Pohon")
TANPA_POHON = (
    "Pohon kinerja belum dapat digambar: belum ada outcome atau kondisi yang terbaca pada "
    "Tahap 1 sampai 3. Lihat lembar Temuan."
)


def draw_pohon_kinerja(kertas: KertasKerja) -> tuple[DrawingPlan, ...]:
    """The tree on one page where it can be read, then a page (or more) for each CSF."""
    if not kertas.pohon.akar:
        return (draw_pohon_utuh(kertas),)
    return draw(_roots(kertas), _kepala(kertas), NAMA, with_branches=True)


def draw_lampiran(kertas: KertasKerja) -> tuple[DrawingPlan, ...]:
    """For a Word annex: the same on F4 alone, so in more parts; none without a tree."""
    if not kertas.pohon.akar:
        return ()
    kepala = replace(_kepala(kertas), kertas=("F4",))
    return draw(_roots(kertas), kepala, replace(NAMA, tempat="gambar"), with_branches=True)


def draw_pohon_utuh(kertas: KertasKerja) -> DrawingPlan:
    """The whole tree in one drawing, for the web and for a look."""
    if not kertas.pohon.akar:
        return draw_note(TANPA_POHON, _kepala(kertas), NAMA.utuh)
    return draw_whole(_roots(kertas), _kepala(kertas), NAMA.utuh)


def _roots(kertas: KertasKerja) -> tuple[Kotak, ...]:
    return tuple(kotak_of(kertas, s, isi_pohon) for s in kertas.pohon.akar)


def _kepala(kertas: KertasKerja) -> Kepala:
    urusan = kertas.instansi.urusan
    last = f"URUSAN {urusan.upper()}" if urusan else Kosong("urusan")
    return Kepala(judul_of("POHON KINERJA", perangkat_daerah(kertas), last), legenda_level())
