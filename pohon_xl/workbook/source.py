"""A planner's file, copied once; what is no readable workbook is said plainly."""

import os
import stat
import zipfile
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from pohon_xl.berkas import open_berkas
from pohon_xl.errors import WorkbookError, cause_of
from pohon_xl.rekaman import dataclass
from pohon_xl.settings import BATAS
from pohon_xl.workbook.paket import TooMuch, refuse_sizes
from pohon_xl.workbook.salinan import Isi, copy_of, holds, says_same, stream_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAM_XLS = tuple(name.encode("utf-16-le") for name in ("Workbook\0", "Book\0"))
_STREAM_SANDI = "EncryptedPackage".encode("utf-16-le")
#: how often a file that changes while it is read is read again
_ULANG = 3


class Format(StrEnum):
    """What a file is, by its content; its name may say something else."""

    PAKET = "paket Excel"
    XLSB = "biner Excel"
    ODS = "OpenDocument"
    XLS = "Excel 97-2003"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was at one moment."""

    path: Path
    data: Isi

    def stream(self) -> BinaryIO:
        """A reader of its bytes."""
        return stream_of(self.data)

    @property
    def format(self) -> Format:
        """By content; only a package can take our sheets, the others are read."""
        if _begin(self.data) == _OLE:
            return Format.XLS
        members = _members(self.data)
        if "xl/workbook.bin" in members:
            return Format.XLSB
        is_ods = "[content_types].xml" not in members and "content.xml" in members
        return Format.ODS if is_ods else Format.PAKET

    @property
    def is_package(self) -> bool:
        """Whether our sheets can be put into it."""
        return self.format is Format.PAKET

    @property
    def result_name(self) -> str:
        """How the result made of it is called: as the file itself, or as .xlsx."""
        return self.path.name if self.is_package else f"{self.path.stem}.xlsx"


def read_source(path: Path) -> Source:
    """A copy of the file, seen to be a workbook package.

    Raises: WorkbookError with one sentence: missing, a folder, no permission, empty, encrypted,
    another format, broken, or absurdly large.
    """
    _refuse_special(path)
    try:
        data = _read_steady(path)
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
            f"Berkas '{path}' tidak dapat dibaca ({cause_of(error)}); tutup dulu di Excel atau "
            "minta izin membacanya."
        ) from None
    _refuse_other_formats(path, data)
    _refuse_broken(path, data)
    return Source(path, data)


def refuse_changed(source: Source) -> None:
    """Raises: WorkbookError when somebody saved the file since it was read."""
    try:
        with open_berkas(source.path) as file:
            is_same = says_same(file, source.data)
    except OSError:
        is_same = False
    if not is_same:
        raise WorkbookError(
            f"Berkas '{source.path}' berubah selama dibaca; tutup dulu di Excel lalu ulangi."
        )


def _refuse_special(path: Path) -> None:
    """A pipe would be waited for without end, a device read without end."""
    with suppress(OSError, ValueError):
        kind = path.stat().st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
            raise WorkbookError(
                f"'{path}' bukan berkas biasa (pipa, soket atau perangkat); sebutkan berkas Excel."
            )


def _read_steady(path: Path) -> Isi:
    """The bytes of one moment: of a file that is being saved or copied, neither half is right."""
    for _ in range(_ULANG):
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            data = copy_of(file, BATAS.byte + 1)
            after = os.fstat(file.fileno())
        size = _size(data)
        if size > BATAS.byte:
            apa = f"lebih besar dari {BATAS.byte >> 20} MB"
            raise too_much(path, TooMuch(apa, "hapus gambar atau lembar yang tidak perlu"))
        same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
        if same and size == after.st_size:
            return data
    raise WorkbookError(
        f"Berkas '{path}' berubah selagi dibaca; tunggu sampai selesai disimpan atau disalin, lalu "
        "ulangi."
    )


def _size(data: Isi) -> int:
    return len(data) if isinstance(data, bytes) else data.size


def _begin(data: Isi) -> bytes:
    return stream_of(data).read(len(_OLE))


def _refuse_other_formats(path: Path, data: Isi) -> None:
    begin = _begin(data)
    if not begin:
        raise WorkbookError(f"Berkas '{path}' kosong (0 byte); ambil lagi salinan yang utuh.")
    if begin == _OLE:
        if holds(data, _STREAM_SANDI) or not holds(data, *_STREAM_XLS):
            raise locked(path)
    elif not begin.startswith(b"PK"):
        raise WorkbookError(
            f"Berkas '{path}' bukan buku kerja Excel meskipun namanya demikian; buka berkas "
            "aslinya di Excel dan simpan sebagai .xlsx."
        )


def _refuse_broken(path: Path, data: Isi) -> None:
    if _begin(data) == _OLE:
        return
    try:
        with zipfile.ZipFile(stream_of(data)) as package:
            members = package.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise broken(path) from None
    if not {"[content_types].xml", "content.xml"} & {m.filename.lower() for m in members}:
        raise WorkbookError(
            f"Berkas '{path}' bukan buku kerja Excel (isinya arsip biasa); simpan buku kerja dari "
            "Excel sebagai .xlsx."
        )
    try:
        refuse_sizes(members)
    except TooMuch as error:
        raise too_much(path, error) from None


def _members(data: Isi) -> frozenset[str]:
    try:
        with zipfile.ZipFile(stream_of(data)) as package:
            return frozenset(map(str.lower, package.namelist()))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return frozenset()


def locked(path: Path) -> WorkbookError:
    """What to say when a password is needed."""
    return WorkbookError(
        f"Berkas '{path}' dilindungi kata sandi; buka di Excel, hapus kata sandinya "
        "(Berkas > Info > Proteksi), lalu simpan."
    )


def too_much(path: Path, error: TooMuch) -> WorkbookError:
    """What to say of more than a planning workbook holds."""
    return WorkbookError(f"Berkas '{path}' {error.apa}; {error.tindakan}.")


def unsafe(path: Path) -> WorkbookError:
    """What to say of a part with entities: no program that makes workbooks writes any."""
    return WorkbookError(
        f"Berkas '{path}' memuat deklarasi entitas XML yang tidak aman; buka di Excel dan simpan "
        "ulang sebagai .xlsx, atau minta berkas aslinya."
    )


def broken(path: Path) -> WorkbookError:
    """What to say when the package or its parts do not hold together."""
    return WorkbookError(
        f"Berkas '{path}' rusak atau terpotong; buka di Excel (Buka dan Perbaiki) lalu simpan, "
        "atau ambil salinan yang utuh."
    )


def refuse_other_formats(source: Source) -> None:
    """What only an Excel package allows: change cells, keep all else. Raises: WorkbookError."""
    if not source.is_package:
        raise WorkbookError(
            f"Berkas '{source.path}' bukan .xlsx; buka di Excel, simpan sebagai .xlsx, lalu ulangi."
        )
