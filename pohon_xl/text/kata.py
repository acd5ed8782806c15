"""Words of a planner's sentence: what may differ between two spellings of the same thing.

A differing content word makes a different thing ("Pencegahan ..." is not "Penyelesaian ..."),
however alike the letters are; so letters decide only where a dictionary does not know the word.
"""

import re
import unicodedata

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.text.bentuk_kerja import Bentuk, bentuk_of
from pohon_xl.text.ejaan import is_known
from pohon_xl.text.imbuhan import akar_of
from pohon_xl.text.ingatan import remembered
from pohon_xl.text.kamus import HURUF_KATA, root_of
from pohon_xl.text.kosakata import lazim
from pohon_xl.text.predikat import predikat_of

#: words without content: their coming and going does not make another performance
KATA_TUGAS = frozenset(
    "dan di ke dari yang pada untuk dengan bagi dalam oleh serta atau para terhadap atas".split()
)
_WORD = re.compile(r"\w+")


@remembered  # the same texts are compared again and again, headings most of all
def fold(text: str) -> str:
    """Lower case, one space between words, punctuation and accents gone: for comparing only."""
    plain = (text if text.isascii() else unicodedata.normalize("NFKC", text)).casefold()
    return " ".join(_WORD.findall(plain.replace("_", " ")))


def words(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return fold(text).split()


def content_words(text: str) -> list[str]:
    """Folded words without function words."""
    return [w for w in words(text) if w not in KATA_TUGAS]


@remembered
def is_same_word(left: str, right: str) -> bool:
    """Whether two folded words are one word, typing errors and -nya aside."""
    if left == right or left.removesuffix("nya") == right.removesuffix("nya"):
        return True
    if predikat_of(left) and predikat_of(left) == predikat_of(right):
        return True
    return is_same_verb(left, right) or _is_typed_wrongly(left, right)


def _is_typed_wrongly(left: str, right: str) -> bool:
    """Whether typing errors alone part them; a dictionary that knows both decides."""
    short = min(len(left), len(right))
    is_word = short >= 4 and max(len(left), len(right)) <= HURUF_KATA
    if not is_word or any(c.isdigit() for c in left + right):
        return False
    if short == 4:  # jalr, jalur: a letter lost of a usual word
        less, word = sorted((left, right), key=len)
        return len(word) == 5 and word in lazim() and not is_known(less) and _is_within(less, word)
    distance = DamerauLevenshtein.distance(left, right, score_cutoff=2)
    if distance > (2 if short >= 9 else 1):
        return False
    known = is_known(left), is_known(right)
    if all(known):
        return distance == 1 and root_of(left) == root_of(right)
    return any(known) or short >= 7


@remembered
def is_same_verb(left: str, right: str) -> bool:
    """Whether one names the work and the other that it came about: peningkatan, meningkatnya."""
    done, work = (left, right) if left.endswith("nya") else (right, left)
    if not done.endswith("nya") or not (work.startswith("pe") and work.endswith("an")):
        return False
    return (
        bentuk_of(work) is Bentuk.KERJA
        and bentuk_of(done.removesuffix("nya")) is not None
        and akar_of(work) == akar_of(done)
    )


def _is_within(less: str, word: str) -> bool:
    """Whether it is the word with one letter left out."""
    return any(word[:i] + word[i + 1 :] == less for i in range(len(word)))


def is_cut_off(short: str, whole: str) -> bool:
    """Whether `short` is the beginning of `whole`, the rest lost in copying.

    At least three content words and half of the whole must stand; the last may be cut itself.
    """
    a, b = content_words(short), content_words(whole)
    if not 3 <= len(a) <= len(b) or 2 * len(a) < len(b) or a == b:
        return False
    if not all(is_same_word(x, y) for x, y in zip(a[:-1], b, strict=False)):
        return False
    last, full = a[-1], b[len(a) - 1]
    complete = is_same_word(last, full)
    return (complete and len(a) < len(b)) or (
        last != full and len(last) >= 3 and full.startswith(last)
    )


def wrong_words(count: int) -> int:
    """How many of that many words may be typed wrongly in the same text."""
    return max(1, count // 3)


def is_same_text(left: str, right: str) -> bool:
    """Whether two texts say the same thing: word for word, typing errors aside."""
    a, b = content_words(left), content_words(right)
    if a == b or "".join(a) == "".join(b):
        return True
    if len(a) != len(b) or not a:
        return False
    wrong = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(wrong) <= wrong_words(len(a)) and all(is_same_word(x, y) for x, y in wrong)
