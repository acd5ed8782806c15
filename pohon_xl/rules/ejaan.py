"""Spelling of the words that carry a performance: the first word, and the crosscutting mark."""

import re

from pohon_xl.tables.crosscutting import mark_of
from pohon_xl.text.daftar import split_numbered
from pohon_xl.text.kata import fold
from pohon_xl.text.predikat import PREDIKAT, predikat_of


def spelling_errors(text: str) -> list[tuple[str, str]]:
    """(as written, as it should be) for each misspelt word, in the writer's own case."""
    mark = mark_of(text)
    if mark is not None:
        right = "crosscutting"
        return [] if fold(mark).replace(" ", "") == right else [(mark, _cased(right, mark))]
    errors = []
    for part in split_numbered(text) or (text,):
        match = re.match(r"\w+", part)
        word = match[0] if match else ""
        standard = predikat_of(word.casefold())
        known = word.casefold() in PREDIKAT or f"{word.casefold()}nya" in PREDIKAT
        if standard and not known:
            errors.append((word, _cased(standard, word)))
    return errors


def correct_spelling(text: str) -> str:
    """The text with its misspelt first word set right."""
    for wrong, right in spelling_errors(text):
        text = text.replace(wrong, right, 1)
    return text


def _cased(word: str, like: str) -> str:
    """`word` in capitals, with a capital, or small, as `like` is written."""
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word
