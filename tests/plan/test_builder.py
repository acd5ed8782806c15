from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.sheet import Merge

PANJANG = "Terlaksananya koordinasi dan sinkronisasi " * 5


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    sheet = SheetBuilder({1: 20.0, 2: 20.0})
    sheet.put((1, 1), "pendek")
    sheet.put((1, 2), PANJANG)
    sheet.put((2, 1), "pendek")
    heights = sheet.heights()

    assert heights[1] > 100 > heights[2]


def test_a_merged_cell_shares_what_it_needs_among_its_rows() -> None:
    sheet = SheetBuilder({1: 20.0, 2: 20.0})
    sheet.put((1, 1, 2, 1), PANJANG)
    sheet.put((1, 2), "a")
    sheet.put((2, 2), "b")
    heights = sheet.heights()

    assert heights[1] == heights[2] > 50
    assert sheet.merges == [Merge(1, 1, 2, 1)]


def test_merging_across_columns_makes_room() -> None:
    sheet = SheetBuilder({1: 20.0, 2: 60.0})
    sheet.put((1, 1, 1, 2), PANJANG)
    sheet.put((2, 1), PANJANG)
    heights = sheet.heights()

    assert heights[1] < heights[2]


def test_a_blank_is_highlighted_like_the_value_it_stands_for() -> None:
    sheet = SheetBuilder({})
    sheet.put((1, 1), Kosong("target 2026"), "isi_tengah")

    assert sheet.cells[0].value == "[isi: target 2026]"
    assert sheet.cells[0].style == "kosong_tengah"


def test_no_row_is_higher_than_excel_allows() -> None:
    sheet = SheetBuilder({1: 5.0})
    sheet.put((1, 1), PANJANG * 10)

    assert sheet.heights() == {1: 409.0}


def test_a_height_set_by_hand_stays() -> None:
    sheet = SheetBuilder({1: 5.0}, fixed={1: 50.0})
    sheet.put((1, 1), PANJANG)

    assert sheet.heights() == {1: 50.0}
