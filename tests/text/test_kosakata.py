from importlib.resources import files

import pytest

from pohon_xl.text import kosakata
from pohon_xl.text.ejaan import near_words
from pohon_xl.text.imbuhan import is_bentuk


@pytest.mark.parametrize(
    "nama", ["lazim", "istilah", "asing", "tempat", "akar_pendek", "tidak_baku"]
)
def test_each_list_says_where_its_words_come_from(nama: str) -> None:
    text = (files("pohon_xl.text") / "daftar_kata" / f"{nama}.txt").read_text(encoding="utf-8")

    assert text.startswith("#")
    assert any(word in text for word in ("Sumber", "KBBI", "Disusun sendiri"))


def test_usual_words_are_words_the_rules_can_build_or_terms_of_their_own() -> None:
    assert [w for w in sorted(kosakata.lazim()) if not is_bentuk(w)] == []


def test_no_word_of_a_list_is_called_misspelt() -> None:
    words = kosakata.lazim() | kosakata.istilah() | kosakata.lain()

    assert {w: near_words(w) for w in words if near_words(w)} == {}


def test_no_standard_form_is_itself_called_wrong() -> None:
    assert not kosakata.tidak_baku().keys() & set(kosakata.tidak_baku().values())
    assert not kosakata.tidak_baku().keys() & (kosakata.lazim() | kosakata.istilah())
