"""What a finding's id hashes: the fault by its content, in the wording it will have once corrected.

Else mending one cell would give other findings that quote it a new id, and an exception or an
earlier report would know them no more.
"""

from collections.abc import Iterable

from pohon_xl.model.finding import Perbaikan
from pohon_xl.rekaman import dataclass, field
from pohon_xl.text.kata import fold

#: rules whose corrections word the same thing rightly (others put another thing in the cell)
KODE_BACAAN = frozenset({"T3-11", "L-04", "G-01"})
#: shorter texts stand in many others by chance
_MIN_WORDS = 3
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bacaan:
    """Texts to be corrected, by their first words, with what they will say; longest first."""

    by_start: dict[Words, list[tuple[Words, Words]]] = field(default_factory=dict)

    def key(self, text: str) -> str:
        """The text folded, each wrong wording in it as it should be."""
        words, result, i = tuple(fold(text).split()), list[str](), 0
        while i < len(words):
            known = self.by_start.get(words[i : i + _MIN_WORDS], ())
            found = next((p for p in known if words[i : i + len(p[0])] == p[0]), None)
            said, right = found or (words[i : i + 1], words[i : i + 1])
            result += right
            i += len(said)
        return " ".join(result)


def right_wordings(corrections: Iterable[Perbaikan]) -> Bacaan:
    """From what the corrections of `KODE_BACAAN` say."""
    pairs: set[tuple[Words, Words]] = set()
    for one in corrections:
        lama, baru = tuple(fold(one.lama).split()), tuple(fold(one.baru).split())
        if min(len(lama), len(baru)) >= _MIN_WORDS:
            pairs |= {(lama, baru), (baru, baru)}  # a cut off text must not match within the whole
    by_start: dict[Words, list[tuple[Words, Words]]] = {}
    for pair in sorted(pairs, key=lambda p: (-len(p[0]), p)):
        by_start.setdefault(pair[0][:_MIN_WORDS], []).append(pair)
    return Bacaan(by_start)
