from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.text.ubah_kata import apply_edits, edits_between

TEXT = st.text("ab \n", max_size=12)


def changed(old: str, new: str) -> str:
    return "".join(apply_edits([old], edits_between(old, new)))


@given(st.lists(TEXT, min_size=1, max_size=4), TEXT)
def test_whatever_the_runs_the_text_says_the_new_words(runs: list[str], new: str) -> None:
    result = apply_edits(runs, edits_between("".join(runs), new))

    assert len(result) == len(runs)
    assert "".join(result).split() == new.split()


@given(TEXT)
def test_the_same_words_change_no_character(text: str) -> None:
    assert edits_between(text, " ".join(text.split())) == ()


def test_her_line_breaks_stay_where_the_words_around_them_stay() -> None:
    old = "1. Meningkatnya Investasi.\n2.Meningkatnya Industri,  pariwisata, "
    new = "1. Meningkatnya Investasi. 2. Meningkatnya Industri, pariwisata, pertanian"

    assert changed(old, new) == (
        "1. Meningkatnya Investasi.\n2. Meningkatnya Industri,  pariwisata, pertanian "
    )


def test_a_word_that_goes_takes_its_space_along() -> None:
    assert changed("satu dua tiga", "satu tiga") == "satu tiga"
    assert changed("satu dua tiga", "dua tiga") == "dua tiga"
    assert changed("satu dua\n", "satu") == "satu\n"


def test_new_letters_take_the_font_of_the_word_before() -> None:
    runs = ["Terlaksanya ", "pelatihan"]

    assert apply_edits(runs, edits_between("".join(runs), "Terlaksananya pelatihan kerja")) == [
        "Terlaksananya ",
        "pelatihan kerja",
    ]


def test_a_word_in_two_fonts_takes_the_first() -> None:
    runs = ["Ter", "laksanya ujian"]

    assert apply_edits(runs, edits_between("".join(runs), "Terlaksananya ujian")) == [
        "Terlaksananya",
        " ujian",
    ]
