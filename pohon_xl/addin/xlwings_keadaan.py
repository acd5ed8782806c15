"""How an open workbook stands: where it is stored, and what keeps it from being changed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pohon_xl.addin.galat import is_busy

if TYPE_CHECKING:
    import xlwings as xw


def folder_of(book: "xw.Book") -> Path | None:
    """None for one never saved, or in a cloud folder that nobody can find on this computer."""
    try:
        path = Path(_local(book))
    except Exception as error:
        if is_busy(error):
            raise
        return None  # xlwings raises what it likes for a cloud address
    return path.parent if path.is_absolute() and path.exists() else None


def address_of(book: "xw.Book") -> str:
    """As Excel itself names its place: a path, an address in a cloud, or the name alone."""
    native = getattr(book.api, "FullName", None)
    return str(book.fullname if native is None else native)  # Excel for Mac has other names


def _local(book: "xw.Book") -> str:
    """On this computer, of a cloud address by what this computer knows of it.

    `book.fullname` would also follow a sheet of settings in the workbook, which may be anybody's.
    """
    address = address_of(book)
    if "://" not in address:
        return address
    from xlwings.utils import fullname_url_to_local_path

    return str(fullname_url_to_local_path(address))


def why_no_folder(book: "xw.Book") -> str:
    """What to do where `folder_of` finds none, in one sentence."""
    if "://" in address_of(book):
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
