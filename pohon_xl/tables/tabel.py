"""A table of one Tahap found in a sheet: where its rows stand and which column holds what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pohon_xl.model.fakta import Bacaan, JudulKosong
from pohon_xl.model.isi import Isi
from pohon_xl.model.location import Location, column_letters
from pohon_xl.tables.grid import Grid, Rect
from pohon_xl.tables.istilah import JUDUL, KOLOM_WAJIB, Kolom, jenjang_of, komponen_of, levels_of
from pohon_xl.text.kata import fold

_CATATAN = re.compile(r"^(catatan|keterangan|ket|sumber|trik|nb|jumlah|total)\b")


@dataclass(frozen=True, slots=True)
class Tabel:
    """`header_row` holds the headings; rows follow down to `last_row`. Columns count from 1."""

    grid: Grid
    tahap: int
    header_row: int
    last_row: int
    kolom: dict[Kolom, int]
    judul_kosong: tuple[JudulKosong, ...] = ()

    def isi(self, row: int, kolom: Kolom) -> Isi | None:
        """What the cell says, merged ranges aside; None when it is empty."""
        column = self.kolom.get(kolom)
        if column is None:
            return None
        text = self.grid.text(row, column)
        return Isi(text, self.grid.at(row, column)) if text else None

    def isi_merged(self, row: int, kolom: Kolom) -> Isi | None:
        """What the cell says, or the merged range it lies in."""
        column = self.kolom.get(kolom)
        if column is None:
            return None
        area = _merged_area(self.grid, row, column)
        if area is not None and area.row > self.header_row:
            text = self.grid.text(area.row, area.column)
            return Isi(text, self.grid.at(area.row, area.column)) if text else None
        return self.isi(row, kolom)

    def rows(self) -> Iterator[int]:
        """Rows below the heading that hold something in a known column; notes left out."""
        columns = sorted(self.kolom.values())
        for row in range(self.header_row + 1, self.last_row + 1):
            texts = [t for c in columns if (t := self.grid.text(row, c))]
            if texts and not (len(texts) == 1 and _CATATAN.match(fold(texts[0]))):
                yield row

    def bacaan(self) -> Bacaan:
        """What to tell the user this table was understood as."""
        rows = list(self.rows())
        columns = sorted(self.kolom.values())
        last = max(rows, default=self.header_row)
        first_cell = f"{column_letters(columns[0])}{self.header_row}"
        return Bacaan(
            lembar=self.grid.lembar,
            tahap=self.tahap,
            rentang=f"{first_cell}:{column_letters(columns[-1])}{last}",
            kolom=tuple((column_letters(c), k.value) for k, c in self.kolom.items()),
            jumlah_baris=len(rows),
        )

    def cells_read(self) -> set[tuple[int, int]]:
        """Places that are part of the table: headings, and known columns of its rows."""
        rows = [self.header_row, *self.rows()]
        return {(row, column) for row in rows for column in self.kolom.values()}


def _merged_area(grid: Grid, row: int, column: int) -> Rect | None:
    return next((m for m in grid.merged if (row, column) in m), None)


def match_header(grid: Grid, row: int, tahap: int) -> dict[Kolom, int] | None:
    """The columns a row of headings names for that stage; None when needed ones are missing."""
    kolom: dict[Kolom, int] = {}
    for column in grid.columns_of(row):
        key = fold(grid.text(row, column))
        found = next((k for k, pola in JUDUL[tahap] if key and re.search(pola, key)), None)
        if found is not None and found not in kolom:
            kolom[found] = column
    if any(k not in kolom for k in KOLOM_WAJIB[tahap]):
        return None
    return kolom


def untitled_columns(
    grid: Grid, rows: range, kolom: dict[Kolom, int]
) -> tuple[dict[Kolom, int], tuple[JudulKosong, ...]]:
    """Columns of Tahap 5 in use without a heading, told by what stands in them.

    At least two cells, and nine of ten of those filled, must name a komponen or a rank.
    """
    found: dict[Kolom, int] = {}
    facts: list[JudulKosong] = []
    for column in grid.columns():
        heading = grid.text(rows.start - 1, column)
        texts = [t for r in rows if (t := grid.text(r, column))]
        if heading or column in kolom.values() or len(texts) < 2:
            continue
        for target, understand in (
            (Kolom.JABATAN, jenjang_of),
            (Kolom.KOMPONEN, komponen_of),
            (Kolom.KETERANGAN, levels_of),
        ):
            understood = sum(1 for t in texts if understand(t))
            if target not in kolom | found and understood >= max(2, 0.9 * len(texts)):
                found[target] = column
                at = Location(grid.lembar, rows.start - 1, column)
                facts.append(JudulKosong(at=at, dianggap=target.value))
                break
    return found, tuple(facts)
