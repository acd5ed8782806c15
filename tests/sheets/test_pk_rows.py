from dataclasses import replace
from itertools import pairwise

import pytest

from pohon_xl.model.level import Jenjang
from pohon_xl.plan.page import page_height
from pohon_xl.sheets.pk_rows import plan_pk
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.grid_of_plan import cell_at, cell_with, texts
from tests.support.kasus import kasus
from tests.support.pohon_uji import TREES


@pytest.mark.parametrize("name", TREES)
@pytest.mark.parametrize("jenjang", Jenjang)
def test_no_page_is_overfull_and_nothing_is_torn(name: str, jenjang: Jenjang) -> None:
    plan = plan_pk(TREES[name](), jenjang, "PK")
    if plan is None:
        assert not [s for s in TREES[name]().pohon.walk() if s.jenjang is jenjang]
        return
    heights = dict(plan.heights)
    edges = [0, *plan.page_breaks, max(heights)]

    for first, last in pairwise(edges):
        used = sum(heights[r] for r in range(first + 1, last + 1))
        assert used <= page_height(plan.page, plan.page.scale or 100) + 0.01
    for end in plan.page_breaks:
        assert [m for m in plan.merges if m.row <= end < m.last_row] == []


def test_each_official_has_a_page_of_its_own() -> None:
    plan = plan_pk(kertas_terisi(), Jenjang.JF, "PK JF")
    assert plan is not None
    titles = [c.row for c in plan.cells if c.value == "PERJANJIAN KINERJA TAHUN 2026"]

    assert len(titles) == 2
    assert plan.page_breaks == (titles[1] - 2,)


def test_a_long_table_repeats_its_head_on_the_next_page() -> None:
    plan = plan_pk(kasus(), Jenjang.JF, "PK JF")
    assert plan is not None

    for end in plan.page_breaks:
        assert cell_at(plan, end + 1, 1).value == "No"


def test_the_sum_adds_the_kegiatan_but_not_again_its_sub_kegiatan() -> None:
    plan = plan_pk(kertas_terisi(), Jenjang.ADMINISTRATOR, "PK Administrator")
    assert plan is not None
    sums = [c for c in plan.cells if c.formula]
    added = [cell_at(plan, int((c.formula or "")[5:-1]), 4).value for c in sums]

    assert [c.value for c in sums] == [300000000.0, 150000000.0]
    assert added == [300000000.0, 150000000.0]


def test_amounts_that_follow_each_other_are_one_range_of_the_sum() -> None:
    plan = plan_pk(kertas_terisi(), Jenjang.JPT, "PK JPT")
    assert plan is not None
    (total,) = (c for c in plan.cells if c.formula)

    assert total.formula == f"SUM(D{total.row - 2}:D{total.row - 1})"
    assert total.value == 450000000.0


def test_half_a_sum_does_not_pass_for_the_whole() -> None:
    kertas = kertas_terisi()
    kertas = replace(kertas, anggaran=kertas.anggaran[:-1])
    plan = plan_pk(kertas, Jenjang.JPT, "PK JPT")
    assert plan is not None

    assert [c for c in plan.cells if c.formula] == []
    assert "[isi: pagu yang belum terisi]" in texts(plan)


def test_nobody_signs_a_proposed_indicator_unaware() -> None:
    plan = plan_pk(kertas_terisi(), Jenjang.JF, "PK JF")
    assert plan is not None

    assert cell_with(plan, "Persentase instruktur").value == "Persentase instruktur (usulan)"


def test_what_is_not_known_is_a_yellow_blank() -> None:
    plan = plan_pk(kertas_kosong(), Jenjang.ADMINISTRATOR, "PK Administrator")
    assert plan is not None
    blanks = [c for c in plan.cells if str(c.value).startswith("[isi:")]

    assert "[isi: nama program untuk Meningkatnya penempatan]" in texts(plan)
    assert {c.style for c in blanks} <= {
        "kosong", "kosong_tengah", "ttd_kosong", "judul_kosong", "biasa_kosong",
    }  # fmt: skip


def test_the_bupati_signs_without_nip_and_the_head_of_the_office_with_it() -> None:
    plan = plan_pk(kertas_terisi(), Jenjang.JPT, "PK JPT")
    assert plan is not None
    shown = texts(plan)

    assert [t for t in shown if t.startswith("NIP")] == ["NIP. 19XXXXXXXXXXXXXXXX"]
    assert cell_with(plan, "PIHAK KEDUA,").column < cell_with(plan, "PIHAK PERTAMA,").column
    assert shown.index("Paringin, [isi: tanggal]") < shown.index("PIHAK PERTAMA,")
