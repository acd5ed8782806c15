"""Rows of the input sheets as rules see them: which count, where their cells are.

Blanks are said once for a column, and only where she has begun to fill the sheet in.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from pohon_xl.model.finding import Perbaikan
from pohon_xl.model.instansi import Anggaran, Pejabat, Target
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.penempatan import says_anything
from pohon_xl.rules.rule import Problem

#: cells a finding names at most: the report stays readable, the yellow cells show the rest
_TERBANYAK = 5
R = TypeVar("R", Pejabat, Target, Anggaran)


def target_rows(kertas: KertasKerja) -> list[Target]:
    """Those of performances in the tree; all where there is no tree."""
    return _of_tree(kertas, kertas.target, kertas.tempat_target.sisa)


def pejabat_rows(kertas: KertasKerja) -> list[Pejabat]:
    """The same of sheet Pejabat."""
    return _of_tree(kertas, kertas.pejabat, kertas.tempat_pejabat.sisa)


def anggaran_rows(kertas: KertasKerja) -> list[Anggaran]:
    """The same of sheet Anggaran."""
    return _of_tree(kertas, kertas.anggaran, kertas.tempat_anggaran.sisa)


def _of_tree(kertas: KertasKerja, rows: Sequence[R], sisa: Sequence[R]) -> list[R]:
    lost = {id(row) for row in sisa} if kertas.pohon.akar else set()
    return [row for row in rows if id(row) not in lost]


def cell_in(row: Pejabat | Target | Anggaran, judul: str) -> Location | None:
    """The cell of that column in the row; None where her sheet has no such column."""
    return row.letak_sel.get(judul)


def sel_in(row: Pejabat | Target | Anggaran, *judul: str) -> tuple[Location, ...]:
    """The cells of those columns that the sheet has."""
    return tuple(at for name in judul if (at := cell_in(row, name)) is not None)


def blank_column(
    rows: Sequence[R], judul: str, is_blank: Callable[[R], bool], akibat: str
) -> Problem | None:
    """One problem for all blank cells of a column; `akibat`: what is missing elsewhere.

    None while the whole sheet is blank: nobody has begun, and a first `bangun` hears no more than
    a second.
    """
    if not any(map(says_anything, rows)):
        return None
    blank = [at for row in rows if is_blank(row) and (at := cell_in(row, judul)) is not None]
    if not blank:
        return None
    return Problem(
        sel=tuple(blank[:_TERBANYAK]),
        pesan=f'Kolom "{judul}" belum diisi pada {len(blank)} dari {len(rows)} baris di lembar '
        f'"{blank[0].lembar}"; {akibat}.',
        saran="Isi sel kuningnya; yang belum pasti biarkan kosong, pada dokumen tampak tersorot.",
        kunci=f"{judul} kosong",
    )


def correction(at: Location, lama: str, baru: str | None) -> tuple[Perbaikan, ...]:
    """The certain correction of a cell, () where there is none."""
    return (Perbaikan(at, lama, baru),) if baru is not None and baru != lama else ()
