"""Tahap 1: the outcome, and the office it was set for."""

import re

from pohon_xl.model.baris import BarisOutcome
from pohon_xl.model.fakta import Bacaan
from pohon_xl.model.isi import Isi
from pohon_xl.model.location import column_letters
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.istilah import Kolom, tahap_of
from pohon_xl.tables.tabel import match_header
from pohon_xl.text.kata import fold

_LABEL = re.compile(r"^(tahap \w+ )?(menentukan |penentuan |penetapan )?(hasil )?outcome\b")
_OFFICE = re.compile(r"\b(dinas|badan|kantor|inspektorat|sekretariat|rsud|satuan|kecamatan)\b")


def read_tahap_1(
    grid: Grid, last_row: int
) -> tuple[tuple[BarisOutcome, ...], tuple[Bacaan, ...], set[tuple[int, int]]]:
    """Outcomes down to `last_row`, how they were found, and the places read.

    Either beside a label ("Tahap 1 Menentukan outcome Dinas X" | the outcome) or below a heading
    "Outcome".
    """
    rows = [row for row in grid.rows() if row <= last_row]
    labelled = tuple(found for row in rows if (found := _label_row(grid, row)))
    if labelled:
        places = {
            (r.outcome.at.baris, c) for r in labelled for c in grid.columns_of(r.outcome.at.baris)
        }
        return labelled, _bacaan(grid, labelled, None), places
    for row in rows:
        kolom = match_header(grid, row, 1)
        below = _below_heading(grid, rows, row, kolom) if kolom else ()
        if kolom and below:
            cells = [i.at for r in below for i in (r.outcome, r.perangkat_daerah) if i]
            places = {(c.baris, c.kolom) for c in cells} | {(row, c) for c in kolom.values()}
            return below, _bacaan(grid, below, row), places
    return (), (), set()


def _label_row(grid: Grid, row: int) -> BarisOutcome | None:
    """A label that speaks of the outcome, with the outcome in the next filled cell."""
    filled = [c for c in grid.columns_of(row) if grid.text(row, c)]
    if len(filled) < 2:
        return None
    label = grid.text(row, filled[0])
    if not _LABEL.match(fold(label)):
        return None
    office = _OFFICE.search(label.casefold())
    at = grid.at(row, filled[0])
    return BarisOutcome(
        outcome=Isi(grid.text(row, filled[1]), grid.at(row, filled[1])),
        perangkat_daerah=Isi(label[office.start() :].strip(" :."), at) if office else None,
    )


def _below_heading(
    grid: Grid, rows: list[int], header: int, kolom: dict[Kolom, int]
) -> tuple[BarisOutcome, ...]:
    found = []
    for row in rows:
        text = grid.text(row, kolom[Kolom.OUTCOME])
        if row <= header or not text or tahap_of(text) is not None:
            continue
        office_column = kolom.get(Kolom.PERANGKAT_DAERAH)
        office = grid.text(row, office_column) if office_column else ""
        found.append(
            BarisOutcome(
                outcome=Isi(text, grid.at(row, kolom[Kolom.OUTCOME])),
                perangkat_daerah=Isi(office, grid.at(row, office_column or 1)) if office else None,
            )
        )
    return tuple(found)


def _bacaan(grid: Grid, rows: tuple[BarisOutcome, ...], header: int | None) -> tuple[Bacaan, ...]:
    if not rows:
        return ()
    cells = [i.at for r in rows for i in (r.outcome, r.perangkat_daerah) if i]
    first, last = min(c.kolom for c in cells), max(c.kolom for c in cells)
    top = header or min(c.baris for c in cells)
    bottom = max(c.baris for c in cells)
    return (
        Bacaan(
            lembar=grid.lembar,
            tahap=1,
            rentang=f"{column_letters(first)}{top}:{column_letters(last)}{bottom}",
            kolom=((column_letters(rows[0].outcome.at.kolom), Kolom.OUTCOME.value),),
            jumlah_baris=len(rows),
        ),
    )
