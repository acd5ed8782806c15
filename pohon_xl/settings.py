"""Where the templates and the sample are, where state is kept, and the mark on our sheets."""

import os
import re
import sys
from pathlib import Path

from pohon_xl.errors import TemplateError
from pohon_xl.rekaman import dataclass

#: sheet-scoped hidden defined name on each sheet of ours; its value is the sheet's `Peran`
PENANDA_LEMBAR = "_pohon_xl"

#: a sheet of this name is hers, whoever put our mark on it
_MILIKNYA = re.compile(r"\s*tahap\b", re.IGNORECASE)

#: hidden list in a folder of results: what we made there, and from which workbook
JEJAK = ".pohon_xl.json"


@dataclass(frozen=True, slots=True)
class Batas:
    """What one file may cost; more is no planning workbook, and is said so.

    `byte`: the file; `isi`: all its parts inflated; `rasio`: inflated to stored, of a part above
    `rasio_mulai` bytes; `sel`, `lembar`: filled cells and sheets of a workbook; `huruf`: of a cell,
    as in Excel; `huruf_tahap`: of all Tahap together; `detik`, `memori` (bytes): what building it
    may take in `massal`.
    """

    byte: int = 256 << 20
    isi: int = 1 << 30
    rasio: int = 500
    rasio_mulai: int = 64 << 20
    sel: int = 1_000_000
    lembar: int = 1_000
    huruf: int = 32_767
    huruf_tahap: int = 16_000_000
    detik: float = 300.0
    memori: int = 3 << 30


BATAS = Batas()

_PACKAGE = Path(__file__).resolve().parent


def template_folder(name: str) -> Path:
    """`word_templates` and the like: inside the wheel, or beside the package in a checkout.

    Raises: TemplateError when it is not there.
    """
    for base in (_PACKAGE, _PACKAGE.parent):
        folder = base / name
        if folder.is_dir():
            return folder
    raise TemplateError(
        f"Folder templat '{name}' tidak ditemukan; pasang ulang pohon_xl (pip install pohon-xl)."
    )


def read_penanda(lembar: str, isi: str | None) -> str | None:
    """What our mark on a sheet says, from the text of its defined name; None: the sheet is hers.

    While the template is made its Tahap sheets bear `perencana`; they never are of another kind.
    """
    found = (isi or "").strip('="')
    return None if not found or (found != "perencana" and _MILIKNYA.match(lembar)) else found


def state_folder() -> Path:
    """Ours alone, never beside a workbook: LOCALAPPDATA, Application Support, XDG_STATE_HOME."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_STATE_HOME") or home / ".local" / "state")
    return base / "pohon_xl"
