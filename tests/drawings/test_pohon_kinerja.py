from collections import Counter

import pytest

from pohon_xl.drawings.pohon_kinerja import (
    TANPA_POHON,
    draw_lampiran,
    draw_pohon_kinerja,
    draw_pohon_utuh,
)
from pohon_xl.plan.drawing import HURUF, Box, DrawingPlan
from pohon_xl.plan.page import one_page, printable
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.gambar_uji import (
    crossed,
    cut_texts,
    loose_ends,
    outside,
    overlapping,
    texts,
    through_boxes,
)
from tests.support.golden import check_golden
from tests.support.kasus import kasus
from tests.support.outline import kertas_from
from tests.support.pohon_uji import PANJANG, TREES, huge_tree, many_operasional, wide_tree


def dump(plans: tuple[DrawingPlan, ...]) -> str:
    return "\n".join(plan.dump() for plan in plans)


def box_with(plans: tuple[DrawingPlan, ...], text: str) -> Box:
    return next(b for plan in plans for b in plan.boxes if text in b.alt and b.nama[:5] == "Kotak")


def test_golden() -> None:
    check_golden("drawings/pohon_kinerja.txt", dump(draw_pohon_kinerja(kertas_terisi())))


def test_golden_of_the_case() -> None:
    check_golden("drawings/pohon_kinerja_balangan.txt", dump(draw_pohon_kinerja(kasus())))


@pytest.mark.parametrize("name", TREES)
def test_no_two_boxes_overlap_and_none_leaves_the_page(name: str) -> None:
    for plan in draw_pohon_kinerja(TREES[name]()):
        assert overlapping(plan) == []
        assert outside(plan) == []


@pytest.mark.parametrize("name", TREES)
def test_every_line_begins_and_ends_at_the_sites_of_its_boxes(name: str) -> None:
    for plan in draw_pohon_kinerja(TREES[name]()):
        assert loose_ends(plan) == []


@pytest.mark.parametrize("name", TREES)
def test_no_line_runs_through_a_box_or_meets_that_of_another_box(name: str) -> None:
    for plan in draw_pohon_kinerja(TREES[name]()):
        assert through_boxes(plan) == []
        assert crossed(plan) == []


@pytest.mark.parametrize("name", TREES)
def test_no_text_is_cut(name: str) -> None:
    for plan in draw_pohon_kinerja(TREES[name]()):
        assert cut_texts(plan) == []


@pytest.mark.parametrize("name", TREES)
def test_every_performance_and_indicator_stands_in_the_drawings(name: str) -> None:
    kertas = TREES[name]()
    shown = "\n".join(texts(draw_pohon_kinerja(kertas)))

    assert [s.kinerja for s in kertas.pohon.walk() if s.kinerja not in shown] == []
    assert [i.teks for s in kertas.pohon.walk() for i in s.indikator if i.teks not in shown] == []


@pytest.mark.parametrize("name", TREES)
def test_every_page_fits_its_paper_at_the_scale_it_says(name: str) -> None:
    for plan in draw_pohon_kinerja(TREES[name]()):
        width, height = printable(one_page(plan.paper))

        assert plan.width * plan.scale <= width + 0.01
        assert plan.height * plan.scale <= height + 0.01


@pytest.mark.parametrize("name", TREES)
def test_no_letter_is_printed_smaller_than_seven_points(name: str) -> None:
    for plan in (*draw_pohon_kinerja(TREES[name]()), *draw_lampiran(TREES[name]())):
        letters = [HURUF[p.ragam].size for b in plan.boxes for p in b.paragraf]

        assert min(letters) * plan.scale >= 7


@pytest.mark.parametrize("name", TREES)
def test_no_two_shapes_of_a_drawing_have_one_number(name: str) -> None:
    for plan in draw_pohon_kinerja(TREES[name]()):
        numbers = Counter([b.id for b in plan.boxes] + [c.id for c in plan.connectors])

        assert max(numbers.values()) == 1
        assert min(numbers) == 2


def test_the_case_is_one_page_and_one_for_each_own_csf() -> None:
    plans = draw_pohon_kinerja(kasus())

    assert [p.nama for p in plans] == ["Pohon Kinerja", "Pohon 1", "Pohon 2"]
    assert len([b for b in plans[0].boxes if b.nama.startswith("Kotak")]) == 40


def test_a_tree_too_large_for_a_page_stops_at_antara_utama_and_says_where_it_goes_on() -> None:
    first, *pages = draw_pohon_kinerja(wide_tree())

    assert {b.look for b in first.boxes} == {"judul", "outcome", "csf", "antara_utama"}
    assert [p.nama for p in pages] == ["Pohon 1", "Pohon 2", "Pohon 3"]
    assert "Sampai kondisi antara utama; selengkapnya di lembar Pohon 1 sampai Pohon 3" in texts(
        (first,)
    )


def test_many_csf_without_anything_below_stand_in_columns_on_pages_that_can_be_read() -> None:
    kertas = kertas_from("A\n" + "".join(f"  {PANJANG} {n}\n" for n in range(90)))
    plans = draw_pohon_kinerja(kertas)

    assert [p.nama for p in plans] == [
        "Pohon Kinerja", "Pohon Kinerja bagian 2", "Pohon Kinerja bagian 3",
    ]  # fmt: skip
    assert sum(len(p.connectors) for p in plans) == 90
    assert all(len({c.path[-1][0] for c in p.connectors}) > 3 for p in plans)


