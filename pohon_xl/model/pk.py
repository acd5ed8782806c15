"""Perjanjian Kinerja: who promises what to whom (PermenPANRB 53/2014, Lampiran I)."""

from dataclasses import dataclass

from pohon_xl.model.dana import BarisDana, dana_of_nodes, merge_anggaran
from pohon_xl.model.instansi import Pejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Level
from pohon_xl.model.simpul import Simpul


@dataclass(frozen=True, slots=True)
class Pihak:
    """A signing party as far as it is known; blank stays None."""

    jabatan: str | None = None
    nama: str | None = None
    pangkat: str | None = None
    nip: str | None = None


@dataclass(frozen=True, slots=True)
class Pk:
    """The agreement of one official: its performances in tree order and the budget behind them."""

    jenjang: Jenjang
    pihak_pertama: Pihak
    pihak_kedua: Pihak
    simpul: tuple[Simpul, ...]
    anggaran: tuple[BarisDana, ...]


def build_pk(kertas: KertasKerja, jenjang: Jenjang) -> tuple[Pk, ...]:
    """One agreement for each official of that rank, in tree order.

    Officials are told apart by jabatan and nama in sheet Pejabat; performances without an
    official there share one agreement with blank parties, so that none is lost.
    """
    kertas = merge_anggaran(kertas)
    groups: dict[Pihak, list[Simpul]] = {}
    for simpul in kertas.pohon.walk():
        if kertas.jenjang_of(simpul) is jenjang:
            groups.setdefault(pihak_of(kertas, simpul), []).append(simpul)
    return tuple(_pk(kertas, jenjang, pihak, tuple(simpul)) for pihak, simpul in groups.items())


def pihak_of(kertas: KertasKerja, simpul: Simpul) -> Pihak:
    """Who signs for a performance, as sheet Pejabat says."""
    row = kertas.pejabat_of(simpul)
    return Pihak() if row is None else _pihak(row)


def _pihak(row: Pejabat) -> Pihak:
    return Pihak(jabatan=row.jabatan, nama=row.nama, pangkat=row.pangkat, nip=row.nip)


def _pk(kertas: KertasKerja, jenjang: Jenjang, pihak: Pihak, simpul: tuple[Simpul, ...]) -> Pk:
    return Pk(
        jenjang=jenjang,
        pihak_pertama=pihak,
        pihak_kedua=_atasan(kertas, jenjang, pihak, simpul[0]),
        simpul=simpul,
        anggaran=_anggaran(kertas, simpul),
    )


def _atasan(kertas: KertasKerja, jenjang: Jenjang, pihak: Pihak, simpul: Simpul) -> Pihak:
    """The superior: head of region for a JPT, else the official of the nearest other node above."""
    if jenjang is Jenjang.JPT:
        return Pihak(jabatan=kertas.instansi.jabatan_atasan, nama=kertas.instansi.nama_atasan)
    above = kertas.pohon.parent_of(simpul)
    while above is not None:
        atasan = pihak_of(kertas, above)
        rank = kertas.jenjang_of(above)
        if rank is not None and (rank is not jenjang or atasan != pihak):
            return atasan
        above = kertas.pohon.parent_of(above)
    return Pihak()


def _anggaran(kertas: KertasKerja, simpul: tuple[Simpul, ...]) -> tuple[BarisDana, ...]:
    """Programs for a JPT; for the others the own component and those of the children, once each."""
    nodes: dict[str, Simpul] = {}
    for s in simpul:
        if s.level in (Level.OUTCOME, Level.CSF):
            below = [n for n in s.walk() if n.level is Level.ANTARA_UTAMA]
        else:
            below = [s, *(n for n in s.anak if n.komponen is not None)]
        nodes.update({n.kode: n for n in below})
    return dana_of_nodes(kertas, tuple(n for n in kertas.pohon.walk() if n.kode in nodes))
