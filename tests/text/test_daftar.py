import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.text.daftar import (
    parse_code,
    split_bullets,
    split_code,
    split_numbered,
    strip_brackets,
    strip_bullet,
)


def test_a_numbered_list_in_one_cell_is_split_even_without_spaces() -> None:
    assert split_numbered("1. Meningkatnya A. 2.Meningkatnya B, C,") == (
        "Meningkatnya A",
        "Meningkatnya B, C",
    )


def test_numbers_inside_a_sentence_are_no_list() -> None:
    assert split_numbered("Perda Nomor 1. Tahun 2. dan seterusnya") == ()
    assert split_numbered("1. Hanya satu") == ()
    assert split_numbered("Rp1.500.000 dan 2,5 persen") == ()


@given(st.lists(st.text("abc de", min_size=1).map(str.strip).filter(bool), min_size=2, max_size=9))
def test_what_is_numbered_comes_apart_again(items: list[str]) -> None:
    text = " ".join(f"{i}. {item}" for i, item in enumerate(items, 1))

    assert split_numbered(text) == tuple(items)


def test_brackets_around_the_whole_come_off() -> None:
    assert strip_brackets("(Jumlah peserta)") == ("Jumlah peserta", True)
    assert strip_brackets("(A) dan (B)") == ("(A) dan (B)", False)
    assert strip_brackets("Jumlah (orang)") == ("Jumlah (orang)", False)


def test_a_bracket_never_closed_was_cut_off() -> None:
    assert strip_brackets("(Jumlah peserta yang") == ("Jumlah peserta yang", True)


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("1.1 Tersedianya air", ("1", "1"), "Tersedianya air"),
        ("1.Tersedianya air", ("1",), "Tersedianya air"),
        ("A.1.a Tersedianya air", ("A", "1", "a"), "Tersedianya air"),
        ("IV. Tersedianya air", ("IV",), "Tersedianya air"),
        ("b) Tersedianya air", ("b",), "Tersedianya air"),
        ("(2) Tersedianya air", ("2",), "Tersedianya air"),
        ("S.Kom. bertambah", (), "S.Kom. bertambah"),
        ("2.000 orang dilatih", (), "2.000 orang dilatih"),
        ("5 pilar sanitasi", (), "5 pilar sanitasi"),
        ("A Yani diperbaiki", (), "A Yani diperbaiki"),
    ],
)
def test_an_outline_number_in_front_of_a_text(text: str, code: tuple[str, ...], rest: str) -> None:
    assert split_code(text) == (code, rest)


def test_a_cell_that_is_an_outline_number() -> None:
    codes = {"1.1.": ("1", "1"), "A.1.a": ("A", "1", "a"), "3)": ("3",), "1.10": ("1", "10")}

    assert {text: parse_code(text) for text in codes} == codes
    assert parse_code("Tahap") == parse_code("12 orang") == ()


def test_bullets_part_lines_and_are_taken_off() -> None:
    assert split_bullets(("- satu;", "• dua", "\u2013 tiga.")) == ("satu", "dua", "tiga")
    assert split_bullets(("- satu", "dua")) == ()
    assert strip_bullet("- Tersedianya air") == "Tersedianya air"
    assert strip_bullet("orang terlatih") == "orang terlatih"