def test_ninety_short_csf_are_one_page() -> None:
    kertas = kertas_from("A\n" + "".join(f"  Meningkatnya mutu {n}\n" for n in range(90)))
    (plan,) = draw_pohon_kinerja(kertas)

    assert len(plan.connectors) == 90


def test_a_single_page_that_goes_on_is_named_alone() -> None:
    below = "".join(f"      {PANJANG} {n}\n" for n in range(25))
    leaves = "".join(f"  {PANJANG} {n}\n" for n in range(20))
    first, page = draw_pohon_kinerja(kertas_from(f"A\n  B\n    C\n{below}{leaves}"))

    assert page.nama == "Pohon 1"
    assert "Sampai kondisi antara utama; selengkapnya di lembar Pohon 1" in texts((first,))


def test_each_page_draws_the_outcome_again() -> None:
    for plan in draw_pohon_kinerja(wide_tree()):
        assert texts((plan,)).count("Menurunnya pengangguran") == 1


def test_a_branch_too_large_for_a_page_goes_on_with_its_upper_boxes_drawn_again() -> None:
    pages = [p for p in draw_pohon_kinerja(huge_tree()) if p.nama.startswith("Pohon 1 bagian")]
    shown = [texts((p,)) for p in pages]

    assert len(pages) > 1
    assert [f"Bagian {n} dari {len(pages)}" in t for n, t in enumerate(shown, 1)] == [True] * len(
        pages
    )
    assert all("Meningkatnya sasaran 0" in t for t in shown)


def test_many_operasional_below_one_antara_share_the_page() -> None:
    assert [p.nama for p in draw_pohon_kinerja(many_operasional())] == ["Pohon Kinerja"]


def test_several_outcomes_give_their_number_to_the_pages() -> None:
    plans = draw_pohon_kinerja(kertas_from("A\n  B\n    C\nD\n  E\n    F"))

    assert [p.nama for p in plans] == ["Pohon Kinerja", "Pohon 1.1", "Pohon 2.1"]


def test_a_tree_of_one_branch_is_drawn_once() -> None:
    assert [p.nama for p in draw_pohon_kinerja(kertas_kosong())] == ["Pohon Kinerja"]


def test_a_proposed_indicator_says_so_and_leans() -> None:
    box = box_with(draw_pohon_kinerja(kertas_kosong()), "Persentase instruktur")

    assert ("indikator_usulan", "Persentase instruktur (usulan)") in [
        (p.ragam, p.teks) for p in box.paragraf
    ]


def test_a_partner_performance_is_dashed_and_names_its_offices() -> None:
    plans = draw_pohon_kinerja(kertas_kosong())
    box = box_with(plans, "Meningkatnya pendidikan")
    lines = {c.end: c.dashed for c in plans[0].connectors}

    assert box.look == "crosscutting"
    assert box.paragraf[-1].teks == "CROSSCUTTING: DINAS PENDIDIKAN; DINAS SOSIAL"
    assert lines[box.id]
    assert sum(lines.values()) == 1


def test_targets_and_officials_are_shown_where_known() -> None:
    shown = texts(draw_pohon_kinerja(kertas_terisi()))

    assert "Target 2026: 65,5%" in shown
    assert "Target 2026: 120 orang" in shown
    assert "Kepala Bidang Pelatihan" in shown


def test_what_is_not_known_is_a_visible_blank() -> None:
    (plan,) = draw_pohon_kinerja(kertas_from("A"))

    assert [p.teks for b in plan.boxes for p in b.paragraf if "kosong" in p.ragam] == [
        "[isi: nama perangkat daerah]",
        "[isi: urusan]",
        "[isi: indikator]",
    ]


def test_a_screen_reader_says_level_code_and_all_texts_of_a_box() -> None:
    box = box_with(draw_pohon_kinerja(kertas_terisi()), "Meningkatnya serapan kerja")

    assert box.alt == (
        "Kondisi (CSF) 1.1: Meningkatnya serapan kerja. Persentase terserap. "
        "Target 2026: 65,5%. Kepala Dinas"
    )


def test_the_legend_explains_what_the_page_shows_and_no_more() -> None:
    first, *_ = draw_pohon_kinerja(wide_tree())

    assert [b.alt for b in first.boxes if b.nama.startswith("Legenda")] == [
        "Legenda: Outcome: Tujuan SKPD",
        "Legenda: Kondisi (CSF): Sasaran SKPD",
        "Legenda: Kondisi antara utama: Sasaran Program",
    ]


def test_without_a_tree_the_drawing_says_why() -> None:
    (plan,) = draw_pohon_kinerja(kertas_from(""))

    assert TANPA_POHON in texts((plan,))


def test_the_whole_tree_is_one_drawing_however_large() -> None:
    kertas = huge_tree()
    plan = draw_pohon_utuh(kertas)

    assert len([b for b in plan.boxes if b.nama.startswith("Kotak")]) == len(
        list(kertas.pohon.walk())
    )
    assert overlapping(plan) == []
