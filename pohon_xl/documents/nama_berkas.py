"""File names of documents: plain letters, short, each once, the same at every run."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import count

from pohon_xl.model.pk import Pk

_MAX = 70  # with number and ending still below 80


def slug(text: str) -> str:
    """Small ASCII letters, digits and `_` only, cut at a word: fits every disk and mail."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    tidy = "_".join(re.findall(r"[a-z0-9]+", ascii_only.lower()))
    return tidy if len(tidy) <= _MAX else tidy[:_MAX].rpartition("_")[0] or tidy[:_MAX]


def pk_file_names(template: str, agreements: tuple[Pk, ...]) -> tuple[str, ...]:
    """`pk_jf.docx` for one; else by jabatan, by jabatan and nama where that is not enough.

    Who has neither, or the same as another, gets a number.
    """
    if len(agreements) == 1:
        return (f"{template}.docx",)
    jabatan = [_stem(template, pk.pihak_pertama.jabatan) for pk in agreements]
    both = [_stem(template, pk.pihak_pertama.jabatan, pk.pihak_pertama.nama) for pk in agreements]
    stems = [a if jabatan.count(a) == 1 else b for a, b in zip(jabatan, both, strict=True)]
    unique = frozenset(s for s in stems if stems.count(s) == 1 and s != template)
    taken = set(unique)
    return tuple(f"{s if s in unique else _numbered(s, taken)}.docx" for s in stems)


def unique_names(template: str, labels: Sequence[str]) -> tuple[str, ...]:
    """`surat_crosscutting_dinas_sosial.docx`; a number behind what is taken."""
    taken: set[str] = set()
    names = []
    for label in labels:
        stem = _stem(template, label)
        name = _numbered(stem, taken) if stem in taken else stem
        taken.add(name)
        names.append(f"{name}.docx")
    return tuple(names)


def _numbered(stem: str, taken: set[str]) -> str:
    """The stem with the next number that is free, which is then taken."""
    name = next(n for number in count(1) if (n := f"{stem}_{number}") not in taken)
    taken.add(name)
    return name


def _stem(template: str, *parts: str | None) -> str:
    return slug(" ".join([template, *(p for p in parts if p)]))
