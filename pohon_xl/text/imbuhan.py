"""Which words Indonesian can build from a root: pe- + latih + -an, ter- + laksana + -kan + -nya.

Stricter than a stemmer, which cuts off what it can: here a prefix goes only with its suffixes, and
a root changes its first letter as it must.
Source: Tata Bahasa Baku Bahasa Indonesia, edisi keempat (2017), bab morfologi.
"""

from collections.abc import Iterator
from functools import cache

from pohon_xl.text.kamus import roots
from pohon_xl.text.kosakata import akar_pendek, istilah, lazim

#: written together with any word: antardaerah, nonformal, pascapanen
_TERIKAT = tuple(
    """
    adi antar awa bi catur dasa de dwi eka eks ekstra hiper infra inter intra ko kontra maha makro
    manca mega meta mikro mini mono multi nara neo non pan para pasca poli pra pramu prana pro
    proto purna re semi sub supra swa tak tele trans tri tuna ultra uni wira
    """.split()
)
#: stems that are built already and take further affixes, with what they may end in
_BERLAPIS: dict[str, tuple[str, ...]] = {
    "ber": ("kan", "i", "an"),
    "per": ("kan", "i", "an"),
    "se": ("kan", "i", "an"),
    "ke": ("kan", "i", "an"),
}
#: the nasal goes with the sound behind it: pem-bina, pen-data, peng-guna; never pem-dam
_VOKAL, _SESUDAH_NG = frozenset("aeiou"), frozenset("aeioughklqrx")
#: m and n: the letter they hide before a vowel, and the letters they stand before
_SENGAU = {"m": ("p", frozenset("bfpv")), "n": ("t", frozenset("cdjstz"))}
_DI = ("", "kan", "i")
_KAN_AN = ("an",)
#: prefixes that leave the root as it is, with the suffixes that go with them
_TETAP: tuple[tuple[str, tuple[str, ...]], ...] = (
    *((p, _DI) for p in ("di", "ter", "memper", "diper", "terper")),
    *((p, ("",)) for p in ("be", "bel")),
    ("ber", ("", "kan", "an")),
    ("se", ("", "an")),
    ("ke", ("", "an")),
    ("per", ("", "an", "kan", "i")),
    ("mengke", ("kan",)),
    *((p, _KAN_AN) for p in ("pel", "keter", "keber", "ketidak", "kepe", "pember", "pemer")),
    *((p, _KAN_AN) for p in ("pese", "pemerse", "kese", "berke", "berpe", "berse")),
)


@cache
def is_bentuk(word: str) -> bool:
    """Whether a lower-case word is a root or built from one by the rules."""
    return akar_of(word) is not None


@cache
def akar_of(word: str) -> str | None:
    """The root a lower-case word is built from, the first that fits; None for none."""
    stems = (word, word[:-3]) if word.endswith("nya") and len(word) > 6 else (word,)
    return next((akar for stem in stems if (akar := _built(stem)) is not None), None)


def _is_dasar(word: str) -> bool:
    """Whether it is a root word, or a term that takes affixes like one."""
    return word in roots() or word in istilah()


def _is_panjang(word: str) -> bool:
    """Whether a bound form may stand before it."""
    return len(word) >= 5 and (_is_dasar(word) or word in lazim())


def _built(word: str) -> str | None:
    if _is_dasar(word):
        return word
    if len(word) < 3:
        return None
    for stem, suffixes in ((word, ("an", "kan", "i")), *_unprefixed(word)):
        akar = _stem(stem, suffixes)
        if akar is not None:
            return akar
    bound = (word[len(p) :] for p in _TERIKAT if word.startswith(p))
    return next((rest for rest in bound if _is_panjang(rest)), None)


def _stem(stem: str, suffixes: tuple[str, ...]) -> str | None:
    """The root behind a prefix: the rest less one of the suffixes, bare or built already."""
    for suffix in (s for s in suffixes if stem.endswith(s)):
        rest = stem[: len(stem) - len(suffix)]
        if suffix == "i" and rest.endswith("i"):
            continue
        if _is_dasar(rest) and (len(rest) > 3 or not suffix or rest in akar_pendek()):
            return rest
        for layer, ends in _BERLAPIS.items():
            if suffix in ends and rest.startswith(layer) and _is_dasar(rest[len(layer) :]):
                return rest[len(layer) :]
    return None


def _unprefixed(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What may stand behind its prefix, with the suffixes that go with that prefix."""
    for rest in _nasal(word, "me"):
        yield rest, _DI
    for rest in _nasal(word, "pe"):
        yield rest, ("", "an")
    if word.startswith("pe") and len(word) >= 6:
        yield word[2:], ("",)
    if word.startswith("ter"):  # ter- + rawat is terawat
        yield word[2:], _DI
    for prefix, suffixes in _TETAP:
        if word.startswith(prefix):
            yield word[len(prefix) :], suffixes


def _nasal(word: str, prefix: str) -> Iterator[str]:
    """The roots behind me- or pe-, whose nasal hides the first letter of k, p, s, t."""
    if not word.startswith(prefix):
        return
    rest = word[len(prefix) :]
    if rest[:1] in "lmnrwy":
        yield rest
    if rest.startswith("ny"):
        yield f"s{rest[2:]}"
    elif rest.startswith("ng"):
        if rest[2:3] in _SESUDAH_NG:
            yield rest[2:]
        yield f"k{rest[2:]}"
        if rest[2:3] == "e":
            yield rest[3:]
    elif rest[:1] in _SENGAU:
        hidden, behind = _SENGAU[rest[0]]
        if rest[1:2] in behind:
            yield rest[1:]
        elif rest[1:2] in _VOKAL:
            yield f"{hidden}{rest[1:]}"
