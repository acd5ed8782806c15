"""Is it an Indonesian word, and what is its root? By Sastrawi's list of 30,000 root words."""

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from pohon_xl.text.pemenggal import Pemenggal

#: letters of a word that somebody may have mistyped; what is longer is no word
HURUF_KATA = 40
_BAGIAN = re.compile(r"[a-z0-9]+")  # other letters part a word, as Sastrawi has it
# word forms of planning that the root list does not hold
_TAMBAHAN = "vokasi indikator stunting sertifikasi akuntabilitas outcome output renstra renja"


@cache
def roots() -> Collection[str]:
    """All root words, lower case; as keys, for a set of so many words is twice as large."""
    from Sastrawi import Stemmer  # the folder alone: its factory loads all rules of the stemmer

    listed = Path(Stemmer.__path__[0]) / "data" / "kata-dasar.txt"
    lines = listed.read_text(encoding="utf-8").rstrip("\n").split("\n")
    return dict.fromkeys([*lines, *_TAMBAHAN.split()])


@cache
def root_of(word: str) -> str:
    """The root of one lower-case word: pelayanan -> layan; the word itself when there is none."""
    if word.isdigit():
        return word
    return " ".join(Pemenggal(part, roots()).root() for part in _BAGIAN.findall(word))


@cache
def is_kata(word: str) -> bool:
    """Whether a lower-case word is Indonesian as far as the root list knows."""
    return word in roots() or root_of(word) in roots()
