from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja
from pohon_xl.sheets.gambar import plan_gambar
from tests.support.contoh_isian import kertas_terisi
from tests.support.golden import check_golden


def test_golden() -> None:
    (drawing,) = draw_pohon_kinerja(kertas_terisi())

    check_golden("sheets/gambar.txt", plan_gambar(kertas_terisi(), drawing).dump())


def test_a_drawing_is_printed_on_one_page_in_its_middle() -> None:
    (drawing,) = draw_pohon_kinerja(kertas_terisi())
    page = plan_gambar(kertas_terisi(), drawing).page

    assert (page.fit_width, page.fit_height, page.scale) == (1, 1, None)
    assert (page.paper, page.landscape, page.centred) == (drawing.paper, True, True)
