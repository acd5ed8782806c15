"""The bytes of a planner's file, read once; what is no readable workbook is said plainly."""

import os
import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from pohon_xl.errors import WorkbookError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"})
_OLD = {".xls": "Excel 97-2003", ".xlsb": "biner Excel", ".ods": "OpenDocument"}
#: more than this after inflating is no planning workbook
MAX_INFLATED = 1 << 30


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was at one moment."""

    path: Path
    data: bytes


def read_source(path: Path) -> Source:
    """The file's bytes, seen to be a workbook package.

    Raises: WorkbookError with one sentence: missing, a folder, no permission, empty, encrypted,
    another format, broken, or absurdly large.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise WorkbookError(
            f"Berkas '{path}' tidak ditemukan; periksa nama dan foldernya."
        ) from None
    except IsADirectoryError:
        raise WorkbookError(f"'{path}' adalah folder; sebutkan berkas Excel di dalamnya.") from None
    except OSError as error:
        if os.path.isdir(path):  # noqa: PTH112  (never raises); Windows says PermissionError for a folder
            raise WorkbookError(
                f"'{path}' adalah folder; sebutkan berkas Excel di dalamnya."
            ) from None
        raise WorkbookError(
            f"Berkas '{path}' tidak dapat dibaca ({error.strerror}); tutup dulu di Excel atau "
            "minta izin membacanya."
        ) from None
    _refuse_other_formats(path, data)
    _refuse_broken(path, data)
    return Source(path, data)


def _refuse_other_formats(path: Path, data: bytes) -> None:
    if not data:
        raise WorkbookError(f"Berkas '{path}' kosong (0 byte); ambil lagi salinan yang utuh.")
    if data.startswith(_OLE):
        if path.suffix.lower() in _SUFFIXES:
            raise WorkbookError(
                f"Berkas '{path}' dilindungi kata sandi; buka di Excel, hapus kata sandinya "
                "(Berkas > Info > Proteksi), lalu simpan."
            )
        raise _old_format(path, "Excel 97-2003")
    if path.suffix.lower() in _OLD:
        raise _old_format(path, _OLD[path.suffix.lower()])
    if not data.startswith(b"PK"):
        raise WorkbookError(
            f"Berkas '{path}' bukan buku kerja Excel meskipun namanya demikian; buka berkas "
            "aslinya di Excel dan simpan sebagai .xlsx."
        )


def _old_format(path: Path, name: str) -> WorkbookError:
    return WorkbookError(
        f"Berkas '{path}' berformat {name}, yang belum dapat dibaca; buka di Excel dan simpan "
        "sebagai .xlsx."
    )


def _refuse_broken(path: Path, data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise broken(path) from None
    if "[Content_Types].xml" not in {m.filename for m in members}:
        raise WorkbookError(
            f"Berkas '{path}' bukan buku kerja Excel (isinya arsip biasa); simpan buku kerja dari "
            "Excel sebagai .xlsx."
        )
    if sum(m.file_size for m in members) > MAX_INFLATED:
        raise WorkbookError(
            f"Berkas '{path}' lebih dari 1 GB setelah dibuka; hapus gambar atau lembar yang tidak "
            "perlu lalu simpan lagi."
        )


def broken(path: Path) -> WorkbookError:
    """What to say when the package or its parts do not hold together."""
    return WorkbookError(
        f"Berkas '{path}' rusak atau terpotong; buka di Excel (Buka dan Perbaiki) lalu simpan, "
        "atau ambil salinan yang utuh."
    )
