"""One box of the tree."""

from collections.abc import Iterator

from pohon_xl.model.indikator import Indikator
from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Simpul:
    """A performance with all that hangs on it; children as a tuple, no pointer to the parent.

    `kode` is the place in the tree (1, 1.1, 1.1.2); `sumber` are its cells in stage order;
    `crosscutting` names the partner offices, and is empty for the office's own performance.
    """

    kode: str
    kinerja: str
    level: Level
    indikator: tuple[Indikator, ...] = ()
    crosscutting: tuple[str, ...] = ()
    komponen: Komponen | None = None
    jenjang: Jenjang | None = None
    sumber: tuple[Location, ...] = ()
    anak: tuple["Simpul", ...] = ()

    @property
    def asal(self) -> Location | None:
        """The cell a reader is led to: the first stage that words it."""
        return self.sumber[0] if self.sumber else None

    def walk(self) -> Iterator["Simpul"]:
        """Itself and all nodes below it, in the order a reader sees them."""
        ahead = [self]
        while ahead:
            simpul = ahead.pop()
            yield simpul
            ahead += simpul.anak[::-1]
