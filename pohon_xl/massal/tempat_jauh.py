"""Folders at an address (s3://, memory://, sftp://) through fsspec, an extra of its own.

A workbook is fetched, built in a folder of this machine, and what changed is put back. Each object
is put whole by its store; the hidden list goes last, so a run that breaks off is done again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from pohon_xl.errors import OutputError, SettingError
from pohon_xl.massal.tempat import Isi, scratch
from pohon_xl.settings import JEJAK

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_KUNCI = ".pohon_xl_massal.kunci"


class TempatJauh:
    """A folder of an fsspec file system."""

    def __init__(self, alamat: str, system: "AbstractFileSystem", root: str) -> None:
        self.alamat = alamat
        self._system, self._root = system, root.rstrip("/")

    def walk(self) -> Iterator[Isi]:
        """Names in order."""
        for folder, folders, files in self._system.walk(self._root):
            names = sorted(folders)
            folders[:] = names
            relative = str(folder)[len(self._root) :].strip("/")
            yield relative, names, sorted(files)
            folders[:] = names

    def read(self, name: str) -> bytes | None:
        """None when there is none."""
        try:
            return bytes(self._system.cat_file(self._at(name)))
        except OSError:
            return None

    @contextmanager
    def fetched(self, name: str) -> Iterator[Path]:
        """A copy under its own name."""
        with scratch() as folder:
            path = folder / PurePosixPath(name).name
            try:
                self._system.get_file(self._at(name), str(path))
            except OSError as error:
                raise OutputError(
                    f"Berkas '{name}' tidak dapat diambil dari '{self.alamat}' ({error}); periksa "
                    "alamat dan izinnya."
                ) from None
            yield path

    @contextmanager
    def worked_on(self, name: str) -> Iterator[Path]:
        """A copy of the folder; afterwards what is new or different there goes back."""
        with scratch() as folder:
            place = folder / (PurePosixPath(name).name or "hasil")
            place.mkdir()
            before = self._pull(name, place)
            yield place
            try:
                self._push(name, place, before)
            except OSError as error:
                raise OutputError(
                    f"Hasil tidak dapat ditulis ke '{self.alamat}' ({error}); periksa izin dan "
                    "ruangnya."
                ) from None

    @contextmanager
    def locked(self) -> Iterator[None]:
        """By a file, for stores have no locks; one that a killed run left is to be deleted."""
        place = self._at(_KUNCI)
        if self._system.exists(place):
            raise OutputError(
                f"Folder hasil '{self.alamat}' sedang dipakai 'massal' lain; tunggu sampai "
                f"selesai, atau hapus '{_KUNCI}' di sana bila tidak ada yang berjalan."
            )
        self._system.makedirs(self._root, exist_ok=True)
        self._system.pipe_file(place, b"")
        try:
            yield
        finally:
            self._system.rm_file(place)

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}" if name else self._root

    def _pull(self, name: str, place: Path) -> dict[str, bytes]:
        base = self._at(name)
        found: dict[str, bytes] = {}
        if not self._system.exists(base):
            return found
        depth = 2 if name else 1  # the summary stands beside the folders of all workbooks
        for full in self._system.find(base, maxdepth=depth):
            relative = str(full)[len(base) :].lstrip("/")
            if relative.startswith("lama/") or PurePosixPath(relative).name == _KUNCI:
                continue
            found[relative] = bytes(self._system.cat_file(full))
            (place / relative).parent.mkdir(parents=True, exist_ok=True)
            (place / relative).write_bytes(found[relative])
        return found

    def _push(self, name: str, place: Path, before: dict[str, bytes]) -> None:
        files = {p.relative_to(place).as_posix(): p for p in place.rglob("*") if p.is_file()}
        for relative in sorted(files, key=lambda r: (r.startswith("."), r == JEJAK, r)):
            content = files[relative].read_bytes()
            target = self._at(f"{name}/{relative}" if name else relative)
            if before.get(relative) == content:
                continue
            if relative.startswith("lama/"):
                target = self._free(target)
            self._system.makedirs(str(PurePosixPath(target).parent), exist_ok=True)
            self._system.pipe_file(target, content)
        for gone in before.keys() - files.keys():
            self._system.rm_file(self._at(f"{name}/{gone}" if name else gone))

    def _free(self, target: str) -> str:
        """What was set aside earlier stays."""
        path, number = PurePosixPath(target), 1
        while self._system.exists(str(path)):
            number += 1
            path = PurePosixPath(target).with_stem(f"{PurePosixPath(target).stem} {number}")
        return str(path)


def open_jauh(alamat: str) -> TempatJauh:
    """Raises: SettingError when fsspec or the address's own package is not there."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise SettingError(
            f"Alamat '{alamat}' memerlukan paket tambahan; pasang dengan: pip install "
            '"pohon-xl[fsspec]".'
        ) from None
    try:
        system, root = url_to_fs(alamat)
    except (ImportError, ValueError, OSError) as error:
        raise SettingError(f"Alamat '{alamat}' tidak dapat dibuka ({error}).") from None
    return TempatJauh(alamat, system, str(root))
