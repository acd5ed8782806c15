"""What the planner fills in: the office, its officials, targets and budget. Blank stays None.

`lain` keeps what has no field of its own as (heading, text): her own columns (in sheet Instansi
her own rows), and a number, year or rank that could not be understood, as she typed it.
"""

from collections.abc import Iterator, Mapping

from pohon_xl.model.level import Jenjang
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class LetakSel:
    """Where each column of a table stands in the row of the record, filled or blank.

    `lain`: the row of another sheet that says the same performance, for columns this one lacks.
    """

    lembar: str = ""
    baris: int = 0
    kolom: Mapping[str, int] = field(default_factory=dict)
    lain: "LetakSel | None" = None

    def get(self, judul: str) -> Location | None:
        """The cell below that heading; None where none of her sheets has such a column."""
        kolom = self.kolom.get(judul)
        if kolom is None:
            return self.lain.get(judul) if self.lain else None
        return Location(self.lembar, self.baris, kolom)

    def over(self, older: "LetakSel") -> "LetakSel":
        """These places, and behind them all those of an older row."""
        return replace(self, lain=self.lain.over(older) if self.lain else older)

    def rows(self) -> Iterator[tuple[str, int]]:
        """Sheet and row of all the places."""
        yield self.lembar, self.baris
        if self.lain:
            yield from self.lain.rows()


TANPA_LETAK = LetakSel()


@dataclass(frozen=True, slots=True)
class SelIsian:
    """How she filled a cell: under which heading, where, and its number or formula if it has one.

    The fields of a row hold what is shown; this is what her sheet keeps. `asal`: the cell of a
    Tahap that says the same.
    """

    judul: str
    at: Location | None = None
    angka: float | None = None
    rumus: str | None = None
    asal: Location | None = None


@dataclass(frozen=True, slots=True)
class Instansi:
    """The office as documents name it; `logo` is the name of a picture beside the workbook.

    `letak_sel`: the cell of each label of the sheet, filled or blank.
    """

    perangkat_daerah: str | None = None
    pemerintah_daerah: str | None = None
    urusan: str | None = None
    alamat: str | None = None
    tempat: str | None = None
    tahun: int | None = None
    jabatan_atasan: str | None = None
    nama_atasan: str | None = None
    lain: tuple[tuple[str, str], ...] = ()
    tanggal: str | None = None
    sel: tuple[SelIsian, ...] = field(default=(), compare=False)
    jenis_pk: str | None = None
    logo: str | None = None
    tanggal_berita_acara: str | None = None
    letak_sel: Mapping[str, Location] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Pejabat:
    """Who signs for the performance `kinerja` (node `kode`).

    `status`: Definitif, Plt., Plh. or Pj.; `mulai` and `sampai` are dates as she typed them.
    """

    kode: str
    kinerja: str
    jenjang: Jenjang | None = None
    jabatan: str | None = None
    nama: str | None = None
    pangkat: str | None = None
    nip: str | None = None
    lain: tuple[tuple[str, str], ...] = ()
    sel: tuple[SelIsian, ...] = field(default=(), compare=False)
    status: str | None = None
    mulai: str | None = None
    sampai: str | None = None
    letak_sel: LetakSel = field(default=TANPA_LETAK, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Target:
    """The numbers of one indicator, as the planner typed them (`2,5`, `WTP`, `12 bulan`).

    `realisasi_lalu`: of one, two and three years before the year of the report.
    `definisi` is what it measures and by which formula, `penanggung_jawab` who has its data,
    `aspek` what it says of a person's work (SKP), `alasan` why its IKU was changed.
    """

    kode: str
    kinerja: str
    indikator: str
    satuan: str | None = None
    kondisi_awal: str | None = None
    target: str | None = None
    target_akhir: str | None = None
    triwulan: tuple[str | None, str | None, str | None, str | None] = (None, None, None, None)
    realisasi: str | None = None
    penjelasan: str | None = None
    arah: str | None = None
    realisasi_lalu: tuple[str | None, str | None, str | None] = (None, None, None)
    standar_nasional: str | None = None
    standar_provinsi: str | None = None
    upaya: str | None = None
    lain: tuple[tuple[str, str], ...] = ()
    sel: tuple[SelIsian, ...] = field(default=(), compare=False)
    definisi: str | None = None
    sumber_data: str | None = None
    penanggung_jawab: str | None = None
    aspek: str | None = None
    alasan: str | None = None
    letak_sel: LetakSel = field(default=TANPA_LETAK, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Anggaran:
    """Program, kegiatan or sub kegiatan that pays for the performance `kinerja`.

    `at` is the cell of its pagu; `berbeda` names the amounts that other rows of the same program
    contradict (model/dana.py), which are None here.
    """

    kode: str
    kinerja: str
    kode_rekening: str | None = None
    nama: str | None = None
    pagu: float | None = None
    sumber_dana: str | None = None
    realisasi: float | None = None
    lain: tuple[tuple[str, str], ...] = ()
    sel: tuple[SelIsian, ...] = field(default=(), compare=False)
    berbeda: tuple[str, ...] = ()
    letak_sel: LetakSel = field(default=TANPA_LETAK, compare=False, repr=False)

    @property
    def sebutan(self) -> str:
        """Code and name as far as known: `2.07.03 PROGRAM PELATIHAN KERJA`; empty for neither."""
        return " ".join(n for n in (self.kode_rekening, self.nama) if n)
