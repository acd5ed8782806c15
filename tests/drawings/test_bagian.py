"""Trees larger than a page, with texts as long as planners write them: every page is a tree."""

from collections.abc import Callable

import pytest

from pohon_xl.drawings.pohon_kinerja import draw_lampiran, draw_pohon_kinerja
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.plan.page import one_page, printable
from tests.support.gambar_uji import texts
from tests.support.outline import kertas_from
from tests.support.pohon_uji import PANJANG, long_office

Draw = Callable[[KertasKerja], tuple[DrawingPlan, ...]]


@pytest.mark.parametrize("draw", [draw_pohon_kinerja, draw_lampiran])
def test_pages_of_long_texts_are_trees_as_wide_as_the_paper(draw: Draw) -> None:
    plans = draw(long_office())
    sides = [printable(one_page(p.paper)) for p in plans]
    filled = [
        max(p.width * p.scale / w, p.height * p.scale / h)
        for p, (w, h) in zip(plans, sides, strict=True)
    ]

    assert len(plans) > 3
    assert all(p.width > 0.85 * p.height for p in plans)
    assert min(filled[1:]) > 0.75
    assert all(_columns(p) > 1 for p in plans[1:])


def _columns(plan: DrawingPlan) -> int:
    """Beside each other, of boxes that nothing hangs from."""
    parents = {c.start for c in plan.connectors}
    leaves = [b for b in plan.boxes if b.nama.startswith("Kotak") and b.id not in parents]
    return len({b.x for b in leaves})


def test_boxes_above_several_columns_are_wide_where_their_text_needs_it() -> None:
    below = "".join(f"    Tersedianya {n}\n" for n in range(5))
    (plan,) = draw_pohon_kinerja(kertas_from(f"Pendek\n  {PANJANG}\n{below}"))
    widths = {b.nama: b.width for b in plan.boxes}

    assert widths["Kotak 1"] == widths["Kotak 1.1.1"]
    assert widths["Kotak 1.1"] > 1.5 * widths["Kotak 1"]


def test_the_upper_levels_end_at_csf_where_more_cannot_be_read() -> None:
    first, *pages = draw_pohon_kinerja(long_office(csf=9))

    assert {b.look for b in first.boxes} == {"judul", "outcome", "csf"}
    (note,) = [t for t in texts((first,)) if t.startswith("Sampai")]
    assert note == (
        f"Sampai kondisi (CSF); selengkapnya di lembar {pages[0].nama} sampai {pages[-1].nama}"
    )


def test_parts_of_a_branch_are_about_as_full_as_each_other() -> None:
    pages = [p for p in draw_pohon_kinerja(long_office()) if p.nama.startswith("Pohon 1 bagian")]
    counts = [len(p.connectors) for p in pages]

    assert len(counts) > 3
    assert min(counts) > 0.5 * max(counts)
