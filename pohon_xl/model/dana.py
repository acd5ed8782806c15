"""What pays for the performances: each program, kegiatan and sub kegiatan once, in its place.

Its identity is its kode rekening, else its name; several rows may speak of the same one, for it
may pay for several performances.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.sekali import once
from pohon_xl.model.simpul import Simpul
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.text.kata import fold

#: what `Anggaran.berbeda` may name
PAGU, REALISASI = "pagu", "realisasi"

_KODE = pola(r"[\dXx]+(?:\s*[.\-]\s*[\dXx]+)*")
_PROGRAM, _KEGIATAN, _SUB_KEGIATAN = 3, 5, 6  # parts of a code (Permendagri 90/2019)

Kode = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BarisDana:
    """A row of a budget table; `anggaran` None: not known yet.

    `tingkat` 0 is added up, a deeper one is a part of the row above it.
    """

    simpul: Simpul
    anggaran: Anggaran | None
    tingkat: int


def kode_of(row: Anggaran | None) -> Kode:
    """The parts of its kode rekening without leading zeros: `2.07.03.` is (2, 7, 3)."""
    return _parts(row.kode_rekening) if row and row.kode_rekening else ()


@lru_cache(maxsize=4096)
def _parts(text: str) -> Kode:
    match = _KODE.match(text.strip())
    if match is None:
        return ()
    return tuple(p.lstrip("0") or "0" for p in re.findall(r"[\dX]+", match[0].upper()))


def same_dana(rows: tuple[Anggaran, ...]) -> tuple[tuple[Anggaran, ...], ...]:
    """The rows in groups that speak of the same program, kegiatan or sub kegiatan.

    A row without a code belongs to the only code of its name at its depth of the tree; one
    without code and name to nobody but itself.
    """
    codes: dict[object, set[Kode]] = {}
    for row in rows:
        if row.nama and kode_of(row):
            codes.setdefault(_name(row), set()).add(kode_of(row))
    groups: dict[object, list[Anggaran]] = {}
    for i, row in enumerate(rows):
        key: object = kode_of(row) or i
        if not kode_of(row) and row.nama:
            known = codes.get(_name(row), set())
            key = next(iter(known)) if len(known) == 1 else _name(row)
        groups.setdefault(key, []).append(row)
    return tuple(tuple(group) for group in groups.values())


@once
def merge_anggaran(kertas: KertasKerja) -> KertasKerja:
    """The same, where all rows of one program, kegiatan or sub kegiatan say the same.

    What a row leaves blank another fills; amounts that contradict each other are None and named
    in `berbeda`: neither one of them nor their sum would be right.
    """
    groups = same_dana(kertas.anggaran)
    if len(groups) == len(kertas.anggaran):
        return kertas
    merged = {id(row): one for group in groups for row, one in _merged(group)}
    return replace(kertas, anggaran=tuple(merged[id(row)] for row in kertas.anggaran))


def dana_of_nodes(kertas: KertasKerja, nodes: tuple[Simpul, ...]) -> tuple[BarisDana, ...]:
    """What pays for these performances, each once: a kegiatan below its program.

    The code decides what is a part of what; without one the tree does. A performance paid
    wholly by rows that already stand is left out; one without a row stays, with a blank to fill.
    `kertas` as `merge_anggaran` gives it.
    """
    seen: set[object] = set()
    rows: list[BarisDana] = []
    for node in nodes:
        own = kertas.anggaran_of(node)
        for row in own:
            if _key(row) not in seen:
                seen.add(_key(row))
                rows.append(BarisDana(node, row, 0))
        if not own:
            rows.append(BarisDana(node, None, 0))
    return _nested(rows)


def dana_of(kertas: KertasKerja, simpul: Simpul) -> tuple[Anggaran, ...]:
    """What pays for one performance, each once; `kertas` as `merge_anggaran` gives it."""
    return tuple({_key(row): row for row in kertas.anggaran_of(simpul)}.values())


def _key(row: Anggaran) -> object:
    """Equal for merged rows of the same group; rows that name nothing are never one."""
    return kode_of(row) or (_name(row) if row.nama else id(row))


def _name(row: Anggaran) -> object:
    return fold(row.nama or ""), row.kode.count(".")


def _merged(group: tuple[Anggaran, ...]) -> list[tuple[Anggaran, Anggaran]]:
    """Each row with what it becomes: the fullest row, its gaps filled from the others."""
    if len(group) == 1:
        return [(group[0], group[0])]
    fullest = sorted(group, key=_gaps)
    berbeda = tuple(
        name
        for name, values in (
            (PAGU, {row.pagu for row in group}),
            (REALISASI, {row.realisasi for row in group}),
        )
        if len(values - {None}) > 1 or any(name in row.berbeda for row in group)
    )
    sources = dict.fromkeys(row.sumber_dana for row in fullest if row.sumber_dana)
    pagu = next((r.pagu for r in group if r.pagu is not None), None)
    realisasi = next((r.realisasi for r in group if r.realisasi is not None), None)
    pagu = None if PAGU in berbeda else pagu
    realisasi = None if REALISASI in berbeda else realisasi
    kode = next((r.kode_rekening for r in fullest if r.kode_rekening), None)
    nama = next((r.nama for r in fullest if r.nama), None)
    cells = [c for r in fullest for c in r.sel]
    return [
        (
            row,
            replace(
                row,
                kode_rekening=kode,
                nama=nama,
                pagu=pagu,
                sumber_dana=", ".join(sources) or None,
                realisasi=realisasi,
                berbeda=berbeda,
                sel=tuple({c.judul: c for c in (*reversed(cells), *row.sel)}.values()),
            ),
        )
        for row in group
    ]


def _gaps(row: Anggaran) -> int:
    values = (row.kode_rekening, row.nama, row.pagu, row.sumber_dana, row.realisasi)
    return sum(value is None for value in values)


def _nested(rows: list[BarisDana]) -> tuple[BarisDana, ...]:
    """Parts below their whole, otherwise in the given order."""
    parents = _parents(rows)
    parts: dict[int, list[int]] = {}
    for part, above in parents.items():
        parts.setdefault(above, []).append(part)
    placed: list[BarisDana] = []

    def place(i: int, tingkat: int) -> None:
        placed.append(replace(rows[i], tingkat=tingkat))
        for part in parts.get(i, ()):
            place(part, tingkat + 1)

    for i in range(len(rows)):
        if i not in parents:
            place(i, 0)
    return tuple(placed)


def _parents(rows: list[BarisDana]) -> dict[int, int]:
    """Row -> the row it is a part of. Never in a circle, whatever the codes say."""
    codes = [kode_of(row.anggaran) for row in rows]
    of_code = {k: i for i, k in enumerate(codes) if len(k) in (_PROGRAM, _KEGIATAN)}
    of_node: dict[str, list[int]] = {}
    for i, row in enumerate(rows):
        of_node.setdefault(row.simpul.kode, []).append(i)
    parents: dict[int, int] = {}
    for i, row in enumerate(rows):
        nearest = next((of_node[k] for k in _above(row.simpul.kode) if k in of_node), [])
        fitting = [n for n in nearest if _may_hold(codes[n], codes[i])]
        above = _by_code(of_code, codes[i])
        if above is None and fitting:
            above = fitting[-1]
        if above is not None and i not in _chain(parents, above):
            parents[i] = above
    return parents


def _above(kode: str) -> Iterator[str]:
    """The places of the tree above one, nearest first: 1.1.2 -> 1.1, 1."""
    while kode := kode.rpartition(".")[0]:
        yield kode


def _by_code(of_code: dict[Kode, int], kode: Kode) -> int | None:
    """The row whose code is the longest beginning of the given one, if that is whole."""
    if len(kode) not in (_KEGIATAN, _SUB_KEGIATAN):
        return None
    lengths = (n for n in (_KEGIATAN, _PROGRAM) if n < len(kode))
    return next((of_code[kode[:n]] for n in lengths if kode[:n] in of_code), None)


def _may_hold(above: Kode, kode: Kode) -> bool:
    """Whether the tree may decide: not where both codes are whole and say otherwise."""
    known = (_PROGRAM, _KEGIATAN, _SUB_KEGIATAN)
    if len(above) not in known or len(kode) not in known:
        return True
    return len(above) == len(kode)


def _chain(parents: dict[int, int], i: int) -> list[int]:
    """The row itself and all those it is a part of."""
    chain = [i]
    while chain[-1] in parents:
        chain.append(parents[chain[-1]])
    return chain
