"""Sheet Pejabat: who signs for which performance."""

from collections.abc import Iterable

from pohon_xl.model.instansi import Pejabat
from pohon_xl.model.judul_isian import DiPejabat
from pohon_xl.tables.istilah import jenjang_of
from pohon_xl.tables.masukan import KINERJA, KODE, BarisMasukan, Judul, belum_terbaca

LEVEL = "Level"
JENJANG_TAHAP_5 = "Jenjang (Tahap 5 atau menurut level)"
JENJANG = "Jenjang pengganti"
JABATAN = DiPejabat.JABATAN
NAMA = DiPejabat.NAMA
PANGKAT = DiPejabat.PANGKAT
NIP = DiPejabat.NIP
STATUS = "Status"
MULAI = "Mulai"
SAMPAI = "Sampai"
#: from here on Excel no longer keeps every digit of a number
MAKSIMUM_PASTI = 1e15

#: in sheet order; LEVEL and JENJANG_TAHAP_5 come from the tree and are not read
JUDUL: Judul = {
    KODE: (),
    KINERJA: (),
    LEVEL: (),
    JENJANG_TAHAP_5: ("Jenjang menurut Tahap 5",),
    JENJANG: ("Jenjang", "Jenjang jabatan"),
    JABATAN: ("Nama jabatan",),
    NAMA: ("Nama pejabat", "Nama lengkap"),
    PANGKAT: ("Pangkat", "Golongan", "Pangkat/Gol. Ruang", "Pangkat/Gol"),
    NIP: ("Nomor Induk Pegawai",),
    STATUS: ("Status jabatan", "Plt/Plh"),
    MULAI: ("Mulai menjabat", "Sejak", "TMT"),
    SAMPAI: ("Sampai dengan", "Berakhir"),
}


def pejabat_of_rows(rows: Iterable[BarisMasukan]) -> tuple[Pejabat, ...]:
    """What rows say, wherever they come from."""
    return tuple(_pejabat(row) for row in rows)


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
        nip=_nip(row),
        status=row.text(STATUS),
        mulai=row.text(MULAI),
        sampai=row.text(SAMPAI),
        lain=(*row.lain, *unknown),
        letak_sel=row.places(),
        sel=tuple(c for c in row.kept() if c.judul not in {LEVEL, JENJANG_TAHAP_5}),
    )


def _nip(row: BarisMasukan) -> str | None:
    """Excel keeps 15 digits of a number: the last ones of an NIP stored as one are not hers."""
    cell = row.sel.get(NIP)
    lost = cell is not None and cell.angka is not None and abs(cell.angka) >= MAKSIMUM_PASTI
    return None if lost else row.text(NIP)
