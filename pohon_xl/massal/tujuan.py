"""Where the results of each workbook go: the same folders as the input, one more for each file.

The names are ones that every system can have, and two workbooks never share a folder, even where
capital letters do not count. Which name a workbook gets depends on the names alone.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import PurePosixPath

#: readable types, those that keep their plain name first
JENIS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods")
#: bytes of a name, and what is kept of a longer one before its mark
_PANJANG = 72
_POTONG = 64
_TERLARANG = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]')
#: names of devices on Windows, with any ending
_PERANGKAT = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?")
#: what stands in a folder of results beside the workbooks' folders
_TERPAKAI = ("ringkasan.csv", "ringkasan.xlsx", "ringkasan.html", "kesalahan.log", "lama")


def plan_tujuan(berkas: Iterable[str]) -> dict[str, str]:
    """Workbook -> folder of its results, both relative with `/`."""
    found = sorted(berkas, key=_rank)
    taken = {_key(name) for name in _TERPAKAI}
    for name in found:
        taken.update(_key(str(p)) for p in _folders(name))
    tujuan = {}
    for name in found:
        place = next(p for p in _candidates(name) if _key(p) not in taken)
        taken.add(_key(place))
        tujuan[name] = place
    return tujuan


def _rank(berkas: str) -> tuple[str, int, str]:
    path = PurePosixPath(berkas)
    suffix = path.suffix.lower()
    kind = JENIS.index(suffix) if suffix in JENIS else len(JENIS)
    return _key(str(path.with_suffix(""))), kind, berkas


def _folders(berkas: str) -> Iterator[PurePosixPath]:
    """The folders above it, as they are called in the output."""
    parts = [safe_name(part) for part in PurePosixPath(berkas).parts[:-1]]
    for end in range(1, len(parts) + 1):
        yield PurePosixPath(*parts[:end])


def _candidates(berkas: str) -> Iterator[str]:
    path = PurePosixPath(berkas)
    folder = next(iter(reversed(list(_folders(berkas)))), PurePosixPath())
    stem, kind = path.stem, path.suffix[1:].lower()
    yield str(folder / safe_name(stem))
    yield str(folder / safe_name(f"{stem} ({kind})"))
    for length in range(4, 65, 4):
        yield str(folder / safe_name(f"{stem} ({kind}) {_digest(berkas)[:length]}"))


def safe_name(name: str) -> str:
    """The name itself where every system can have it; else a like one with a mark of its own."""
    tidy = _TERLARANG.sub("_", name).rstrip(". ")
    if _PERANGKAT.fullmatch(tidy.casefold()) or tidy in {"", "_"} or tidy.startswith("."):
        tidy = f"_{tidy}"
    if len(tidy.encode()) > _PANJANG:
        tidy = tidy.encode()[:_POTONG].decode(errors="ignore").rstrip(". ")
    return tidy if tidy == name else f"{tidy} ~{_digest(name)[:6]}"


def _digest(text: str) -> str:
    return sha256(text.encode(errors="surrogatepass")).hexdigest()


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
