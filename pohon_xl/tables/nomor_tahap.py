"""Which of the five stages a title or the name of a sheet names."""

import re

from pohon_xl.text.kata import fold

_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_ANGKA_TAHAP = r"([1-5]|iv|v|i{1,3})"
_TAHAP_DEPAN = re.compile(rf"(?:tahap(?:an)?|thp|t) ?{_ANGKA_TAHAP}\b")
_TAHAP_MANA_PUN = re.compile(
    rf"\b(?:tahap(?:an)?|thp) ?{_ANGKA_TAHAP}\b"
    rf"(?: (?:dan|sd|s d|sampai|hingga)? ?(?:tahap(?:an)? )?{_ANGKA_TAHAP}\b)?"
)


def tahap_of(text: str) -> int | None:
    """3 for "Tahap 3", "TAHAP III Uraikan ...", "Thp.3", "T3"; None when no stage is named."""
    match = _TAHAP_DEPAN.match(fold(text))
    return None if match is None else _nomor(match[1])


def stages_in(text: str) -> tuple[int, ...]:
    """The stages a title or sheet name names, wherever: "Pohon Kinerja (Tahap 3)", "Tahap 4-5"."""
    found = [_nomor(n) for m in _TAHAP_MANA_PUN.finditer(fold(text)) for n in m.groups() if n]
    return tuple(dict.fromkeys(found))


def stages_of_sheet(name: str) -> tuple[int, ...]:
    """As `stages_in`; also "T3" and a number in front: "3. Uraian CSF", "03_CSF"."""
    named = stages_in(name)
    if named or (first := tahap_of(name)) is None:
        front = re.match(r"0?([1-5])\b(?! ?\d)", fold(name))
        return named or ((int(front[1]),) if front else ())
    return (first,)


def _nomor(text: str) -> int:
    return _ROMAWI.get(text) or int(text)
