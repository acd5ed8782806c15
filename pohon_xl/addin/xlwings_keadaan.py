"""How an open workbook stands: where it is stored, and what keeps it from being changed."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pohon_xl.addin.galat import is_busy

if TYPE_CHECKING:
    import xlwings as xw


def folder_of(book: "xw.Book") -> Path | None:
    """None for one never saved, or in a cloud folder that nobody can find on this computer."""
    try:
        path = Path(book.fullname)
    except Exception as error:
        if is_busy(error):
            raise
        return None  # xlwings raises what it likes for a cloud address
    return path.parent if path.is_absolute() and path.exists() else None


def why_no_folder(book: "xw.Book") -> str:
    """What to do where `folder_of` finds none, in one sentence."""
    address = ""
    with suppress(AttributeError):  # Excel for Mac has other names
        address = str(book.api.FullName)
    if "://" in address:
        return (
            f"Buku kerja '{book.name}' tersimpan di awan dan foldernya tidak ditemukan di komputer "
            "ini; simpan salinannya di folder komputer (Simpan Sebagai), lalu ulangi dari salinan "
            "itu."
        )
    return (
        f"Buku kerja '{book.name}' belum disimpan di komputer ini; simpan dulu (Ctrl+S), lalu "
        "ulangi."
    )


def refusal_of(book: "xw.Book", sheets: Sequence[str]) -> str | None:
    """Why it cannot be changed, in one sentence."""
    if book.api.ReadOnly:
        return (
            f"Buku kerja '{book.name}' terbuka hanya untuk dibaca; simpan dulu dengan nama "
            "lain (Simpan Sebagai), lalu ulangi dari salinan itu."
        )
    if book.api.MultiUserEditing:
        return (
            f"Buku kerja '{book.name}' sedang dibagikan (Berbagi Buku Kerja); hentikan dulu "
            "pembagiannya di tab Tinjau, lalu ulangi."
        )
    if book.api.ProtectStructure:
        return (
            f"Struktur buku kerja '{book.name}' diproteksi; buka proteksinya (Tinjau > "
            "Proteksi Buku Kerja), lalu ulangi."
        )
    locked = [name for name in sheets if book.sheets[name].api.ProtectContents]
    if locked:
        return (
            f"Lembar \"{locked[0]}\" di '{book.name}' diproteksi; buka proteksinya (Tinjau > "
            "Hapus Proteksi Lembar), lalu ulangi."
        )
    return None
