from hypothesis import given, settings

from pohon_xl.drawings.gambar import Nama, draw
from pohon_xl.drawings.kepala import Kepala
from pohon_xl.drawings.kotak import Kotak
from tests.support.gambar_uji import loose_ends, outside, overlapping, through_boxes
from tests.support.pohon_acak import FOREST

KEPALA = Kepala((("judul", "POHON"),), ())
NAMA = Nama("Pohon Kinerja", "Pohon")


@settings(deadline=None, max_examples=40)
@given(FOREST)
def test_every_box_stands_on_some_page_and_every_page_is_sound(roots: tuple[Kotak, ...]) -> None:
    plans = draw(roots, KEPALA, NAMA, with_branches=True)
    drawn = {box.nama for plan in plans for box in plan.boxes}

    assert {f"Kotak {k.kode}" for root in roots for k in root.walk()} <= drawn
    assert len({plan.nama for plan in plans}) == len(plans)
    for plan in plans:
        assert overlapping(plan) == []
        assert through_boxes(plan) == []
        assert loose_ends(plan) == []
        assert outside(plan) == []
