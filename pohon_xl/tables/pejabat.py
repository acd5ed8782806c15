"""Sheet Pejabat: who signs for which performance."""

from pohon_xl.model.instansi import Pejabat
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.istilah import jenjang_of
from pohon_xl.tables.masukan import KINERJA, KODE, BarisMasukan, Judul, belum_terbaca, read_rows

LEVEL = "Level"
JENJANG_TAHAP_5 = "Jenjang menurut Tahap 5"
JENJANG = "Jenjang pengganti"
JABATAN = "Jabatan"
NAMA = "Nama"
PANGKAT = "Pangkat/Golongan"
NIP = "NIP"

#: in sheet order; LEVEL and JENJANG_TAHAP_5 come from the tree and are not read
JUDUL: Judul = {
    KODE: (),
    KINERJA: (),
    LEVEL: (),
    JENJANG_TAHAP_5: (),
    JENJANG: ("Jenjang", "Jenjang jabatan"),
    JABATAN: ("Nama jabatan",),
    NAMA: ("Nama pejabat", "Nama lengkap"),
    PANGKAT: ("Pangkat", "Golongan", "Pangkat/Gol. Ruang", "Pangkat/Gol"),
    NIP: ("Nomor Induk Pegawai",),
}


def read_pejabat(grid: Grid) -> tuple[Pejabat, ...]:
    """The rows in sheet order; those that only name a performance too."""
    return tuple(_pejabat(row) for row in read_rows(grid, JUDUL))


def _pejabat(row: BarisMasukan) -> Pejabat:
    typed = row.text(JENJANG)
    jenjang = jenjang_of(typed) if typed else None
    unknown = ((belum_terbaca(JENJANG), typed),) if typed and jenjang is None else ()
    return Pejabat(
        kode=row.key(KODE),
        kinerja=row.key(KINERJA),
        jenjang=jenjang,
        jabatan=row.text(JABATAN),
        nama=row.text(NAMA),
        pangkat=row.text(PANGKAT),
        nip=row.text(NIP),
        lain=(*row.lain, *unknown),
    )
