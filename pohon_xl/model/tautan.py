"""Which row of one stage is which row of another. Made once by tables/, read by rules/."""

from dataclasses import dataclass, field

from pohon_xl.model.location import Location


@dataclass(frozen=True, slots=True)
class Tautan:
    """Places of performances, matched one to one.

    `simpul_of`: a kinerja cell of Tahap 2, 4 or 5 -> codes of its nodes (several when the cell
    holds several conditions). `padanan_5`: kinerja cell of Tahap 4 -> that of Tahap 5.
    `kembar`: a repeated kinerja cell -> the first one of its stage.
    """

    simpul_of: dict[Location, tuple[str, ...]] = field(default_factory=dict)
    padanan_5: dict[Location, Location] = field(default_factory=dict)
    kembar: dict[Location, Location] = field(default_factory=dict)
