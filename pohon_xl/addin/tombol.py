"""The one table of buttons. Ribbon, VBA, form buttons, LibreOffice menus follow from it.

A click starts Python with one argument, `--permintaan=FILE` (`permintaan.py` reads it, and says
what is in it):

    python -I -B -m pohon_xl.addin.mulai --permintaan=C:/Users/.../klik_1.txt

So no name of a workbook is ever on a command line. For scripts and tests the same can be said
plainly: `--fungsi=periksa --wb=NAME --hwnd=N --host=excel`. `fungsi` is the `id` of a button
below; `Tombol.fungsi` names what runs: `baca.periksa` is `periksa` in `pohon_xl/addin/baca.py`.
"""

from enum import StrEnum

from pohon_xl.rekaman import dataclass


class Kelompok(StrEnum):
    """A group of the tab; the value is its label."""

    BACA = "Baca dan periksa"  # an ampersand marks a key in some labels of Office
    BANGUN = "Bangun"
    DOKUMEN = "Dokumen"
    LAINNYA = "Lainnya"


@dataclass(frozen=True, slots=True)
class Tombol:
    """A button.

    `keytip` follows that of the tab; `ikon` is an imageMso of the allow-list (`ikon.py`);
    `perlu_buku`: nothing starts without an open workbook; `tanya`: asked in one line before Python
    starts, the answer is `Permintaan.jawaban`; `klik_kanan`: its label in the menu of a cell;
    `besar`: the button that is looked for first.
    """

    id: str
    kelompok: Kelompok
    label: str
    screentip: str
    supertip: str
    keytip: str
    ikon: str
    fungsi: str
    perlu_buku: bool = True
    tanya: str = ""
    klik_kanan: str = ""
    besar: bool = False


JUDUL_TAB = "Pohon Kinerja"
KEYTIP_TAB = "K"

