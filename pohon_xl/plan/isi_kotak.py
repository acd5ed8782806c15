"""What a box of a drawing says about a performance: a line each with the role it plays."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import KOMPONEN_BAKU, Level
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.suntingan import Teks
from pohon_xl.plan.isian import (
    indikator_text,
    jabatan_atau_jenjang,
    target_of,
    target_with_satuan,
)
from pohon_xl.plan.kosong import Kosong
from pohon_xl.text.angka import format_rupiah


def isi_pohon(kertas: KertasKerja, simpul: Simpul) -> list[Teks]:
    """In the tree: performance, indicators with their targets, official, partner offices."""
    lines = [("kinerja", simpul.kinerja), *_indikator(kertas, simpul)]
    jabatan = jabatan_atau_jenjang(kertas, simpul) if is_own(simpul) else None
    return [*lines, *([("jabatan", jabatan)] if jabatan else []), *_mitra(simpul)]


def isi_cascading(kertas: KertasKerja, simpul: Simpul) -> list[Teks]:
    """In terms of planning: the component, and what pays for it with its pagu."""
    lines = [("kinerja", simpul.kinerja), *_indikator(kertas, simpul)]
    if not is_own(simpul):
        return [*lines, *_mitra(simpul)]
    komponen = (simpul.komponen or KOMPONEN_BAKU[simpul.level]).value
    lines += _anggaran(kertas, simpul, komponen)
    jabatan = jabatan_atau_jenjang(kertas, simpul)
    lines += [("jabatan", jabatan)] if jabatan else []
    return [("komponen", komponen.upper()), *lines, *_mitra(simpul)]


def is_own(simpul: Simpul) -> bool:
    """Whether the office itself answers for it, alone or with others."""
    return simpul.komponen is not None or not simpul.crosscutting


def _indikator(kertas: KertasKerja, simpul: Simpul) -> list[Teks]:
    """Each indicator, below it its target where known; a blank where there is no indicator."""
    lines: list[Teks] = []
    for indikator in simpul.indikator:
        ragam = "indikator_usulan" if indikator.usulan else "indikator"
        lines.append((ragam, indikator_text(indikator)))
        if target_of(kertas, simpul, indikator):
            tahun = kertas.instansi.tahun
            label = f"Target {tahun}" if tahun else "Target"
            lines.append(("target", f"{label}: {target_with_satuan(kertas, simpul, indikator)}"))
    if not lines and is_own(simpul):
        lines.append(("kosong", str(Kosong("indikator"))))
    return lines


def _mitra(simpul: Simpul) -> list[Teks]:
    offices = "; ".join(simpul.crosscutting)
    return [("crosscutting", f"CROSSCUTTING: {offices}")] if offices else []


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
