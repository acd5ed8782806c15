"""Cuts affixes off a word until a known root is left: what Sastrawi's stemmer does, word for word.

Confix stripping (Nazief and Adriani 1996; Asian 2007; Arifin 2009). Sastrawi (MIT) is the measure:
a test compares both over every root with affixes, its oddities too. It loads 60 modules and
compiles 80 patterns before its first word, a tenth of a whole `periksa`; here a rule is a row.
"""

from collections.abc import Collection, Iterator

from pohon_xl.rekaman import dataclass

_V, _K = "aiueo", "bcdfghjklmnpqrstvwxyz"
_HURUF = "abcdefghijklmnopqrstuvwxyz"
_TANPA_R = _K.replace("r", "")
_KERAS = "bcdfghjkpqstvxz"
_PARTIKEL, _PEMILIK = ("lah", "kah", "tah", "pun"), ("ku", "mu", "nya")
_AKHIRAN = ("isasi", "isme", "kan", "is", "an", "i")  # a longer one before the one it ends in
_PRASANGKA = (("be", "lah"), ("be", "an"), ("me", "i"), ("di", "i"), ("pe", "i"), ("ter", "i"))


@dataclass(frozen=True, slots=True)
class _Aturan:
    """A prefix, its end replaced by `hidden`, before letters of these classes in this order.

    A class of several letters stands for one of them; `er` for itself. `not_er`: what follows
    them does not begin with er.
    """

    prefix: str
    before: tuple[str, ...] = ()
    hidden: str = ""
    not_er: bool = False

    def apply(self, word: str) -> str | None:
        """What is left of the word; None where the rule does not fit."""
        if not word.startswith(self.prefix):
            return None
        at = len(self.prefix)
        for letters in self.before:
            if letters == "er":
                if not word.startswith("er", at):
                    return None
                at += 2
            elif word[at : at + 1] and word[at] in letters:
                at += 1
            else:
                return None
        if self.not_er and word.startswith("er", at):
            return None
        return self.hidden + word[len(self.prefix) :]


def _both(prefix: str, *hidden: str) -> tuple[_Aturan, ...]:
    """A prefix before a vowel, which may hide each of these."""
    return tuple(_Aturan(prefix, (_V,), one) for one in hidden)


#: in the order of Sastrawi: of a group the first whose root is known counts, else its last
_KELOMPOK: tuple[tuple[_Aturan, ...], ...] = (
    _both("ber", "", "r"),
    (_Aturan("ber", (_K, _HURUF), not_er=True),),
    (_Aturan("ber", (_TANPA_R, _HURUF, "er", _V)),),
    (_Aturan("be", (_TANPA_R, "er", _K)),),
    _both("ter", "", "r"),
    (_Aturan("ter", (_TANPA_R, "er", _V)),),
    (_Aturan("ter", (_TANPA_R,), not_er=True),),
    (_Aturan("te", (_TANPA_R, "er", _K)),),
    (_Aturan("me", ("lrwy", _V)),),
    (_Aturan("mem", ("bfv",)),),
    (_Aturan("mempe", hidden="pe"),),
    _both("mem", "m", "p"),
    (_Aturan("men", ("cdjstz",)),),
    _both("men", "n", "t"),
    (_Aturan("meng", ("ghqk",)),),
    (*_both("meng", "", "k"), _Aturan("menge"), *_both("meng", "ng")),
    _both("meny", "ny", "s"),
    (_Aturan("memp", ("abcdfghijklmopqrstuvwxyz",), "p"),),
    (_Aturan("pe", ("wy", _V)),),
    _both("per", "", "r"),
    (_Aturan("per", (_K, _HURUF), not_er=True),),
    (_Aturan("per", (_TANPA_R, _HURUF, "er", _V)),),
    (_Aturan("pem", ("bfv",)),),
    _both("pem", "m", "p"),
    (_Aturan("pen", ("cdjz",)),),
    _both("pen", "n", "t"),
    (_Aturan("peng", (_K,)),),
    (*_both("peng", "", "k"), _Aturan("penge")),
    _both("peny", "ny", "s"),
    (_Aturan("pe", ("l", _V)),),
    (_Aturan("pe", (_K,), not_er=True),),
    (_Aturan("ter", (_KERAS, "er", _K)),),
    (_Aturan("pe", (_KERAS, "er", _K)),),
)
_SISIPAN = ("er", "el", "em", "in")


