from dataclasses import replace

from pohon_xl.documents.anggaran import anggaran_table
from pohon_xl.model.dana import BarisDana
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.level import Level
from pohon_xl.plan.kosong import Kosong
from tests.support.outline import pohon_from

POHON = pohon_from("""
    Menurunnya pengangguran
      Meningkatnya serapan
        Meningkatnya kualitas
          Terselenggaranya pelatihan
        Meningkatnya pemenuhan
""")
KUALITAS, PEMENUHAN = POHON.at_level(Level.ANTARA_UTAMA)
PELATIHAN = POHON.at_level(Level.ANTARA)[0]


def program(nama: str, pagu: float | None, realisasi: float | None = None) -> Anggaran:
    return Anggaran("", "", nama=nama, pagu=pagu, sumber_dana="APBD", realisasi=realisasi)


def test_only_the_upper_rows_are_added_up() -> None:
    table = anggaran_table(
        (
            BarisDana(KUALITAS, program("PROGRAM A", 300.0), 0),
            BarisDana(PELATIHAN, program("Kegiatan A", 200.0), 1),
            BarisDana(PEMENUHAN, program("PROGRAM B", 1_000_000.5), 0),
        ),
        2026,
    )

    assert [(r.nomor, r.tingkat, r.tebal) for r in table.rows] == [
        ("1", 0, True),
        ("", 1, False),
        ("2", 0, True),
    ]
    assert table.total == "1.000.300,50"


def test_a_sum_with_an_unknown_part_is_a_blank() -> None:
    table = anggaran_table(
        (
            BarisDana(KUALITAS, program("PROGRAM A", 300.0), 0),
            BarisDana(PEMENUHAN, program("PROGRAM B", None), 0),
        ),
        2026,
    )

    assert table.total == Kosong("jumlah anggaran")


def test_a_contradicted_amount_is_a_blank_that_says_so() -> None:
    row = replace(program("PROGRAM A", None, 5.0), berbeda=("pagu",))

    table = anggaran_table((BarisDana(KUALITAS, row, 0),), 2026)

    assert table.rows[0].anggaran == Kosong("pagu, tertulis berbeda")
    assert table.rows[0].realisasi == "5"
    assert table.total == Kosong("jumlah anggaran")


def test_serapan_needs_both_amounts() -> None:
    known = anggaran_table((BarisDana(KUALITAS, program("A", 300.0, 100.0), 0),), 2026)
    unknown = anggaran_table((BarisDana(KUALITAS, program("A", 0.0, 100.0), 0),), 2026)

    assert known.rows[0].persen == "33,33"
    assert unknown.rows[0].persen == Kosong("serapan")


def test_cents_that_only_binary_numbers_have_are_not_shown() -> None:
    table = anggaran_table(
        (BarisDana(KUALITAS, program("A", 0.1), 0), BarisDana(KUALITAS, program("B", 0.2), 0)), 2026
    )

    assert table.total == "0,30"
