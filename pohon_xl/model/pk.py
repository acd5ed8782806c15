"""Perjanjian Kinerja: who promises what to whom (PermenPANRB 53/2014, Lampiran I)."""

from pohon_xl.model.dana import BarisDana, dana_of_nodes, merge_anggaran
from pohon_xl.model.instansi import Pejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Level
from pohon_xl.model.sekali import once
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.status import sebutan_jabatan
from pohon_xl.rekaman import dataclass, field, replace
from pohon_xl.text.kata import fold


@dataclass(frozen=True, slots=True)
class Pihak:
    """A signing party as far as it is known; blank stays None.

    `baris` is the row of sheet Pejabat that names it; None where there is none.
    The head of the region is named in sheet Instansi, and signs without pangkat and NIP.
    """

    jabatan: str | None = None
    nama: str | None = None
    pangkat: str | None = None
    nip: str | None = None
    baris: Pejabat | None = field(default=None, compare=False, repr=False)
    is_kepala_daerah: bool = field(default=False, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Pk:
    """The agreement of one official: its performances in tree order and the budget behind them."""

    jenjang: Jenjang
    pihak_pertama: Pihak
    pihak_kedua: Pihak
    simpul: tuple[Simpul, ...]
    anggaran: tuple[BarisDana, ...]


@once
def has_pk(kertas: KertasKerja, jenjang: Jenjang) -> bool:
    """Whether there is an agreement of that rank."""
    return bool(_of_rank(kertas, jenjang))


def build_pk(kertas: KertasKerja, jenjang: Jenjang) -> tuple[Pk, ...]:
    """One agreement for each official of that rank, in tree order.

    Officials are told apart as `is_same_pihak` says; performances without an official in sheet
    Pejabat share one agreement with blank parties, so that none is lost.
    """
    kertas = merge_anggaran(kertas)
    groups: list[tuple[Pihak, list[Simpul]]] = []
    alike: dict[object, list[int]] = {}  # groups of one jabatan and nama
    for simpul in _of_rank(kertas, jenjang):
        pihak = official_of(kertas, simpul)
        known = alike.setdefault(_sebutan(pihak), [])
        i = next((i for i in known if is_same_pihak(groups[i][0], pihak)), None)
        if i is None:
            known.append(len(groups))
            groups.append((pihak, [simpul]))
        else:
            first, nodes = groups[i]
            nodes.append(simpul)
            groups[i] = _completed(first, pihak), nodes
    return tuple(_pk(kertas, jenjang, pihak, tuple(simpul)) for pihak, simpul in groups)


def pihak_of(kertas: KertasKerja, simpul: Simpul) -> Pihak:
    """Who signs for a performance, as sheet Pejabat says."""
    row = kertas.pejabat_of(simpul)
    return Pihak() if row is None else _pihak(row)


def official_of(kertas: KertasKerja, simpul: Simpul) -> Pihak:
    """The same; an office has one head: a JPT named for some performances signs for all of them."""
    pihak = pihak_of(kertas, simpul)
    if pihak != Pihak() or kertas.jenjang_of(simpul) is not Jenjang.JPT:
        return pihak
    return _kepala(kertas) or pihak


@once
def _kepala(kertas: KertasKerja) -> Pihak | None:
    """The one JPT that sheet Pejabat names, if it names one alone."""
    named = [p for s in _of_rank(kertas, Jenjang.JPT) if (p := pihak_of(kertas, s)) != Pihak()]
    return named[0] if named and all(is_same_pihak(named[0], p) for p in named) else None


def is_same_pihak(a: Pihak, b: Pihak) -> bool:
    """One jabatan and one nama, dots and capitals aside, and no NIP that tells them apart."""
    if _sebutan(a) != _sebutan(b):
        return False
    first, second = ("".join((p.nip or "").split()) for p in (a, b))
    return not first or not second or first == second


def _sebutan(pihak: Pihak) -> tuple[str, str]:
    return fold(pihak.jabatan or ""), fold(pihak.nama or "")


def _completed(pihak: Pihak, other: Pihak) -> Pihak:
    """With what only another row of the same official says."""
    return replace(pihak, pangkat=pihak.pangkat or other.pangkat, nip=pihak.nip or other.nip)


def _of_rank(kertas: KertasKerja, jenjang: Jenjang) -> tuple[Simpul, ...]:
    return _ranks(kertas).get(jenjang, ())


@once
def _ranks(kertas: KertasKerja) -> dict[Jenjang | None, tuple[Simpul, ...]]:
    """The performances by the rank that signs them, in tree order."""
    ranks: dict[Jenjang | None, list[Simpul]] = {}
    for simpul in kertas.pohon.walk():
        ranks.setdefault(kertas.jenjang_of(simpul), []).append(simpul)
    return {jenjang: tuple(nodes) for jenjang, nodes in ranks.items()}


def _pihak(row: Pejabat) -> Pihak:
    jabatan = sebutan_jabatan(row)
    return Pihak(jabatan, row.nama, pangkat=row.pangkat, nip=row.nip, baris=row)


def _pk(kertas: KertasKerja, jenjang: Jenjang, pihak: Pihak, simpul: tuple[Simpul, ...]) -> Pk:
    return Pk(
        jenjang=jenjang,
        pihak_pertama=pihak,
        pihak_kedua=_atasan(kertas, jenjang, pihak, simpul[0]),
        simpul=simpul,
        anggaran=_anggaran(kertas, simpul),
    )


def _atasan(kertas: KertasKerja, jenjang: Jenjang, pihak: Pihak, simpul: Simpul) -> Pihak:
    """The superior: for the head of the office who sheet Instansi names, else who signs above."""
    if jenjang is Jenjang.JPT or simpul.level is Level.CSF:
        own = kertas.instansi
        return Pihak(own.jabatan_atasan, own.nama_atasan, is_kepala_daerah=True)
    above = kertas.pohon.parent_of(simpul)
    while above is not None:
        atasan = official_of(kertas, above)
        rank = kertas.jenjang_of(above)
        if rank is not None and (rank is not jenjang or not is_same_pihak(atasan, pihak)):
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
    return dana_of_nodes(kertas, kertas.pohon.in_order(nodes.values()))
