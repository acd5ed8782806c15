"""An indicator as the planners wrote it."""

from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Indikator:
    """`usulan`: it stood in parentheses, proposed and not yet agreed; `teks` is without them."""

    teks: str
    at: Location
    usulan: bool = False
    satuan: str | None = None
