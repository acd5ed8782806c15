"""Plain files opened for reading: a pipe is waited for without end, and a device has none."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO


def open_berkas(path: Path) -> BinaryIO:
    """A plain file to read. Raises: OSError, for a folder or anything special at once."""
    return open(path, "rb", opener=_open_plain)


def read_berkas(path: Path) -> bytes:
    """All its bytes. Raises: as `open_berkas`."""
    with open_berkas(path) as file:
        return file.read()


def _open_plain(name: str, flags: int) -> int:
    kind = os.stat(name).st_mode  # noqa: PTH116  (the opener is given a string)
    if not stat.S_ISREG(kind):
        number = errno.EISDIR if stat.S_ISDIR(kind) else errno.ESPIPE
        raise OSError(number, "not a plain file", name)  # worded by errors.cause_of
    return os.open(name, flags)
