"""Rows of Tahap 1 to 3 to the bare tree; Tahap 3 decides its shape.

Parenthood is given by order and depth alone: the parent of a condition is the nearest one above
it that is less deep (PermenPANRB 89/2021, the cause-effect chain).
"""

from collections.abc import Sequence
from itertools import zip_longest

from pohon_xl.model.baris import BarisCsf, BarisOutcome, BarisUraian, Mitra
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Level
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass, field
from pohon_xl.tables.cabang import same_outcome
from pohon_xl.tables.crosscutting import is_crosscutting
from pohon_xl.tables.indeks import Indeks
from pohon_xl.text.kata import fold


@dataclass(slots=True)
class Kerangka:
    """A node being built; frozen into a Simpul at the end. `sel`: its cell in each stage."""

    kinerja: str
    level: Level
    sel: list[tuple[int, Isi]] = field(default_factory=list)
    crosscutting: list[str] = field(default_factory=list)
    anak: list["Kerangka"] = field(default_factory=list)
    kode: str = ""
    depth: int = 0

    def number(self, kode: str) -> None:
        """Give codes to it and all below: 1, 1.1, 1.1.2."""
        self.kode = kode
        for i, anak in enumerate(self.anak, 1):
            anak.number(f"{kode}.{i}")

    def walk(self) -> list["Kerangka"]:
        """Itself and all below, parents first."""
        nodes = [self]
        for anak in self.anak:
            nodes += anak.walk()
        return nodes


@dataclass(slots=True)
class _Group:
    """The CSF conditions of one cell: one as a rule. `last`: the condition hung below them last."""

    isi: Isi
    nodes: list[Kerangka]
    outcome: Isi | None = None
    last: Kerangka | None = None


def build_kerangka(
    outcome: Sequence[BarisOutcome], csf: Sequence[BarisCsf], uraian: Sequence[BarisUraian]
) -> tuple[Kerangka, ...]:
    """The numbered roots: outcomes, each with its CSF conditions; these alone if there are none.

    A condition that no table gives to one of several outcomes stands below the first.
    """
    groups = _merge_tahap_2(_csf_groups(csf, uraian), csf)
    roots = [
        Kerangka(o.outcome.teks, Level.OUTCOME, [(1, o.outcome)], list(o.mitra or ()))
        for o in outcome
    ]
    number = {fold(o.outcome.teks): i for i, o in enumerate(outcome)}
    if roots:
        for group in groups:
            at = number.get(fold(group.outcome.teks), 0) if group.outcome else 0
            roots[at].anak += group.nodes
    else:
        roots = [node for group in groups for node in group.nodes]
    for i, root in enumerate(roots, 1):
        root.number(str(i))
    return tuple(roots)


def _csf_groups(csf: Sequence[BarisCsf], uraian: Sequence[BarisUraian]) -> list[_Group]:
    """In the order of Tahap 3."""
    outcome_of: dict[str, Isi | None] = {}
    for row in csf:
        if row.kondisi:
            outcome_of.setdefault(fold(row.kondisi.teks), row.outcome)
    groups: dict[tuple[str, str], _Group] = {}
    current: _Group | None = None
    for uraian_row in uraian:
        induk = uraian_row.induk
        if induk is not None and (current is None or current.isi != induk):
            text = fold(induk.teks)
            outcome = uraian_row.outcome or outcome_of.get(text)
            key = text, fold(outcome.teks) if outcome else ""
            current = groups.pop(key, None)  # the same condition again further down: go on below it
            if current is None:
                parts = zip_longest(uraian_row.induk_bagian, uraian_row.induk_mitra)
                nodes = [
                    Kerangka(part, Level.CSF, [(3, induk)], list(m or ()), depth=Level.CSF.depth)
                    for part, m in parts
                ]
                current = _Group(induk, nodes, outcome)
            groups[key] = current
        elif current is None:
            current = groups[" ", ""] = _Group(Isi("", uraian_row.at), [], uraian_row.outcome)
        _place(current, uraian_row)
    return list(groups.values())


