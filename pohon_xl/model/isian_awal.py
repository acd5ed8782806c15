"""What a Tahap table says that belongs to an input sheet: the first fill of that sheet."""

from pohon_xl.model.level import Komponen
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class SelAwal:
    """A value under a heading of sheet Target or Anggaran, in a row of Tahap 4 or 5.

    `komponen`: whose name, code or pagu, None for that of the performance in the row. `indikator`:
    beside which indicator of the performance, counted from 0.
    """

    judul: str
    komponen: Komponen | None
    nilai: str | float
    at: Location
    indikator: int = 0
