"""A tree too large for a page, as pages: each branch with the boxes above it drawn again."""

from pohon_xl.drawings.bagian import parts_of
from pohon_xl.drawings.halaman import Halaman
from pohon_xl.drawings.kepala import Kepala
from pohon_xl.drawings.kotak import Kotak
from pohon_xl.model.level import Level
from pohon_xl.rekaman import dataclass, replace

_LEVEL = frozenset(level.value for level in Level)


@dataclass(frozen=True, slots=True)
class Cabang:
    """A branch below the outcome: its number as planners count it, its pages."""

    nomor: str
    halaman: list[Halaman]


def branches_of(roots: tuple[Kotak, ...], kepala: Kepala) -> tuple[Cabang, ...]:
    """One for each box below an outcome (or root of another level) that has something below it."""
    several = len(roots) > 1
    found: list[Cabang] = []
    for root in roots:
        is_outcome = root.look == Level.OUTCOME.value
        for kotak in root.anak if is_outcome else (root,):
            if kotak.anak:
                jalur = (root, kotak) if is_outcome else (root,)
                nomor = kotak.kode if several else kotak.kode.rpartition(".")[2]
                found.append(Cabang(nomor, parts_of([jalur], kepala)))
    return tuple(found)


def down_to(level: Level, root: Kotak) -> Kotak:
    """The tree down to that level, or to the first below its root."""
    first = Level(root.look).depth if root.look in _LEVEL else 0
    return _cut(root, max(level.depth - first, 1))


def _cut(kotak: Kotak, depth: int) -> Kotak:
    return replace(kotak, anak=tuple(_cut(a, depth - 1) for a in kotak.anak) if depth else ())
