"""Which row is which performance: one to one, exact texts first (contract section 5)."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from pohon_xl.model.level import Level
from pohon_xl.rekaman import dataclass
from pohon_xl.tables.indeks import Indeks
from pohon_xl.text.kata import fold


@dataclass(frozen=True, slots=True)
class Butir:
    """Something to be matched: its text, and the levels it may have (empty: not said)."""

    teks: str
    levels: tuple[Level, ...] = ()

    def fits(self, other: "Butir") -> bool:
        """Whether the levels do not contradict each other."""
        return not (self.levels and other.levels) or bool({*self.levels} & {*other.levels})


@dataclass(frozen=True, slots=True)
class Padanan:
    """`pairs`: row -> target; `kembar`: a repeated row -> the row it repeats (all by index)."""

    pairs: dict[int, int]
    kembar: dict[int, int]


def match_butir(rows: Sequence[Butir], targets: Sequence[Butir]) -> Padanan:
    """Match rows to targets, no target twice.

    First equal texts (of equal ones, that whose level fits); then texts that differ by typing
    errors; then texts cut off on one side. Where two candidates are equally good, none is taken.
    """
    pairs: dict[int, int] = {}
    kembar: dict[int, int] = {}
    by_text: dict[str, list[int]] = defaultdict(list)
    for t, target in enumerate(targets):
        by_text[fold(target.teks)].append(t)
    first: dict[str, int] = {}
    taken: set[int] = set()
    for r, row in enumerate(rows):
        key = fold(row.teks)
        free = [t for t in by_text.get(key, ()) if t not in taken]
        if free:
            pairs[r] = next((t for t in free if row.fits(targets[t])), free[0])
            taken.add(pairs[r])
            first.setdefault(key, r)
        elif key in first:
            kembar[r] = first[key]
        else:
            first[key] = r
    if len(pairs) + len(kembar) < len(rows):
        indeks = Indeks([target.teks for target in targets])
        _match_near(rows, targets, pairs, kembar, (indeks.same, _typing_closeness))
        _match_near(rows, targets, pairs, kembar, (indeks.cut, _cut_closeness))
        _find_near_kembar(rows, indeks, pairs, kembar)
    return Padanan(pairs, kembar)


_Nearness = tuple[Callable[[str], list[int]], Callable[[Butir, Butir], float | None]]


def _typing_closeness(row: Butir, target: Butir) -> float | None:
    """By letters, above 100 where the levels agree."""
    return 100 * row.fits(target) + fuzz.ratio(fold(row.teks), fold(target.teks))


def _cut_closeness(row: Butir, target: Butir) -> float | None:
    """All cut texts are equally close: how much is missing says nothing."""
    return 0 if row.fits(target) else None


def _match_near(
    rows: Sequence[Butir],
    targets: Sequence[Butir],
    pairs: dict[int, int],
    kembar: dict[int, int],
    nearness: _Nearness,
) -> None:
    """Best pairs first; a row with two equally good targets (or the reverse) stays unmatched."""
    candidates, closeness = nearness
    taken = set(pairs.values())
    found: list[tuple[float, int, int]] = []
    for r in (r for r in range(len(rows)) if r not in pairs and r not in kembar):
        for t in candidates(rows[r].teks):
            near = None if t in taken else closeness(rows[r], targets[t])
            if near is not None:
                found.append((near, r, t))
    of_row: dict[tuple[float, int], list[int]] = defaultdict(list)
    of_target: dict[tuple[float, int], list[int]] = defaultdict(list)
    for score, r, t in found:
        of_row[score, r].append(t)
        of_target[score, t].append(r)
    for score, r, t in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        if r in pairs or t in taken:
            continue
        rival = any(o != t and o not in taken for o in of_row[score, r])
        if rival or any(o != r and o not in pairs for o in of_target[score, t]):
            continue
        pairs[r] = t
        taken.add(t)


def _find_near_kembar(
    rows: Sequence[Butir], indeks: Indeks, pairs: dict[int, int], kembar: dict[int, int]
) -> None:
    """A row left over that says what a matched row says: it repeats that one."""
    row_of = {t: r for r, t in pairs.items()}
    for r, row in enumerate(rows):
        if r not in pairs and r not in kembar:
            twins = [row_of[t] for t in indeks.same(row.teks) if t in row_of]
            if twins:
                kembar[r] = min(twins)
