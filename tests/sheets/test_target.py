from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.model.instansi import SelIsian, Target
from pohon_xl.model.location import Location
from pohon_xl.plan.isian import target_of
from pohon_xl.sheets.target import plan_target
from pohon_xl.tables.target import CAPAIAN
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.golden import check_golden
from tests.support.grid_of_plan import cell_at, cell_with, grid_of_plan
from tests.support.isian import read_target
from tests.support.outline import kertas_from

TEKS = st.none() | st.text(st.characters(categories=("L", "N", "P")), min_size=1, max_size=9).map(
    lambda t: f"a{t}"
)


def test_golden() -> None:
    check_golden("sheets/target.txt", plan_target(kertas_terisi()).dump())


def test_every_indicator_of_the_office_has_a_row() -> None:
    rows = read_target(grid_of_plan(plan_target(kertas_kosong())))

    assert [(r.kode, r.indikator) for r in rows][:4] == [
        ("1", "Tingkat pengangguran terbuka"),
        ("1.1", "Persentase terserap"),
        ("1.1.1", "Persentase tenaga kerja terampil"),
        ("1.1.1.1", "Persentase pelatihan"),
    ]
    assert "1.2" not in {r.kode for r in rows}


def test_what_she_filled_in_survives_a_run() -> None:
    kertas = kertas_terisi()

    assert read_target(grid_of_plan(plan_target(kertas))) == kertas.target


@given(st.tuples(*[TEKS] * 6), st.tuples(*[TEKS] * 4))
def test_any_number_or_word_survives_a_run(
    values: tuple[str | None, ...], triwulan: tuple[str | None, str | None, str | None, str | None]
) -> None:
    satuan, awal, target, akhir, realisasi, arah = values
    row = Target("1", "A", "X", satuan, awal, target, akhir, triwulan, realisasi, arah=arah)
    kertas = kertas_from("A | X", target=(row,))

    assert read_target(grid_of_plan(plan_target(kertas))) == (row,)


def test_a_target_that_looks_like_a_formula_is_text() -> None:
    cell = cell_with(plan_target(kertas_terisi()), "=80")

    assert (cell.value, cell.formula, cell.style) == ("=80", None, "masukan_teks")


def test_a_proposed_indicator_leans() -> None:
    assert cell_with(plan_target(kertas_kosong()), "Persentase instruktur").style == "isi_usulan"


def test_an_indicator_written_twice_has_one_row() -> None:
    rows = read_target(grid_of_plan(plan_target(kertas_from("A | X; X"))))

    assert rows == (Target("1", "A", "X"),)


def test_numbers_of_a_vanished_indicator_are_kept_below() -> None:
    lost = Target("1", "A", "Indikator lama", target="5")
    kertas = kertas_from("A | X; Y", target=(lost,))
    blank = Target("1", "A", "X"), Target("1", "A", "Y")

    assert read_target(grid_of_plan(plan_target(kertas))) == (*blank, lost)


def test_a_reworded_indicator_keeps_its_numbers_when_it_is_the_only_one_left() -> None:
    rows = (Target("1", "A", "X", target="4"), Target("1", "A", "Indikator lama", target="5"))
    kertas = kertas_from("A | x.; Indikator baru", target=rows)
    read = read_target(grid_of_plan(plan_target(kertas)))

    assert [(t.indikator, t.target) for t in read] == [("x.", "4"), ("Indikator baru", "5")]


def test_the_hint_names_the_year() -> None:
    assert "tahun 2026" in str(cell_at(plan_target(kertas_terisi()), 2, 1).value)


def test_units_are_offered_but_others_may_be_typed() -> None:
    satuan, arah, aspek = plan_target(kertas_kosong()).validations

    assert "Dokumen" in satuan.choices
    assert arah.choices == ("makin tinggi makin baik", "makin rendah makin baik")
    assert aspek.choices == ("Kuantitas", "Kualitas", "Waktu", "Biaya")
    assert not satuan.strict


