"""Installing and removing the add-in: two files, three on a Mac."""

import shutil
from contextlib import suppress
from pathlib import Path

from pohon_xl.errors import OutputError
from pohon_xl.pemasangan.pengaturan import Pengaturan
from pohon_xl.pemasangan.tempat import Tempat
from pohon_xl.pengemasan.addin_package import build_addin
from pohon_xl.pengemasan.sumber import APPLESCRIPT, read_source
from pohon_xl.renderers.atomic import told, write_atomic

#: left by a click that was cut off
_SISA = "klik_*.txt"


def install(tempat: Tempat, pengaturan: Pengaturan) -> tuple[Path, ...]:
    """The files written. The add-in is made here, so no mark of the internet is on it.

    Raises: OutputError (Excel is open, or the folder is closed), TemplateError.
    """
    files = [(tempat.pengaturan, pengaturan.to_bytes()), (tempat.addin, build_addin())]
    if tempat.applescript is not None:
        files.append((tempat.applescript, read_source(APPLESCRIPT).encode()))
    for path, data in files:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise told(path.parent, error) from None
        if not (path.is_file() and path.read_bytes() == data):
            write_atomic(path, data)
    return tuple(path for path, _ in files)


def uninstall(tempat: Tempat) -> tuple[Path, ...]:
    """The files removed; workbooks and results of the planner are never touched.

    Raises: OutputError when Excel holds the add-in open.
    """
    found = [tempat.addin, tempat.pengaturan, tempat.applescript]
    removed = []
    for path in (p for p in found if p is not None and p.is_file()):
        try:
            path.unlink()
        except OSError:
            raise OutputError(
                f"'{path}' tidak dapat dihapus; tutup Excel lebih dulu, lalu ulangi "
                "'pohon-xl copot'."
            ) from None
        removed.append(path)
    for leftover in tempat.data.glob(_SISA):
        with suppress(OSError):
            leftover.unlink()
    with suppress(OSError):
        tempat.data.rmdir()  # only when nothing of anybody is in it
    return tuple(removed)


def find_program(*names: str) -> str | None:
    """The first of these programs on the search path."""
    return next((found for name in names if (found := shutil.which(name))), None)
