import zipfile
from pathlib import Path

from pohon_xl.workbook.nama_bagian import tidy_names
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.source import Source
from tests.support.corpus_lain import backslash_workbook, grids, package


def source_of(data: bytes) -> Source:
    return Source(Path("a.xlsx"), data)


def test_names_with_backslashes_and_capitals_become_those_of_the_relations() -> None:
    tidy = tidy_names(source_of(backslash_workbook()))
    names = zipfile.ZipFile(tidy.stream()).namelist()

    assert "xl/worksheets/sheet1.xml" in names
    assert "[Content_Types].xml" in names
    assert not any("\\" in name for name in names)


def test_the_cells_are_read() -> None:
    found = read_grids(source_of(backslash_workbook()))

    assert [g.lembar for g in found] == [g.lembar for g in grids()]
    assert [{k: g.text(*k) for k in g.cells} for g in found] == [
        {k: g.text(*k) for k in g.cells} for g in grids()
    ]


def test_of_members_that_become_one_name_the_last_counts_and_one_without_a_name_is_left_out() -> (
    None
):
    """zipfile warns of double names on stderr, and fails at an empty one."""
    tidy = tidy_names(source_of(package({"xl\\A.xml": "satu", "XL/a.xml": "dua", "": "tiga"})))

    with zipfile.ZipFile(tidy.stream()) as made:
        assert {n: made.read(n) for n in made.namelist()} == {"xl/a.xml": b"dua"}


def test_what_is_broken_is_left_to_the_reader() -> None:
    broken = source_of(b"PK rusak")

    assert tidy_names(broken) is broken
