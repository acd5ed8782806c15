"""Targets and results as planners type them, laid out for reading: `80%-85 %` is `80 - 85`.

The formulas of sheet Target do the same step by step (sheets/hitungan.py), so that Excel and the
report read every text alike.
"""

from pohon_xl.pola import pola
from pohon_xl.text.angka import parse_angka
from pohon_xl.text.ingatan import remembered

#: applied one after the other to the text in small letters, with a blank on each side
PENGGANTI = (
    ("\n", " "), ("|", " "), ("\u00a0", " "), ("%", " "),
    ("\u2013", "-"), ("\u2014", "-"), ("\u2212", "-"),
    ("\u2265", " "), ("\u2264", " "), (">", " "), ("<", " "), ("=", " "),
    ("minimal", " "), ("maksimal", " "), ("min.", " "), ("maks.", " "), (" min ", " "),
    (" maks ", " "), ("s.d.", "-"), ("s/d", "-"), (" sd ", "-"), (" s.d ", "-"),
    (" sampai dengan ", "-"), (" sampai ", "-"), ("-", " - "),
)  # fmt: skip
#: what a unit may begin with, and the only digits in units
HURUF_SATUAN = "abcdefghijklmnopqrstuvwxyz\u00b5\u03bc\u00b0"
SATUAN_BERANGKA = ("m2", "m3", "co2")
TERPANJANG = 20  # letters of a number
TERBESAR = 1e15

_DIGIT = frozenset("0123456789")
_NOL_DEPAN = pola(r"-?0\d")


@remembered  # documents, sheets and rules read the same targets
def rata(text: str) -> str:
    """The words of a text with one blank between them; a dash is a word, but a sign in front."""
    said = f" {text.lower()} "
    for old, new in PENGGANTI:
        said = said.replace(old, new)
    said = " ".join(word for word in said.split(" ") if word)
    return f"-{said[2:]}" if said.startswith("- ") else said


def angka_of(word: str) -> float | None:
    """A number with the fifteen digits that Excel keeps; no zeros before it."""
    value = None if len(word) >= TERPANJANG or _NOL_DEPAN.match(word) else parse_angka(word)
    return None if value is None or abs(value) >= TERBESAR else float(f"{value:.15g}")


def is_satuan(text: str) -> bool:
    """Whether what follows a number can be its unit; nothing can."""
    if text and text[0] not in HURUF_SATUAN:
        return False
    for known in SATUAN_BERANGKA:
        text = text.replace(known, "")
    return _DIGIT.isdisjoint(text)
