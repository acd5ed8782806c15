import pytest

from pohon_xl.plan.ukuran import line_count, text_height, text_width

KALIMAT = "Terselenggaranya pencegahan dan penyelesaian perselisihan hubungan industrial"


def test_an_empty_text_takes_one_line() -> None:
    assert line_count("", 10) == 1


def test_wide_letters_take_more_room_than_narrow_ones() -> None:
    assert text_width("MMMM") > 2 * text_width("iiii")


@pytest.mark.parametrize("width", [8, 15, 30, 60])
def test_words_are_not_torn_so_lines_are_never_fewer_than_the_bare_width_needs(width: int) -> None:
    assert line_count(KALIMAT, width) >= text_width(KALIMAT) / width


def test_a_word_longer_than_the_cell_is_broken_and_counted() -> None:
    assert line_count("x" * 100, 10) >= 10


def test_each_line_break_is_a_line() -> None:
    assert line_count("a\nb\n\nc", 20) == 4


def test_bold_and_larger_text_is_higher() -> None:
    assert text_height(KALIMAT, 20, "judul") > text_height(KALIMAT, 20, "isi_tebal")
    assert text_height(KALIMAT, 20, "isi_tebal") >= text_height(KALIMAT, 20, "isi")
