"""Sheet Instansi: labels with values, one below the other."""

from collections.abc import Iterator

from pohon_xl.model.instansi import Instansi, SelIsian
from pohon_xl.model.judul_isian import DiInstansi
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass, replace
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.masukan import Judul, belum_terbaca, heading_of, kept_cell, value_text

URAIAN = "Uraian"
ISI = "Isi"
PETUNJUK = "Petunjuk"

PERANGKAT_DAERAH = DiInstansi.PERANGKAT_DAERAH
PEMERINTAH_DAERAH = DiInstansi.PEMERINTAH_DAERAH
URUSAN = DiInstansi.URUSAN
ALAMAT = DiInstansi.ALAMAT
TEMPAT = DiInstansi.TEMPAT
TAHUN = DiInstansi.TAHUN
JABATAN_ATASAN = DiInstansi.JABATAN_ATASAN
NAMA_ATASAN = DiInstansi.NAMA_ATASAN
TANGGAL = DiInstansi.TANGGAL
JENIS_PK = "Jenis Perjanjian Kinerja"
LOGO = DiInstansi.LOGO
TANGGAL_BERITA_ACARA = DiInstansi.TANGGAL_BERITA_ACARA

#: labels in sheet order
LABEL: Judul = {
    PERANGKAT_DAERAH: ("Nama perangkat daerah", "OPD", "SKPD", "Nama instansi"),
    PEMERINTAH_DAERAH: (),
    URUSAN: ("Urusan pemerintahan",),
    ALAMAT: ("Alamat kantor",),
    TEMPAT: ("Tempat tanda tangan", "Tempat"),
    TAHUN: ("Tahun perjanjian kinerja",),
    JABATAN_ATASAN: ("Jabatan atasan", "Jabatan atasan kepala"),
    NAMA_ATASAN: ("Nama atasan", "Nama atasan kepala"),
    TANGGAL: ("Tanggal tanda tangan", "Tanggal"),
    JENIS_PK: ("Jenis PK",),
    LOGO: ("Berkas logo", "Gambar logo"),
    TANGGAL_BERITA_ACARA: ("Tanggal Berita Acara",),
}
_TABEL: Judul = {URAIAN: (), ISI: ("Nilai",), PETUNJUK: ("Keterangan",)}


@dataclass(frozen=True, slots=True)
class BacaanInstansi:
    """What one sheet says: `values` by our labels, `lain` in rows of hers, `sel` the filled cells.

    `letak` is the cell of each label, filled or blank.
    """

    values: dict[str, str]
    lain: tuple[tuple[str, str], ...]
    sel: dict[str, SelIsian]
    letak: dict[str, Location]


def scan_instansi(grid: Grid) -> BacaanInstansi:
    """Labels and values as they stand."""
    values: dict[str, str] = {}
    lain: list[tuple[str, str]] = []
    sel: dict[str, SelIsian] = {}
    letak: dict[str, Location] = {}
    for label, value, cell in _pairs(grid):
        name = heading_of(label, LABEL)
        if name is not None and cell is not None and cell.at is not None:
            letak.setdefault(name, cell.at)
        if name is None or (value and name in values):
            lain.append((label, value))
        elif value or (cell and cell.rumus):
            if value:
                values[name] = value
            if cell:
                sel[name] = replace(cell, judul=name)
    return BacaanInstansi(values, tuple(lain), sel, letak)


def instansi_of(read: BacaanInstansi) -> Instansi:
    """The office; a year nobody can read stays in `lain`."""
    values, lain = read.values, list(read.lain)
    typed = values.get(TAHUN)
    tahun = int(typed) if typed and typed.isdecimal() and len(typed) == 4 else None
    if typed and tahun is None:
        lain.append((belum_terbaca(TAHUN), typed))
    return Instansi(
        perangkat_daerah=values.get(PERANGKAT_DAERAH),
        pemerintah_daerah=values.get(PEMERINTAH_DAERAH),
        urusan=values.get(URUSAN),
        alamat=values.get(ALAMAT),
        tempat=values.get(TEMPAT),
        tanggal=values.get(TANGGAL),
        tahun=tahun,
        jabatan_atasan=values.get(JABATAN_ATASAN),
        nama_atasan=values.get(NAMA_ATASAN),
        jenis_pk=values.get(JENIS_PK),
        logo=values.get(LOGO),
        tanggal_berita_acara=values.get(TANGGAL_BERITA_ACARA),
        lain=tuple(lain),
        sel=tuple(read.sel.values()),
        letak_sel=read.letak,
    )


def _pairs(grid: Grid) -> Iterator[tuple[str, str, SelIsian | None]]:
    """(label, value, cell) of each row; text in further columns of hers as ('', text, None)."""
    first, columns = _columns(grid)
    if not columns:
        return
    for row in (r for r in grid.rows() if r >= first):
        label, value = grid.text(row, columns[URAIAN]), _text(grid, row, columns[ISI])
        if label or value:
            yield label, value, kept_cell(grid, row, columns[ISI], label)
        for column in grid.columns_of(row):
            note = _text(grid, row, column)
            if column not in columns.values() and note:
                yield "", note, None


def _columns(grid: Grid) -> tuple[int, dict[str, int]]:
    """First row and columns: below the headings, or around the first label that is known."""
    for row in grid.rows():
        found: dict[str, int] = {}
        for column in grid.columns_of(row):
            name = heading_of(grid.text(row, column), _TABEL)
            if name is not None:
                found.setdefault(name, column)
        if URAIAN in found and ISI in found:
            return row + 1, found
    for row in grid.rows():
        for column in grid.columns_of(row):
            if heading_of(grid.text(row, column), LABEL):
                return row, {URAIAN: column, ISI: column + 1}
    return 0, {}


def _text(grid: Grid, row: int, column: int) -> str:
    cell = grid.cells.get((row, column))
    if cell is None or (cell.is_error and cell.formula):
        return ""
    return value_text(cell.value) or ""
