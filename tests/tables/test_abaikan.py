from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.location import Location
from pohon_xl.tables.abaikan import read_abaikan
from tests.support.lembar import grids_of, kertas_of


def read(text: str) -> tuple[Abaikan, ...]:
    (grid,) = grids_of(text)
    return read_abaikan(grid)


def test_rows_are_read_with_their_places_and_her_own_columns() -> None:
    assert read("""
        # Abaikan
        ABAIKAN
        Kode | Sel | Alasan | Id temuan | Disetujui
        L-04 | B25 | sudah dibahas | | Sekretaris
        """) == (
        Abaikan(
            at=Location("Abaikan", 3, 1),
            at_alasan=Location("Abaikan", 3, 3),
            kode="L-04",
            sel="B25",
            alasan="sudah dibahas",
            lain=(("Disetujui", "Sekretaris"),),
        ),
    )


def test_an_id_of_digits_alone_is_read_as_typed() -> None:
    (row,) = read("# Abaikan\nTemuan | Kode | Alasan\n12818503 | | menunggu")

    assert row.temuan == "12818503"


def test_a_sheet_without_a_reason_column_still_has_rows() -> None:
    (row,) = read("# Abaikan\nKode | Sel\nL-04 | B25")

    assert row.alasan is None
    assert row.at_alasan == row.at


def test_the_workbook_brings_them_along_and_reads_no_tahap_there() -> None:
    kertas = kertas_of("# Abaikan\nTemuan | Kode | Alasan\na1b2c3d4 | | menunggu")

    assert [row.temuan for row in kertas.abaikan] == ["a1b2c3d4"]
    assert kertas.bacaan == ()
