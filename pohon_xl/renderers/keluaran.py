"""A folder of results, written whole or not at all, and never over somebody's edits.

All files are staged beside their targets first; only when every one is on disk do they take their
names. A hidden list of hashes tells our own last results (which may be replaced) from files that a
person changed since (which are set aside in `lama/`).
"""

import contextlib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from pohon_xl.errors import OutputError
from pohon_xl.rekaman import dataclass, field, replace
from pohon_xl.renderers.atomic import commit, refuse_unwritable, stage, sweep, told
from pohon_xl.renderers.isi import BerkasLama, Isi, hash_of, hash_of_file, pieces_of
from pohon_xl.renderers.jejak import (
    Asal,
    Jejak,
    dump_jejak,
    is_other_office,
    read_jejak,
)
from pohon_xl.settings import JEJAK

_LAMA = "lama"


@dataclass(frozen=True, slots=True)
class Keluaran:
    """`written`: results in the order given; `kept`: where edited older ones were set aside."""

    written: tuple[Path, ...]
    kept: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Sisa:
    """What may go from the folder.

    `terbaca`: files whose content (by hash) has been read into the new results; `pola`: patterns
    of names that this run makes anew, so that what it no longer makes is out of date.
    """

    terbaca: Mapping[str, str] = field(default_factory=dict)
    pola: tuple[str, ...] = ()


def write_output(
    folder: Path, files: Mapping[str, Isi], asal: Asal | None = None, sisa: Sisa | None = None
) -> Keluaran:
    """Write all files (relative names with `/`) below the folder.

    Raises: OutputError with one sentence; then nothing of this run is left behind.
    """
    jejak = read_jejak(folder)
    if asal and jejak.asal and is_other_office(jejak.asal, asal):
        raise OutputError(
            f"Folder hasil '{folder}' berisi hasil '{jejak.asal.buku}' dari perangkat daerah lain; "
            "pilih folder lain dengan -o."
        )
    targets = {name: folder / name for name in files}
    before: list[Path] = []
    staged: dict[Path, Path] = {}
    place = folder
    try:
        for target in targets.values():
            refuse_unwritable(target)
        sweep({t.parent for t in targets.values()})
        before = _missing_folders({t.parent for t in targets.values()})
        for name, target in targets.items():
            place = target
            target.parent.mkdir(parents=True, exist_ok=True)
            staged[target] = stage(target, files[name])
        kept = _commit(
            folder,
            targets,
            staged,
            files,
            Jejak(jejak.berkas, _joined(jejak.asal, asal)),
            sisa or Sisa(),
        )
    except BaseException as error:
        _clean(staged, before)
        if isinstance(error, OSError):
            raise told(place, error) from None
        raise
    return Keluaran(tuple(targets.values()), kept)


def _joined(known: Asal | None, new: Asal | None) -> Asal | None:
    """What is new, without forgetting the sheets of other workbooks in the folder."""
    if known is None or new is None:
        return new or known
    return replace(new, lembar=known.lembar | new.lembar)


def _commit(
    folder: Path,
    targets: dict[str, Path],
    staged: dict[Path, Path],
    files: Mapping[str, Isi],
    jejak: Jejak,
    sisa: Sisa,
) -> tuple[Path, ...]:
    known = dict(jejak.berkas)
    hashes = {name: hash_of(pieces_of(content)) for name, content in files.items()}
    kept = []
    for name, target in targets.items():
        harmless = {hashes[name], known.get(name), sisa.terbaca.get(name)}
        if target.exists() and hash_of_file(target) not in harmless:
            kept.append(_set_aside(folder, name))
        commit(staged[target], target)
    for name in [n for n in known if n not in files and _is_covered(n, sisa.pola)]:
        aside = _take_out(folder, name, known[name])
        kept += [aside] if aside else []
        if not (folder / name).exists():
            known.pop(name)
    place = folder / JEJAK
    commit(stage(place, dump_jejak(Jejak(known | hashes, jejak.asal))), place)
    return tuple(kept)


def _is_covered(name: str, patterns: tuple[str, ...]) -> bool:
    inside = not Path(name).is_absolute() and ".." not in Path(name).parts
    return inside and any(fnmatchcase(name, pattern) for pattern in patterns)


def _take_out(folder: Path, name: str, known: str) -> Path | None:
    """A result that is made no longer: ours vanishes, an edited one goes to `lama/`."""
    target = folder / name
    if not target.is_file():
        return None
    with contextlib.suppress(PermissionError):  # open in Word: it stays until the next run
        aside = None if hash_of_file(target) == known else _set_aside(folder, name)
        target.unlink()
        return aside
    return None


def _set_aside(folder: Path, name: str) -> Path:
    """A copy in `lama/` under a number that is still free."""
    target = folder / _LAMA / name
    target.parent.mkdir(parents=True, exist_ok=True)
    number = 1
    while (place := target.with_stem(f"{target.stem} {number}")).exists():
        number += 1
    commit(stage(place, BerkasLama(folder / name)), place)
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
