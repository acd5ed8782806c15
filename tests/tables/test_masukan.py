import pytest

from pohon_xl.tables.grid import Cell, Grid, Rect
from pohon_xl.tables.masukan import Judul, belum_terbaca, heading_of, read_rows, value_text
from tests.support.lembar import grids_of

JUDUL: Judul = {"Kode": (), "Kinerja": (), "Target": ("Target tahun",), "Pagu (Rp)": ("Pagu",)}


def test_headings_are_known_in_any_case_and_with_a_year() -> None:
    assert heading_of(" TARGET  Tahun 2026", JUDUL) == "Target"
    assert heading_of("pagu(rp)", JUDUL) == "Pagu (Rp)"
    assert heading_of("Targetan", JUDUL) is None


def test_a_table_is_found_wherever_it_stands_and_in_any_column_order() -> None:
    (grid,) = grids_of("""
        # Target
        TARGET
        Isi kolom kuning; Kinerja jangan diubah

         | | Target | Kinerja | Catatan | Kode
         | | 5 | Naik | penting | 1.1
        """)
    (row,) = read_rows(grid, JUDUL)

    assert (row.key("Kode"), row.key("Kinerja"), row.text("Target")) == ("1.1", "Naik", "5")
    assert row.lain == (("Catatan", "penting"),)


def test_a_sheet_without_headings_has_no_rows() -> None:
    (grid,) = grids_of("# Target\nKode | Catatan\n1 | x")

    assert list(read_rows(grid, JUDUL)) == []


def test_her_column_is_kept_even_where_it_is_blank_or_has_no_heading() -> None:
    (grid,) = grids_of("""
        # Target
        Kode | Kinerja | Target | | Catatan
        1 | Naik | 5 | lihat DPA |
        2 | Turun | 6 | |
        """)

    assert [r.lain for r in read_rows(grid, JUDUL)] == [
        (("", "lihat DPA"), ("Catatan", "")),
        (("", ""), ("Catatan", "")),
    ]


@pytest.mark.parametrize("value", ["[isi: target 2026]", "  ", "\u00a0", None])
def test_a_blank_of_ours_is_not_an_answer(value: str | None) -> None:
    assert value_text(value) is None


def test_numbers_read_as_she_sees_them() -> None:
    assert value_text(2.5) == "2,5"
    assert value_text(120.0) == "120"
    assert value_text("satu \n  dua ") == "satu\ndua"


def test_an_amount_nobody_can_read_is_kept_as_typed() -> None:
    grid = Grid(
        "Anggaran",
        {
            (1, 1): Cell("Kinerja"),
            (1, 2): Cell("Pagu"),
            (2, 1): Cell("A"),
            (2, 2): Cell("85.5 juta"),
            (3, 1): Cell("B"),
            (3, 2): Cell(None, formula="C3*12"),
            (4, 1): Cell("C"),
            (4, 2): Cell("Rp 1.500.000,50"),
        },
    )

    assert [row.rupiah("Pagu (Rp)") for row in read_rows(grid, JUDUL)] == [
        (None, ((belum_terbaca("Pagu (Rp)"), "85.5 juta"),)),
        (None, ()),
        (1500000.5, ()),
    ]


def test_a_merged_cell_speaks_for_all_its_rows() -> None:
    cells = {
        (1, 1): Cell("Kinerja"),
        (1, 2): Cell("Target"),
        (2, 1): Cell("Naik"),
        (2, 2): Cell(1),
        (3, 2): Cell(2),
    }
    grid = Grid("Target", cells, merged=(Rect(2, 1, 3, 1),))

    assert [row.key("Kinerja") for row in read_rows(grid, JUDUL)] == ["Naik", "Naik"]
