from pohon_xl.model.instansi import Target
from pohon_xl.tables.grid import Cell, Grid
from tests.support.isian import read_target
from tests.support.lembar import grids_of


def test_numbers_are_read_as_typed() -> None:
    (grid,) = grids_of("""
        # Target
        Kode | Kinerja | Indikator | Satuan | Baseline | Target 2026 | TW 1 | TW II | TW 3 | TW IV
        1 | Naik | Persentase X | % | 2,5 | 85,5 | 20 | 40 | 60 | WTP
        """)

    assert read_target(grid) == (
        Target(
            kode="1",
            kinerja="Naik",
            indikator="Persentase X",
            satuan="%",
            kondisi_awal="2,5",
            target="85,5",
            triwulan=("20", "40", "60", "WTP"),
        ),
    )


def test_a_number_cell_reads_with_a_decimal_comma() -> None:
    cells = {(1, 1): Cell("Kinerja"), (1, 2): Cell("Realisasi"), (2, 1): Cell("A")}
    (row,) = read_target(Grid("Target", cells | {(2, 2): Cell(44.5)}))

    assert row.realisasi == "44,5"


def test_a_direction_is_read_from_the_columns_planners_call_it_by() -> None:
    for judul in ("Arah", "Polaritas", "Sifat Indikator"):
        (grid,) = grids_of(f"""
            # Target
            Kinerja | Indikator | {judul}
            A | X | positif
            """)

        assert [row.arah for row in read_target(grid)] == ["positif"]
