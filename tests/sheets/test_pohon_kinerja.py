from dataclasses import replace

from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.pohon_kinerja import plan_pohon_kinerja
from tests.support.golden import check_golden
from tests.support.kasus import kasus
from tests.support.outline import kertas_from

POHON = """
Menurunnya pengangguran | Tingkat pengangguran
  Meningkatnya serapan kerja | (Persentase terserap); Jumlah terserap
    Meningkatnya kualitas tenaga kerja
  Meningkatnya pendidikan > DINAS PENDIDIKAN; DINAS SOSIAL
"""


def plan_of(outline: str) -> SheetPlan:
    kertas = kertas_from(outline)
    return plan_pohon_kinerja(kertas, draw_pohon_kinerja(kertas)[0])


def test_the_sheet_as_planned() -> None:
    check_golden("sheets/pohon_kinerja.txt", plan_of(POHON).dump())


def test_every_performance_and_indicator_of_the_case_can_be_found_by_search() -> None:
    plan = plan_pohon_kinerja(kasus(), draw_pohon_kinerja(kasus())[0])
    texts = "\n".join(str(c.value) for c in plan.cells)

    assert [s.kinerja for s in kasus().pohon.walk() if s.kinerja not in texts] == []
    assert [i.teks for s in kasus().pohon.walk() for i in s.indikator if i.teks not in texts] == []


def test_each_row_links_to_the_cell_it_was_read_from() -> None:
    links = [c.link for c in plan_of(POHON).cells if c.link]

    assert [str(at) for at in links] == [f"'Tahap 3'!B{row}" for row in range(4, 8)]


def test_the_list_begins_on_a_page_of_its_own_behind_the_drawing() -> None:
    plan = plan_of(POHON)
    first = min(c.row for c in plan.cells)
    heights = dict(plan.heights)

    assert plan.drawing is not None
    assert plan.page_breaks[0] == first - 1
    assert sum(heights[row] for row in range(1, first)) >= plan.drawing.height
    assert plan.page.fit_height == 0


def test_a_missing_indicator_is_a_visible_blank_but_not_for_partner_offices() -> None:
    rows = {c.row: str(c.value) for c in plan_of(POHON).cells if c.column == 4}

    assert list(rows.values())[1:] == [
        "Tingkat pengangguran",
        "Persentase terserap (usulan)\nJumlah terserap",
        "[isi: indikator]",
        "None",
    ]


def test_a_drawing_too_large_for_any_page_is_printed_as_small_as_excel_can() -> None:
    drawing = draw_pohon_kinerja(kertas_from(POHON))[0]
    huge = replace(drawing, width=drawing.width * 10_000, height=drawing.height * 10_000)

    assert plan_pohon_kinerja(kertas_from(POHON), huge).page.scale == 10


def test_neither_the_last_box_nor_the_right_edge_begins_a_page_of_its_own() -> None:
    """Borders on the last row are drawn again; a wide column at the edge goes over as a whole."""
    for depth in range(1, 6):
        plan = plan_of("\n" + "\n".join(f"{'  ' * n}Hal ke {n} | Ukuran {n}" for n in range(depth)))
        rows = dict(plan.heights)
        assert plan.drawing is not None
        assert sum(rows[r] for r in range(1, plan.page_breaks[0] + 1)) > plan.drawing.height + 2
        assert all(width < 1 for column, width in plan.widths if column > 7)
        assert sum(width for column, width in plan.widths if column > 7) > 10
