from dataclasses import replace

import pytest

from pohon_xl.model.finding import Finding, Perbaikan
from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.tables.grid import Cell, Grid
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.read_openpyxl import read_grids
from pohon_xl.workbook.source import read_source
from tests.mutu import FOLDER
from tests.support.kasus import CONTOH
from tests.support.lembar import grids_of

Grids = tuple[Grid, ...]
BOOKS = ["kasus", *sorted(p.stem for p in FOLDER.glob("*.txt") if "_benar" not in p.stem)]


def grids(stem: str) -> Grids:
    if stem == "kasus":
        return read_grids(read_source(CONTOH))
    return grids_of((FOLDER / f"{stem}.txt").read_text(encoding="utf-8"))


def findings_of(book: Grids) -> tuple[Finding, ...]:
    return check_kertas_kerja(read_kertas_kerja("uji.xlsx", book))


def corrected(book: Grids, perbaikan: tuple[Perbaikan, ...]) -> Grids:
    for p in perbaikan:
        book = tuple(
            replace(g, cells=g.cells | {(p.at.baris, p.at.kolom): Cell(p.baru)})
            if g.lembar == p.at.lembar
            else g
            for g in book
        )
    return book


def place(f: Finding) -> tuple[str, int, str]:
    return f.sel[0].lembar, f.sel[0].baris, f.kode


@pytest.mark.parametrize("stem", BOOKS)
def test_a_correction_says_what_the_cell_says_now(stem: str) -> None:
    book = grids(stem)
    by_sheet = {g.lembar: g for g in book}

    for p in (p for f in findings_of(book) for p in f.perbaikan):
        told = p.lama.split()
        shown = by_sheet[p.at.lembar].text(p.at.baris, p.at.kolom).split()
        assert " ".join(told) in " ".join(shown), p


@pytest.mark.parametrize("stem", BOOKS)
def test_a_correction_removes_its_finding_and_brings_no_new_one(stem: str) -> None:
    book = grids(stem)
    before = findings_of(book)
    known = {place(f) for f in before}

    for f in (f for f in before if f.perbaikan):
        after = findings_of(corrected(book, f.perbaikan))
        assert place(f) not in {place(a) for a in after if a.id == f.id}, f
        assert [a for a in after if place(a) not in known] == [], f


def test_all_corrections_together_do_the_same() -> None:
    number = 0
    for stem in BOOKS:
        book = grids(stem)
        before = findings_of(book)
        known = {place(f) for f in before}
        corrections = tuple(p for f in before for p in f.perbaikan)
        after = findings_of(corrected(book, corrections))
        number += len(corrections)

        assert not {f.id for f in before if f.perbaikan} & {f.id for f in after}, stem
        assert [a for a in after if place(a) not in known] == [], stem

    assert number > 40
