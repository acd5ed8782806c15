"""Names in capitals as running text writes them: `DINAS PUPR DAN UKM` -> `Dinas PUPR dan UKM`."""

import re

from pohon_xl.text.kata import KATA_TUGAS

_KATA = re.compile(r"[^\W_]+")
#: how a word of Indonesian may sound; what cannot be spoken is an abbreviation (PUPR, UKM, DPRD)
_AWAL = r"(?:[bcdfghjklmnpqrstvwyxz]|ng|ny|kh|sy|[bdgkpt]r|[bfgkps]l|s[kptw]|str|dw)"
_AKHIR = r"(?:ng|kh|sy|[knr]s|[nr][dkt]|[bcdfghjklmnprstvwyz])"
_LAFAL = re.compile(rf"(?:{_AWAL}?[aeiou]+)+(?:{_AKHIR}?{_AWAL}[aeiou]+)*{_AKHIR}?")


def running_case(text: str) -> str:
    """A name as it stands within a sentence; one that is not all in capitals stays as typed."""
    if any(char.islower() for char in text):
        return text
    return _KATA.sub(lambda m: _word(m[0], first=m.start() == 0), text)


def _word(word: str, *, first: bool) -> str:
    small = word.lower()
    if small in KATA_TUGAS and not first:
        return small
    return small.capitalize() if _LAFAL.fullmatch(small) else word
