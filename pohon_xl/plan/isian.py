"""How plans word what is known about a performance, and the blanks for what is not."""

from pohon_xl.model.indikator import Indikator
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.kosong import Kosong


def kosong(kertas: KertasKerja, label: str) -> Kosong:
    """A blank for a yearly value: `[isi: target 2026]`, without the year while it is unknown."""
    tahun = kertas.instansi.tahun
    return Kosong(label if tahun is None else f"{label} {tahun}")


def indikator_text(indikator: Indikator) -> str:
    """The indicator; a proposed one says so, for nobody shall sign it unaware."""
    return f"{indikator.teks} (usulan)" if indikator.usulan else indikator.teks


def satuan_of(kertas: KertasKerja, simpul: Simpul, indikator: Indikator) -> str | None:
    """The unit as sheet Target says, else as Tahap 4 says."""
    row = kertas.target_of(simpul, indikator.teks)
    return (row.satuan if row else None) or indikator.satuan


def penanggung_jawab(kertas: KertasKerja, simpul: Simpul) -> str | None:
    """The official's jabatan as far as known."""
    row = kertas.pejabat_of(simpul)
    return row.jabatan if row else None


def blank_of(row: Anggaran | None, name: str, year: str = "") -> str:
    """What to ask for an amount: where rows contradict each other it says so."""
    berbeda = row is not None and name in row.berbeda
    return f"{name}, tertulis berbeda" if berbeda else f"{name}{year}"
