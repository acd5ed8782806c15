"""Which row is which performance: one to one, exact texts first (contract section 5)."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from pohon_xl.model.level import Level
from pohon_xl.text.kata import fold, is_cut_off, is_same_text


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
    _match_near(rows, targets, pairs, kembar, _typing_closeness)
    _match_near(rows, targets, pairs, kembar, _cut_closeness)
    _find_near_kembar(rows, targets, pairs, kembar)
    return Padanan(pairs, kembar)


def _typing_closeness(row: Butir, target: Butir) -> float | None:
    """By letters, above 100 where the levels agree; None when it is another text."""
    if not is_same_text(row.teks, target.teks):
        return None
    return 100 * row.fits(target) + fuzz.ratio(fold(row.teks), fold(target.teks))


def _cut_closeness(row: Butir, target: Butir) -> float | None:
    """All cut texts are equally close: how much is missing says nothing."""
    cut = is_cut_off(row.teks, target.teks) or is_cut_off(target.teks, row.teks)
    return 0 if cut and row.fits(target) else None


def _match_near(
    rows: Sequence[Butir],
    targets: Sequence[Butir],
    pairs: dict[int, int],
    kembar: dict[int, int],
    closeness: Callable[[Butir, Butir], float | None],
) -> None:
    """Best pairs first; a row with two equally good targets (or the reverse) stays unmatched."""
    taken = set(pairs.values())
    free_rows = [r for r in range(len(rows)) if r not in pairs and r not in kembar]
    free_targets = [t for t in range(len(targets)) if t not in taken]
    found = [
        (near, r, t)
        for r in free_rows
        for t in free_targets
        if (near := closeness(rows[r], targets[t])) is not None
    ]
    for score, r, t in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        rivals = [f for f in found if f[0] == score and (f[1] == r) != (f[2] == t)]
        if r in pairs or t in taken or any(f[2] not in taken and f[1] not in pairs for f in rivals):
            continue
        pairs[r] = t
        taken.add(t)


def _find_near_kembar(
    rows: Sequence[Butir],
    targets: Sequence[Butir],
    pairs: dict[int, int],
    kembar: dict[int, int],
) -> None:
    """A row left over that says what a matched row says: it repeats that one."""
    for r, row in enumerate(rows):
        if r in pairs or r in kembar:
            continue
        twin = next((p for p in pairs if is_same_text(row.teks, targets[pairs[p]].teks)), None)
        if twin is not None:
            kembar[r] = twin