class Pemenggal:
    """One word on its way to its root; `removed` are (before, after, whether a prefix went)."""

    def __init__(self, word: str, roots: Collection[str]) -> None:
        self._word, self._now, self._roots = word, word, roots
        self._removed: list[tuple[str, str, bool]] = []
        self._steps = 1 if len(word) <= 3 else None  # of a short word only the first is tried

    def root(self) -> str:
        """The root; the word itself where none is found."""
        for step in (self._prefixes_first, self._suffixes, self._prefixes, self._restored):
            if self._now in self._roots:
                break
            step()
        return self._now if self._now in self._roots else self._word

    def _prefixes_first(self) -> None:
        """Where both ends of the word say so; undone when it leads to no root."""
        pairs = ((p, s) for p, s in _PRASANGKA if len(self._word) >= len(p) + len(s))
        if not any(self._word.startswith(p) and self._word.endswith(s) for p, s in pairs):
            return
        self._prefixes()
        if self._now not in self._roots:
            self._suffixes()
        if self._now not in self._roots:
            self._now, self._removed = self._word, []

    def _suffixes(self) -> None:
        for suffixes in (_PARTIKEL, _PEMILIK, _AKHIRAN)[: self._steps]:
            found = next((s for s in suffixes if self._now.endswith(s)), None)
            if found is not None:
                self._to(self._now.removesuffix(found), is_prefix=False)
            if self._now in self._roots:
                return

    def _prefixes(self) -> None:
        for _ in range(3):
            left = next(self._unprefixed(), None)
            if left is not None:
                self._to(left, is_prefix=True)
            if self._now in self._roots:
                return

    def _unprefixed(self) -> Iterator[str]:
        """What the rules that fit leave of the word."""
        word = self._now
        if word.startswith(("di", "ke", "se")):
            yield word[2:]
        if self._steps is not None or word in self._roots:
            return
        if word in {"belajar", "pelajar"}:
            yield "ajar"
        for group in _KELOMPOK:
            if word.startswith(group[0].prefix[:2]) and (left := self._first(group)):
                yield left
        yield from self._without_infix()
        for prefix in ("ku", "kau"):
            if word.startswith(prefix) and word != prefix:
                yield word[len(prefix) :]

    def _first(self, group: tuple[_Aturan, ...]) -> str | None:
        left = None
        for rule in group:
            left = rule.apply(self._now)
            if left in self._roots:
                break
        return left

    def _without_infix(self) -> Iterator[str]:
        """C-er-V and the like; the word as it stands is no root, or nobody would ask."""
        word = self._now
        if word[:1] in _K and word[1:3] in _SISIPAN and word[3:4] and word[3] in _V:
            yield word[0] + word[3:]

    def _restored(self) -> None:
        """Suffixes given back one by one, the last first, and prefixes tried anew."""
        if self._removed:
            self._now = self._removed[0][0]
        place = 0
        while place < len(self._removed):  # as Sastrawi: the one behind a removed one is passed by
            if self._removed[place][2]:
                del self._removed[place]
            place += 1
        start = self._now
        for before, after, is_prefix in reversed(tuple(self._removed)):
            if is_prefix:
                continue
            for tried in (f"{after}k", before) if before == f"{after}kan" else (before,):
                self._now = tried
                self._prefixes()
                if self._now in self._roots:
                    return
            self._now = start

    def _to(self, left: str, *, is_prefix: bool) -> None:
        self._removed.append((self._now, left, is_prefix))
        self._now = left
