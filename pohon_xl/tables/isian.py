"""What a planner filled in, in one sheet or in several: every cell counts, none is lost.

The same sheet may be there twice: in her workbook and in an earlier result of it, or her own
`Target` beside ours. Sheets come newest first. A cell that only one of them fills is taken from
there; where two say different things the newer one is believed, and the difference is told.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from pohon_xl.model import judul_isian
from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat, SelIsian, Target
from pohon_xl.model.location import Location
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.tables import anggaran, instansi, pejabat, target
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.masukan import (
    KINERJA,
    KODE,
    BarisMasukan,
    Judul,
    heading_of,
    read_rows,
    value_text,
)
from pohon_xl.text.kata import fold

MASUKAN = "masukan"
#: our names of the input sheets, as their tabs are called
INSTANSI, PEJABAT, TARGET, ANGGARAN = (
    judul_isian.INSTANSI, judul_isian.PEJABAT, judul_isian.TARGET, judul_isian.ANGGARAN
)  # fmt: skip
ABAIKAN = "Abaikan"
_SEMUA = (INSTANSI, PEJABAT, TARGET, ANGGARAN, ABAIKAN)

_SALINAN = pola(r"(.+?)\s*\(\d+\)")
#: headings that only one of the sheets has, for one that was renamed
_KHAS: dict[str, tuple[Judul, frozenset[str]]] = {
    TARGET: (target.JUDUL, frozenset({target.INDIKATOR, target.TARGET})),
    ANGGARAN: (anggaran.JUDUL, frozenset({anggaran.PAGU, anggaran.KODE_REKENING})),
    PEJABAT: (pejabat.JUDUL, frozenset({pejabat.NIP, pejabat.JABATAN})),
}
#: what names a budget line; two that differ here are two lines
_POS = (anggaran.KODE_REKENING, anggaran.NAMA)


@dataclass(slots=True)
class _Beda:
    """Places where two sheets fill a cell differently: that of the value believed."""

    di: list[Location]

    def note(self, cell: SelIsian | None) -> None:
        if cell is not None and cell.at is not None:
            self.di.append(cell.at)


def read_isian(
    grids: Iterable[Grid],
) -> tuple[Instansi, tuple[Pejabat, ...], tuple[Target, ...], tuple[Anggaran, ...]]:
    """The input sheets among these, merged cell by cell; a sheet that comes earlier is newer."""
    sheets = masukan_of(grids)
    beda = _Beda([])
    read = {
        jenis: _merged(sheets.get(jenis, ()), judul, beda) for jenis, (judul, _) in _KHAS.items()
    }
    return (
        instansi.instansi_of(_merged_instansi(sheets.get(INSTANSI, ()), beda)),
        pejabat.pejabat_of_rows(read[PEJABAT]),
        target.target_of_rows(read[TARGET]),
        anggaran.anggaran_of_rows(read[ANGGARAN]),
    )


def isian_berbeda(grids: Iterable[Grid]) -> tuple[Location, ...]:
    """Cells that two of these sheets fill differently."""
    sheets = masukan_of(grids)
    beda = _Beda([])
    _merged_instansi(sheets.get(INSTANSI, ()), beda)
    for jenis, (judul, _) in _KHAS.items():
        _merged(sheets.get(jenis, ()), judul, beda)
    return tuple(beda.di)


def masukan_of(grids: Iterable[Grid]) -> dict[str, tuple[Grid, ...]]:
    """By our name of it, the sheets to read as that input sheet.

    Ours are known by their mark, whatever they are called; a copy she made of one (`Target (2)`)
    is hers to keep as long as the original stays. Her own are known by their name.
    """
    grids = tuple(grids)
    ours: dict[str, list[Grid]] = {}
    own: dict[str, list[Grid]] = {}
    for grid in grids:
        jenis = _jenis(grid)
        if jenis is not None:
            (ours if grid.peran == MASUKAN else own).setdefault(jenis, []).append(grid)
    found: dict[str, tuple[Grid, ...]] = {}
    for jenis in _SEMUA:
        marked = ours.get(jenis, [])
        names = [fold(g.lembar) for g in marked]
        name = fold(jenis) if fold(jenis) in names else next(iter(names), None)
        originals = [g for g in marked if fold(g.lembar) == name]
        chosen = (*originals, *own.get(jenis, ()))
        if chosen:
            found[jenis] = tuple(g for g in grids if any(g is c for c in chosen))
    return found


def _jenis(grid: Grid) -> str | None:
    """Which input sheet it is: by its name, one of ours also by its headings."""
    if grid.peran not in {None, MASUKAN}:
        return None
    names = {fold(jenis): jenis for jenis in _SEMUA}
    if grid.peran is None:
        return names.get(fold(grid.lembar))
    copied = _SALINAN.fullmatch(grid.lembar.strip())
    named = names.get(fold(copied[1] if copied else grid.lembar))
    return named or _by_headings(grid)


def _by_headings(grid: Grid) -> str | None:
    for row in grid.rows():
        texts = [grid.text(row, column) for column in grid.columns_of(row)]
        for jenis, (judul, khas) in _KHAS.items():
            if khas <= {heading_of(t, judul) for t in texts}:
                return jenis
        if {instansi.URAIAN, instansi.ISI} <= set(texts):
            return INSTANSI
    return None


def _merged(sheets: Sequence[Grid], judul: Judul, beda: _Beda) -> list[BarisMasukan]:
    rows: list[BarisMasukan] = []
    for number, grid in enumerate(sheets):
        read = list(read_rows(grid, judul))
        rows = _merge_rows(rows, read, beda) if number else read
    return rows


def _merge_rows(
    newer: list[BarisMasukan], older: list[BarisMasukan], beda: _Beda
) -> list[BarisMasukan]:
    """Rows of one performance (and indicator) become one; what finds no twin stays a row."""
    rows: list[BarisMasukan] = list(newer)
    twins: dict[int, int] = {}
    for same in (_key, _folded_key):
        twins |= _twins(newer, older, same, twins)
    for o, n in twins.items():
        rows[n] = _merge(rows[n], older[o], beda)
    return [*rows, *(r for o, r in enumerate(older) if o not in twins and _says_anything(r))]


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


def _says_anything(row: BarisMasukan) -> bool:
    """Whether it holds more than what we wrote there."""
    ours = {KODE, KINERJA, target.INDIKATOR, anggaran.KOMPONEN, pejabat.LEVEL}
    ours.add(pejabat.JENJANG_TAHAP_5)
    return any(text for _, text in row.lain) or any(
        _is_filled(row, name) for name in (row.values.keys() | row.sel.keys()) - ours
    )


def _merge(newer: BarisMasukan, older: BarisMasukan, beda: _Beda) -> BarisMasukan:
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
    return replace(newer, values=values, lain=lain, sel=kept)


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


def _merged_instansi(sheets: Sequence[Grid], beda: _Beda) -> instansi.BacaanInstansi:
    values: dict[str, str] = {}
    lain: list[tuple[str, str]] = []
    sel: dict[str, SelIsian] = {}
    letak: dict[str, Location] = {}
    for read in map(instansi.scan_instansi, sheets):
        for name, value in read.values.items():
            if name in values and values[name] != value:
                beda.note(sel.get(name))
            values.setdefault(name, value)
        for name, cell in read.sel.items():
            sel.setdefault(name, cell)
        letak = read.letak | letak
        labels = {fold(label) for label, _ in lain if label}
        lain += (
            [pair for pair in read.lain if pair not in lain and fold(pair[0]) not in labels - {""}]
            if lain
            else read.lain
        )
    return instansi.BacaanInstansi(values, tuple(lain), sel, letak)
