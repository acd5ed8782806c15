"""`banding`, step by step: read both versions, compare them."""

from pathlib import Path

from pohon_xl.app import Buku, open_buku
from pohon_xl.banding.banding import compare
from pohon_xl.banding.perubahan import Banding
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """Both versions as read, and what changed from one to the other."""

    lama: Buku
    baru: Buku
    banding: Banding


def compare_books(lama: Path, baru: Path, folder: Path | None = None) -> Perbandingan:
    """Compare two workbooks; `folder` is where an earlier result of the new one may lie.

    Raises: WorkbookError that names the file.
    """
    old = open_buku(lama)
    new = open_buku(baru, folder=folder, beside=folder is not None)
    return Perbandingan(old, new, compare(old.kertas, new.kertas))
