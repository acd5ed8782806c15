"""A folder of results, written whole or not at all, and never over somebody's edits.

All files are staged beside their targets first; only when every one is on disk do they take their
names. A hidden list of hashes tells our own last results (which may be replaced) from files that a
person changed since (which are set aside in `lama/`).
"""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pohon_xl.errors import OutputError

_JEJAK = ".pohon_xl.json"
_LAMA = "lama"


@dataclass(frozen=True, slots=True)
class Keluaran:
    """`written`: results in the order given; `kept`: where edited older ones were set aside."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]


def write_output(folder: Path, files: dict[str, bytes]) -> Keluaran:
    """Write all files (relative names with `/`) below the folder.

    Raises: OutputError with one sentence; then nothing of this run is left behind.
    """
    targets = {name: folder / name for name in files}
    for target in targets.values():
        _refuse_open(target)
    before = _missing_folders({t.parent for t in targets.values()})
    staged: dict[Path, Path] = {}
    try:
        with _told(folder):
            for name, target in targets.items():
                target.parent.mkdir(parents=True, exist_ok=True)
                staged[target] = _stage(target, files[name])
            kept = _commit(folder, targets, staged, files)
    except BaseException:
        _clean(staged, before)
        raise
    return Keluaran(tuple(targets.values()), kept)


@contextlib.contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Errors of the disk as one sentence."""
    try:
        yield
    except PermissionError as error:
        raise OutputError(
            f"'{error.filename or folder}' tidak dapat ditulis; pilih folder lain dengan -o, atau "
            "tutup berkas itu bila sedang dibuka di Excel atau Word."
        ) from None
    except (FileExistsError, NotADirectoryError) as error:
        raise OutputError(
            f"'{error.filename or folder}' bukan folder; pilih nama folder lain dengan -o."
        ) from None
    except OSError as error:
        raise OutputError(
            f"Hasil tidak dapat ditulis ke '{folder}' ({error.strerror}); periksa ruang disk dan "
            "nama foldernya."
        ) from None


def _refuse_open(target: Path) -> None:
    """Excel and Word leave `~$name` beside an open file, LibreOffice `.~lock.name#`."""
    locks = (f"~${target.name}", f"~${target.name[2:]}", f".~lock.{target.name}#")
    if any((target.parent / lock).exists() for lock in locks):
        raise OutputError(
            f"'{target}' sedang dibuka di program lain; tutup dulu berkas itu lalu ulangi."
        )


def _stage(target: Path, data: bytes) -> Path:
    temp = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    with temp.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    return temp


def _commit(
    folder: Path, targets: dict[str, Path], staged: dict[Path, Path], files: dict[str, bytes]
) -> tuple[Path, ...]:
    known = _read_jejak(folder)
    kept = []
    for name, target in targets.items():
        if target.is_dir():
            raise FileExistsError(0, "", str(target))
        old = target.read_bytes() if target.exists() else files[name]
        if old != files[name] and known.get(name) != sha256(old).hexdigest():
            kept.append(_set_aside(folder, name, old))
        staged.pop(target).replace(target)
    hashes = known | {name: sha256(data).hexdigest() for name, data in files.items()}
    jejak = folder / _JEJAK
    _stage(jejak, json.dumps(hashes, indent=1, sort_keys=True).encode()).replace(jejak)
    return tuple(kept)


def _read_jejak(folder: Path) -> dict[str, str]:
    """Hashes of our last results; none when the list is missing or damaged."""
    try:
        found = json.loads((folder / _JEJAK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}


def _set_aside(folder: Path, name: str, data: bytes) -> Path:
    """A copy in `lama/` under a number that is still free."""
    target = folder / _LAMA / name
    target.parent.mkdir(parents=True, exist_ok=True)
    number = 1
    while (place := target.with_stem(f"{target.stem} {number}")).exists():
        number += 1
    _stage(place, data).replace(place)
    return place


def _missing_folders(folders: set[Path]) -> list[Path]:
    """Folders that do not exist yet, deepest first: to be taken away again on failure."""
    missing = {p for folder in folders for p in (folder, *folder.parents) if not p.exists()}
    return sorted(missing, key=lambda p: len(p.parts), reverse=True)


def _clean(staged: dict[Path, Path], folders: list[Path]) -> None:
    for temp in staged.values():
        with contextlib.suppress(OSError):
            temp.unlink(missing_ok=True)
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()  # only when empty
