"""Which row of one stage is which row of another. Made once by tables/, read by rules/."""

from pohon_xl.model.isi import Isi
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass, field


@dataclass(frozen=True, slots=True)
class Tautan:
    """Places of performances, matched one to one.

    `simpul_of`: a kinerja cell of any Tahap -> codes of its nodes (several when the cell holds
    several conditions). `sel_of`: (code, Tahap) -> the cell that words the node there.
    `padanan_5`: kinerja cell of Tahap 4 -> that of Tahap 5. `kembar`: a repeated kinerja cell ->
    the first one of its stage.
    """

    simpul_of: dict[Location, tuple[str, ...]] = field(default_factory=dict)
    sel_of: dict[tuple[str, int], Isi] = field(default_factory=dict)
    padanan_5: dict[Location, Location] = field(default_factory=dict)
    kembar: dict[Location, Location] = field(default_factory=dict)
