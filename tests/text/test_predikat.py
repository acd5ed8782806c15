from pohon_xl.text.predikat import PREDIKAT, predikat_of


def test_a_mistyped_first_word_has_its_standard_form() -> None:
    assert predikat_of("terlaksanya") == "terlaksananya"
    assert predikat_of("tersedia") == "tersedianya"


def test_other_words_have_none() -> None:
    assert predikat_of("pelatihan") is None
    assert predikat_of("tenaga") is None


def test_standard_forms_are_their_own() -> None:
    assert {predikat_of(p) for p in PREDIKAT} == PREDIKAT
