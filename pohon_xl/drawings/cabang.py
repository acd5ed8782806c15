"""A tree too large for a page, as pages: each branch with the boxes above it drawn again."""

from collections.abc import Iterator

from pohon_xl.drawings.halaman import Halaman, best_page, can_be_read
from pohon_xl.drawings.kepala import Kepala
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.model.level import Level
from pohon_xl.rekaman import dataclass, replace


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
                found.append(Cabang(nomor, _halaman(above, kotak, kepala)))
    return tuple(found)


def _halaman(above: tuple[Kotak, ...], kotak: Kotak, kepala: Kepala) -> tuple[Halaman, ...]:
    """One page where that can be read; else several, each saying which it is."""
    whole = (_below(above, kotak),)
    if can_be_read(whole, kepala):
        return (best_page(whole, kepala),)
    parts = tuple(_parts(above, kotak, kepala.with_note("Bagian 1 dari 1")))
    return tuple(
        best_page((part,), kepala.with_note(f"Bagian {number} dari {len(parts)}"))
        for number, part in enumerate(parts, 1)
    )


def upper_levels(kotak: Kotak) -> Kotak:
    """The box with those down to antara utama: two levels below the outcome."""
    return _cut(kotak, 2 if kotak.look == Level.OUTCOME.value else 1)


def _cut(kotak: Kotak, depth: int) -> Kotak:
    return replace(kotak, anak=tuple(_cut(a, depth - 1) for a in kotak.anak) if depth else ())


def _parts(above: tuple[Kotak, ...], kotak: Kotak, kepala: Kepala) -> Iterator[Kotak]:
    """As many children together as can be read on a page; one too large alone is divided."""
    taken: tuple[Kotak, ...] = ()
    for anak in kotak.anak:
        if can_be_read((_below(above, replace(kotak, anak=(*taken, anak))),), kepala):
            taken = (*taken, anak)
            continue
        if taken:
            yield _below(above, replace(kotak, anak=taken))
        if not anak.anak or can_be_read((_below(above, replace(kotak, anak=(anak,))),), kepala):
            taken = (anak,)
        else:
            taken = ()
            yield from _parts((*above, kotak), anak, kepala)
    if taken:
        yield _below(above, replace(kotak, anak=taken))


def _below(above: tuple[Kotak, ...], kotak: Kotak) -> Kotak:
    """The box as the only one below those above it."""
    for parent in reversed(above):
        kotak = replace(parent, anak=(kotak,))
    return kotak
