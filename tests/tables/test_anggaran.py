from pohon_xl.model.instansi import Anggaran
from tests.support.isian import read_anggaran
from tests.support.lembar import grids_of


def read(text: str) -> tuple[Anggaran, ...]:
    (grid,) = grids_of(text)
    return read_anggaran(grid)


def test_amounts_are_numbers_however_they_were_typed() -> None:
    rows = read("""
        # Anggaran
        Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu | Sumber Dana
        1.1 | Naik | 2.07.03 | PROGRAM PELATIHAN | Rp 1.500.000,50 | DAU
        1.2 | Turun | 2.07.04 | PROGRAM PENEMPATAN | 2000000 | APBD
        """)

    assert [r.pagu for r in rows] == [1500000.5, 2000000.0]
    assert rows[0] == Anggaran(
        "1.1", "Naik", "2.07.03", "PROGRAM PELATIHAN", 1500000.5, sumber_dana="DAU"
    )


def test_an_amount_nobody_can_read_is_kept_as_typed() -> None:
    (row,) = read("# Anggaran\nKode | Kinerja | Pagu (Rp)\n1 | Naik | 85.5 juta")

    assert row.pagu is None
    assert row.lain == (("Pagu (Rp) (belum terbaca)", "85.5 juta"),)


def test_a_row_she_inserted_finds_its_performance_by_code() -> None:
    rows = read("""
        # Anggaran
        Kode | Kinerja | Nama program | Pagu
        1.1 | Naik | Sub A | 100
        1.1 | | Sub B | 200
         | Naik | Sub C | 300
         | | Sub D | 400
        """)

    assert [(r.kode, r.kinerja, r.nama) for r in rows] == [
        ("1.1", "Naik", "Sub A"),
        ("1.1", "Naik", "Sub B"),
        ("1.1", "Naik", "Sub C"),
        ("", "", "Sub D"),
    ]
