from dataclasses import replace

from pohon_xl.documents.anggaran import anggaran_table
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.level import Level
from pohon_xl.model.pk import AnggaranSimpul
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
            AnggaranSimpul(KUALITAS, (program("PROGRAM A", 300.0),)),
            AnggaranSimpul(PELATIHAN, (program("Kegiatan A", 200.0),)),
            AnggaranSimpul(PEMENUHAN, (program("PROGRAM B", 1_000_000.5),)),
        ),
        2026,
    )

    assert [(r.nomor, r.tingkat, r.tebal) for r in table.rows] == [
        ("1", 0, True),
        ("", 1, False),
        ("2", 0, True),
    ]
    assert table.total == "1.000.300,5"


def test_a_sum_with_an_unknown_part_is_a_blank() -> None:
    table = anggaran_table(
        (
            AnggaranSimpul(KUALITAS, (program("PROGRAM A", 300.0),)),
            AnggaranSimpul(PEMENUHAN, (program("PROGRAM B", None),)),
        ),
        2026,
    )

    assert table.total == Kosong("jumlah anggaran")


def test_equal_programs_of_different_budget_are_two_rows() -> None:
    shared = program("PROGRAM A", 300.0)

    table = anggaran_table(
        (
            AnggaranSimpul(KUALITAS, (shared,)),
            AnggaranSimpul(PEMENUHAN, (replace(shared, pagu=200.0),)),
        ),
        2026,
    )

    assert table.total == "500"


def test_serapan_needs_both_amounts() -> None:
    known = anggaran_table((AnggaranSimpul(KUALITAS, (program("A", 300.0, 100.0),)),), 2026)
    unknown = anggaran_table((AnggaranSimpul(KUALITAS, (program("A", 0.0, 100.0),)),), 2026)

    assert known.rows[0].persen == "33,33"
    assert unknown.rows[0].persen == Kosong("serapan")


def test_cents_that_only_binary_numbers_have_are_not_shown() -> None:
    table = anggaran_table(
        (AnggaranSimpul(KUALITAS, (program("A", 0.1), program("B", 0.2))),), 2026
    )

    assert table.total == "0,3"
