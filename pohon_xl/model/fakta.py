"""What the reader noticed on the way. Facts only: rules/ decides whether and how to speak."""

from dataclasses import dataclass

from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Level
from pohon_xl.model.location import Location


@dataclass(frozen=True, slots=True)
class JudulKosong:
    """A column in use without a heading, and what it was taken for."""

    at: Location
    dianggap: str


@dataclass(frozen=True, slots=True)
class IsiGeser:
    """A row whose content sits one column too far right; read as if it stood at `seharusnya`."""

    at: Location
    isi: Isi
    pengganti: str
    seharusnya: Location
    level: Level | None


@dataclass(frozen=True, slots=True)
class SelMajemuk:
    """One cell with several conditions, or several offices run together."""

    isi: Isi
    bagian: tuple[str, ...]
    jenis: str


Fakta = JudulKosong | IsiGeser | SelMajemuk


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a sheet was understood as: stage, range, columns, number of rows."""

    lembar: str
    tahap: int
    rentang: str
    kolom: tuple[tuple[str, str], ...]
    jumlah_baris: int
