from pohon_xl.model.instansi import Instansi
from tests.support.isian import read_instansi
from tests.support.lembar import grids_of


def read(text: str) -> Instansi:
    (grid,) = grids_of(text)
    return read_instansi(grid)


def test_values_beside_known_labels_are_read_in_any_order_and_place() -> None:
    office = read("""
        # Instansi
        Data kantor

         | URAIAN | NILAI | KETERANGAN
         | tahun perjanjian kinerja | 2026 | empat angka
         | OPD | Dinas Tenaga Kerja | nama lengkap
         | Jabatan atasan | Bupati Contoh |
        """)

    assert office == Instansi(
        perangkat_daerah="Dinas Tenaga Kerja", tahun=2026, jabatan_atasan="Bupati Contoh"
    )


def test_a_hint_beside_a_blank_is_not_the_answer() -> None:
    office = read("""
        # Instansi
        Uraian | Isi | Petunjuk
        Tempat penandatanganan | | Kota di depan tanggal
        Urusan | [isi: urusan] | mis. Tenaga Kerja
        """)

    assert office == Instansi()


def test_labels_alone_are_enough_when_the_headings_are_gone() -> None:
    assert read("# Instansi\nPerangkat daerah | Dinas Sosial").perangkat_daerah == "Dinas Sosial"


def test_rows_and_notes_of_her_own_are_kept() -> None:
    office = read("""
        # Instansi
        Uraian | Isi | Petunjuk
        Urusan | Sosial | | tanya Bappeda
        Kode pos | 71611 |
        """)

    assert office.lain == (("", "tanya Bappeda"), ("Kode pos", "71611"))


def test_a_year_nobody_can_read_is_kept_as_typed() -> None:
    office = read("# Instansi\nUraian | Isi\nTahun | 2025-2029")

    assert office.tahun is None
    assert office.lain == (("Tahun (belum terbaca)", "2025-2029"),)


def test_an_empty_sheet_is_an_unknown_office() -> None:
    assert read("# Instansi") == Instansi()
