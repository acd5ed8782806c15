from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.text.daftar import split_numbered, strip_brackets


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
