"""How worksheets word what is known; what documents say alike is in plan/isian.py."""

import re

from pohon_xl.model.indikator import Indikator
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.isian import angka_text, kosong, penanggung_jawab, satuan_of
from pohon_xl.plan.kosong import Kosong

_SATUAN_DALAM_TARGET = re.compile(r"[^\W\d_]|%")


def perangkat_daerah(kertas: KertasKerja) -> str | Kosong:
    """The office in capitals, as titles write it."""
    nama = kertas.perangkat_daerah
    return nama.upper() if nama else Kosong("nama perangkat daerah")


def target_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator) -> str | None:
    """The yearly target as the planner typed it."""
    row = kertas.target_of(simpul, indikator.teks)
    return angka_text(row.target, satuan_of(kertas, simpul, indikator)) if row else None


def target_with_satuan(kertas: KertasKerja, simpul: Simpul, indikator: Indikator) -> str | Kosong:
    """`85%`, `12 dokumen`; a target that brings its own unit (`12 bulan`, `WTP`) stands alone."""
    target = target_of(kertas, simpul, indikator)
    satuan = satuan_of(kertas, simpul, indikator)
    if target is None:
        return kosong(kertas, "target")
    if satuan is None or _SATUAN_DALAM_TARGET.search(target):
        return target
    return f"{target}%" if satuan == "%" else f"{target} {satuan}"


def jabatan_atau_jenjang(kertas: KertasKerja, simpul: Simpul) -> str | None:
    """The official's jabatan as far as known, else the rank of the level; None for neither."""
    rank = kertas.jenjang_of(simpul)
    jenjang = rank.value if rank else None
    return penanggung_jawab(kertas, simpul) or jenjang


def footer(kertas: KertasKerja, lembar: str) -> str:
    """Sheet and office on the left, page numbers on the right (codes of Excel)."""
    nama = " - ".join(n for n in (lembar, kertas.perangkat_daerah) if n)[:160].replace("&", "&&")
    return f"&L&8{nama}&R&8Halaman &P dari &N"  # Excel takes 255 characters
