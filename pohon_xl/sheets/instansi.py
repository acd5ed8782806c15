"""Sheet Instansi: the office as documents name it, one label and one yellow cell a row."""

from pohon_xl.model.jenis_pk import JenisPk
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.sheet import CellValue, Merge, PageSetup, Peran, SheetPlan, Validation
from pohon_xl.sheets.isian import footer
from pohon_xl.tables.instansi import (
    ALAMAT,
    ISI,
    JABATAN_ATASAN,
    JENIS_PK,
    LOGO,
    NAMA_ATASAN,
    PEMERINTAH_DAERAH,
    PERANGKAT_DAERAH,
    PETUNJUK,
    TAHUN,
    TANGGAL,
    TANGGAL_BERITA_ACARA,
    TEMPAT,
    URAIAN,
    URUSAN,
)
from pohon_xl.tables.kosakata import is_istilah
from pohon_xl.tables.masukan import belum_terbaca

NAMA_LEMBAR = "Instansi"
HINT = (
    "Isi kolom kuning satu kali; dipakai di semua lembar dan dokumen. Baris tambahan Anda di "
    "bawahnya tetap disimpan."
)
_HEAD = 3
_PETUNJUK = {
    PERANGKAT_DAERAH: "Nama lengkap seperti dalam Perda; diambil dari Tahap 1 bila ada",
    PEMERINTAH_DAERAH: "Baris pertama judul dokumen, mis. Pemerintah Kabupaten ...",
    URUSAN: "Untuk judul pohon kinerja, mis. Tenaga Kerja",
    ALAMAT: "Untuk kop surat; boleh beberapa baris (Alt+Enter)",
    TEMPAT: "Kota di depan tanggal tanda tangan",
    TAHUN: "Tahun Perjanjian Kinerja, empat angka",
    JABATAN_ATASAN: "Pihak kedua pada PK kepala perangkat daerah, mis. Bupati ...",
    NAMA_ATASAN: "Nama lengkap tanpa NIP",
    TANGGAL: "Tertulis pada PK dan LKIP, mis. 2 Januari 2026; kosongkan bila belum pasti",
    JENIS_PK: "Murni atau Perubahan; kosong berarti murni",
    TANGGAL_BERITA_ACARA: "Tanggal rapat reviu IKU; kosongkan bila IKU tidak berubah",
    LOGO: "Nama berkas .png atau .jpg di folder buku kerja ini, mis. logo.png; untuk kop dokumen",
}

_ISTILAH = "Istilah kantor sendiri, dipisah titik koma; kosongkan bila memakai yang lazim"


def plan_instansi(kertas: KertasKerja, builder: type[SheetBuilder] = SheetBuilder) -> SheetPlan:
    """Our labels, then rows of her own."""
    sheet = builder({1: 36.0, 2: 52.0, 3: 52.0})
    sheet.put((1, 1), NAMA_LEMBAR.upper(), "judul_kiri")
    sheet.put((2, 1, 2, 3), HINT, "keterangan")
    for column, (judul, style) in enumerate(
        ((URAIAN, "kepala"), (ISI, "kepala_masukan"), (PETUNJUK, "kepala")), 1
    ):
        sheet.put((_HEAD, column), judul, style)
    row = jenis = _HEAD + 1
    formulas = {(c.at.baris, c.judul): c.rumus for c in kertas.instansi.sel if c.at}
    for label, value in _values(kertas).items():
        sheet.put((row, 1), label, "isi_tebal")
        sheet.put((row, 2), value, "masukan", formula=formulas.get((row, label)))
        sheet.put((row, 3), _PETUNJUK[label], "isi_petunjuk")
        jenis = row if label == JENIS_PK else jenis
        row += 1
    for label, text in kertas.instansi.lain:
        if label != belum_terbaca(TAHUN):
            sheet.put((row, 1), label or None, "masukan")
            sheet.put((row, 2), text or None, "masukan")
            if is_istilah(label):
                sheet.put((row, 3), _ISTILAH, "isi_petunjuk")
            row += 1
    return SheetPlan(
        name=NAMA_LEMBAR,
        cells=tuple(sheet.cells),
        peran=Peran.MASUKAN,
        merges=tuple(sheet.merges),
        widths=tuple(sheet.widths.items()),
        heights=tuple(sheet.heights().items()),
        freeze=(_HEAD + 1, 1),
        validations=(Validation(Merge(jenis, 2, jenis, 2), tuple(JenisPk), title=JENIS_PK),),
        page=PageSetup(landscape=True, footer=footer(kertas, NAMA_LEMBAR)),
        tab_color="FFC000",
    )


def _values(kertas: KertasKerja) -> dict[str, CellValue]:
    """By label; a year nobody could read stands as she typed it."""
    own = kertas.instansi
    typed = next((text for label, text in own.lain if label == belum_terbaca(TAHUN)), None)
    return {
        PERANGKAT_DAERAH: kertas.perangkat_daerah,
        PEMERINTAH_DAERAH: own.pemerintah_daerah,
        URUSAN: own.urusan,
        ALAMAT: own.alamat,
        TEMPAT: own.tempat,
        TAHUN: own.tahun or typed,
        JABATAN_ATASAN: own.jabatan_atasan,
        NAMA_ATASAN: own.nama_atasan,
        TANGGAL: own.tanggal,
        JENIS_PK: own.jenis_pk,
        LOGO: own.logo,
        TANGGAL_BERITA_ACARA: own.tanggal_berita_acara,
    }
