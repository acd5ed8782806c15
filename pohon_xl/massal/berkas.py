"""Which files below a folder are workbooks of planners."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from pohon_xl.massal.tempat import Tempat, TempatLokal
from pohon_xl.massal.tujuan import JENIS
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.jejak import Jejak, read_jejak
from pohon_xl.settings import JEJAK

RINGKASAN = "ringkasan.xlsx"
_LAMA = "lama"
#: copies that a button makes before the first change (addin/sesi.py)
_CADANGAN = re.compile(r" \(cadangan \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\)\.\w+$")


@dataclass(frozen=True, slots=True)
class DaftarBerkas:
    """`berkas`: relative names in order; `hasil_kami`: how many results of ours were left out.

    `ditolak`: folders that could not be looked into or that are called workbooks, and what to say.
    """

    berkas: tuple[str, ...]
    hasil_kami: int = 0
    ditolak: tuple[tuple[str, str], ...] = ()


def find_berkas(sumber: Tempat, keluaran: Tempat) -> DaftarBerkas:
    """Every workbook by its name; hidden ones, locks of open files and our results left out.

    The folder of results may lie within: it is left out too.
    """
    found: list[str] = []
    ours = 0
    refused: dict[str, str] = {}

    def closed(folder: str, cause: str) -> None:
        pesan = f"Folder '{folder}' tidak dapat dibuka ({cause}); minta izin membacanya."
        refused[f"{folder}/"] = pesan

    for folder, folders, files in sumber.walk(closed):
        jejak = _jejak(sumber, folder) if JEJAK in files else Jejak()
        folders[:] = [f for f in folders if _is_wanted(sumber, keluaran, folder, f, jejak)]
        refused |= {f"{folder}/{name}".lstrip("/"): "" for name in _workbooks(folders)}
        for name in _workbooks(files):
            if _is_result(name, jejak):
                ours += 1
            else:
                found.append(str(PurePosixPath(folder, name)))
    told = ((name, pesan or _called(name)) for name, pesan in refused.items()
            if pesan or not any(f.startswith(f"{name}/") for f in found))  # fmt: skip
    return DaftarBerkas(tuple(sorted(found)), ours, tuple(sorted(told)))


def _called(folder: str) -> str:
    return (
        f"'{folder}' adalah folder, bukan buku kerja, dan tidak memuat buku kerja; beri nama lain "
        "pada folder itu atau ambil lagi berkas aslinya."
    )


def _workbooks(files: list[str]) -> Iterator[str]:
    for name in files:
        is_hers = not name.startswith((".", "~$")) and not _CADANGAN.search(name)
        if is_hers and PurePosixPath(name).suffix.lower() in JENIS:
            yield name


def _is_wanted(sumber: Tempat, keluaran: Tempat, folder: str, name: str, jejak: Jejak) -> bool:
    if name.startswith(".") or (name == _LAMA and jejak.berkas):
        return False
    if isinstance(sumber, TempatLokal) and isinstance(keluaran, TempatLokal):
        place = sumber.folder / folder / name
        return not _is_same(place, keluaran.folder)
    here = "/".join(filter(None, (sumber.alamat.rstrip("/"), folder, name)))
    return here != keluaran.alamat.rstrip("/")


def _is_same(left: Path, right: Path) -> bool:
    try:
        return left.samefile(right)
    except OSError:
        return False


def _is_result(name: str, jejak: Jejak) -> bool:
    """Whether we made it there: of a sample or a corrected copy nobody noted a workbook."""
    return name in jejak.berkas and (jejak.asal is not None or name == RINGKASAN)


def _jejak(sumber: Tempat, folder: str) -> Jejak:
    data = sumber.read(str(PurePosixPath(folder, JEJAK)))
    with TemporaryDirectory() as place:
        (Path(place) / JEJAK).write_bytes(data or b"")
        return read_jejak(Path(place))
