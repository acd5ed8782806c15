import pytest

from pohon_xl.text.kata import fold, is_cut_off, is_same_text, is_same_word


def test_fold_forgets_case_punctuation_and_spaces() -> None:
    assert fold(" PK /SKP  JF. ") == "pk skp jf"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("terlaksana", "terlaksananya"),
        ("terlaksanya", "terlaksana"),
        ("pelatihn", "pelatihan"),
        ("peningkatn", "peningkatan"),
        ("industry", "industri"),
    ],
)
def test_typing_errors_do_not_make_another_word(left: str, right: str) -> None:
    assert is_same_word(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("pelayanan", "pelayaran"),
        ("perikanan", "perizinan"),
        ("pengawasan", "pengawalan"),
        ("formal", "informal"),
        ("pelatih", "pelatihan"),
        ("pengusaha", "perusahaan"),
        ("pertanian", "pertanahan"),
        ("terselenggaranya", "terlaksananya"),
        ("lpks", "lptks"),
        ("2025", "2026"),
    ],
)
def test_two_real_words_stay_two_however_alike(left: str, right: str) -> None:
    assert not is_same_word(left, right)


def test_a_differing_content_word_makes_another_performance() -> None:
    assert not is_same_text(
        "Terlaksananya Pencegahan Perselisihan Hubungan Industrial",
        "Terlaksananya Penyelesaian Perselisihan Hubungan Industrial",
    )


def test_function_words_and_joined_words_do_not() -> None:
    assert is_same_text("Jumlah hak-hak nya pekerja di desa", "Jumlah hak haknya pekerja desa")


def test_a_text_cut_off_in_copying_is_the_beginning_of_the_whole() -> None:
    whole = "Terlaksananya penyuluhan dan bimbingan jabatan kepada pencari kerja"

    assert is_cut_off("Terlaksananya penyuluhan dan bimbingan jabat", whole)
    assert not is_cut_off(whole, whole)
    assert not is_cut_off("Terlaksananya penyuluhan", whole)
