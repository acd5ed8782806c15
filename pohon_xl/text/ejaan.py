"""Misspelt words of a planner's text, each with the words it may be meant for.

A word no list and no rule of affixes knows is misspelt only where a known one is near: names,
abbreviations and foreign terms are near none, and stay alone. Near: one typing error, two in long
words; words usual in planning, and those the workbook itself uses, come first.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass
from pohon_xl.text import kosakata
from pohon_xl.text.imbuhan import akar_of, is_bentuk
from pohon_xl.text.ingatan import remembered
from pohon_xl.text.kamus import HURUF_KATA, roots

_HURUF = "abcdefghijklmnopqrstuvwxyz"
_KATA = re.compile(r"[^\W\d_]+")
_TERPENDEK, _PENDEK, _PASTI, _DUA_SALAH = 4, 5, 7, 9
#: letters no Indonesian word has side by side or at its end: a foreign word, left to who wrote it
_ASING = pola(r"q|x|ck|th|ph|oo|ee|ou|wh|(tion|ment|ing|ity|ive|ness|ship|ble|ure|ism)$")
_SERING = 3
#: two long words written as one; what is longer is no word, and has too many neighbours
_TERPANJANG = 48

Milik = frozenset[str]


@dataclass(frozen=True, slots=True)
class SalahEja:
    """A word as written, where in the text it begins, and what it may be meant for (small)."""

    kata: str
    usul: tuple[str, ...]
    mulai: int
    pasti: bool


def misspelt_words(text: str, milik: Milik = frozenset()) -> tuple[SalahEja, ...]:
    """In reading order; `milik`: words this workbook uses often (`frequent_words`)."""
    return _misspelt(text, milik)


def correct_words(text: str, milik: Milik = frozenset()) -> str:
    """The text with each misspelt word set right of which it is certain what was meant."""
    for salah in reversed(misspelt_words(text, milik)):
        if salah.pasti:
            end = salah.mulai + len(salah.kata)
            text = text[: salah.mulai] + cased(salah.usul[0], salah.kata) + text[end:]
    return text


@lru_cache(maxsize=8)
def frequent_words(texts: frozenset[str]) -> Milik:
    """Words that at least three different texts of a workbook use: hers, not typing errors."""
    seen = Counter(
        w for text in texts for w in {m.casefold() for m in _KATA.findall(text)} if len(w) > 3
    )
    return frozenset(w for w, n in seen.items() if n >= _SERING)


def cased(word: str, like: str) -> str:
    """`word` in capitals, with a capital, or small, as `like` is written."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


@remembered
def _misspelt(text: str, milik: Milik) -> tuple[SalahEja, ...]:
    return tuple(_scan(text, milik))


def _scan(text: str, milik: Milik) -> Iterator[SalahEja]:
    found = list(_KATA.finditer(text))
    titled = _is_titled([m[0] for m in found])
    for i, match in enumerate(found):
        kata = match[0]
        shortest = _TERPENDEK if kata.islower() else _PENDEK
        if not shortest <= len(kata) <= HURUF_KATA or not kata.isascii():
            continue
        if _is_part_of_more(text, match):
            continue
        between = text[found[i - 1].end() - 1 : match.start()] if i else ""
        starts = i == 0 or bool(re.search(r"[.:;)\n\d]\s*$", between))
        usul = _meant(kata, milik, is_name=kata[0].isupper() and not (starts or titled))
        if usul and titled and not kata.islower() and not starts:
            usul = usul if len(kata) > _PENDEK else ()
        if usul:
            yield SalahEja(kata, usul, match.start(), pasti=_is_certain(usul, milik))


def _is_certain(usul: tuple[str, ...], milik: Milik) -> bool:
    """One proposal, and one that is usual; a form only the rules of affixes know may be wrong."""
    return len(usul) == 1 and (
        usul[0] in kosakata.lazim()
        or usul[0] in milik
        or " " in usul[0]
        or usul[0] in kosakata.tidak_baku().values()
    )


def _is_part_of_more(text: str, match: re.Match[str]) -> bool:
    """Whether it is glued to digits or signs: an address, a code, a name with a hyphen."""
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    if before in {"@", "_", "/", "\\"} and after in {".", "_", "@"}:
        return True
    if "-" in {before, after} and not match[0].islower():
        return True
    return before.isdigit() or after.isdigit() or before in {"_", "@"} or after in {"_", "@"}


def _is_titled(kata: list[str]) -> bool:
    """Whether capitals tell nothing: Every Word Has One, or ALL LETTERS ARE."""
    long = [w for w in kata if len(w) > 3]
    return len(long) > 1 and 2 * sum(w[0].isupper() for w in long) > len(long)


def _meant(kata: str, milik: Milik, *, is_name: bool) -> tuple[str, ...]:
    """What a word as written may be meant for; () where it is right, a name or an abbreviation."""
    if is_name or not (kata.islower() or kata.istitle() or kata.isupper()):
        return ()
    return near_words(kata.casefold(), milik)


