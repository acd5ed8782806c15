"""Columns of Tahap 4 and 5 that belong to the input sheets: targets, programs and their budget.

A planner who keeps them there need not type them again: they are the first fill of the sheets
Target and Anggaran (tables/isian_awal.py). What those sheets say themselves goes before.
"""

from collections.abc import Iterator

from pohon_xl.model.isian_awal import SelAwal
from pohon_xl.model.level import Komponen
from pohon_xl.model.location import Location
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass
from pohon_xl.tables import anggaran
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.judul import Judul, heading_parts
from pohon_xl.tables.judul_isian import TARGET, isian_heading, komponen_named
from pohon_xl.text.daftar import is_ditto

#: 1.02.02, X.XX.01, 1.02.02.2.01.0001
REKENING = r"(?:\d{1,2}|[Xx]{1,2})[.\-](?:\d{2}|[Xx]{2})(?:[.\-](?:\d{1,4}|[Xx]{2,4})){1,4}\.?"
KODE_REKENING = pola(REKENING)
_SEBUTAN = {
    Komponen.TUJUAN: "Tujuan",
    Komponen.SASARAN: "Sasaran",
    Komponen.PROGRAM: "Program",
    Komponen.KEGIATAN: "Kegiatan",
    Komponen.SUB_KEGIATAN: "Sub Kegiatan",
}
#: numbers of one row: a merged one belongs to the first
_ANGKA = frozenset({*TARGET, anggaran.PAGU, anggaran.KODE_REKENING, anggaran.SUMBER_DANA})


@dataclass(frozen=True, slots=True)
class KolomIsian:
    """A column and under which heading of the input sheet it goes.

    `komponen`: whose name, code or pagu it holds; None: that of the performance in the row.
    """

    judul: str
    kolom: int
    komponen: Komponen | None = None

    @property
    def nama(self) -> str:
        """How the user is told."""
        if self.komponen is None:
            return self.judul
        name = _SEBUTAN[self.komponen]
        return name if self.judul == anggaran.NAMA else f"{self.judul} {name.lower()}"


def isian_columns(
    grid: Grid, judul: Judul, rows: range, taken: frozenset[int]
) -> tuple[KolomIsian, ...]:
    """Those among the columns not taken; a heading that stands twice, with two years, is none."""
    parts = heading_parts(grid, judul.row, judul.last_row)
    heads = {c: p for c, p in parts.items() if c not in taken}
    named = {c: k for c, p in heads.items() for k in komponen_named(p)}
    found = [KolomIsian(anggaran.NAMA, c, k) for c, k in named.items()]
    rest = {c: name for c, p in heads.items() if c not in named and (name := isian_heading(p))}
    for name in dict.fromkeys(rest.values()):
        columns = [c for c in rest if rest[c] == name]
        if len(columns) == 1:
            found.append(KolomIsian(name, columns[0]))
        elif name in (anggaran.PAGU, anggaran.KODE_REKENING) and named:
            found += _beside_names(name, columns, named)
    numbers = {k for k in found if k.judul == anggaran.KODE_REKENING}
    told = (k for k in found if k not in numbers or _holds_codes(grid, rows, k.kolom))
    return tuple(sorted(told, key=lambda k: k.kolom))


def _holds_codes(grid: Grid, rows: range, column: int) -> bool:
    """Whether a column of codes has codes of programs: those of the tree are called Kode too."""
    found = grid.rows_between(rows.start, rows.stop - 1)
    return any(KODE_REKENING.fullmatch(grid.text(row, column)) for row in found)


def _beside_names(
    name: str, columns: list[int], named: dict[int, Komponen | None]
) -> Iterator[KolomIsian]:
    """One for each component: codes left of its name where the first one is, else right of it."""
    is_left = columns[0] < min(named)
    for column in columns:
        near = [c for c in named if (c > column if is_left else c < column)]
        if near:
            yield KolomIsian(name, column, named[min(near) if is_left else max(near)])


def isian_of_row(
    grid: Grid,
    columns: tuple[KolomIsian, ...],
    row: int,
    said: dict[tuple[str, Komponen | None], SelAwal],
) -> Iterator[SelAwal]:
    """What they say in a row; "idem" says what was `said` last, which it keeps."""
    for k in columns:
        area = grid.area(row, k.kolom)
        top = area.row if area is not None and k.judul not in _ANGKA else row
        left = area.column if area is not None else k.kolom
        cell = grid.cells.get((top, left))
        text = grid.text(top, left)
        if cell is None or cell.is_error or not text or text.strip("-\u2013. ") == "":
            continue
        is_same = is_ditto(text)
        last = said.get((k.judul, k.komponen))
        nilai = (last.nilai if last else None) if is_same else cell.value
        if nilai is not None and not isinstance(nilai, bool):
            one = SelAwal(k.judul, k.komponen, nilai, Location(grid.lembar, top, left))
            said[k.judul, k.komponen] = one
            yield one
