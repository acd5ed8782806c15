"""A text together with the cell it stands in."""

from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Isi:
    """What a cell says (spaces tidied, wording untouched) and where it says so."""

    teks: str
    at: Location
