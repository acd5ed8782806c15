"""Rows of the Tahap sheets as read, each value with its cell."""

from pohon_xl.model.isi import Isi
from pohon_xl.model.isian_awal import SelAwal
from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass

#: the partner offices a crosscutting mark beside a condition names, () for none; None: no mark
Mitra = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class BarisOutcome:
    """Tahap 1: an outcome, and the office it was set for where the sheet says so."""

    outcome: Isi
    perangkat_daerah: Isi | None = None
    mitra: Mitra = None


@dataclass(frozen=True, slots=True)
class BarisCsf:
    """Tahap 2: a critical success factor and the condition it needs.

    `bagian` are the conditions of the cell: one as a rule, more when it holds "1. ... 2. ...".
    `mitra` runs parallel to it. `outcome`: the outcome it serves, None where there is at most one.
    """

    nomor: Isi | None
    csf: Isi | None
    kondisi: Isi | None
    bagian: tuple[str, ...] = ()
    outcome: Isi | None = None
    mitra: tuple[Mitra, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisUraian:
    """Tahap 3: a condition below its CSF condition (`induk`), or a crosscutting mark.

    `induk_bagian` are the conditions of the CSF cell; `crosscutting` the partner offices.
    `bagian` are the conditions of a cell that holds several, else (); `mitra` and `induk_mitra`
    run parallel to both. `kedalaman` is set where the sheet shows depth itself (numbers,
    indentation) and goes deeper than the five levels.
    """

    at: Location
    induk: Isi | None
    induk_bagian: tuple[str, ...]
    kondisi: Isi | None
    level: Level | None
    keterangan: Isi | None = None
    is_crosscutting: bool = False
    crosscutting: tuple[str, ...] = ()
    bagian: tuple[str, ...] = ()
    kedalaman: int | None = None
    outcome: Isi | None = None
    mitra: tuple[Mitra, ...] = ()
    induk_mitra: tuple[Mitra, ...] = ()


@dataclass(frozen=True, slots=True)
class BarisKinerja:
    """Tahap 4 or 5: a performance with its indicator; Tahap 5 adds komponen and jabatan.

    `satuan` runs parallel to `indikator` where the table has such a column, else ().
    `isian` belongs to the input sheets. `is_crosscutting`: left to other offices; `mitra` are
    those it names, measured here or not.
    """

    tahap: int
    kinerja: Isi
    rujukan: Isi | None = None
    indikator: tuple[Isi, ...] = ()
    keterangan: Isi | None = None
    levels: tuple[Level, ...] = ()
    komponen: Isi | None = None
    komponen_baku: Komponen | None = None
    jabatan: Isi | None = None
    jenjang: Jenjang | None = None
    is_crosscutting: bool = False
    mitra: Mitra = None
    satuan: tuple[Isi | None, ...] = ()
    isian: tuple[SelAwal, ...] = ()
