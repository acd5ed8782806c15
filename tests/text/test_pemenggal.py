"""Our stemmer says of every word what Sastrawi says of it."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from Sastrawi.Stemmer.Stemmer import Stemmer

from pohon_xl.text.kamus import root_of, roots
from pohon_xl.text.pemenggal import Pemenggal

AWALAN = (
    " me mem men meng meny menge mempe memper pe pem pen peng peny penge per ber be bel ter te di "
    "ke se ku kau diper keber pember keter"
).split(" ")
AKHIRAN = " an kan i nya lah kah ku mu annya kannya isasi isme is pun inya kanlah".split(" ")
SISIPAN = ("", "er", "el", "em", "in")


class Kamus:
    """The shape that Sastrawi wants of a dictionary; its own walks a list."""

    def contains(self, word: str | None) -> bool:
        return word in roots()


@cache
def sastrawi() -> Stemmer:
    return Stemmer(Kamus())


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("pelayanan", "layan"),
        ("mempengaruhi", "pengaruh"),
        ("berkualitas", "kualitas"),
        ("keseimbangan", "imbang"),
        ("pelajar", "ajar"),
        ("pendidikan", "didik"),
        ("kompetensinya", "kompetensi"),
        ("gemetar", "gemetar"),
        ("lptks", "lptks"),
        ("2026", "2026"),
    ],
)
def test_a_word_is_cut_down_to_its_root(word: str, root: str) -> None:
    assert root_of(word) == root


def test_every_four_hundredth_root_with_all_affixes_has_the_root_that_sastrawi_finds() -> None:
    usual = sorted(w for w in roots() if w.isascii() and w.isalnum())[::400]
    words = {f"{a}{w}{z}" for w in usual for a in AWALAN for z in AKHIRAN[len(w) % 3 :: 3]}

    differing = [w for w in words if Pemenggal(w, roots()).root() != sastrawi().stem(w)]

    assert len(words) > 10_000
    assert differing == []


PARTS = (
    st.sampled_from(AWALAN),
    st.sampled_from(AWALAN),
    st.text("abeiknprstlmgyjd1", max_size=7),
    st.sampled_from(SISIPAN),
    st.sampled_from(AKHIRAN),
    st.sampled_from(AKHIRAN),
)


@given(st.tuples(*PARTS))
def test_what_looks_like_a_word_has_it_too(parts: tuple[str, ...]) -> None:
    word = "".join(parts)

    assert Pemenggal(word, roots()).root() == sastrawi().stem(word)


@given(st.text("aeiknpr\u00e9\u015f\u4e00\u0301 ", max_size=9))
def test_letters_of_other_scripts_part_a_word(word: str) -> None:
    assert root_of(word) == sastrawi().stem(word)
