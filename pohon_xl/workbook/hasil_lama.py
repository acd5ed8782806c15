"""An earlier result of the same workbook: the yellow cells exist only there."""

import os
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from pohon_xl.berkas import open_berkas
from pohon_xl.errors import WorkbookError
from pohon_xl.rekaman import dataclass
from pohon_xl.settings import JEJAK, PENANDA_LEMBAR
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.isian import MASUKAN, masukan_of
from pohon_xl.workbook.paket import Paket
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.source import Source, read_source
from pohon_xl.workbook.strict import loosen

_DISEBUT = 3
_AKHIRAN = (".xlsx", ".xlsm")
_EXCEL = (*_AKHIRAN, ".xltx", ".xltm")


@dataclass(frozen=True, slots=True)
class HasilLama:
    """A result of an earlier run, and whether it was saved after her own workbook."""

    source: Source
    grids: tuple[Grid, ...]
    lebih_baru: bool

    def masukan(self) -> dict[str, tuple[Grid, ...]]:
        """Our input sheets in it, by our names of them."""
        return masukan_of(g for g in self.grids if g.peran == MASUKAN)


def find_hasil_lama(
    path: Path, folder: Path, *, beside: bool = False
) -> tuple[HasilLama | None, tuple[str, ...]]:
    """The earlier result of the workbook at `path`, and sentences about what was taken or left.

    It lies in the folder of results under the same name; else it is the one workbook there with
    our marks, for she may have renamed hers. `beside`: else in a folder of
    results next to that one, unless the workbook is a result itself.
    """
    for same in (folder / name for name in result_names(path)):
        if _is_file(same) and not _is_same(same, path):
            try:
                return _read(same, path), ()
            except WorkbookError as error:
                return None, (f"isian di hasil lama tidak ikut: {error}",)
    found = [p for p in _workbooks(folder) if _is_ours(p) and not _is_same(p, path)]
    hint = f"beri nama '{path.name}' pada yang benar"
    if not found and beside and not _is_ours(path):
        hint = "sebutkan folder hasil yang benar dengan -o"
        found = [p for p in _beside(folder, path.name) if _is_ours(p) and not _is_same(p, path)]
    if len(found) > 1:
        names = ", ".join([f"'{p}'" for p in found[:_DISEBUT]] + ["..."] * (len(found) > _DISEBUT))
        message = f"isian tidak diambil karena ada beberapa hasil lama ({names}); {hint}."
        return None, (message,)
    for other in found:
        with suppress(WorkbookError):
            return _read(other, path), (f"isian diambil dari hasil lama '{other}'.",)
    return None, ()


def _read(place: Path, path: Path) -> HasilLama:
    source = read_source(place)
    newer = place.stat().st_mtime > path.stat().st_mtime
    return HasilLama(source, read_grids(loosen(source)), newer)


def result_names(path: Path) -> tuple[str, str]:
    """What the result of a workbook is called: as it is, or apart where hers could not be kept."""
    own = path.name if path.suffix.lower() in _EXCEL else f"{path.stem}.xlsx"
    return own, f"{path.stem} (hasil).xlsx"


def _workbooks(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(
            p for p in folder.iterdir() if p.suffix.lower() in _AKHIRAN and p.name[:2] != "~$"
        )


def _beside(folder: Path, name: str) -> Iterator[Path]:
    import glob

    with suppress(OSError):
        found = folder.parent.glob(f"*/{glob.escape(name)}")
        yield from sorted(p for p in found if _is_file(p.with_name(JEJAK)))


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113  (never raises)


def _is_ours(path: Path) -> bool:
    """Whether a sheet of it carries our mark, seen without reading its cells."""
    try:
        with open_berkas(path) as file, Paket(file) as package:
            return PENANDA_LEMBAR.encode() in package.read("xl/workbook.xml")
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False


def _is_same(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        return False
