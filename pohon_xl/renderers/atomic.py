"""A file written whole or not at all: the old one stays until the new one is safely on disk."""

import errno
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pohon_xl.errors import OutputError, cause_of
from pohon_xl.renderers.isi import Isi, pieces_of

_SEHARI = 24 * 60 * 60
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_atomic(path: Path, data: Isi) -> None:
    """Put the bytes at the path; a link there keeps pointing to the same file.

    Raises: OutputError with one sentence; then nothing is changed and nothing is left behind.
    """
    try:
        refuse_unwritable(path)
        if not path.parent.is_dir():
            raise OutputError(
                f"Folder '{path.parent}' tidak ditemukan; buat dulu folder itu atau pilih lainnya."
            )
        temp = stage(path, data)
        try:
            commit(temp, path)
        finally:
            with suppress(OSError):
                temp.unlink(missing_ok=True)
    except OSError as error:
        raise told(path, error) from None


def stage(target: Path, data: Isi) -> Path:
    """The content on disk beside the target, under a name nobody else uses.

    Raises: OSError; then nothing is left behind.
    """
    temp = _real(target).with_name(f".pohon_xl-{os.urandom(6).hex()}.tmp")
    try:
        with temp.open("xb") as file:
            for piece in pieces_of(data):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            temp.unlink(missing_ok=True)
        raise
    return temp


def sweep(folders: Iterable[Path]) -> None:
    """Take away what runs that were killed left there; that of today may still be written to."""
    for folder in folders:
        with suppress(OSError):
            for temp in folder.glob(".pohon_xl-*.tmp"):
                if time.time() - temp.stat().st_mtime > _SEHARI:
                    temp.unlink()


def commit(temp: Path, target: Path) -> None:
    """Let a staged file take its name, with the permissions of the one it replaces."""
    real = _real(target)
    if real.exists():
        temp.chmod(real.stat().st_mode & 0o777)
    temp.replace(real)


def refuse_unwritable(target: Path) -> None:
    """Say what an operating system says late, vaguely or not at all. Raises: OutputError."""
    target = _real(target)
    if target.is_dir():
        raise OutputError(f"'{target}' adalah folder; sebutkan nama berkas di dalamnya.")
    # Excel and Word leave `~$name` beside an open file, LibreOffice `.~lock.name#`
    locks = (f"~${target.name}", f"~${target.name[2:]}", f".~lock.{target.name}#")
    if target.exists() and any((target.parent / lock).exists() for lock in locks):
        raise OutputError(
            f"'{target}' sedang dibuka di program lain; tutup dulu berkas itu lalu ulangi."
        )
    if target.exists() and not os.access(target, os.W_OK):
        raise OutputError(
            f"'{target}' hanya boleh dibaca; hapus tanda hanya-baca berkas itu atau pilih nama "
            "lain."
        )


def told(path: Path, error: OSError) -> OutputError:
    """An error of the disk as one sentence about that path."""
    if isinstance(error, PermissionError):
        return OutputError(
            f"'{path}' tidak dapat ditulis; pilih folder lain, atau tutup berkas itu bila sedang "
            "dibuka di Excel atau Word."
        )
    if isinstance(error, FileExistsError | NotADirectoryError):
        return OutputError(
            f"'{error.filename or path}' bukan folder; pilih nama folder lain dengan -o."
        )
    if error.errno in _FULL:
        return OutputError(
            f"'{path}' tidak dapat ditulis karena ruang disk habis; kosongkan sebagian lalu ulangi."
        )
    return OutputError(
        f"'{path}' tidak dapat ditulis ({cause_of(error)}); periksa nama berkas dan disknya."
    )


def _real(target: Path) -> Path:
    return target.resolve() if target.is_symlink() else target
