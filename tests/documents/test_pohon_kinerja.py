from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.pohon_kinerja import PohonKinerjaContext, plan_pohon_kinerja
from pohon_xl.drawings.cascading import draw_lampiran_cascading
from pohon_xl.drawings.pohon_kinerja import draw_lampiran
from tests.support.dinas import dinas_lengkap
from tests.support.golden import check_golden
from tests.support.kasus import kasus
from tests.support.outline import kertas_from
from tests.support.pohon_uji import wide_tree


def test_each_drawing_has_a_page_and_a_caption() -> None:
    kertas = dinas_lengkap()
    drawings = (*draw_lampiran(kertas), *draw_lampiran_cascading(kertas))
    (plan,) = plan_pohon_kinerja(kertas, Bahan(gambar=drawings))

    check_golden("documents/pohon_kinerja.txt", plan.dump())


def test_the_case_is_split_on_folio_and_every_picture_fits_its_page() -> None:
    drawings = draw_lampiran(kasus())
    (plan,) = plan_pohon_kinerja(kasus(), Bahan(gambar=drawings))
    assert isinstance(plan.context, PohonKinerjaContext)

    assert {d.paper for d in drawings} == {"F4"}
    assert len(drawings) > 2
    assert all(h.gambar.width <= 30.6 and h.gambar.height <= 18.1 for h in plan.context.halaman)


def test_print_stays_readable() -> None:
    """9 points become no less than 5.8 on the page."""
    for drawing in (*draw_lampiran(kasus()), *draw_lampiran_cascading(kasus())):
        (plan,) = plan_pohon_kinerja(kasus(), Bahan(gambar=(drawing,)))
        assert isinstance(plan.context, PohonKinerjaContext)
        share = plan.context.halaman[0].gambar.width / (drawing.width * 2.54 / 72)

        assert share >= 0.64, drawing.nama


def test_a_very_large_tree_goes_to_several_files_and_its_pictures_are_counted_on() -> None:
    drawings = draw_lampiran(wide_tree())
    plans = plan_pohon_kinerja(wide_tree(), Bahan(gambar=drawings))
    contexts = [plan.context for plan in plans]
    pages = [h for c in contexts if isinstance(c, PohonKinerjaContext) for h in c.halaman]

    assert [p.file_name for p in plans] == [
        f"pohon_kinerja_{n}.docx" for n in range(1, len(plans) + 1)
    ]
    assert len(plans) > 1
    assert [h.judul for h in pages] == [f"Gambar {n}. {d.nama}" for n, d in enumerate(drawings, 1)]


def test_without_a_tree_there_is_none() -> None:
    assert plan_pohon_kinerja(kertas_from(""), Bahan(gambar=draw_lampiran(kertas_from("")))) == ()
