import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.plan.huruf import Huruf
from pohon_xl.plan.lebar_huruf import BIASA, HURUF, MIRING, PER_EM, TEBAL, TEBAL_MIRING

TEKS = st.text(st.sampled_from("abc iWM-/é\u201d☃ "), max_size=80)


def test_the_table_has_a_width_for_each_letter_of_each_cut() -> None:
    assert {len(line.split()) for line in (BIASA, TEBAL, MIRING, TEBAL_MIRING)} == {len(HURUF)}
    assert len(set(HURUF)) == len(HURUF)


@pytest.mark.parametrize(("char", "width"), [("0", 1038), (" ", 463), ("m", 1636), ("i", 470)])
def test_letters_are_as_wide_as_those_of_calibri(char: str, width: int) -> None:
    assert Huruf(100).width(char) == pytest.approx(width / PER_EM * 105)


def test_bold_letters_are_wider() -> None:
    assert Huruf(9, bold=True).width("Meningkatnya") > Huruf(9).width("Meningkatnya")


def test_a_letter_that_nobody_measured_counts_as_a_full_square() -> None:
    assert Huruf(10).width("漢") == 10.5


def test_lines_turn_between_words() -> None:
    assert Huruf(9).wrap("Meningkatnya penyerapan tenaga kerja", 80) == (
        "Meningkatnya",
        "penyerapan tenaga",
        "kerja",
    )


def test_a_word_longer_than_a_line_is_broken() -> None:
    lines = Huruf(9).wrap("Dinaspenanamanmodal kerja", 40)

    assert len(lines) > 2
    assert "".join(lines).replace(" ", "") == "Dinaspenanamanmodalkerja"


def test_no_text_is_one_empty_line() -> None:
    assert Huruf(9).wrap(" \n ", 40) == ("",)


@given(TEKS, st.floats(20, 200), st.booleans())
def test_no_line_is_wider_than_the_room_and_no_letter_is_lost(
    text: str, room: float, bold: bool
) -> None:
    huruf = Huruf(9, bold=bold)
    lines = huruf.wrap(text, room)

    assert all(huruf.width(line) <= room + 0.001 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
