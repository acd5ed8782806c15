"""What can change between two versions of a workbook."""

from collections import Counter
from enum import StrEnum

from pohon_xl.model.indikator import Indikator
from pohon_xl.model.location import Location
from pohon_xl.model.simpul import Simpul
from pohon_xl.rekaman import dataclass


class JenisPerubahan(StrEnum):
    """Kinds in the order they are told; the value is what JSON shows."""

    TAMBAH = "tambah"
    HAPUS = "hapus"
    REDAKSI = "redaksi"
    PINDAH = "pindah"
    LEVEL = "level"
    CROSSCUTTING = "crosscutting"
    KOMPONEN = "komponen"
    PEJABAT = "pejabat"
    INDIKATOR_TAMBAH = "indikator_tambah"
    INDIKATOR_HAPUS = "indikator_hapus"
    INDIKATOR_REDAKSI = "indikator_redaksi"
    INDIKATOR_USULAN = "indikator_usulan"
    SATUAN = "satuan"
    TARGET = "target"
    IKU = "iku"
    REALISASI = "realisasi"
    ANGGARAN = "anggaran"

    @property
    def sebutan(self) -> str:
        """For a person."""
        return _SEBUTAN[self]


_SEBUTAN = {
    JenisPerubahan.TAMBAH: "kinerja ditambahkan",
    JenisPerubahan.HAPUS: "kinerja dihapus",
    JenisPerubahan.REDAKSI: "redaksi kinerja diubah",
    JenisPerubahan.PINDAH: "kinerja dipindahkan",
    JenisPerubahan.LEVEL: "level diubah",
    JenisPerubahan.CROSSCUTTING: "mitra crosscutting diubah",
    JenisPerubahan.KOMPONEN: "komponen perencanaan diubah",
    JenisPerubahan.PEJABAT: "pejabat diubah",
    JenisPerubahan.INDIKATOR_TAMBAH: "indikator ditambahkan",
    JenisPerubahan.INDIKATOR_HAPUS: "indikator dihapus",
    JenisPerubahan.INDIKATOR_REDAKSI: "redaksi indikator diubah",
    JenisPerubahan.INDIKATOR_USULAN: "status usulan indikator diubah",
    JenisPerubahan.SATUAN: "satuan diubah",
    JenisPerubahan.TARGET: "target diubah",
    JenisPerubahan.IKU: "keterangan IKU diubah",
    JenisPerubahan.REALISASI: "realisasi diubah",
    JenisPerubahan.ANGGARAN: "anggaran diubah",
}


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One change. `hal` names what it is about (`Target`, `Jabatan`), `indikator` whose it is.

    `lama` is None for what was added, `baru` for what was removed; `semula` and `menjadi` are the
    texts before and after, None for a blank. `at_lama` and `at_baru` are the cells they stand in,
    where that is not the performance itself.
    """

    jenis: JenisPerubahan
    hal: str
    semula: str | None
    menjadi: str | None
    lama: Simpul | None
    baru: Simpul | None
    indikator: str | None = None
    at_lama: Location | None = None
    at_baru: Location | None = None

    @property
    def simpul(self) -> Simpul:
        """The performance as it is now, else as it was."""
        simpul = self.baru or self.lama
        if simpul is None:
            raise ValueError(self.jenis)
        return simpul

    @property
    def sel_lama(self) -> tuple[Location, ...]:
        """Its cells in the old workbook."""
        return (self.at_lama,) if self.at_lama else self.lama.sumber if self.lama else ()

    @property
    def sel_baru(self) -> tuple[Location, ...]:
        """Its cells in the new workbook."""
        return (self.at_baru,) if self.at_baru else self.baru.sumber if self.baru else ()


@dataclass(frozen=True, slots=True)
class PasanganIndikator:
    """One indicator in both versions; None where a version has none."""

    lama: Indikator | None
    baru: Indikator | None


@dataclass(frozen=True, slots=True)
class Pasangan:
    """One performance in both versions; None where a version has none."""

    lama: Simpul | None
    baru: Simpul | None
    indikator: tuple[PasanganIndikator, ...] = ()


@dataclass(frozen=True, slots=True)
class Banding:
    """All performances of both versions, in the order of the new one, and what changed."""

    pasangan: tuple[Pasangan, ...]
    perubahan: tuple[Perubahan, ...]

    def jumlah(self) -> dict[JenisPerubahan, int]:
        """How many of each kind there are, in the order of the kinds."""
        counts = Counter(p.jenis for p in self.perubahan)
        return {jenis: counts[jenis] for jenis in JenisPerubahan if counts[jenis]}