def test_a_second_run_changes_nothing() -> None:
    kertas = kertas_terisi()
    kertas = replace(kertas, target=(*kertas.target, Target("9", "Z", "Z", target="1")))
    first = plan_target(kertas)

    assert plan_target(replace(kertas, target=read_target(grid_of_plan(first)))) == first


def filled(row: int, rumus: str, angka: float | None = None) -> Target:
    cell = SelIsian("Target", Location("Target", row, 6), angka, rumus)
    return Target("1.1", "B", "Y", target="15" if angka else None, sel=(cell,))


def test_a_formula_of_hers_stays_one_with_its_last_result() -> None:
    plan = plan_target(kertas_from("A | X\n  B | Y", target=(filled(5, "SUM(G5:J5)", 15.0),)))
    cell = cell_at(plan, 5, 6)

    assert (cell.value, cell.formula, cell.style) == (15.0, "SUM(G5:J5)", "masukan")


def test_a_formula_that_would_point_elsewhere_becomes_its_result_and_a_note() -> None:
    plan = plan_target(kertas_from("A | X\n  B | Y", target=(filled(9, "SUM(G9:J9)", 15.0),)))

    assert (cell_at(plan, 5, 6).value, cell_at(plan, 5, 6).formula) == (15.0, None)
    note = cell_with(plan, "Target (rumus)").column
    assert cell_at(plan, 5, note).value == "=SUM(G9:J9)"
    assert cell_at(plan, 5, note).formula is None


def test_a_formula_never_calculated_is_a_blank_and_stays_a_formula() -> None:
    kertas = kertas_from("A | X\n  B | Y", target=(filled(5, "SUM(G5:J5)"),))
    cell = cell_at(plan_target(kertas), 5, 6)

    assert (cell.value, cell.formula) == (None, "SUM(G5:J5)")
    assert (
        target_of(kertas, kertas.pohon.akar[0].anak[0], kertas.pohon.akar[0].anak[0].indikator[0])
        is None
    )


def test_a_number_stays_a_number_in_a_cell_that_is_not_for_text() -> None:
    row = Target("1", "A", "X", target="85,5", sel=(SelIsian("Target", angka=85.5),))
    cell = cell_at(plan_target(kertas_from("A | X", target=(row,))), 4, 6)

    assert (cell.value, cell.style) == (85.5, "masukan")


def test_a_column_of_hers_called_as_one_of_ours_is_no_copy_of_it() -> None:
    cell = SelIsian("Target", Location("Target", 4, 6), 100.0, "SUM(G4:J4)")
    row = Target("1", "A", "X", target="100", lain=(("Target", "catatan"),), sel=(cell,))
    plan = plan_target(kertas_from("A | X", target=(row,)))
    last = max(c.column for c in plan.cells if c.row == 4)

    assert (cell_at(plan, 3, last).value, cell_at(plan, 4, last).value) == ("Target", "catatan")
    assert cell_at(plan, 4, last).formula is None
    assert (cell_at(plan, 4, 6).value, cell_at(plan, 4, 6).formula) == (100.0, "SUM(G4:J4)")


def test_her_order_of_columns_stays() -> None:
    first = plan_target(kertas_terisi())
    heads = {c.column: str(c.value) for c in first.cells if c.row == 3}
    turned = {at: len(heads) + 1 - at for at in heads}
    moved = replace(
        first, cells=tuple(replace(c, column=turned.get(c.column, c.column)) for c in first.cells)
    )
    kertas = replace(kertas_terisi(), target=read_target(grid_of_plan(moved)))
    again = plan_target(kertas)
    now = [str(c.value) for c in sorted(again.cells, key=lambda c: c.column) if c.row == 3]

    assert [h for h in now if h != CAPAIAN] == [h for h in reversed(heads.values()) if h != CAPAIAN]
    choice = next(v for v in again.validations if v.title == "Arah")
    assert now[choice.area.column - 1] == "Arah"
    row = cell_with(again, "44,5")
    assert now[row.column - 1] == "Realisasi"
