from pohon_xl.drawings.cascading import TANPA_POHON, draw_cascading
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.gambar_uji import cut_texts, overlapping, texts
from tests.support.golden import check_golden
from tests.support.kasus import kasus
from tests.support.outline import kertas_from
from tests.support.pohon_uji import wide_tree


def test_golden() -> None:
    (plan,) = draw_cascading(kertas_terisi())

    check_golden("drawings/cascading.txt", plan.dump())


def test_the_case_is_one_page() -> None:
    (plan,) = draw_cascading(kasus())

    assert plan.nama == "Cascading (gambar)"
    assert overlapping(plan) == []
    assert cut_texts(plan) == []


def test_programs_and_their_pagu_are_shown_and_the_level_in_terms_of_planning() -> None:
    shown = texts(draw_cascading(kertas_terisi()))

    assert "SASARAN PROGRAM" in shown
    assert "2.07.03 Belanja 2.07.03" in shown
    assert "Pagu Rp300.000.000,00" in shown


def test_a_program_not_known_yet_is_a_visible_blank() -> None:
    shown = texts(draw_cascading(kertas_kosong()))

    assert {t for t in shown if t.startswith("[isi:")} == {
        "[isi: nama perangkat daerah]",
        "[isi: tahun]",
        "[isi: program]",
        "[isi: kegiatan]",
        "[isi: sub kegiatan]",
    }


def test_a_cascading_too_large_for_a_page_goes_on_on_pages_of_its_own() -> None:
    first, *pages = [p.nama for p in draw_cascading(wide_tree())]

    assert first == "Cascading (gambar)"
    assert {nama.partition(" bagian")[0] for nama in pages} == {
        "Cascading gambar 1",
        "Cascading gambar 2",
        "Cascading gambar 3",
    }


def test_without_a_tree_the_drawing_says_why() -> None:
    assert TANPA_POHON in texts(draw_cascading(kertas_from("")))
