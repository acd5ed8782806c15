"""Crosscutting marks and the partner offices written beside them."""

import re

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.text.kata import fold

_OFFICE = (
    r"(?:DINAS|BADAN|KANTOR|INSPEKTORAT|SEKRETARIAT|BAPPEDA\w*|BAPPERIDA|RSUD|RUMAH SAKIT|SATUAN"
    r"|SATPOL|KECAMATAN|KEMENTERIAN|BKPSDM|BPKAD|BAPENDA|DP3A\w*|BPBD)"
)
_BOUNDARY = re.compile(rf"(?<=\S)\s+(?={_OFFICE}\b)", re.IGNORECASE)
_SEPARATOR = re.compile(r"[;,\n/&]$|\bdan$", re.IGNORECASE)


def is_crosscutting(text: str) -> bool:
    """Whether a cell begins with the word, misspelt or not: CROSCUTTING, Cross cutting."""
    return mark_of(text) is not None


def mark_of(text: str) -> str | None:
    """The crosscutting word as it stands in the cell; None when the cell is no such mark."""
    folded = fold(text)
    if not folded.startswith("c"):
        return None
    words = folded.split()
    for length in (1, 2):
        mark = "".join(words[:length])
        if mark[:3] == "cro" and DamerauLevenshtein.distance(mark, "crosscutting") <= 2:
            pattern = r"[\W_]*".join(re.escape(w) for w in words[:length])
            match = re.search(pattern, text, re.IGNORECASE)
            return match[0] if match else mark
    return None


def split_offices(text: str) -> tuple[tuple[str, ...], bool]:
    """The partner offices behind the mark, and whether any two ran together unseparated.

    A new office begins at DINAS, BADAN, ...; commas inside one name do not split it.
    """
    mark = mark_of(text)
    rest = text if mark is None else text[text.find(mark) + len(mark) :]
    rest = re.sub(r"^[\s:;,.()-]*(?:dengan|dgn|oleh)?\b\s*", "", rest, flags=re.IGNORECASE)
    parts = [p.strip() for p in _BOUNDARY.split(rest.replace("\n", " ")) if p.strip()]
    joined = any(not _SEPARATOR.search(p) for p in parts[:-1])
    offices: list[str] = []
    for part in parts:
        tidy = re.sub(r"(?:[;,/&\s.()]+|\s+dan)+$", "", part, flags=re.IGNORECASE)
        offices += [o.strip() for o in tidy.split(";") if o.strip()]
    return tuple(offices), joined
