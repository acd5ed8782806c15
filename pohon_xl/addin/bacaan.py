"""The open workbook read as a file: a copy with everything not saved yet, through our reader.

Reading over the bridge would lose merges, hidden rows, fills and notes, or cost a call for each.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pohon_xl import app
from pohon_xl.addin.port import Port
from pohon_xl.errors import PohonError
from pohon_xl.model.finding import Finding
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_bertanda import Bertanda, read_bertanda

_TERBACA = {".xlsx", ".xlsm", ".xls", ".xlsb"}


@dataclass(frozen=True, slots=True)
class Salinan:
    """The copy on disk, gone when the click is done, and the marks and notes in it."""

    path: Path
    tanda: dict[str, Bertanda]


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What the copy says."""

    salinan: Salinan
    buku: app.Buku
    temuan: tuple[Finding, ...]


@contextmanager
def copied(port: Port) -> Iterator[Salinan]:
    """A copy in a folder of its own. Messages name the workbook, not the copy."""
    with tempfile.TemporaryDirectory(prefix="pohon_xl_", ignore_cleanup_errors=True) as folder:
        stem, dot, suffix = port.name.rpartition(".")
        known = f"{dot}{suffix}".lower() in _TERBACA
        path = Path(folder) / (port.name if known else f"{stem or port.name}.xlsx")
        try:
            port.copy_to(path)
            yield Salinan(path, _marks(path))
        except PohonError as error:
            raise type(error)(str(error).replace(str(path), port.name)) from None


@contextmanager
def read_open(port: Port) -> Iterator[Bacaan]:
    """Read and checked. Raises: WorkbookError, as `app.open_buku`."""
    with copied(port) as salinan:
        buku = app.open_buku(salinan.path)
        yield Bacaan(salinan, buku, app.check(buku))


def _marks(path: Path) -> dict[str, Bertanda]:
    with path.open("rb") as file:
        if file.read(2) != b"PK":
            return {}
        try:
            return read_bertanda(file, path.name)
        except PohonError:  # a package our writer would not keep; reading it is another matter
            return {}
