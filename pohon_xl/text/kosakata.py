"""Lists of words that are spelt right: planning vocabulary, borrowed terms, places.

The readable lists, each with its sources, are daftar_kata/*.txt: words parted by blanks, `#` before
a remark; tidak_baku.txt holds `wrong = right`, one pair a line.
"""

import re
from functools import cache
from pathlib import Path

_DAFTAR = Path(__file__).parent / "daftar_kata"  # importlib.resources takes 5 ms to load


@cache
def lazim() -> frozenset[str]:
    """Words usual in planning: a correction is sought among them first."""
    return _words("lazim")


@cache
def istilah() -> frozenset[str]:
    """Right words that Indonesian takes affixes to, though no root list has them."""
    return _words("istilah")


@cache
def akar_pendek() -> frozenset[str]:
    """The roots of three letters that take affixes."""
    return _words("akar_pendek")


@cache
def lain() -> frozenset[str]:
    """Foreign words and names of places."""
    return _words("asing") | _words("tempat")


@cache
def program() -> frozenset[str]:
    """Names of programs of the nomenclature, folded, without the word itself."""
    return frozenset(line.strip() for line in _lines("program") if line.strip())


@cache
def tidak_baku() -> dict[str, str]:
    """What KBBI calls tidak baku -> the standard form."""
    pairs = (line.split("=") for line in _lines("tidak_baku") if "=" in line)
    return {
        wrong.strip(): right.strip() for wrong, right in pairs if wrong.strip() != right.strip()
    }


def _words(nama: str) -> frozenset[str]:
    return frozenset(w for line in _lines(nama) for w in re.split(r"[\s-]+", line.casefold()) if w)


def _lines(nama: str) -> list[str]:
    text = (_DAFTAR / f"{nama}.txt").read_text(encoding="utf-8")
    return [line.partition("#")[0] for line in text.splitlines()]
