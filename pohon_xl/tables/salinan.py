"""An old copy of a Tahap sheet beside the current one: only one of them is read.

A Tahap spread over several sheets holds other performances on each; a copy holds the same ones.
"""

from itertools import combinations

from pohon_xl.model.fakta import LembarSalinan
from pohon_xl.pola import pola
from pohon_xl.tables.tabel import Tabel
from pohon_xl.text.kata import fold

_NAMA_LAMA = pola(r"\b(lama|old|arsip|backup|bak|copy|salinan|draft|draf|konsep|\d)$")
#: so many of the sentences of the smaller table, and no fewer, make a copy of it
_SEBAGIAN_BESAR = 0.6
_PALING_SEDIKIT = 3


def drop_copies(
    tables: tuple[Tabel, ...],
) -> tuple[tuple[Tabel, ...], tuple[LembarSalinan, ...]]:
    """The tables without copies, and which sheet was taken for a copy of which.

    Kept is the visible one before the hidden, the one without a name such as "lama", the first.
    """
    texts: dict[int, set[str]] = {}
    copies: dict[int, int] = {}
    for a, b in combinations(range(len(tables)), 2):
        if a in copies or b in copies or not _is_copy(tables, texts, a, b):
            continue
        kept, copy = sorted((a, b), key=lambda i: _rank(tables[i], i))
        copies[copy] = kept
    facts = tuple(LembarSalinan(tables[c].at, tables[k].at) for c, k in sorted(copies.items()))
    return tuple(t for i, t in enumerate(tables) if i not in copies), facts


def _is_copy(tables: tuple[Tabel, ...], texts: dict[int, set[str]], a: int, b: int) -> bool:
    """`texts` are those read so far: most workbooks have one table for each Tahap."""
    if tables[a].tahap != tables[b].tahap or tables[a].grid is tables[b].grid:
        return False
    texts |= {i: _texts(tables[i]) for i in (a, b) if i not in texts}
    if texts[a] == texts[b]:
        return bool(texts[a])
    left, right = _sentences(texts[a]), _sentences(texts[b])
    smaller, shared = min(len(left), len(right)), len(left & right)
    return smaller >= _PALING_SEDIKIT and shared >= _SEBAGIAN_BESAR * smaller


def _texts(tabel: Tabel) -> set[str]:
    cells = (tabel.grid.text(row, c) for row in tabel.baris for c in tabel.kolom.values())
    return {key for text in cells if (key := fold(text))}


def _sentences(texts: set[str]) -> set[str]:
    """Those of three words and more: performances and indicators, not labels."""
    return {t for t in texts if t.count(" ") >= 2}


def _rank(tabel: Tabel, index: int) -> tuple[bool, bool, int]:
    is_old = _NAMA_LAMA.search(fold(tabel.grid.lembar).removeprefix(f"tahap {tabel.tahap}"))
    return tabel.grid.hidden, is_old is not None, index
