"""What the reader noticed on the way. Facts only: rules/ decides whether and how to speak."""

from pohon_xl.model.isi import Isi
from pohon_xl.model.level import Level
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass


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


@dataclass(frozen=True, slots=True)
class KolomTidakAda:
    """A table that was read as `tahap` although a needed column has no place in it.

    `at`: its first heading; `kolom`: how the missing column is called to the user.
    """

    at: Location
    tahap: int
    kolom: str


@dataclass(frozen=True, slots=True)
class KodeAngka:
    """An outline code that Excel keeps as a number; `seharusnya` what it was typed as (1.10)."""

    isi: Isi
    seharusnya: str


@dataclass(frozen=True, slots=True)
class RumusKosong:
    """A formula without a stored result, in a table that was read: its cell counts as empty."""

    at: Location
    rumus: str


@dataclass(frozen=True, slots=True)
class SelGalat:
    """An error value (#REF!, #N/A) in a table that was read: its cell counts as empty."""

    isi: Isi


@dataclass(frozen=True, slots=True)
class LevelTidakTerbaca:
    """A Tahap 3 table that does not say how deep its conditions are; read flat below their CSF.

    `cara`: what seems to tell it all the same (`warna`: fill colours without a legend), or "".
    """

    at: Location
    cara: str


@dataclass(frozen=True, slots=True)
class OutcomeTidakJelas:
    """A Tahap 2 table of which nothing tells which of several outcomes it serves."""

    at: Location


@dataclass(frozen=True, slots=True)
class LembarSalinan:
    """A table not read because it is a copy of the one at `asal`; each at its first heading."""

    at: Location
    asal: Location


@dataclass(frozen=True, slots=True)
class IsianBerbeda:
    """An entry of an input sheet (`isi`, under `judul`) that a Tahap contradicts (`asal`)."""

    isi: Isi
    judul: str
    asal: Isi


Fakta = (
    JudulKosong
    | IsiGeser
    | SelMajemuk
    | KolomTidakAda
    | KodeAngka
    | RumusKosong
    | SelGalat
    | LevelTidakTerbaca
    | OutcomeTidakJelas
    | LembarSalinan
    | IsianBerbeda
)


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a sheet was understood as: stage, range, columns, number of rows.

    `cara`: how the levels of Tahap 3 were told. `*_tersembunyi`: what of it Excel hides.
    """

    lembar: str
    tahap: int
    rentang: str
    kolom: tuple[tuple[str, str], ...]
    jumlah_baris: int
    cara: str = ""
    lembar_tersembunyi: bool = False
    baris_tersembunyi: tuple[int, ...] = ()
    kolom_tersembunyi: tuple[str, ...] = ()
