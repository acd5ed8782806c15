"""The tree: one root for each outcome."""

from collections.abc import Iterator

from pohon_xl.model.level import Level
from pohon_xl.model.simpul import Simpul
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Pohon:
    """All performances of one office."""

    akar: tuple[Simpul, ...] = ()

    def walk(self) -> Iterator[Simpul]:
        """Every node, parents before children, in reading order."""
        for akar in self.akar:
            yield from akar.walk()

    def at_level(self, level: Level) -> tuple[Simpul, ...]:
        """The nodes of one level in reading order."""
        return tuple(s for s in self.walk() if s.level is level)

    def paths(self) -> Iterator[tuple[Simpul, ...]]:
        """From root to leaf, one tuple for each leaf, in reading order."""
        for akar in self.akar:
            yield from _paths((akar,))

    def parent_of(self, simpul: Simpul) -> Simpul | None:
        """The node above, or None for a root."""
        kode = simpul.kode.rpartition(".")[0]
        return next((s for s in self.walk() if s.kode == kode), None)


def _paths(prefix: tuple[Simpul, ...]) -> Iterator[tuple[Simpul, ...]]:
    if not prefix[-1].anak:
        yield prefix
    for anak in prefix[-1].anak:
        yield from _paths((*prefix, anak))
