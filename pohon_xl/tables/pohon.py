"""The bare tree and the rows of Tahap 4 and 5 to the finished tree and its links."""

from collections.abc import Sequence

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import (
    JENJANG_BAKU,
    JENJANG_KECIL,
    JENJANG_SESUAI,
    KOMPONEN_BAKU,
    Jenjang,
    Komponen,
    Level,
)
from pohon_xl.model.location import Location
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from pohon_xl.model.tautan import Tautan
from pohon_xl.rekaman import dataclass
from pohon_xl.tables.crosscutting import is_crosscutting
from pohon_xl.tables.istilah import levels_of
from pohon_xl.tables.kerangka import Kerangka, places_of
from pohon_xl.tables.kosakata import Kosakata
from pohon_xl.tables.padanan import Butir, Padanan, match_butir
from pohon_xl.text.daftar import split_numbered, strip_brackets
from pohon_xl.text.kata import fold


@dataclass(frozen=True, slots=True)
class _Target:
    """One or more nodes that stand in one cell of Tahap 1 to 3."""

    butir: Butir
    nodes: tuple[Kerangka, ...]


def build_pohon(
    roots: Sequence[Kerangka],
    kinerja_4: Sequence[BarisKinerja],
    kinerja_5: Sequence[BarisKinerja],
    kosakata: Kosakata,
) -> tuple[Pohon, Tautan]:
    """Hang indicators, komponen and ranks on the nodes; keep which row is which node.

    `kosakata` may say what this office makes of a level.
    """
    targets = _targets(roots)
    matches = {4: _match(kinerja_4, targets), 5: _match(kinerja_5, targets)}
    rows: dict[str, dict[int, list[BarisKinerja]]] = {}
    for tahap, kinerja in ((4, kinerja_4), (5, kinerja_5)):
        for r, nodes in _nodes_of(matches[tahap], targets).items():
            for node in nodes:
                rows.setdefault(node.kode, {}).setdefault(tahap, []).append(kinerja[r])
    pohon = Pohon(tuple(_simpul(root, rows, kosakata) for root in roots))
    return pohon, _tautan(roots, kinerja_4, kinerja_5, matches, targets)


def _targets(roots: Sequence[Kerangka]) -> list[_Target]:
    """What rows can be matched to: nodes, those of one cell together and each alone."""
    targets: list[_Target] = []
    together: dict[Isi, list[Kerangka]] = {}
    for node in (n for root in roots for n in root.walk()):
        targets.append(_Target(Butir(node.kinerja, (node.level,)), (node,)))
        isi = _own_isi(node)
        if isi is not None and isi.teks != node.kinerja:
            same = together.setdefault(isi, [])
            same.append(node)
            if len(same) == len(split_numbered(isi.teks)):
                targets.append(_Target(Butir(isi.teks, (node.level,)), tuple(same)))
    return targets


def _own_isi(node: Kerangka) -> Isi | None:
    """The cell that words the node: that of Tahap 3 before that of Tahap 2; not a mark's."""
    worded = [isi for tahap, isi in node.sel if not (tahap == 3 and is_crosscutting(isi.teks))]
    return worded[-1] if worded else None


def _match(rows: Sequence[BarisKinerja], targets: Sequence[_Target]) -> Padanan:
    return match_butir(
        [Butir(row.kinerja.teks, row.levels) for row in rows], [t.butir for t in targets]
    )


def _nodes_of(match: Padanan, targets: Sequence[_Target]) -> dict[int, tuple[Kerangka, ...]]:
    """Row index -> its nodes, repeated rows with those of the row they repeat."""
    nodes = {r: targets[t].nodes for r, t in match.pairs.items()}
    nodes.update({r: nodes[first] for r, first in match.kembar.items() if first in nodes})
    return nodes


def _simpul(
    node: Kerangka, rows: dict[str, dict[int, list[BarisKinerja]]], kosakata: Kosakata
) -> Simpul:
    own = rows.get(node.kode, {})
    hung = [*own.get(4, ()), *own.get(5, ())]
    offices = node.crosscutting or [o for r in hung for o in r.mitra or ()]
    is_partner_only = bool(offices) and all(r.is_crosscutting for r in hung)
    komponen, jenjang = (
        (None, None) if is_partner_only else _mapping(node.level, own.get(5, []), kosakata)
    )
    return Simpul(
        kode=node.kode,
        kinerja=node.kinerja,
        level=node.level,
        indikator=_indikator(own),
        crosscutting=tuple(dict.fromkeys(offices)),
        komponen=komponen,
        jenjang=jenjang,
        sumber=(*places_of(node), *(r.kinerja.at for r in hung)),
        anak=tuple(_simpul(anak, rows, kosakata) for anak in node.anak),
    )


