"""What the planner decided to leave as it is, row by row of sheet Abaikan."""

from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Abaikan:
    """A finding by its id, or by code and cell, as she typed them; blank stays None.

    `at` is the first cell of the row, `at_alasan` where the reason stands or is missing; `lain`
    keeps her own columns (model/instansi.py).
    """

    at: Location
    at_alasan: Location
    temuan: str | None = None
    kode: str | None = None
    lembar: str | None = None
    sel: str | None = None
    alasan: str | None = None
    lain: tuple[tuple[str, str], ...] = ()
