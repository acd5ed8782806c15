from pohon_xl.sheets.crosscutting import plan_crosscutting
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.golden import check_golden
from tests.support.grid_of_plan import texts
from tests.support.outline import kertas_from


def test_golden() -> None:
    check_golden("sheets/crosscutting.txt", plan_crosscutting(kertas_terisi()).dump())


def test_what_is_not_known_is_a_visible_blank() -> None:
    assert any(text.startswith("[isi: ") for text in texts(plan_crosscutting(kertas_kosong())))


def test_without_a_tree_the_sheet_says_why_it_is_empty() -> None:
    assert any(
        text.startswith(("Belum ada", "Tidak ada"))
        for text in texts(plan_crosscutting(kertas_from("")))
    )
