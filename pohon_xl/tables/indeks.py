"""An index of texts: which of many say the same, or are cut off, without comparing all pairs.

Exact: it yields what `is_same_text` and `is_cut_off` say of every pair, by looking at words only.
Words within one or two typing errors of each other share a form with as many letters left out.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from pohon_xl.rekaman import dataclass, field
from pohon_xl.text.bentuk_kerja import bentuk_of
from pohon_xl.text.imbuhan import akar_of
from pohon_xl.text.kamus import HURUF_KATA
from pohon_xl.text.kata import (
    content_words,
    is_cut_off,
    is_same_text,
    is_same_word,
    wrong_words,
)
from pohon_xl.text.predikat import predikat_of

_SEDIKIT = 32  # next words that are sooner compared than looked up


@dataclass(slots=True)
class _Langkah:
    """A step of the tree of words: the next words, and the texts that end here."""

    next: dict[str, "_Langkah"] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    ordered: list[str] = field(default_factory=list)

    def beginning_with(self, start: str) -> Iterator["_Langkah"]:
        if len(self.ordered) != len(self.next):
            self.ordered = sorted(self.next)
        for i in range(bisect_left(self.ordered, start), len(self.ordered)):
            if not self.ordered[i].startswith(start):
                return
            yield self.next[self.ordered[i]]

    def below(self, depth: int) -> Iterator[int]:
        """Texts that end here or up to `depth` words further on."""
        yield from self.ends
        if depth > 0:
            for step in self.next.values():
                yield from step.below(depth - 1)


class Indeks:
    """Texts by their content words; answers with positions in the sequence, in order."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = tuple(texts)
        self._postings: dict[tuple[int, int, str], list[int]] = {}
        self._joined: dict[str, list[int]] = {}
        self._single: list[int] = []
        self._root = _Langkah()
        self._forms: dict[str, tuple[str, ...]] = {}
        self._near: dict[str, tuple[str, ...]] = {}
        for number, text in enumerate(self._texts):
            self._add(number, content_words(text))

    def _add(self, number: int, words: list[str]) -> None:
        self._joined.setdefault("".join(words), []).append(number)
        if len(words) == 1:
            self._single.append(number)
        step = self._root
        for position, word in enumerate(words):
            self._postings.setdefault((len(words), position, word), []).append(number)
            known = step.next.get(word)
            step = known or step.next.setdefault(word, _Langkah())
        step.ends.append(number)

    def same(self, text: str) -> list[int]:
        """The texts that say the same as this one.

        All but `wrong` of their words are letter for letter this one's, so of any `wrong + 1`
        words one is: the rarest are asked, and where these are many too, words typed wrongly.
        """
        words = content_words(text)
        if not words:
            return list(self._joined.get("", ()))
        wrong = wrong_words(len(words))
        places = ((len(words), position, word) for position, word in enumerate(words))
        exact = sorted((self._postings.get(place, []) for place in places), key=len)
        rare = exact[: wrong + 1] if len(words) > wrong else [self._single]
        is_few = sum(map(len, rare)) <= _SEDIKIT
        found = set().union(*rare) if is_few else self._agreeing(words)
        found.update(self._joined.get("".join(words), ()))
        return sorted(n for n in found if is_same_text(text, self._texts[n]))

    def _agreeing(self, words: list[str]) -> set[int]:
        """Texts that may have a word that counts as ours at each place."""
        places: list[list[int]] = []
        for position, word in enumerate(words):
            near = ((len(words), position, one) for one in self._words_near(word))
            places.append([n for place in near for n in self._postings.get(place, ())])
        places.sort(key=len)
        found = set(places[0])
        for place in places[1:]:
            if len(found) <= _SEDIKIT:
                break
            found.intersection_update(place)
        return found

    def cut(self, text: str) -> list[int]:
        """The texts that this one is the beginning of, and those that are its beginning."""
        words = content_words(text)
        if len(words) < 3:
            return []
        found: set[int] = set()
        steps = [self._root]
        for position, word in enumerate(words):
            if position >= 2:  # texts that end with this word, whole or cut
                for cut in (word[:n] for n in range(3, len(word) + 1)):
                    found.update(n for s in steps if cut in s.next for n in s.next[cut].ends)
            if position + 1 == len(words):
                for step in (s for p in steps for s in p.beginning_with(word)):
                    found.update(step.below(len(words)))
            steps = [s.next[near] for s in steps for near in self._next_like(word, s)]
            found.update(n for s in steps if position >= 2 for n in s.ends)
        found.update(n for s in steps for n in s.below(len(words)))
        return sorted(
            n for n in found if is_cut_off(text, self._texts[n]) or is_cut_off(self._texts[n], text)
        )

    def _next_like(self, word: str, step: _Langkah) -> list[str]:
        """The next words that count as this one; forms pay only where there are many."""
        if len(step.next) <= _SEDIKIT:
            return [near for near in step.next if is_same_word(word, near)]
        return [near for near in self._words_near(word) if near in step.next]

    def _words_near(self, word: str) -> tuple[str, ...]:
        """The indexed words that count as this one."""
        known = self._near.get(word)
        if known is None:
            if not self._forms:
                self._forms = _by_form({word for _, _, word in self._postings})
            near = {v for form in _forms(word) for v in self._forms.get(form, ())}
            known = tuple(sorted(v for v in near if is_same_word(word, v)))
            self._near[word] = known
        return known


def _by_form(words: set[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        alone = (word,)
        for form in _forms(word):
            found[form] = found.get(form, ()) + alone
    return found


@lru_cache(maxsize=1 << 14)
def _forms(word: str) -> frozenset[str]:
    """What two words share that `is_same_word` may hold for one."""
    forms = {word, word.removesuffix("nya")}
    standard = predikat_of(word)
    if standard:
        forms.add(standard)
    stem = word.removesuffix("nya")
    if bentuk_of(stem) is not None and (stem != word or word.startswith("pe")):
        forms.add(f"~{akar_of(word)}")
    if 4 <= len(word) <= HURUF_KATA and not any(c.isdigit() for c in word):
        for left_out in (1, 2) if len(word) >= 9 else (1,):
            for gaps in combinations(range(len(word)), left_out):
                forms.add(_without(word, gaps))
    return frozenset(forms)


def _without(word: str, gaps: tuple[int, ...]) -> str:
    first, last = gaps[0], gaps[-1]
    if first == last:
        return word[:first] + word[first + 1 :]
    return word[:first] + word[first + 1 : last] + word[last + 1 :]
