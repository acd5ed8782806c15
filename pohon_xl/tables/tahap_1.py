"""Tahap 1: the outcome, and the office it was set for."""

import re
from collections.abc import Sequence

from pohon_xl.model.baris import BarisOutcome
from pohon_xl.model.fakta import Bacaan
from pohon_xl.model.isi import Isi
from pohon_xl.model.location import Location, column_letters
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.tables.catatan import content_rows
from pohon_xl.tables.crosscutting import partners_in, split_mark
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.istilah import Kolom
from pohon_xl.tables.kosakata import Kosakata
from pohon_xl.tables.nama_kantor import (
    KANTOR,
    is_label,
    names_office,
    office_above,
    office_in_title,
)
from pohon_xl.tables.nomor_tahap import tahap_of
from pohon_xl.text.daftar import split_code, split_numbered, strip_bullet
from pohon_xl.text.kata import fold
from pohon_xl.text.predikat import predikat_of

_LABEL = re.compile(
    r"^(tahap \w+ )?(menentukan |penentuan |penetapan |rumusan )?(hasil )?(final |ultimate )?"
    r"outcome\b"
)
_NOMOR = re.compile(r"\(?\d{1,2}[.)]?")
_BERTITIK_DUA = re.compile(r"[^:]{0,80}\boutcome\b[^:]{0,60}:\s*(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hasil:
    """Outcomes found in a part of a sheet, how, and the places that were read.

    `is_tahap_1`: the sheet's name or a title says that this is Tahap 1.
    """

    rows: tuple[BarisOutcome, ...] = ()
    places: frozenset[tuple[int, int]] = frozenset()
    header: int | None = None
    is_tahap_1: bool = False

    def bacaan(self, grid: Grid) -> Bacaan:
        """What to tell the user this part was understood as."""
        cells = [i.at for r in self.rows for i in (r.outcome, r.perangkat_daerah) if i]
        first, last = min(c.kolom for c in cells), max(c.kolom for c in cells)
        top = self.header or min(c.baris for c in cells)
        bottom = max(c.baris for c in cells)
        rows = {c.baris for c in cells}
        return Bacaan(
            lembar=grid.lembar,
            tahap=1,
            rentang=f"{column_letters(first)}{top}:{column_letters(last)}{bottom}",
            kolom=((column_letters(self.rows[0].outcome.at.kolom), Kolom.OUTCOME.value),),
            jumlah_baris=len(self.rows),
            lembar_tersembunyi=grid.hidden,
            baris_tersembunyi=tuple(sorted(rows & grid.hidden_rows)),
            kolom_tersembunyi=tuple(
                column_letters(c) for c in sorted({c.kolom for c in cells} & grid.hidden_columns)
            ),
        )


def read_tahap_1(grid: Grid, first: int, last: int, kosakata: Kosakata) -> Hasil:
    """Outcomes in rows `first` to `last`.

    Beside a label ("Tahap 1 Menentukan outcome Dinas X" | the outcome), behind one (Outcome: ...),
    or below a heading "Outcome"; in a sheet called Tahap 1 a single sentence without any label.
    """
    rows = grid.rows_between(first, last)
    named = kosakata.names_stage(grid.lembar) or "outcome" in fold(grid.lembar)
    is_tahap_1 = (named and 1 in kosakata.stages_of_sheet(grid.lembar)) or any(
        tahap_of(grid.text(row, column)) == 1 for row in rows for column in grid.columns_of(row)
    )
    found = _read(grid, rows, last, kosakata)
    if not found.rows and named and kosakata.stages_of_sheet(grid.lembar) == (1,):
        found = _only_sentence(grid, rows)
    return replace(_with_office(grid, first, found), is_tahap_1=is_tahap_1)


def _with_office(grid: Grid, first: int, found: Hasil) -> Hasil:
    """The office named above the outcomes, where they name none themselves."""
    if not found.rows or any(r.perangkat_daerah for r in found.rows):
        return found
    top = found.header or min(r.outcome.at.baris for r in found.rows)
    office = office_above(grid, first, top - 1)
    if office is None:
        return found
    rows = tuple(replace(r, perangkat_daerah=office) for r in found.rows)
    beside = {(office.at.baris, c) for c in grid.columns_of(office.at.baris)}
    return replace(found, rows=rows, places=found.places | beside)


def _read(grid: Grid, rows: Sequence[int], last: int, kosakata: Kosakata) -> Hasil:
    labelled = tuple(found for row in rows if (found := _label_row(grid, row)))
    if labelled:
        places = {
            (r.outcome.at.baris, c) for r in labelled for c in grid.columns_of(r.outcome.at.baris)
        }
        return Hasil(labelled, frozenset(places))
    for row in rows:
        kolom = _heading_columns(grid, row, kosakata)
        below = _below_heading(grid, row, last, kolom) if Kolom.OUTCOME in kolom else ()
        below = tuple(r for r in below if kosakata.kolom_of(r.outcome.teks, 1) is None)
        if below:
            cells = [i.at for r in below for i in (r.outcome, r.perangkat_daerah) if i]
            places = {(c.baris, c.kolom) for c in cells} | {(row, c) for c in kolom.values()}
            return Hasil(below, frozenset(places), row)
    return Hasil()


def _label_row(grid: Grid, row: int) -> BarisOutcome | None:
    """A label that speaks of the outcome, with the outcome behind it or in the next filled cell."""
    filled = [c for c in grid.columns_of(row) if grid.text(row, c)]
    if not filled:
        return None
    label = grid.text(row, filled[0])
    inside = _BERTITIK_DUA.match(label)
    if inside and len(filled) == 1 and predikat_of(_first_word(label[inside.end() :])):
        return _outcome(label[inside.end() :], grid.at(row, filled[0]))
    if len(filled) < 2 or not _LABEL.match(fold(label)):
        return None
    value = grid.text(row, filled[1])
    if value in {":", "="} and len(filled) > 2:
        filled, value = [filled[0], filled[2]], grid.text(row, filled[2])
    if is_label(value):
        return None  # a row of headings
    office = KANTOR.search(label.casefold())
    at = grid.at(row, filled[0])
    named = Isi(label[office.start() :].strip(" :."), at) if office else None
    return _outcome(value, grid.at(row, filled[1]), named)


def _outcome(text: str, at: Location, office: Isi | None = None) -> BarisOutcome:
    return BarisOutcome(Isi(_tidy(text), at), office, partners_in(text))


def _tidy(text: str) -> str:
    """The wording alone: without number, bullet and crosscutting mark."""
    if split_numbered(text):
        return text
    return split_mark(split_code(strip_bullet(text.lstrip(": ")))[1])[0]


def _first_word(text: str) -> str:
    return (fold(text).split() or [""])[0]


def _heading_columns(grid: Grid, row: int, kosakata: Kosakata) -> dict[Kolom, int]:
    kolom: dict[Kolom, int] = {}
    for column in grid.columns_of(row):
        text = grid.text(row, column)
        found = kosakata.kolom_of(text, 1)
        if found is None and (office := office_in_title(text)):
            found = kosakata.kolom_of(text[: text.index(office)], 1)
        if found is not None:
            kolom.setdefault(found, column)
    return kolom


def _below_heading(
    grid: Grid, header: int, last: int, kolom: dict[Kolom, int]
) -> tuple[BarisOutcome, ...]:
    found = []
    column, office_column = kolom[Kolom.OUTCOME], kolom.get(Kolom.PERANGKAT_DAERAH)
    named = office_in_title(grid.text(header, column))
    said = Isi(named, grid.at(header, column)) if named else None
    for row in content_rows(grid, tuple(kolom.values()), header + 1, last):
        at = _behind_number(grid, row, column, kolom)
        text = grid.text(row, at)
        if tahap_of(text) is not None:
            break
        if not text or names_office(text):
            continue
        office = grid.text(row, office_column) if office_column else ""
        beside = Isi(office, grid.at(row, office_column or 1)) if office else said
        found.append(_outcome(text, grid.at(row, at), beside))
    return tuple(found)


def _behind_number(grid: Grid, row: int, column: int, kolom: dict[Kolom, int]) -> int:
    """The column of the words where the cell below the heading only numbers the row."""
    if not _NOMOR.fullmatch(grid.text(row, column)):
        return column
    beside = (c for c in grid.columns_of(row) if c > column and c not in kolom.values())
    return next((c for c in beside if predikat_of(_first_word(_tidy(grid.text(row, c))))), column)


def _only_sentence(grid: Grid, rows: Sequence[int]) -> Hasil:
    """The one cell that is worded as a performance, if it is the only one."""
    worded = [
        (row, column)
        for row in rows
        for column in grid.columns_of(row)
        if predikat_of(_first_word(_tidy(grid.text(row, column))))
    ]
    if len(worded) != 1:
        return Hasil()
    found = _outcome(grid.text(*worded[0]), grid.at(*worded[0]))
    return Hasil((found,), frozenset(worded))
