"""Which performance of the old version is which of the new one: certain first, never guessed."""

from collections.abc import Callable, Hashable, Sequence

from pohon_xl.banding.perubahan import Pasangan, PasanganIndikator
from pohon_xl.model.indikator import Indikator
from pohon_xl.model.level import Level
from pohon_xl.model.pohon import Pohon
from pohon_xl.model.simpul import Simpul
from pohon_xl.tables.padanan import Butir, match_butir
from pohon_xl.text.kata import content_words, fold

_SAMA = 0.5  # share of words that a reworded performance keeps


def pair_nodes(lama: Pohon, baru: Pohon) -> tuple[Pasangan, ...]:
    """Every performance of both trees once: the new ones in order, each removed one where it was.

    Same wording on the same path; the same wording elsewhere (typing errors and cut texts as
    between stages); the same indicators; last what alone is left on both sides below one parent
    and shares half of its words.
    """
    old, new = list(lama.walk()), list(baru.walk())
    pairs: dict[str, str] = {}
    _pair_unique(old, new, pairs, _path_of(lama), _path_of(baru))
    _pair_by_wording(old, new, pairs)
    _pair_unique(old, new, pairs, _indikator_of, _indikator_of)
    _pair_left_over(old, new, pairs)
    return _in_order(old, new, pairs)


def pair_indikator(
    lama: Sequence[Indikator], baru: Sequence[Indikator]
) -> tuple[PasanganIndikator, ...]:
    """Indicators of one performance; the only one left on both sides was reworded."""
    found = match_butir([Butir(i.teks) for i in lama], [Butir(i.teks) for i in baru]).pairs
    left = [i for i in range(len(lama)) if i not in found]
    free = [i for i in range(len(baru)) if i not in found.values()]
    if len(left) == 1 and len(free) == 1:
        found[left[0]] = free[0]
    of_new = {n: o for o, n in found.items()}
    kept = tuple(
        PasanganIndikator(lama[of_new[n]] if n in of_new else None, one)
        for n, one in enumerate(baru)
    )
    gone = (PasanganIndikator(one, None) for o, one in enumerate(lama) if o not in found)
    return (*kept, *gone)


def _path_of(pohon: Pohon) -> Callable[[Simpul], Hashable]:
    """The wordings from the root down; what repeats is told apart by its turn."""
    paths: dict[str, Hashable] = {}
    seen: dict[Hashable, int] = {}
    for simpul in pohon.walk():
        above = paths.get(simpul.kode.rpartition(".")[0])
        path = (above, fold(simpul.kinerja))
        seen[path] = turn = seen.get(path, -1) + 1
        paths[simpul.kode] = (path, turn)
    return lambda s: paths[s.kode]


def _indikator_of(simpul: Simpul) -> Hashable:
    """None where there is nothing to go by."""
    texts = frozenset(fold(i.teks) for i in simpul.indikator)
    return (simpul.level, texts) if texts else None


def _pair_unique(
    old: list[Simpul],
    new: list[Simpul],
    pairs: dict[str, str],
    old_key: Callable[[Simpul], Hashable],
    new_key: Callable[[Simpul], Hashable],
) -> None:
    """Pair what has the same key, where only one on each side has it."""
    left: dict[Hashable, list[str]] = {}
    for simpul in (s for s in old if s.kode not in pairs):
        left.setdefault(old_key(simpul), []).append(simpul.kode)
    taken = set(pairs.values())
    free: dict[Hashable, list[str]] = {}
    for simpul in (s for s in new if s.kode not in taken):
        free.setdefault(new_key(simpul), []).append(simpul.kode)
    for key, codes in left.items():
        if key is not None and len(codes) == 1 and len(free.get(key, ())) == 1:
            pairs[codes[0]] = free[key][0]


def _pair_by_wording(old: list[Simpul], new: list[Simpul], pairs: dict[str, str]) -> None:
    taken = set(pairs.values())
    left = [s for s in old if s.kode not in pairs]
    free = [s for s in new if s.kode not in taken]
    found = match_butir([_butir(s) for s in left], [_butir(s) for s in free]).pairs
    pairs.update({left[o].kode: free[n].kode for o, n in found.items()})


def _butir(simpul: Simpul) -> Butir:
    return Butir(simpul.kinerja, (simpul.level,))


def _pair_left_over(old: list[Simpul], new: list[Simpul], pairs: dict[str, str]) -> None:
    """Parents before children, so that a reworded parent helps its children."""
    taken = set(pairs.values())
    left, free = _siblings(old, set(pairs)), _siblings(new, taken)
    for simpul in (s for s in old if s.kode not in pairs):
        above = _above(simpul)
        target = pairs.get(above) if above else ""
        if target is None:
            continue
        twins = [s for s in free.get((target, simpul.level), ()) if _is_alike(simpul, s)]
        rivals = left.get((above, simpul.level), ())
        if len(twins) == 1 and sum(_is_alike(s, twins[0]) for s in rivals) == 1:
            pairs[simpul.kode] = twins[0].kode


def _siblings(nodes: list[Simpul], taken: set[str]) -> dict[tuple[str, Level], list[Simpul]]:
    """By place of the parent and level, those that are not taken."""
    found: dict[tuple[str, Level], list[Simpul]] = {}
    for simpul in (s for s in nodes if s.kode not in taken):
        found.setdefault((_above(simpul), simpul.level), []).append(simpul)
    return found


def _above(simpul: Simpul) -> str:
    return simpul.kode.rpartition(".")[0]


def _is_alike(left: Simpul, right: Simpul) -> bool:
    a, b = set(content_words(left.kinerja)), set(content_words(right.kinerja))
    return bool(a and b) and len(a & b) / max(len(a), len(b)) >= _SAMA


def _in_order(old: list[Simpul], new: list[Simpul], pairs: dict[str, str]) -> tuple[Pasangan, ...]:
    by_kode = {s.kode: s for s in old}
    of_new = {n: o for o, n in pairs.items()}
    gone: dict[str, list[Simpul]] = {}
    before = ""
    for simpul in old:
        if simpul.kode in pairs:
            before = simpul.kode
        else:
            gone.setdefault(before, []).append(simpul)
    placed = [_pasangan(s, None) for s in gone.get("", ())]
    for simpul in new:
        lama = by_kode.get(of_new.get(simpul.kode, ""))
        placed.append(_pasangan(lama, simpul))
        placed += [_pasangan(s, None) for s in gone.get(lama.kode if lama else "-", ())]
    return tuple(placed)


def _pasangan(lama: Simpul | None, baru: Simpul | None) -> Pasangan:
    indikator = pair_indikator(lama.indikator if lama else (), baru.indikator if baru else ())
    return Pasangan(lama, baru, indikator)
