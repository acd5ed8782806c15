"""A tree that is too large for a page, as pages: each branch with the boxes above it drawn again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pohon_xl.drawings.halaman import TERBACA, Halaman, Kepala, best_page
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.model.level import Level


@dataclass(frozen=True, slots=True)
class Cabang:
    """A branch below the outcome: its number as planners count it, its pages."""

    nomor: str
    halaman: tuple[Halaman, ...]


def branches_of(roots: tuple[Kotak, ...], kepala: Kepala) -> tuple[Cabang, ...]:
    """One for each box below an outcome (or root of another level) that has something below it."""
    several = len(roots) > 1
    found: list[Cabang] = []
    for root in roots:
        is_outcome = root.look == Level.OUTCOME.value
        for kotak in root.anak if is_outcome else (root,):
            if kotak.anak:
                above = (root,) if is_outcome else ()
                nomor = kotak.kode if several else kotak.kode.rpartition(".")[2]
                found.append(Cabang(nomor, tuple(_pages(above, kotak, kepala))))
    return tuple(found)


def upper_levels(kotak: Kotak) -> Kotak:
    """The box with those down to antara utama: two levels below the outcome."""
    return _cut(kotak, 2 if kotak.look == Level.OUTCOME.value else 1)


def _cut(kotak: Kotak, depth: int) -> Kotak:
    return replace(kotak, anak=tuple(_cut(a, depth - 1) for a in kotak.anak) if depth else ())


def _pages(above: tuple[Kotak, ...], kotak: Kotak, kepala: Kepala) -> Iterator[Halaman]:
    """As many children together as can be read on a page; one too large alone is divided."""
    whole = best_page((_below(above, kotak),), kepala)
    if whole.scale >= TERBACA or not kotak.anak:
        yield whole
        return
    taken: tuple[Kotak, ...] = ()
    page: Halaman | None = None
    for anak in kotak.anak:
        more = best_page((_below(above, replace(kotak, anak=(*taken, anak))),), kepala)
        if more.scale >= TERBACA:
            taken, page = (*taken, anak), more
            continue
        if page is not None:
            yield page
        taken, page = (), None
        alone = best_page((_below(above, replace(kotak, anak=(anak,))),), kepala)
        if alone.scale >= TERBACA:
            taken, page = (anak,), alone
        else:
            yield from _pages((*above, kotak), anak, kepala)
    if page is not None:
        yield page


def _below(above: tuple[Kotak, ...], kotak: Kotak) -> Kotak:
    """The box as the only one below those above it."""
    for parent in reversed(above):
        kotak = replace(parent, anak=(kotak,))
    return kotak