TOMBOL: tuple[Tombol, ...] = (
    Tombol(
        "periksa",
        Kelompok.BACA,
        "Periksa",
        "Periksa buku kerja ini",
        "Mencari yang hilang, bergeser, terpotong atau salah eja di Tahap 1 sampai 5, menandai "
        "selnya, dan menyusun lembar Temuan. Isi sel Anda tidak diubah.",
        "PR",
        "ErrorChecking",
        "baca.periksa",
        besar=True,
    ),
    Tombol(
        "temuan_berikutnya",
        Kelompok.BACA,
        "Temuan berikutnya",
        "Ke temuan berikutnya",
        "Melompat ke sel bertanda berikutnya, juga di lembar lain.",
        "TB",
        "ReviewNextComment",
        "baca.temuan_berikutnya",
        klik_kanan="Temuan berikutnya",
    ),
    Tombol(
        "temuan_sebelumnya",
        Kelompok.BACA,
        "Temuan sebelumnya",
        "Ke temuan sebelumnya",
        "Melompat ke sel bertanda sebelumnya, juga di lembar lain.",
        "TS",
        "ReviewPreviousComment",
        "baca.temuan_sebelumnya",
    ),
    Tombol(
        "abaikan",
        Kelompok.BACA,
        "Abaikan dengan alasan",
        "Abaikan temuan di sel ini",
        "Temuan di sel terpilih tidak lagi dihitung, tetapi tetap terdaftar bersama alasan Anda di "
        "lembar Abaikan.",
        "AB",
        "ReviewDeleteComment",
        "baca.abaikan",
        tanya="Mengapa temuan di sel ini diabaikan? Alasan ini dibaca evaluator.",
        klik_kanan="Abaikan temuan di sel ini...",
    ),
    Tombol(
        "perbaikan",
        Kelompok.BACA,
        "Terapkan perbaikan",
        "Terapkan perbaikan yang pasti",
        "Menampilkan dulu teks lama dan barunya, lalu menulisnya setelah Anda setuju. Buku kerja "
        "disalin lebih dulu sebagai cadangan.",
        "PB",
        "Spelling",
        "baca.terapkan_perbaikan",
    ),
    Tombol(
        "bersihkan",
        Kelompok.BACA,
        "Bersihkan tanda",
        "Keluarkan tanda dan lembar pohon_xl",
        "Mengeluarkan warna, catatan dan lembar buatan pohon_xl. Lembar isian yang sudah Anda isi "
        "tetap ada.",
        "BT",
        "ClearFormats",
        "baca.bersihkan_tanda",
    ),
    Tombol(
        "pohon",
        Kelompok.BANGUN,
        "Pohon Kinerja",
        "Gambar pohon kinerja",
        "Menggambar pohon kinerja dari Tahap 3 dan 4 di lembar tersendiri, siap cetak.",
        "PO",
        "SmartArtInsert",
        "bangun.pohon",
        besar=True,
    ),
    Tombol(
        "cascading",
        Kelompok.BANGUN,
        "Cascading",
        "Gambar cascading",
        "Tujuan, sasaran, program, kegiatan dan sub kegiatan beserta jabatannya, dari Tahap 5.",
        "CA",
        "TableInsertExcel",
        "bangun.cascading",
    ),
    Tombol(
        "pk_lembar",
        Kelompok.BANGUN,
        "PK",
        "Susun lembar Perjanjian Kinerja",
        "Satu lembar PK untuk tiap jabatan. Yang belum diketahui tetap kosong dan tersorot.",
        "PK",
        "FileMarkAsFinal",
        "bangun.pk",
    ),
    Tombol(
        "iku",
        Kelompok.BANGUN,
        "IKU",
        "Susun lembar Indikator Kinerja Utama",
        "Indikator, satuan, formula, sumber data dan penanggung jawab dari pohon kinerja.",
        "IK",
        "FunctionWizard",
        "bangun.iku",
    ),
    Tombol(
        "rencana_aksi",
        Kelompok.BANGUN,
        "Rencana Aksi",
        "Susun lembar Rencana Aksi",
        "Target Perjanjian Kinerja per triwulan.",
        "RA",
        "RecurrenceEdit",
        "bangun.rencana_aksi",
    ),
    Tombol(
        "semua",
        Kelompok.BANGUN,
        "Semua",
        "Bangun semua lembar",
        "Tanda, Temuan, Pohon Kinerja, Cascading, PK, IKU, Rencana Aksi dan lembar isian "
        "sekaligus. Isian Anda yang lama tetap ada.",
        "SE",
        "RefreshAll",
        "bangun.semua",
        besar=True,
    ),
    Tombol(
        "dokumen_pk",
        Kelompok.DOKUMEN,
        "PK",
        "Draf Word Perjanjian Kinerja",
        "Menulis draf PK tiap jenjang ke folder di samping buku kerja.",
        "DP",
        "FilePrintPreview",
        "dokumen.pk",
    ),
    Tombol(
        "dokumen_lkip",
        Kelompok.DOKUMEN,
        "LKIP",
        "Draf Word laporan kinerja",
        "Menulis draf LKIP dengan tabel capaian dari pohon kinerja ke folder di samping buku "
        "kerja.",
        "DL",
        "HeaderFooterInsert",
        "dokumen.lkip",
    ),
    Tombol(
        "dokumen_skp",
        Kelompok.DOKUMEN,
        "SKP",
        "Draf Word Sasaran Kinerja Pegawai",
        "Menulis draf SKP dari kinerja jabatan ke folder di samping buku kerja.",
        "DS",
        "ReviewNewComment",
        "dokumen.skp",
    ),
    Tombol(
        "berita_acara",
        Kelompok.DOKUMEN,
        "Berita Acara",
        "Draf Word Berita Acara perubahan IKU",
        "Membandingkan dengan versi lama yang Anda pilih, lalu menulis Berita Acara perubahan IKU.",
        "DB",
        "FileSaveAs",
        "dokumen.berita_acara",
    ),
    Tombol(
        "pdf",
        Kelompok.DOKUMEN,
        "PDF",
        "Semua dokumen sebagai Word dan PDF",
        "Menulis semua draf Word dan PDF-nya ke folder di samping buku kerja.",
        "DF",
        "FileSaveAsPdfOrXps",
        "dokumen.pdf",
    ),
    Tombol(
        "templat",
        Kelompok.LAINNYA,
        "Templat baru",
        "Buku kerja kosong yang dipandu",
        "Membuka buku kerja baru berisi Tahap 1 sampai 5, Instansi, Pejabat, Target dan Anggaran.",
        "TM",
        "FileNew",
        "lainnya.templat_baru",
        perlu_buku=False,
    ),
    Tombol(
        "banding",
        Kelompok.LAINNYA,
        "Banding dengan versi lama",
        "Apa yang berubah sejak versi lama",
        "Membandingkan buku kerja ini dengan versi lama yang Anda pilih, simpul demi simpul.",
        "BD",
        "WindowsArrangeAll",
        "lainnya.banding",
    ),
    Tombol(
        "pengaturan",
        Kelompok.LAINNYA,
        "Pengaturan",
        "Pengaturan dan keadaan pohon_xl",
        "Python dan pengaturan yang dipakai add-in ini, dan di mana berkasnya.",
        "PG",
        "PropertySheet",
        "lainnya.pengaturan",
        perlu_buku=False,
    ),
    Tombol(
        "bantuan",
        Kelompok.LAINNYA,
        "Bantuan",
        "Bantuan pohon_xl",
        "Petunjuk singkat untuk perencana. Tidak memerlukan internet.",
        "BA",
        "Help",
        "lainnya.bantuan",
        perlu_buku=False,
    ),
)


def find_tombol(id_tombol: str) -> Tombol | None:
    """The button of that id, or None."""
    return next((t for t in TOMBOL if t.id == id_tombol), None)
