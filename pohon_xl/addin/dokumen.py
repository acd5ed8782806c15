"""Buttons of group Dokumen: Word drafts in a folder beside the open workbook."""

from pathlib import Path

from pohon_xl import app
from pohon_xl.addin.bacaan import copied, read_open
from pohon_xl.addin.klik import Klik
from pohon_xl.addin.pesan import listed
from pohon_xl.errors import SettingError, WorkbookError

_TAMPIL = 12  # names in a box


def pk(klik: Klik) -> str:
    """Perjanjian Kinerja."""
    return _write(klik, frozenset({"pk"}))


def lkip(klik: Klik) -> str:
    """Laporan kinerja."""
    return _write(klik, frozenset({"lkip"}))


def skp(klik: Klik) -> str:
    """Sasaran Kinerja Pegawai."""
    return _write(klik, frozenset({"skp"}))


def berita_acara(klik: Klik) -> str:
    """Berita Acara perubahan IKU, compared with an older version she picks."""
    from pohon_xl.pembandingan import compare_books, write_berita_acara
    from pohon_xl.renderers.kunci_folder import lock_folder

    folder = klik.folder()
    lama = klik.port.ask_file("Pilih versi lama buku kerja ini")
    if lama is None:
        return ""
    with lock_folder(folder), copied(klik.port) as salinan:
        hasil = write_berita_acara(compare_books(lama, salinan.path), folder)
    return _told(hasil, folder)


def pdf(klik: Klik) -> str:
    """All drafts, as Word and as PDF. Raises: SettingError without LibreOffice."""
    from pohon_xl.renderers.pdf_soffice import find_soffice

    try:
        find_soffice()
    except SettingError:
        raise SettingError(
            "Tombol PDF memerlukan LibreOffice, yang tidak ditemukan di komputer ini; pasang dari "
            "libreoffice.org, atau klik PK, LKIP dan SKP lalu simpan drafnya sebagai PDF dari Word."
        ) from None
    return _write(klik, None, with_pdf=True)


def _write(klik: Klik, jenis: frozenset[str] | None, *, with_pdf: bool = False) -> str:
    from pohon_xl.renderers.kunci_folder import lock_folder

    folder = klik.folder()
    with lock_folder(folder), read_open(klik.port) as bacaan:
        hasil = app.build_documents(bacaan.buku, folder, jenis=jenis, with_pdf=with_pdf)
    return _told(hasil, folder)


def _told(hasil: app.Hasil, folder: Path) -> str:
    names = [path.name for path in hasil.written if path.suffix in {".docx", ".pdf"}]
    if not names:
        raise WorkbookError(
            "Belum ada dokumen jenis ini yang dapat disusun dari buku kerja; klik Periksa dan "
            "lihat lembar Temuan untuk yang masih kurang."
        )
    shown = listed(names, _TAMPIL)
    told = f"{len(names)} berkas ditulis ke folder '{folder / 'dokumen'}':\n{shown}"
    if hasil.kept:
        told += f"\n\nDokumen yang Anda ubah sendiri disimpan dulu di '{hasil.kept[0].parent}'."
    return told