def _indikator(rows: dict[int, list[BarisKinerja]]) -> tuple[Indikator, ...]:
    """Those of Tahap 4; of Tahap 5 only where Tahap 4 has none. Marks and level names are none."""
    for tahap in (4, 5):
        found: dict[str, Indikator] = {}
        for row in rows.get(tahap, ()):
            for i, isi in enumerate(row.indikator):
                if is_crosscutting(isi.teks) or levels_of(isi.teks):
                    continue
                teks, usulan = strip_brackets(isi.teks)
                unit = row.satuan[i] if i < len(row.satuan) else None
                one = Indikator(teks, isi.at, usulan, unit.teks if unit else None)
                found.setdefault(fold(teks), one)
        if found:
            return tuple(found.values())
    return ()


def _mapping(
    level: Level, rows: list[BarisKinerja], kosakata: Kosakata
) -> tuple[Komponen, Jenjang | None]:
    """The komponen and rank of a level; Tahap 5 may choose the rank.

    Among those that fit; those of a small office (a camat is an administrator) where the row
    plainly has this level, for a shifted row has another.
    """
    own = kosakata.jenjang.get(level)
    fitting = {*JENJANG_SESUAI[level], own} - {None}
    small = JENJANG_KECIL[level]
    chosen = (
        r.jenjang
        for r in rows
        if r.jenjang in fitting or (r.levels == (level,) and r.jenjang in small)
    )
    return (
        kosakata.komponen.get(level, KOMPONEN_BAKU[level]),
        next(chosen, own or JENJANG_BAKU[level]),
    )


def _tautan(
    roots: Sequence[Kerangka],
    kinerja_4: Sequence[BarisKinerja],
    kinerja_5: Sequence[BarisKinerja],
    matches: dict[int, Padanan],
    targets: Sequence[_Target],
) -> Tautan:
    simpul_of: dict[Location, tuple[str, ...]] = {}
    sel_of: dict[tuple[str, int], Isi] = {}
    for node in (n for root in roots for n in root.walk()):
        for tahap, isi in node.sel:
            simpul_of[isi.at] = (*simpul_of.get(isi.at, ()), node.kode)
            sel_of.setdefault((node.kode, tahap), isi)
    kembar: dict[Location, Location] = {}
    for tahap, rows in ((4, kinerja_4), (5, kinerja_5)):
        for r, nodes in _nodes_of(matches[tahap], targets).items():
            simpul_of[rows[r].kinerja.at] = tuple(n.kode for n in nodes)
            for node in nodes:
                if r in matches[tahap].pairs:
                    sel_of.setdefault((node.kode, tahap), rows[r].kinerja)
        for r, first in matches[tahap].kembar.items():
            kembar[rows[r].kinerja.at] = rows[first].kinerja.at
    padanan = _padanan_5(kinerja_4, kinerja_5, simpul_of, kembar)
    return Tautan(simpul_of=simpul_of, sel_of=sel_of, padanan_5=padanan, kembar=kembar)


def _padanan_5(
    kinerja_4: Sequence[BarisKinerja],
    kinerja_5: Sequence[BarisKinerja],
    simpul_of: dict[Location, tuple[str, ...]],
    kembar: dict[Location, Location],
) -> dict[Location, Location]:
    """Rows of Tahap 4 and 5 on the same node; those on no node, by their texts."""
    unique_4 = [r for r in kinerja_4 if r.kinerja.at not in kembar]
    unique_5 = [r for r in kinerja_5 if r.kinerja.at not in kembar]
    on_node = {simpul_of[r.kinerja.at]: r.kinerja.at for r in unique_5 if r.kinerja.at in simpul_of}
    padanan = {
        r.kinerja.at: on_node[simpul_of[r.kinerja.at]]
        for r in unique_4
        if simpul_of.get(r.kinerja.at) in on_node
    }
    rest_4 = [r for r in unique_4 if r.kinerja.at not in simpul_of]
    rest_5 = [r for r in unique_5 if r.kinerja.at not in simpul_of]
    match = match_butir(
        [Butir(r.kinerja.teks, r.levels) for r in rest_4],
        [Butir(r.kinerja.teks, r.levels) for r in rest_5],
    )
    padanan |= {rest_4[a].kinerja.at: rest_5[b].kinerja.at for a, b in match.pairs.items()}
    return padanan