@remembered
def near_words(word: str, milik: Milik = frozenset()) -> tuple[str, ...]:
    """The known words a small word may be meant for, () where it is right or near none."""
    if len(word) > _TERPANJANG:
        return ()
    baku = kosakata.tidak_baku().get(word) or _lost_syllable(word)
    if baku:
        return (baku,)
    return () if is_known(word) else _unknown(word, milik)


def _unknown(word: str, milik: Milik) -> tuple[str, ...]:
    """Usual words first, then plain ones, then forms of usual roots; two errors only if none is.

    A plain word (a root, a term) as near as a usual one makes it uncertain which was meant.
    """
    once = _one_error(word)
    usual = [c for c in once if c in kosakata.lazim() or (c in milik and is_known(c))]
    plain = [c for c in once if c not in usual and is_plain(c) and len(c) >= len(word)]
    if len(word) < _PENDEK:  # too many short words are alike: only a lost letter counts
        return _best(word, [c for c in usual if len(c) > len(word)])
    if usual:
        return _best(word, [*usual, *plain])
    if word in milik:
        return ()
    swapped = [c for c in plain if sorted(c) == sorted(word) or len(c) > len(word)]
    if len(swapped) == 1 and sorted(swapped[0]) == sorted(word):
        return tuple(swapped)
    return _rare(word, once) if len(word) >= _PASTI else ()


def _rare(word: str, once: list[str]) -> tuple[str, ...]:
    joined = _two_words(word)
    if joined:
        return (joined,)
    known = [c for c in once if is_known(c)]
    if not known:
        return _two_errors(word) if len(word) >= _DUA_SALAH else ()
    return () if _ASING.search(word) else _best(word, [c for c in known if _has_usual_root(c)])


def is_plain(word: str) -> bool:
    """Whether it is a word without affixes, or a term of its own."""
    return word in roots() or word in kosakata.istilah() or word in kosakata.lain()


def _has_usual_root(word: str) -> bool:
    return akar_of(word) in _akar_lazim()


def _lost_syllable(word: str) -> str | None:
    """The predicate that lost a letter or two before -nya, whatever else it may be.

    Terlaksanya could be a form of laksa, tersusunya of susu.
    """
    if not word.endswith("nya") or not word.startswith("ter") or word in kosakata.lazim():
        return None
    whole = [
        w
        for w in _by_start().get("te", ())
        if 1 <= len(w) - len(word) <= 2 and w.startswith(word[:-3]) and w.endswith("nya")
    ]
    return min(whole, key=len, default=None)


@cache
def _akar_lazim() -> frozenset[str]:
    """The Indonesian roots of what is usual in planning: a correction has one of them."""
    return frozenset(a for w in kosakata.lazim() if (a := akar_of(w)) and a in roots())


@cache
def is_known(word: str) -> bool:
    """Whether a small word is right: in a list, or built from a root."""
    return (
        word in kosakata.lazim()
        or word in kosakata.istilah()
        or word in kosakata.lain()
        or is_bentuk(word)
    )


def _one_error(word: str) -> list[str]:
    """All strings one typing error away: a letter lost, doubled, swapped or mistyped."""
    parts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    result = {a + b[1:] for a, b in parts if b}
    result |= {a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1}
    result |= {a + c + b[1:] for a, b in parts if b for c in _HURUF}
    result |= {a + c + b for a, b in parts for c in _HURUF}
    return sorted(result - {word})


def _two_errors(word: str) -> tuple[str, ...]:
    """Usual words two errors away that begin alike; the beginning is rarely mistyped."""
    near = [
        w
        for w in _by_start().get(word[:2], ())
        if len(w) >= _DUA_SALAH
        and abs(len(w) - len(word)) <= 2
        and DamerauLevenshtein.distance(w, word, score_cutoff=2) <= 2
    ]
    return tuple(near) if len(near) <= 3 else ()


@cache
def _by_start() -> dict[str, list[str]]:
    start: dict[str, list[str]] = {}
    for word in sorted(kosakata.lazim()):
        start.setdefault(word[:2], []).append(word)
    return start


def _two_words(word: str) -> str | None:
    """Two usual words without the blank between: danprasarana, meningkatnyakualitas."""
    for i in range(3, len(word) - 4):
        a, b = word[:i], word[i:]
        if b in kosakata.lazim() and (a == "dan" or (len(a) > 4 and a in kosakata.lazim())):
            return f"{a} {b}"
    return None


def _best(word: str, near: list[str]) -> tuple[str, ...]:
    """The likelier ones: letters swapped, doubled or lost before letters exchanged."""
    likely = [c for c in near if len(c) != len(word) or sorted(c) == sorted(word)]
    chosen = likely or near
    return tuple(chosen) if len(chosen) <= 3 else ()
