"""A text changed word by word, so that line breaks and fonts around the change stay hers."""

import re
from collections.abc import Sequence
from itertools import accumulate

from pohon_xl.rekaman import dataclass

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters from `start` up to `end` give way to `text`."""

    start: int
    end: int
    text: str


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """What makes `old`, as stored with its line breaks, say the words of `new`; from the left."""
    from difflib import SequenceMatcher

    spans = [match.span() for match in _WORD.finditer(old)]
    before, after = [old[a:b] for a, b in spans], new.split()
    found = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return tuple(
        edit
        for tag, i1, i2, j1, j2 in found
        if tag != "equal"
        for edit in _edits(spans, (i1, i2), after[j1:j2])
    )


def _edits(spans: list[tuple[int, int]], place: tuple[int, int], words: list[str]) -> list[Edit]:
    """Word for word where both have one; then what is over is added, or taken out."""
    first, last = place
    both = min(last - first, len(words))
    edits = [
        Edit(*span, word)
        for span, word in zip(spans[first : first + both], words[:both], strict=True)
    ]
    if len(words) > both:
        edits.append(_added(spans, first + both, words[both:]))
    elif last > first + both:
        edits.append(_taken_out(spans, first + both, last))
    return edits


def _added(spans: list[tuple[int, int]], index: int, words: list[str]) -> Edit:
    if index:
        end = spans[index - 1][1]
        return Edit(end, end, "".join(f" {word}" for word in words))
    start = spans[0][0] if spans else 0
    return Edit(start, start, " ".join(words) + (" " if spans else ""))


def _taken_out(spans: list[tuple[int, int]], first: int, last: int) -> Edit:
    """With the space before it; at the beginning with the space behind."""
    if first:
        return Edit(spans[first - 1][1], spans[last - 1][1], "")
    return Edit(spans[0][0], spans[last][0] if last < len(spans) else spans[last - 1][1], "")


def apply_edits(runs: Sequence[str], edits: Sequence[Edit]) -> list[str]:
    """The runs of one text with the edits made; new letters join the run where they begin."""
    starts = [0, *accumulate(map(len, runs))][: len(runs)]
    result = list(runs)
    for edit in reversed(edits):
        at = edit.start - (edit.start == edit.end)  # what is added goes on with what is before
        owner = max(i for i, start in enumerate(starts) if start <= at or i == 0)
        for index in range(owner, len(runs)):
            start, end = edit.start - starts[index], edit.end - starts[index]
            if index == owner or end > 0:
                text = edit.text if index == owner else ""
                result[index] = result[index][: max(start, 0)] + text + result[index][end:]
    return result
