"""The tree: one root for each outcome."""

from collections.abc import Iterable, Iterator

from pohon_xl.model.level import Level
from pohon_xl.model.simpul import Simpul
from pohon_xl.rekaman import dataclass, field


@dataclass(frozen=True, slots=True)
class Pohon:
    """All performances of one office."""

    akar: tuple[Simpul, ...] = ()
    _semua: tuple[Simpul, ...] = field(init=False, repr=False, compare=False)
    _by_kode: dict[str, Simpul] = field(init=False, repr=False, compare=False)
    _urutan: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        semua = tuple(simpul for akar in self.akar for simpul in akar.walk())
        object.__setattr__(self, "_semua", semua)
        object.__setattr__(self, "_by_kode", {s.kode: s for s in reversed(semua)})
        object.__setattr__(self, "_urutan", {s.kode: i for i, s in enumerate(semua)})

    def walk(self) -> Iterator[Simpul]:
        """Every node, parents before children, in reading order."""
        return iter(self._semua)

    def in_order(self, nodes: Iterable[Simpul]) -> tuple[Simpul, ...]:
        """Some of its nodes, in reading order."""
        return tuple(sorted(nodes, key=lambda s: self._urutan[s.kode]))

    def at_level(self, level: Level) -> tuple[Simpul, ...]:
        """The nodes of one level in reading order."""
        return tuple(s for s in self.walk() if s.level is level)

    def paths(self) -> Iterator[tuple[Simpul, ...]]:
        """From root to leaf, one tuple for each leaf, in reading order."""
        for akar in self.akar:
            yield from _paths((akar,))

    def parent_of(self, simpul: Simpul) -> Simpul | None:
        """The node above, or None for a root."""
        return self._by_kode.get(simpul.kode.rpartition(".")[0])


def _paths(prefix: tuple[Simpul, ...]) -> Iterator[tuple[Simpul, ...]]:
    if not prefix[-1].anak:
        yield prefix
    for anak in prefix[-1].anak:
        yield from _paths((*prefix, anak))