def _place(group: _Group, row: BarisUraian) -> None:
    """Hang a row below the nearest node above it that is less deep; partner offices likewise."""
    is_mark = row.kondisi is None or is_crosscutting(row.kondisi.teks)
    if row.is_crosscutting and row.level is None and is_mark:
        for node in [group.last] if group.last else group.nodes:
            node.crosscutting += [o for o in row.crosscutting if o not in node.crosscutting]
            node.sel.append((3, Isi(row.kondisi.teks if row.kondisi else "", row.at)))
        return
    if row.kondisi is None:
        return
    for part, mitra in zip_longest(row.bagian or (row.kondisi.teks,), row.mitra):
        _hang(group, row, part, mitra)


def _hang(group: _Group, row: BarisUraian, part: str, mitra: Mitra) -> None:
    above = group.last
    level = row.level or (above.level if above else Level.ANTARA_UTAMA)
    depth = row.kedalaman or (above.depth if above and row.level is None else level.depth)
    offices = list(row.crosscutting if mitra is None else mitra)
    node = Kerangka(part, level, [(3, row.kondisi or Isi("", row.at))], offices, depth=depth)
    root = _root(group.nodes)
    if root is None or root.depth >= depth:
        group.nodes.append(node)
    else:
        _parent(root, depth).anak.append(node)
    group.last = node


def _root(nodes: list[Kerangka]) -> Kerangka | None:
    """Of several conditions in one CSF cell the first; without a CSF the last node on top."""
    if not nodes:
        return None
    return nodes[0] if nodes[0].level is Level.CSF else nodes[-1]


def _parent(root: Kerangka, depth: int) -> Kerangka:
    """The last node less deep than `depth`, climbing down from the root along its last children."""
    parent = root
    while parent.anak and parent.anak[-1].depth < depth:
        parent = parent.anak[-1]
    return parent


def _merge_tahap_2(groups: list[_Group], csf: Sequence[BarisCsf]) -> list[_Group]:
    """Conditions that only Tahap 2 has stand where Tahap 2 puts them."""
    indeks = Indeks([g.isi.teks for g in groups])
    behind: dict[int, list[_Group]] = {-1: []}
    position = -1
    for row in csf:
        if row.kondisi is None:
            continue
        rest: list[str] = []
        for part in _parts(groups, indeks, row, row.kondisi):
            match = _matching(groups, indeks, part, row.outcome)
            if match is None:
                rest.append(part)
                continue
            position = match
            groups[match].outcome = groups[match].outcome or row.outcome
            for node in groups[match].nodes:
                if node.level is Level.CSF and (2, row.kondisi) not in node.sel:
                    node.sel.insert(0, (2, row.kondisi))
                if node.level is Level.CSF and not node.crosscutting:
                    node.crosscutting += _mitra_of(row, node.kinerja)
        waiting = behind.setdefault(position, [])
        if rest and (not waiting or waiting[-1].isi != row.kondisi):
            parts = row.bagian if rest == [row.kondisi.teks] else rest
            nodes = [
                Kerangka(part, Level.CSF, [(2, row.kondisi)], _mitra_of(row, part))
                for part in parts
            ]
            waiting.append(_Group(row.kondisi, nodes, row.outcome))
    merged = list(behind[-1])
    for i, group in enumerate(groups):
        merged += [group, *behind.get(i, ())]
    return merged


def _mitra_of(row: BarisCsf, part: str) -> list[str]:
    """The offices named beside a condition of the cell."""
    pairs = zip(row.bagian, row.mitra, strict=False)
    named = [m for p, m in pairs if len(row.bagian) == 1 or fold(p) == fold(part)]
    return [office for mitra in named[:1] for office in mitra or ()]


def _parts(groups: list[_Group], indeks: Indeks, row: BarisCsf, kondisi: Isi) -> tuple[str, ...]:
    """The whole cell, or its conditions where Tahap 3 breaks these down one by one."""
    if len(row.bagian) < 2 or _matching(groups, indeks, kondisi.teks, row.outcome) is not None:
        return (kondisi.teks,)
    known = any(_matching(groups, indeks, p, row.outcome) is not None for p in row.bagian)
    return row.bagian if known else (kondisi.teks,)


def _matching(groups: list[_Group], indeks: Indeks, teks: str, outcome: Isi | None) -> int | None:
    found = [*indeks.same(teks), *indeks.cut(teks)]
    return next((n for n in found if same_outcome(groups[n].outcome, outcome)), None)


def places_of(node: Kerangka) -> tuple[Location, ...]:
    """The cells of a node in stage order."""
    ordered = sorted(node.sel, key=lambda s: s[0])
    return tuple(dict.fromkeys(isi.at for _, isi in ordered))
