"""One run at a time in a folder of results: what one reads there no other changes meanwhile.

The lock is the operating system's, so it ends with the process, however that ends.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pohon_xl.errors import OutputError
from pohon_xl.renderers.atomic import told

#: beside results, only while a run works there; one that a killed run left is taken by the next
KUNCI = ".pohon_xl-kunci"


@contextmanager
def lock_folder(folder: Path) -> Iterator[None]:
    """Hold the folder, made if it is missing and gone again if it stays empty.

    Raises: OutputError when another run holds it, or the folder cannot be made.
    """
    made = _missing(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = _open(folder / KUNCI)
    except OSError as error:
        _remove(made)
        raise told(folder, error) from None
    if handle is None:
        raise OutputError(
            f"Folder hasil '{folder}' sedang dipakai proses pohon_xl lain; tunggu sampai selesai "
            "atau pilih folder lain."
        )
    try:
        yield
    finally:
        if sys.platform == "win32":  # an open file cannot be removed there
            os.close(handle)
        with suppress(OSError):
            (folder / KUNCI).unlink()
        if sys.platform != "win32":
            os.close(handle)
        _remove(made)


def _open(path: Path) -> int | None:
    """A locked file; None when another holds it. One removed in between is made again."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _lock(handle)
        except (BlockingIOError, PermissionError):  # the second is how Windows says it
            os.close(handle)
            return None
        except OSError:  # a network drive without locks: better unlocked than no results
            return handle
        with suppress(OSError):
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _missing(folder: Path) -> list[Path]:
    with suppress(OSError):
        return [p for p in (folder, *folder.parents) if not p.exists()]
    return []


def _remove(folders: list[Path]) -> None:
    """Folders made for nothing go again, those with results stay."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()
