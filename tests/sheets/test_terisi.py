from dataclasses import replace

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.sheet import Peran
from pohon_xl.sheets.semua import draft_sheets, plan_sheets
from pohon_xl.sheets.terisi import changed_plans, filled_inputs, named_as_hers
from pohon_xl.tables.grid import Cell, Grid
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.read_openpyxl import read_grids
from pohon_xl.workbook.source import read_source
from tests.support.grid_of_plan import grid_of_plan
from tests.support.kasus import CONTOH

MASUKAN = ("Instansi", "Pejabat", "Target", "Anggaran")


def hers() -> tuple[Grid, ...]:
    return read_grids(read_source(CONTOH))


def inputs(kertas: KertasKerja) -> tuple[Grid, ...]:
    """Input sheets as a run writes them."""
    return tuple(
        grid_of_plan(plan) for plan in plan_sheets(kertas, (), ()) if plan.peran is Peran.MASUKAN
    )


def kertas(tahun: int | None = None) -> KertasKerja:
    read = read_kertas_kerja(CONTOH.name, hers())
    return replace(read, instansi=replace(read.instansi, tahun=tahun))


def typed(grids: tuple[Grid, ...], lembar: str, place: tuple[int, int]) -> tuple[Grid, ...]:
    return tuple(
        replace(g, cells=g.cells | {place: Cell("diisi")}) if g.lembar == lembar else g
        for g in grids
    )


def test_sheets_as_we_made_them_are_not_filled() -> None:
    assert filled_inputs(CONTOH.name, (*hers(), *inputs(kertas()))) == ()


def test_beside_a_sheet_of_hers_of_that_name_ours_is_not_filled_either() -> None:
    own = Grid("Target", {(1, 1): Cell("Target milik saya")})
    made = tuple(
        replace(g, lembar="Target (2)") if g.lembar == "Target" else g for g in inputs(kertas())
    )

    assert filled_inputs(CONTOH.name, (*hers(), own, *made)) == ()
    grids = (*hers(), own, *typed(made, "Target (2)", (4, 6)))
    assert filled_inputs(CONTOH.name, grids) == ("Target (2)",)


def test_a_year_from_the_command_line_is_no_entry() -> None:
    assert filled_inputs(CONTOH.name, (*hers(), *inputs(kertas(2026)))) == ()


def test_a_text_in_a_yellow_cell_is_an_entry() -> None:
    grids = (*hers(), *typed(inputs(kertas()), "Pejabat", (4, 6)))

    assert filled_inputs(CONTOH.name, grids) == ("Pejabat",)


def test_a_remark_beside_the_table_is_an_entry_too() -> None:
    grids = (*hers(), *typed(inputs(kertas()), "Target", (2, 30)))

    assert filled_inputs(CONTOH.name, grids) == ("Target",)


def test_an_input_sheet_nobody_knows_counts_as_filled() -> None:
    strange = Grid("Lain", {(1, 1): Cell("isi")}, peran="masukan")

    assert filled_inputs(CONTOH.name, (*hers(), strange)) == ("Lain",)


def test_without_input_sheets_nothing_is_filled() -> None:
    assert filled_inputs(CONTOH.name, hers()) == ()


def test_without_any_tahap_sheet_entries_are_still_seen() -> None:
    assert set(filled_inputs(CONTOH.name, inputs(kertas()))) <= set(MASUKAN)


def test_an_input_sheet_that_says_all_already_is_left_as_it_is() -> None:
    plans = plan_sheets(kertas(), (), ())
    grids = (*hers(), *typed(inputs(kertas()), "Target", (2, 30)))

    assert {p.name for p in changed_plans(plans, grids)}.isdisjoint(MASUKAN)
    assert changed_plans(plans, hers()) == plans


def test_a_renamed_input_sheet_is_planned_under_her_name_and_results_are_not_planned_to_know() -> (
    None
):
    drafts = draft_sheets(kertas(), (), ())
    mine = tuple(replace(g, lembar="Target 2026") for g in inputs(kertas()) if g.lembar == "Target")
    named = named_as_hers(drafts, (*hers(), *mine))
    changed = changed_plans(named, (*hers(), *mine))

    assert [d.name for d in named if d.peran is Peran.MASUKAN][2] == "Target 2026"
    assert all(d.made().name == d.name for d in named)
    assert [d for d in named if d not in changed] == [named[-3]]


def test_an_input_sheet_that_lacks_something_is_planned_anew() -> None:
    plans = plan_sheets(kertas(2026), (), ())
    grids = (*hers(), *inputs(kertas()))

    assert "Instansi" in {p.name for p in changed_plans(plans, grids)}


def test_our_new_input_sheet_gives_way_to_hers_before_anything_speaks_of_it() -> None:
    own = (replace(hers()[0], lembar="TARGET"), replace(hers()[0], lembar="target (2)"))
    named = [d.name for d in named_as_hers(draft_sheets(kertas(), (), ()), (*hers(), *own))]

    assert named[-5:] == ["Instansi", "Pejabat", "Target (3)", "Anggaran", "Abaikan"]
