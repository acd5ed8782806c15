"""A tree too large for a page, dealt out over several: the boxes above are drawn on each again."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter

from pohon_xl.drawings.halaman import Halaman, best_page, can_be_read, readable_shape
from pohon_xl.drawings.kepala import Kepala
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.drawings.tidy_tree import Bentuk
from pohon_xl.drawings.tumpukan import deal
from pohon_xl.rekaman import replace

_LEBAR = 165.0  # of boxes, to weigh them

#: the boxes above a subtree, and last that subtree, which is drawn whole
Jalur = tuple[Kotak, ...]


def trees_of(jalur: Iterable[Jalur]) -> tuple[Kotak, ...]:
    """What paths in reading order draw together: boxes that they share stand there once."""
    trees = []
    for head, same in groupby(jalur, key=itemgetter(0)):
        below = [path[1:] for path in same]
        trees.append(replace(head, anak=trees_of(below)) if all(below) else head)
    return tuple(trees)


def parts_of(jalur: Iterable[Jalur], kepala: Kepala) -> list[Halaman]:
    """As few pages as can be read, in reading order, about as full each as the others."""
    noted = kepala.with_note("Bagian 1 dari 1")
    units = list(_units(jalur, noted))
    pages = _filled(units, noted)
    if len(pages) == 1:
        return [best_page(pages[0], kepala)]
    even = _even(units, len(pages))
    pages = even if all(trees and can_be_read(trees, noted) for trees in even) else pages
    return [
        best_page(trees, kepala.with_note(f"Bagian {number} dari {len(pages)}"))
        for number, trees in enumerate(pages, 1)
    ]


def _filled(units: list[Jalur], kepala: Kepala) -> list[tuple[Kotak, ...]]:
    """Each page holds as much as can be read."""
    pages: list[list[Jalur]] = []
    bentuk: Bentuk | None = None
    for unit in units:
        tried = (*pages[-1], unit) if pages else ()
        bentuk = readable_shape(trees_of(tried), kepala, bentuk) if tried else None
        if bentuk:
            pages[-1].append(unit)
        else:
            pages.append([unit])
    return [trees_of(page) for page in pages]


def _even(units: list[Jalur], count: int) -> list[tuple[Kotak, ...]]:
    """As many pages, the same height of boxes on each."""
    left = iter(units)
    heaps = deal([path[-1] for path in units], count, _LEBAR)
    return [trees_of(islice(left, len(heap))) for heap in heaps]


def _units(jalur: Iterable[Jalur], kepala: Kepala) -> Iterator[Jalur]:
    """What stays together: the largest subtrees that a page can hold."""
    bentuk: Bentuk | None = None
    for path in jalur:
        anak = path[-1].anak
        if anak:
            bentuk = readable_shape(trees_of([path]), kepala, bentuk)
        if not anak or bentuk:
            yield path
        else:
            yield from _units(((*path, a) for a in anak), kepala)
