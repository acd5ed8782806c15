"""One thing a planner should look at."""

import re
from enum import StrEnum

from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass


class Severity(StrEnum):
    """galat: outputs would be wrong; peringatan: an evaluator objects; saran: advice."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"

    @property
    def rank(self) -> int:
        """0 is the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """A certain correction: what the cell says and what it should say."""

    at: Location
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A content problem with its cells; the first cell is the one to mend (contract section 4)."""

    id: str
    kode: str
    nama: str
    tingkat: Severity
    sel: tuple[Location, ...]
    pesan: str
    saran: str
    perbaikan: tuple[Perbaikan, ...] = ()
    status: str = "terbuka"
    alasan: str | None = None

    @property
    def sebutan(self) -> str:
        """Its name for a person: `tidak ada di Tahap 4`."""
        return sebutan_of(self.nama)


def sebutan_of(nama: str) -> str:
    """The name of a rule as words; abbreviations and Tahap as planners write them."""
    words = re.sub(r"\b(csf|iku|nip)\b", lambda m: m[1].upper(), nama.replace("-", " "))
    return re.sub(r"\btahap (?=\d)", "Tahap ", words)


@dataclass(frozen=True, slots=True)
class Tertinggal:
    """A finding whose correction is not made, and why (one Indonesian clause)."""

    temuan: Finding
    sebab: str
