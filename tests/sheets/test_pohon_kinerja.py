from itertools import combinations, pairwise

import pytest

from pohon_xl.plan.page import page_height
from pohon_xl.sheets.pohon_kinerja import TANPA_POHON, plan_pohon_kinerja
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.golden import check_golden
from tests.support.grid_of_plan import cell_with, texts
from tests.support.kasus import kasus
from tests.support.outline import kertas_from
from tests.support.pohon_uji import TREES, areas, many_operasional, wide_tree


def test_golden() -> None:
    check_golden("sheets/pohon_kinerja.txt", plan_pohon_kinerja(kertas_terisi()).dump())


def test_golden_of_the_case() -> None:
    check_golden("sheets/pohon_kinerja_balangan.txt", plan_pohon_kinerja(kasus()).dump())


@pytest.mark.parametrize("name", TREES)
def test_no_two_boxes_touch(name: str) -> None:
    plan = plan_pohon_kinerja(TREES[name]())
    overlapping = [
        (a, b)
        for a, b in combinations(areas(plan, filled=True), 2)
        if a.row <= b.last_row
        and b.row <= a.last_row
        and a.column <= b.last_column
        and b.column <= a.last_column
    ]

    assert overlapping == []


@pytest.mark.parametrize("name", TREES)
def test_no_connector_runs_through_a_box(name: str) -> None:
    plan = plan_pohon_kinerja(TREES[name]())
    inside = [
        (c.row, c.column)
        for c in plan.cells
        if c.style.startswith("garis_")
        for a in areas(plan, filled=True)
        if a.row <= c.row <= a.last_row and a.column <= c.column <= a.last_column
    ]

    assert inside == []


@pytest.mark.parametrize("name", TREES)
def test_every_performance_and_indicator_stands_in_the_drawing(name: str) -> None:
    kertas = TREES[name]()
    shown = "\n".join(texts(plan_pohon_kinerja(kertas)))

    assert [s.kinerja for s in kertas.pohon.walk() if s.kinerja not in shown] == []
    assert [i.teks for s in kertas.pohon.walk() for i in s.indikator if i.teks not in shown] == []


@pytest.mark.parametrize("name", TREES)
def test_no_page_break_goes_through_a_box_and_no_page_is_overfull(name: str) -> None:
    plan = plan_pohon_kinerja(TREES[name]())
    heights = dict(plan.heights)
    edges = [0, *plan.page_breaks, max(heights)]
    room = page_height(plan.page, plan.page.scale or 100)

    for end in plan.page_breaks:
        assert [a for a in areas(plan, filled=True) if a.row <= end < a.last_row] == []
    if plan.page.scale:
        for first, last in pairwise(edges):
            assert sum(heights[r] for r in range(first + 1, last + 1)) <= room


def test_the_case_is_one_page() -> None:
    plan = plan_pohon_kinerja(kasus())

    assert plan.page_breaks == ()
    assert (plan.page.paper, plan.page.fit_width, plan.page.fit_height) == ("A3", 1, 1)


def test_many_operasional_below_one_antara_share_the_page() -> None:
    assert plan_pohon_kinerja(many_operasional()).page_breaks == ()


def test_a_tree_too_wide_for_a_page_goes_on_with_its_upper_boxes_drawn_again() -> None:
    plan = plan_pohon_kinerja(wide_tree())

    assert len(plan.page_breaks) > 1
    assert texts(plan).count("Menurunnya pengangguran") > 1


def test_a_proposed_indicator_says_so_and_leans() -> None:
    cell = cell_with(plan_pohon_kinerja(kertas_kosong()), "Persentase instruktur")

    assert cell.value == "Persentase instruktur (usulan)"
    assert "usulan" in cell.style


def test_a_partner_performance_is_dashed_and_names_its_offices() -> None:
    plan = plan_pohon_kinerja(kertas_kosong())

    assert cell_with(plan, "Meningkatnya pendidikan").style == "kotak_crosscutting_atas"
    assert "CROSSCUTTING: DINAS PENDIDIKAN; DINAS SOSIAL" in texts(plan)


def test_targets_and_officials_are_shown_where_known() -> None:
    shown = texts(plan_pohon_kinerja(kertas_terisi()))

    assert "Persentase terserap: 65,5%" in shown
    assert "Jumlah peserta: 120 orang" in shown
    assert "Kepala Bidang Pelatihan" in shown


def test_what_is_not_known_is_a_visible_blank() -> None:
    shown = texts(plan_pohon_kinerja(kertas_from("A")))

    assert [t for t in shown if t.startswith("[isi:")] == [
        "[isi: nama perangkat daerah]",
        "[isi: urusan]",
        "[isi: indikator]",
    ]


def test_without_a_tree_the_sheet_says_why() -> None:
    plan = plan_pohon_kinerja(kertas_from(""))

    assert TANPA_POHON in texts(plan)
