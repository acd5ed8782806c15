"""Is it an Indonesian word, and what is its root? By Sastrawi's list of 30,000 root words.

Source: Sastrawi (Nazief and Adriani 1996; Asian 2007; Arifin 2009), loaded at first use.
"""

from functools import cache
from pathlib import Path

#: letters of a word that somebody may have mistyped; what is longer is no word
HURUF_KATA = 40
# word forms of planning that the root list does not hold
_TAMBAHAN = frozenset(
    "vokasi indikator stunting sertifikasi akuntabilitas outcome output renstra renja".split()
)


class _Roots:
    """The root words as a set: Sastrawi's own dictionary walks a list."""

    def __init__(self, roots: frozenset[str]) -> None:
        self._roots = roots

    def contains(self, word: str) -> bool:
        return word in self._roots

    def __contains__(self, word: str) -> bool:
        return word in self._roots


@cache
def _tools() -> tuple[_Roots, "object"]:
    from Sastrawi.Stemmer.Stemmer import Stemmer

    known = _Roots(roots())
    return known, Stemmer(known)


@cache
def roots() -> frozenset[str]:
    """All root words, lower case."""
    from Sastrawi import Stemmer  # the folder alone: its factory loads all rules of the stemmer

    listed = Path(Stemmer.__path__[0]) / "data" / "kata-dasar.txt"
    return _TAMBAHAN.union(listed.read_text(encoding="utf-8").split("\n"))


@cache
def root_of(word: str) -> str:
    """The root of one lower-case word: pelayanan -> layan; the word itself when there is none."""
    if word.isdigit():
        return word
    _, stemmer = _tools()
    return str(stemmer.stem(word))  # type: ignore[attr-defined]


@cache
def is_kata(word: str) -> bool:
    """Whether a lower-case word is Indonesian as far as the root list knows."""
    return word in roots() or root_of(word) in roots()
