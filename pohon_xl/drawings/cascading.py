"""The cascading: the tree in terms of planning, with programs, kegiatan, sub kegiatan and pagu."""

from pohon_xl.drawings.gambar import Nama, draw, draw_note
from pohon_xl.drawings.kepala import Kepala, judul_of, legenda_level
from pohon_xl.drawings.kotak import Teks, indikator_lines, is_own, kotak_of, mitra
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import KOMPONEN_BAKU, Level
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.plan.isian import jabatan_atau_jenjang, perangkat_daerah
from pohon_xl.plan.kosong import Kosong
from pohon_xl.text.angka import format_rupiah

NAMA = Nama("Cascading (gambar)", "Cascading gambar")
TANPA_POHON = (
    "Cascading belum dapat digambar: belum ada outcome atau kondisi yang terbaca pada "
    "Tahap 1 sampai 3. Lihat lembar Temuan."
)


def draw_cascading(kertas: KertasKerja) -> tuple[DrawingPlan, ...]:
    """On one page where it can be read, else the upper levels, then a page for each sasaran."""
    tahun = kertas.instansi.tahun
    last = f"TAHUN {tahun}" if tahun else Kosong("tahun")
    kepala = Kepala(judul_of("CASCADING KINERJA", perangkat_daerah(kertas), last), legenda_level())
    if not kertas.pohon.akar:
        return (draw_note(TANPA_POHON, kepala, NAMA.utuh),)
    roots = tuple(kotak_of(kertas, s, _isi) for s in kertas.pohon.akar)
    return draw(roots, kepala, NAMA, with_branches=False)


def _isi(kertas: KertasKerja, simpul: Simpul) -> list[Teks]:
    lines = [("kinerja", simpul.kinerja), *indikator_lines(kertas, simpul)]
    if not is_own(simpul):
        return [*lines, *mitra(simpul)]
    komponen = (simpul.komponen or KOMPONEN_BAKU[simpul.level]).value
    lines += _anggaran(kertas, simpul, komponen)
    jabatan = jabatan_atau_jenjang(kertas, simpul)
    lines += [("jabatan", jabatan)] if jabatan else []
    return [("komponen", komponen.upper()), *lines, *mitra(simpul)]


def _anggaran(kertas: KertasKerja, simpul: Simpul, komponen: str) -> list[Teks]:
    """Program, kegiatan or sub kegiatan with its pagu; a blank where the level has one."""
    lines: list[Teks] = []
    for row in kertas.anggaran_of(simpul):
        nama = " ".join(n for n in (row.kode_rekening, row.nama) if n)
        pagu = f"Pagu {format_rupiah(row.pagu)}" if row.pagu is not None else ""
        lines += [("anggaran", text) for text in (nama, pagu) if text]
    if not lines and simpul.level.depth >= Level.ANTARA_UTAMA.depth:
        lines.append(("kosong", str(Kosong(komponen.removeprefix("Sasaran ").lower()))))
    return lines
