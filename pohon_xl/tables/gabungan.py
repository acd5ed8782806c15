"""Rows of one input sheet from several places become one: what one leaves blank another fills.

The newer row is believed. Rows that the Tahap say (tables/isian_awal.py) are the oldest of all.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from pohon_xl.model.fakta import IsianBerbeda
from pohon_xl.model.instansi import SelIsian
from pohon_xl.model.isi import Isi
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.tables import anggaran, pejabat, target
from pohon_xl.tables.masukan import KINERJA, KODE, BarisMasukan, value_text
from pohon_xl.text.angka import parse_angka
from pohon_xl.text.kata import fold

#: what names a budget line; two that differ here are two lines
_POS = (anggaran.KODE_REKENING, anggaran.NAMA)


@dataclass(slots=True)
class Beda:
    """Places where two sheets fill a cell differently: that of the value believed."""

    di: list[Location]

    def note(self, cell: SelIsian | None) -> None:
        if cell is not None and cell.at is not None:
            self.di.append(cell.at)


def contradictions(hers: BarisMasukan, other: BarisMasukan) -> Iterator[IsianBerbeda]:
    for judul, cell in other.sel.items():
        own = hers.sel.get(judul)
        a, b = hers.text(judul), other.text(judul)
        if own is None or own.at is None or cell.at is None or a is None or b is None:
            continue
        if not _says_same(a, b):
            yield IsianBerbeda(Isi(a, own.at), judul, Isi(b, cell.at))


def _says_same(left: str, right: str) -> bool:
    """Whether two entries mean one thing: 85 and 85%, 1.02. and 1.02, capitals aside."""
    a, b = (parse_angka(text.strip().removesuffix("%").strip()) for text in (left, right))
    return fold(left) == fold(right) or (a is not None and a == b)


def with_awal(hers: list[BarisMasukan], awal: list[BarisMasukan]) -> list[BarisMasukan]:
    """Her rows, gaps filled; rows of the Tahap where she says nothing of a performance."""
    twins = all_twins(hers, awal)
    rows = list(hers)
    for o, n in twins.items():
        rows[n] = _with_asal(_merge(hers[n], awal[o], Beda([])), awal[o])
    speaking = {_folded_key(row) for row in hers if says_anything(row)}
    new = (r for o, r in enumerate(awal) if o not in twins and _folded_key(r) not in speaking)
    return [*rows, *new]


def _with_asal(row: BarisMasukan, awal: BarisMasukan) -> BarisMasukan:
    """Cells that repeat a Tahap know its cell."""
    said = {
        judul: replace(row.sel[judul], asal=cell.at)
        for judul, cell in awal.sel.items()
        if judul in row.sel and _says_same(row.text(judul) or "", awal.text(judul) or "")
    }
    return replace(row, sel=row.sel | said)


def merge_rows(
    newer: list[BarisMasukan], older: list[BarisMasukan], beda: Beda
) -> list[BarisMasukan]:
    """Rows of one performance (and indicator) become one; what finds no twin stays a row."""
    rows: list[BarisMasukan] = list(newer)
    twins = all_twins(newer, older)
    for o, n in twins.items():
        rows[n] = _merge(rows[n], older[o], beda)
    return [*rows, *(r for o, r in enumerate(older) if o not in twins and says_anything(r))]


def all_twins(newer: list[BarisMasukan], older: list[BarisMasukan]) -> dict[int, int]:
    """Older row -> newer row of the same performance: as written first, then folded."""
    twins: dict[int, int] = {}
    for same in (_key, _folded_key):
        twins |= _twins(newer, older, same, twins)
    return twins


def _twins(
    newer: list[BarisMasukan],
    older: list[BarisMasukan],
    same: Callable[[BarisMasukan], tuple[str, ...]],
    known: dict[int, int],
) -> dict[int, int]:
    """Older row -> newer row; where a performance has several, only lines that are the same."""
    at: dict[tuple[str, ...], list[int]] = {}
    for n, row in enumerate(newer):
        at.setdefault(same(row), []).append(n)
    counts = Counter(map(same, older))
    taken = set(known.values())
    found: dict[int, int] = {}
    for o, row in enumerate(older):
        group = at.get(same(row), [])
        free = [n for n in group if n not in taken]
        if o in known or not free:
            continue
        is_only = len(group) == 1 == counts[same(row)]
        twin = free[0] if is_only else _same_pos([(n, newer[n]) for n in free], row)
        if twin is not None:
            found[o] = twin
            taken.add(twin)
    return found


def _key(row: BarisMasukan) -> tuple[str, ...]:
    return tuple(row.key(h) for h in (KODE, KINERJA, target.INDIKATOR))


def _folded_key(row: BarisMasukan) -> tuple[str, ...]:
    """Wording alone, for a code moves when rows are added; the code where there is no wording."""
    kinerja = fold(row.key(KINERJA))
    return kinerja or row.key(KODE), fold(row.key(target.INDIKATOR))


def _same_pos(twins: list[tuple[int, BarisMasukan]], row: BarisMasukan) -> int | None:
    """Among several lines of one performance: that of the same budget line, else a blank one."""
    pos = _pos(row)
    named = (i for i, twin in twins if _pos(twin) == pos)
    blank = (i for i, twin in twins if not any(_pos(twin)) or not any(pos))
    return next(named, None) if any(pos) else next(blank, None)


def _pos(row: BarisMasukan) -> tuple[str, ...]:
    return tuple(fold(row.text(h) or "") for h in _POS)


def says_anything(row: BarisMasukan) -> bool:
    """Whether it holds more than what we wrote there."""
    ours = {KODE, KINERJA, target.INDIKATOR, anggaran.KOMPONEN, pejabat.LEVEL}
    ours.add(pejabat.JENJANG_TAHAP_5)
    return any(text for _, text in row.lain) or any(
        _is_filled(row, name) for name in (row.values.keys() | row.sel.keys()) - ours
    )


def _merge(newer: BarisMasukan, older: BarisMasukan, beda: Beda) -> BarisMasukan:
    """Cell by cell."""
    values, sel = dict(newer.values), dict(newer.sel)
    fixed = {KODE, KINERJA, target.INDIKATOR, anggaran.KOMPONEN, pejabat.LEVEL}
    for name in dict.fromkeys((*older.values, *older.sel)):
        if name in fixed | {pejabat.JENJANG_TAHAP_5} or not _is_filled(older, name):
            continue
        if not _is_filled(newer, name):
            values[name] = older.values.get(name)
            sel |= {name: older.sel[name]} if name in older.sel else {}
        elif _differ(newer, older, name):
            beda.note(newer.sel.get(name))
    lain = _merge_lain(newer.lain, older.lain)
    known = {*newer.values, *older.values, *(name for name, _ in lain)}
    kept = {n: c for n, c in sel.items() if n in known}
    letak = newer.places().over(older.places()).lain if older.kolom else newer.lain_letak
    return replace(newer, values=values, lain=lain, sel=kept, lain_letak=letak)


def _is_filled(row: BarisMasukan, name: str) -> bool:
    cell = row.sel.get(name)
    return value_text(row.values.get(name)) is not None or (cell is not None and bool(cell.rumus))


def _differ(newer: BarisMasukan, older: BarisMasukan, name: str) -> bool:
    if name not in newer.values or name not in older.values:
        return False
    a, b = value_text(newer.values[name]), value_text(older.values[name])
    return a is not None and b is not None and a != b


def _merge_lain(
    newer: tuple[tuple[str, str], ...], older: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """Her own columns: blanks filled, columns that only the older sheet has at the end."""
    rest = list(older)
    merged = []
    for name, text in newer:
        twin = next((pair for pair in rest if pair[0] == name), None)
        if twin is not None:
            rest.remove(twin)
        merged.append((name, text or (twin[1] if twin else "")))
    return (*merged, *rest)
