"""Pairs of texts that may be nearly the same, without comparing each with each.

Two texts that differ in at most k words, dealt out to k + 1 hands, agree in one hand at least
(pigeonhole): only texts with a hand in common are compared, word by word.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.sekali import once
from pohon_xl.text.kamus import root_of
from pohon_xl.text.kata import content_words, fold, is_same_word
from pohon_xl.text.predikat import predikat_of

#: words that change nothing in what a condition says
_HAMPA = frozenset(
    """
    pelaksanaan penyelenggaraan kegiatan peningkatan upaya proses secara adanya tersebut telah
    sudah para guna melalui
    """.split()
)

#: predicates one of which may stand for another; terbangun and terehabilitasi are two works
_UMUM = frozenset(
    """
    terlaksananya terlaksanakannya terselenggaranya terfasilitasinya tersedianya terpenuhinya
    terwujudnya terciptanya tercapainya terkelolanya meningkatnya membaiknya optimalnya
    """.split()
)

#: a word that stands in more texts than this tells none of them apart
_LAZIM = 200
#: so many long texts that share half of their words are a list of numbered rows, not slips
_BANYAK = 100


def near_texts(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(earlier, later) indices of texts that say the same, typing errors aside."""
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    split = [content_words(t) for t in texts]
    first: dict[str, int] = {}
    for later, found in enumerate(split):
        earlier = first.setdefault("".join(found), later)
        if not found or earlier != later:
            if found:
                yield earlier, later
            continue
        wrong = 1 if len(found) < 9 else 2
        seen: set[int] = set()
        for key in _keys(found, wrong):
            block = blocks[key]
            near = block if wrong == 1 else block[:_BANYAK]
            seen.update(i for i in near if _is_same(split[i], found, wrong))
            block.append(later)
        yield from ((e, later) for e in sorted(seen))


def _keys(found: list[str], wrong: int) -> Iterator[tuple[object, ...]]:
    """Of texts with so many wrong words, at least one is equal.

    A number is never a wrong word, and for one wrong word two thirds of the words are right: few
    others share so many.
    """
    numbers = tuple(w for w in found if w.isdigit())
    parts = [tuple(found[part::3]) for part in range(3)]
    for part in range(3):
        rest = () if wrong > 1 else parts[part - 1]
        yield len(found), part, numbers, *parts[part], *rest


def _is_same(left: list[str], right: list[str], wrong: int) -> bool:
    """As `is_same_text`, for words already split, with fewer typing errors."""
    differing: list[tuple[str, str]] = []
    for pair in zip(left, right, strict=True):
        if pair[0] != pair[1]:
            if len(differing) == wrong:
                return False
            differing.append(pair)
    return all(is_same_word(x, y) for x, y in differing)


@once
def worded_nodes(kertas: KertasKerja) -> list[tuple[str, Isi]]:
    """(code, what Tahap 3 says and where) for each node Tahap 3 words, in tree order."""
    nodes = ((s, kertas.tautan.sel_of.get((s.kode, 3))) for s in kertas.pohon.walk())
    return [
        (s.kode, Isi(s.kinerja, isi.at))
        for s, isi in nodes
        if isi is not None and any(c.isalpha() for c in s.kinerja)
    ]


@once
def repeated_codes(kertas: KertasKerja) -> dict[str, str]:
    """Node that says what an earlier one says -> that one; relatives only where word for word."""
    nodes = worded_nodes(kertas)
    found: dict[str, str] = {}
    for earlier, later in near_texts([isi.teks for _, isi in nodes]):
        (code, first), (again_code, again) = nodes[earlier], nodes[later]
        same = fold(first.teks) == fold(again.teks)
        if first.at != again.at and (same or not is_family(code, again_code)):
            found.setdefault(again_code, code)
    return found


def is_family(left: str, right: str) -> bool:
    """Whether two codes are parent and child, or siblings."""
    above_left, above_right = left.rpartition(".")[0], right.rpartition(".")[0]
    return above_left in (right, above_right) or above_right == left


def condition_key(text: str) -> tuple[str, ...]:
    """Equal for conditions that may be nearly the same: the roots of what they say, in order."""
    return tuple(sorted(root_of(w) for w in _core(text)[1]))


def is_near_condition(left: str, right: str) -> bool:
    """Whether two conditions differ at most by their predicate and by words that say nothing.

    One more pair of words may differ if they come from one root (perusahaan, pengusaha).
    """
    (first_a, a), (first_b, b) = _core(left), _core(right)
    if len(a) != len(b) or len(a) < 2:
        return False
    if first_a != first_b and not {first_a, first_b} <= _UMUM:
        return False
    rest_a, rest_b = [w for w in a if w not in b], [w for w in b if w not in a]
    if len(rest_a) != len(rest_b):
        return False
    wrong = [(x, y) for x, y in zip(rest_a, rest_b, strict=True) if not is_same_word(x, y)]
    if not wrong:
        return True
    return len(wrong) == 1 and len(a) >= 3 and root_of(wrong[0][0]) == root_of(wrong[0][1])


def _core(text: str) -> tuple[str, list[str]]:
    """The predicate in its standard form ('' when there is none), and the words that say what."""
    found = content_words(text)
    predikat = predikat_of(found[0]) if found else None
    rest = found[1:] if predikat else found
    return predikat or "", [w for w in rest if w not in _HAMPA]


class NearestText:
    """Finds what a text may have meant: the one with most words in common, at least half."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._words = [frozenset(content_words(t)) for t in texts]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for i, found in enumerate(self._words):
            for word in found:
                self._by_word[word].append(i)

    def nearest(self, text: str) -> int | None:
        """Its index; None when none is near, or two are equally near."""
        wanted = frozenset(content_words(text))
        found = (self._by_word.get(w, ()) for w in wanted)
        shared = Counter(i for places in found if len(places) <= _LAZIM for i in places)
        ranked = [
            (2 * n / (len(wanted) + len(self._words[i])), i) for i, n in shared.most_common(50)
        ]
        best = max(ranked, default=(0.0, -1))
        if best[0] < 0.5 or sum(1 for score, _ in ranked if score == best[0]) > 1:
            return None
        return best[1]
