from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.model.instansi import Anggaran
from pohon_xl.sheets.anggaran import plan_anggaran
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.golden import check_golden
from tests.support.grid_of_plan import cell_with, grid_of_plan
from tests.support.isian import read_anggaran
from tests.support.outline import kertas_from

PROGRAM = "A | X\n  B | Y\n    C | Z"


def test_golden() -> None:
    lost = Anggaran("9", "Kinerja yang dihapus", nama="Program lama", pagu=5.0)
    kertas = kertas_terisi()

    check_golden(
        "sheets/anggaran.txt",
        plan_anggaran(replace(kertas, anggaran=(*kertas.anggaran, lost))).dump(),
    )


def test_only_programs_kegiatan_and_sub_kegiatan_are_paid_for() -> None:
    rows = read_anggaran(grid_of_plan(plan_anggaran(kertas_kosong())))

    assert [r.kode for r in rows] == ["1.1.1", "1.1.1.1", "1.1.1.1.1", "1.1.1.1.2", "1.1.2"]


def test_what_she_filled_in_survives_a_run() -> None:
    kertas = kertas_terisi()

    assert read_anggaran(grid_of_plan(plan_anggaran(kertas))) == kertas.anggaran


@given(st.floats(allow_nan=False, allow_infinity=False), st.none() | st.integers(0, 10**12))
def test_any_amount_survives_a_run(pagu: float, realisasi: int | None) -> None:
    spent = None if realisasi is None else float(realisasi)
    row = Anggaran("1.1.1", "C", "2.07.03", "PROGRAM", pagu, "APBD", spent)
    kertas = kertas_from(PROGRAM, anggaran=(row,))

    assert read_anggaran(grid_of_plan(plan_anggaran(kertas))) == (row,)


def test_an_amount_nobody_can_read_stands_where_she_typed_it() -> None:
    row = Anggaran("1.1.1", "C", lain=(("Pagu (Rp) (belum terbaca)", "85.5 juta"),))
    plan = plan_anggaran(kertas_from(PROGRAM, anggaran=(row,)))

    assert cell_with(plan, "85.5 juta").column == 6
    assert read_anggaran(grid_of_plan(plan)) == (row,)


def test_codes_are_text_and_amounts_are_numbers() -> None:
    plan = plan_anggaran(kertas_terisi())

    assert cell_with(plan, "2.07.03").style == "masukan_teks"
    assert cell_with(plan, "150000000.0").style == "masukan_rupiah"


def test_money_is_not_given_to_a_second_performance_of_the_same_wording() -> None:
    kertas = kertas_from(
        "A | X\n  B | Y\n    C | Z\n      D | V\n    E | Z\n      D | V",
        anggaran=(Anggaran("1.1.1.1", "D", nama="Kegiatan", pagu=10.0),),
    )
    rows = read_anggaran(grid_of_plan(plan_anggaran(kertas)))

    assert [(r.kode, r.pagu) for r in rows] == [
        ("1.1.1", None),
        ("1.1.1.1", 10.0),
        ("1.1.2", None),
        ("1.1.2.1", None),
    ]


def test_a_second_run_changes_nothing() -> None:
    kertas = kertas_terisi()
    first = plan_anggaran(kertas)

    assert plan_anggaran(replace(kertas, anggaran=read_anggaran(grid_of_plan(first)))) == first
