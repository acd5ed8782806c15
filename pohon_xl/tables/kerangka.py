"""Rows of Tahap 1 to 3 to the bare tree; Tahap 3 decides its shape.

Parenthood is given by order and level alone: the parent of a condition is the nearest one above
it with a smaller depth (PermenPANRB 89/2021, the cause-effect chain).
"""

from dataclasses import dataclass, field

from pohon_xl.model.baris import BarisCsf, BarisOutcome, BarisUraian
from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Level
from pohon_xl.model.location import Location
from pohon_xl.text.kata import fold, is_cut_off, is_same_text


@dataclass(slots=True)
class Kerangka:
    """A node being built; frozen into a Simpul at the end. `sel`: its cell in each stage."""

    kinerja: str
    level: Level
    sel: list[tuple[int, Isi]] = field(default_factory=list)
    crosscutting: list[str] = field(default_factory=list)
    anak: list["Kerangka"] = field(default_factory=list)
    kode: str = ""

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


def build_kerangka(
    outcome: tuple[BarisOutcome, ...], csf: tuple[BarisCsf, ...], uraian: tuple[BarisUraian, ...]
) -> tuple[Kerangka, ...]:
    """The numbered roots: outcomes with the CSF conditions below the first; CSF if none."""
    groups = _csf_groups(csf, uraian)
    roots = [Kerangka(o.outcome.teks, Level.OUTCOME, [(1, o.outcome)]) for o in outcome]
    conditions = [node for group in groups for node in group.nodes]
    if roots:
        roots[0].anak = conditions
    else:
        roots = conditions
    for i, root in enumerate(roots, 1):
        root.number(str(i))
    return tuple(roots)


@dataclass(slots=True)
class _Group:
    """The CSF conditions of one cell: one as a rule."""

    isi: Isi
    nodes: list[Kerangka]


def _csf_groups(csf: tuple[BarisCsf, ...], uraian: tuple[BarisUraian, ...]) -> list[_Group]:
    """In the order of Tahap 3; those that only Tahap 2 has stand where Tahap 2 puts them."""
    groups: list[_Group] = []
    for row in uraian:
        if row.induk is not None and (not groups or groups[-1].isi != row.induk):
            known = next((g for g in groups if fold(g.isi.teks) == fold(row.induk.teks)), None)
            if known is None:
                groups.append(_Group(row.induk, _csf_nodes(3, row.induk, row.induk_bagian)))
            else:  # the same condition again further down: go on below it
                groups.remove(known)
                groups.append(known)
        elif not groups:
            groups.append(_Group(Isi("", row.at), []))
        _place(groups[-1].nodes, row)
    return _merge_tahap_2(groups, csf)


def _csf_nodes(tahap: int, isi: Isi, parts: tuple[str, ...]) -> list[Kerangka]:
    return [Kerangka(part, Level.CSF, [(tahap, isi)]) for part in parts]


def _place(csf: list[Kerangka], row: BarisUraian) -> None:
    """Hang a row below the nearest node above it that is less deep; partner offices likewise."""
    if row.is_crosscutting and row.level is None:
        root = _root(csf)
        for node in [root.walk()[-1]] if root and root.anak else csf:
            node.crosscutting += [o for o in row.crosscutting if o not in node.crosscutting]
            node.sel.append((3, Isi(row.kondisi.teks if row.kondisi else "", row.at)))
        return
    if row.kondisi is None:
        return
    root = _root(csf)
    above = root.walk() if root else []
    level = row.level or (above[-1].level if len(above) > 1 else Level.ANTARA_UTAMA)
    node = Kerangka(row.kondisi.teks, level, [(3, row.kondisi)], list(row.crosscutting))
    if root is None or root.level.depth >= level.depth:
        csf.append(node)
    else:
        _parent(root, level).anak.append(node)


def _root(csf: list[Kerangka]) -> Kerangka | None:
    """Of several conditions in one CSF cell the first; without a CSF the last node on top."""
    if not csf:
        return None
    return csf[0] if csf[0].level is Level.CSF else csf[-1]


def _parent(root: Kerangka, level: Level) -> Kerangka:
    """The last node less deep than `level`, climbing down from the root along its last children."""
    parent = root
    while parent.anak and parent.anak[-1].level.depth < level.depth:
        parent = parent.anak[-1]
    return parent


def _merge_tahap_2(groups: list[_Group], csf: tuple[BarisCsf, ...]) -> list[_Group]:
    position = 0
    for row in csf:
        if row.kondisi is None:
            continue
        match = next((g for g in groups if _is_same_cell(g.isi, row.kondisi)), None)
        if match is None:
            group = _Group(row.kondisi, _csf_nodes(2, row.kondisi, row.bagian))
            groups.insert(position, group)
            position += 1
            continue
        for node in match.nodes:
            if node.level is Level.CSF:
                node.sel.insert(0, (2, row.kondisi))
        position = groups.index(match) + 1
    return groups


def _is_same_cell(left: Isi, right: Isi) -> bool:
    return (
        is_same_text(left.teks, right.teks)
        or is_cut_off(left.teks, right.teks)
        or is_cut_off(right.teks, left.teks)
    )


def places_of(node: Kerangka) -> tuple[Location, ...]:
    """The cells of a node in stage order."""
    ordered = sorted(node.sel, key=lambda s: s[0])
    return tuple(dict.fromkeys(isi.at for _, isi in ordered))
