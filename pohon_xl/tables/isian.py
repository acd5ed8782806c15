"""What a planner filled in, in one sheet or in several: every cell counts, none is lost.

The same sheet may be there twice: in her workbook and in an earlier result of it, or her own
`Target` beside ours. Sheets come newest first. A cell that only one of them fills is taken from
there; where two say different things the newer one is believed, and the difference is told.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from pohon_xl.model import judul_isian
from pohon_xl.model.fakta import IsianBerbeda
from pohon_xl.model.instansi import Anggaran, Instansi, Pejabat, SelIsian, Target
from pohon_xl.model.location import Location
from pohon_xl.pola import pola
from pohon_xl.tables import anggaran, instansi, pejabat, target
from pohon_xl.tables.gabungan import Beda, all_twins, contradictions, merge_rows, with_awal
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.masukan import (
    BarisMasukan,
    Judul,
    heading_of,
    read_rows,
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
#: rows that the Tahap say of an input sheet, by its name (tables/isian_awal.py)
Awal = Mapping[str, list[BarisMasukan]]


def read_isian(
    grids: Iterable[Grid], awal: Awal = MappingProxyType({})
) -> tuple[Instansi, tuple[Pejabat, ...], tuple[Target, ...], tuple[Anggaran, ...]]:
    """The input sheets among these, merged cell by cell; a sheet that comes earlier is newer.

    What none of them says is taken from `awal`.
    """
    sheets = masukan_of(grids)
    beda = Beda([])
    read = {
        jenis: with_awal(_merged(sheets.get(jenis, ()), judul, beda), awal.get(jenis, []))
        for jenis, (judul, _) in _KHAS.items()
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
    beda = Beda([])
    _merged_instansi(sheets.get(INSTANSI, ()), beda)
    for jenis, (judul, _) in _KHAS.items():
        _merged(sheets.get(jenis, ()), judul, beda)
    return tuple(beda.di)


def awal_berbeda(grids: Iterable[Grid], awal: Awal) -> Iterator[IsianBerbeda]:
    """Entries of the input sheets that a Tahap contradicts."""
    sheets = masukan_of(grids)
    for jenis, rows in awal.items():
        hers = _merged(sheets.get(jenis, ()), _KHAS[jenis][0], Beda([]))
        for o, n in all_twins(hers, rows).items():
            yield from contradictions(hers[n], rows[o])


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


def our_names(grids: Sequence[Grid]) -> dict[str, str]:
    """By our name of it, what each input sheet of ours is called among these sheets.

    As she renamed it; a new one gives way to sheets of hers, so that every text about its cells
    names the sheet that it will be.
    """
    marked = masukan_of(g for g in grids if g.peran == MASUKAN)
    taken = {g.lembar.casefold() for g in grids}
    return {
        jenis: marked[jenis][0].lembar if jenis in marked else _free(jenis, taken)
        for jenis in _SEMUA
    }


def _free(jenis: str, taken: Collection[str]) -> str:
    names = (jenis, *(f"{jenis} ({number})" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name.casefold() not in taken)


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


def _merged(sheets: Sequence[Grid], judul: Judul, beda: Beda) -> list[BarisMasukan]:
    rows: list[BarisMasukan] = []
    for number, grid in enumerate(sheets):
        read = list(read_rows(grid, judul))
        rows = merge_rows(rows, read, beda) if number else read
    return rows


def _merged_instansi(sheets: Sequence[Grid], beda: Beda) -> instansi.BacaanInstansi:
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
