from dataclasses import replace
from itertools import pairwise

import pytest

from pohon_xl.model.instansi import Anggaran
from pohon_xl.plan.page import page_height
from pohon_xl.sheets.cascading import TANPA_POHON, plan_cascading
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.golden import check_golden
from tests.support.grid_of_plan import cell_at, cell_with, texts
from tests.support.kasus import kasus
from tests.support.outline import kertas_from
from tests.support.pohon_uji import TREES, areas


def test_golden() -> None:
    check_golden("sheets/cascading.txt", plan_cascading(kertas_terisi()).dump())


@pytest.mark.parametrize("name", TREES)
def test_the_table_has_neither_holes_nor_overlaps(name: str) -> None:
    plan = plan_cascading(TREES[name]())
    table = [a for a in areas(plan) if a.row >= 7]
    last_row = max(a.last_row for a in table)
    places = [
        (row, column)
        for a in table
        for row in range(a.row, a.last_row + 1)
        for column in range(a.column, a.last_column + 1)
    ]

    assert len(places) == len(set(places))
    assert len(places) == (last_row - 6) * 23


@pytest.mark.parametrize("name", TREES)
def test_no_page_is_overfull_and_no_merge_crosses_its_end(name: str) -> None:
    plan = plan_cascading(TREES[name]())
    heights = dict(plan.heights)
    edges = [0, *plan.page_breaks, max(heights)]
    room = page_height(plan.page, plan.page.scale or 100)
    repeated = heights[5] + heights[6]

    for i, (first, last) in enumerate(pairwise(edges)):
        used = sum(heights[r] for r in range(first + 1, last + 1)) + (repeated if i else 0)
        assert used <= room + 0.01 or last == first + 1
    for end in plan.page_breaks:
        assert [a for a in areas(plan) if a.row <= end < a.last_row] == []


def test_every_page_begins_with_the_sasaran_it_goes_on_with() -> None:
    plan = plan_cascading(kasus())

    for end in plan.page_breaks:
        assert cell_at(plan, end + 1, 1).value


def test_a_sasaran_is_merged_down_its_branch() -> None:
    plan = plan_cascading(kertas_kosong())
    sasaran = cell_with(plan, "Meningkatnya serapan kerja")
    span = next(m for m in plan.merges if (m.row, m.column) == (sasaran.row, sasaran.column))

    assert span.last_row - span.row + 1 == 3


def test_several_indicators_share_the_rows_of_their_performance() -> None:
    plan = plan_cascading(kertas_kosong())
    first = cell_with(plan, "Persentase pelatihan")
    second = cell_with(plan, "Persentase instruktur")

    assert (second.row, second.column) == (first.row + 1, first.column)
    assert second.style == "isi_usulan"


def test_more_indicators_than_rows_below_lengthen_the_branch() -> None:
    plan = plan_cascading(kertas_from("A | X\n  B | I1; I2; I3\n    C | J"))
    rows = [cell_with(plan, name).row for name in ("I1", "I2", "I3")]

    assert rows == [rows[0], rows[0] + 1, rows[0] + 2]


def test_a_partner_performance_names_its_offices_instead_of_programs() -> None:
    plan = plan_cascading(kertas_kosong())
    row = cell_with(plan, "Meningkatnya pendidikan").row

    assert "DINAS PENDIDIKAN; DINAS SOSIAL" in str(cell_at(plan, row, 2).value)
    assert next(m for m in plan.merges if (m.row, m.column) == (row, 2)).last_column == 23


def test_programs_targets_and_officials_are_shown_where_known() -> None:
    shown = texts(plan_cascading(kertas_terisi()))

    assert "2.07.03 Belanja 2.07.03" in shown
    assert "300000000.0" in shown
    assert "100000000.5" in shown
    assert "65,5%" in shown
    assert "Kepala Bidang Penempatan" in shown


def test_a_budget_known_in_part_is_still_a_blank() -> None:
    kertas = kertas_terisi()
    plan = plan_cascading(kertas)
    row = cell_with(plan, "Meningkatnya penempatan").row

    assert cell_at(plan, row, 9).value == 150000000.0
    assert cell_with(plan_cascading(kertas_kosong()), "[isi: pagu]").style == "kosong_tengah"


def test_the_head_is_printed_on_every_page() -> None:
    plan = plan_cascading(kertas_kosong())

    assert plan.page.repeat_rows == (5, 6)
    assert plan.freeze == (7, 1)


def test_without_an_outcome_the_tujuan_is_a_blank() -> None:
    kertas = kertas_from("A\n  B | X")
    sasaran = kertas.pohon.akar[0].anak[0]
    without = kertas_from("", pohon=type(kertas.pohon)((sasaran,)))

    assert "[isi: tujuan]" in texts(plan_cascading(without))


def test_without_a_tree_the_sheet_says_why() -> None:
    assert TANPA_POHON in texts(plan_cascading(kertas_from("")))


def test_a_last_page_of_few_rows_is_spared_by_a_slightly_smaller_print() -> None:
    lines = ["A | X", "  B | Y", "    C | Z", "      D | V"]
    counts = {}
    for many in range(1, 40):
        plan = plan_cascading(
            kertas_from("\n".join([*lines, *["        Terlaksananya E | I"] * many]))
        )
        heights = dict(plan.heights)
        last = sum(h for r, h in heights.items() if plan.page_breaks and r > plan.page_breaks[-1])
        counts[many] = (len(plan.page_breaks), plan.page.scale, last)
    scales = {scale for _, scale, _ in counts.values()}

    assert len(scales) > 1
    assert min(s or 0 for s in scales) >= 0.88 * max(s or 0 for s in scales)
    assert sorted(breaks for breaks, _, _ in counts.values()) == [
        breaks for breaks, _, _ in counts.values()
    ]


def test_an_official_not_yet_known_is_a_blank_with_the_rank() -> None:
    cell = cell_with(plan_cascading(kertas_kosong()), "[isi: jabatan (PK Jabatan Administrator)]")

    assert cell.style == "kosong"


def test_a_contradicted_pagu_is_a_blank_that_says_so() -> None:
    rows = (
        Anggaran("1.1.1", "C", "2.07.03", pagu=5.0),
        Anggaran("1.1.2", "D", "2.07.03.", pagu=6.0),
    )
    plan = plan_cascading(kertas_from("A\n  B\n    C\n    D", anggaran=rows))

    assert texts(plan).count("[isi: pagu, tertulis berbeda]") == 2


def test_a_program_named_twice_for_one_performance_counts_once() -> None:
    row = Anggaran("1.1.1", "C", "2.07.03", "PROGRAM", 5.0)
    plan = plan_cascading(kertas_from("A\n  B\n    C", anggaran=(row, replace(row, pagu=None))))

    assert cell_with(plan, "2.07.03 PROGRAM").value == "2.07.03 PROGRAM"
    assert [c.value for c in plan.cells if c.style == "isi_rupiah"] == [5.0]
