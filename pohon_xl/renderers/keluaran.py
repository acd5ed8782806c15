"""A folder of results, written whole or not at all, and never over somebody's edits.

All files are staged beside their targets first; only when every one is on disk do they take their
names. A hidden list of hashes tells our own last results (which may be replaced) from files that a
person changed since (which are set aside in `lama/`).
"""

import contextlib
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pohon_xl.renderers.atomic import commit, refuse_unwritable, stage, told

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
    before: list[Path] = []
    staged: dict[Path, Path] = {}
    place = folder
    try:
        for target in targets.values():
            refuse_unwritable(target)
        before = _missing_folders({t.parent for t in targets.values()})
        for name, target in targets.items():
            place = target
            target.parent.mkdir(parents=True, exist_ok=True)
            staged[target] = stage(target, files[name])
        kept = _commit(folder, targets, staged, files)
    except BaseException as error:
        _clean(staged, before)
        if isinstance(error, OSError):
            raise told(place, error) from None
        raise
    return Keluaran(tuple(targets.values()), kept)


def _commit(
    folder: Path, targets: dict[str, Path], staged: dict[Path, Path], files: dict[str, bytes]
) -> tuple[Path, ...]:
    known = _read_jejak(folder)
    kept = []
    for name, target in targets.items():
        old = target.read_bytes() if target.exists() else files[name]
        if old != files[name] and known.get(name) != sha256(old).hexdigest():
            kept.append(_set_aside(folder, name, old))
        commit(staged[target], target)
    hashes = known | {name: sha256(data).hexdigest() for name, data in files.items()}
    jejak = folder / _JEJAK
    commit(stage(jejak, json.dumps(hashes, indent=1, sort_keys=True).encode()), jejak)
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
    commit(stage(place, data), place)
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
