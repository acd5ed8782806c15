"""Folders at an address (s3://, memory://, sftp://) through fsspec, an extra of its own.

A workbook is fetched, built in a folder of this machine, and what changed is put back. Each object
is put whole by its store; the hidden list goes last, so a run that breaks off is done again.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from pohon_xl.errors import OutputError, PohonError, SettingError, cause_of
from pohon_xl.massal.kunci_jauh import locked_by
from pohon_xl.massal.tempat import Isi, Refused, scratch
from pohon_xl.rekaman import dataclass
from pohon_xl.settings import JEJAK

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_KUNCI = ".pohon_xl_massal.kunci"
#: what an address needs, by its beginning; of ours s3 alone has an extra
_PAKET = {
    "s3": '"pohon-xl[s3]"', "s3a": '"pohon-xl[s3]"', "gs": "gcsfs", "gcs": "gcsfs", "az": "adlfs",
    "abfs": "adlfs", "abfss": "adlfs", "sftp": "paramiko", "ssh": "paramiko", "http": "aiohttp",
    "https": "aiohttp", "smb": "smbprotocol", "webdav": "webdav4[fsspec]", "oci": "ocifs",
    "hdfs": "pyarrow", "box": "boxfs", "gdrive": "gdrive-fsspec", "oss": "ossfs",
}  # fmt: skip

#: letters of a store's own words
_PANJANG = 160


class TempatJauh:
    """A folder of an fsspec file system."""

    def __init__(self, alamat: str, system: "AbstractFileSystem", root: str) -> None:
        self.alamat = alamat
        self._system, self._root = system, root.rstrip("/")
        self._is_web = alamat.startswith(("http://", "https://"))

    def walk(self, _refused: Refused) -> Iterator[Isi]:
        """Names in order. Raises: SettingError when a folder cannot be looked into."""
        try:
            for folder, folders, files in self._system.walk(self._root, on_error="raise"):
                names = sorted(self._plain(f) for f in folders)
                relative = str(folder)[len(self._root) :].strip("/")
                yield self._plain(relative), names, sorted(self._plain(f) for f in files)
                folders[:] = [f for f in folders if self._plain(f) in names]
        except PohonError:
            raise
        except FileNotFoundError:
            raise SettingError(
                f"Folder '{self.alamat}' tidak ditemukan; periksa alamatnya."
            ) from None
        except Exception as error:  # noqa: BLE001  (each store has errors of its own)
            raise SettingError(
                f"Folder '{self.alamat}' tidak dapat dibuka ({_cause(error)}); periksa alamat, "
                "izin dan jaringannya."
            ) from None

    def read(self, name: str) -> bytes | None:
        """None when there is none."""
        try:
            return bytes(self._system.cat_file(self._at(name)))
        except Exception:  # noqa: BLE001
            return None

    @contextmanager
    def fetched(self, name: str) -> Iterator[Path]:
        """A copy under its own name."""
        with scratch() as folder:
            path = folder / PurePosixPath(name).name
            with self._told(f"Berkas '{name}' tidak dapat diambil dari"):
                self._system.get_file(self._at(name), str(path))
            yield path

    @contextmanager
    def worked_on(self, name: str) -> Iterator[Path]:
        """A copy of the folder; afterwards what is new or different there goes back."""
        with scratch() as folder:
            place = folder / (PurePosixPath(name).name or "hasil")
            place.mkdir()
            with self._told("Hasil yang lama tidak dapat dibaca dari"):
                before = self._pull(name, place)
            yield place
            with self._told("Hasil tidak dapat ditulis ke"):
                self._push(name, place, before)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """By an object that a run keeps writing; one that a killed run left is taken over."""
        refusal = OutputError(
            f"Folder hasil '{self.alamat}' sedang dipakai 'massal' lain; tunggu sampai selesai, "
            "atau pilih folder lain dengan -o."
        )
        with self._told("Hasil tidak dapat ditulis ke"):
            self._system.makedirs(self._root, exist_ok=True)
        with locked_by(_Kunci(self), lambda: refusal):
            yield

    @contextmanager
    def _told(self, what: str) -> Iterator[None]:
        """Whatever a store raises is one sentence."""
        try:
            yield
        except PohonError:
            raise
        except NotImplementedError:
            raise OutputError(
                f"Alamat '{self.alamat}' hanya dapat dibaca; pilih folder lain dengan -o."
            ) from None
        except Exception as error:  # noqa: BLE001  (botocore, aiohttp, paramiko each have their own)
            raise OutputError(
                f"{what} '{self.alamat}' ({_cause(error)}); periksa alamat, izin, ruang dan "
                "jaringannya."
            ) from None

    def _plain(self, name: str) -> str:
        return unquote(name) if self._is_web else str(name)

    def _at(self, name: str) -> str:
        full = f"{self._root}/{name}" if name else self._root
        return f"{self._root}/{quote(name)}" if name and self._is_web else full

    def fresh(self, name: str) -> bytes | None:
        """A small object as it is now; None when there is none. Raises: OutputError."""
        place = self._at(name)
        with self._told("Hasil tidak dapat dibaca dari"):
            self._system.invalidate_cache(self._root)
            try:
                return bytes(self._system.cat_file(place))
            except FileNotFoundError:
                return None

    def put(self, name: str, content: bytes) -> None:
        """A small object. Raises: OutputError."""
        with self._told("Hasil tidak dapat ditulis ke"):
            self._system.pipe_file(self._at(name), content)

    def remove(self, name: str) -> None:
        """Gone, if it was there."""
        with suppress(OutputError), self._told("Hasil tidak dapat ditulis ke"):
            self._system.rm_file(self._at(name))

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


@dataclass(frozen=True, slots=True)
class _Kunci:
    """The object that says that somebody works there."""

    tempat: TempatJauh

    def read(self) -> bytes | None:
        """None when there is none."""
        return self.tempat.fresh(_KUNCI)

    def write(self, content: bytes) -> None:
        """Raises: OutputError."""
        self.tempat.put(_KUNCI, content)

    def remove(self) -> None:
        """Nothing is wrong when somebody has deleted it."""
        self.tempat.remove(_KUNCI)


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
    except ImportError as error:
        kind = alamat.partition("://")[0]
        paket = _PAKET.get(kind)
        how = f"pasang dengan: pip install {paket}" if paket else str(error).rstrip(".")
        raise SettingError(f"Alamat '{alamat}' memerlukan paket tambahan; {how}.") from None
    except ValueError:
        raise SettingError(
            f"Alamat '{alamat}' tidak dikenal; pakai folder biasa atau alamat seperti s3://ember/2026."
        ) from None
    except Exception as error:  # noqa: BLE001  (each store has errors of its own)
        raise SettingError(
            f"Alamat '{alamat}' tidak dapat dibuka ({_cause(error)}); periksa alamat dan "
            "jaringannya."
        ) from None
    if not str(root).strip("/") and system.protocol not in {"file", "memory"}:
        raise SettingError(f"Alamat '{alamat}' tidak menyebut folder; mis. s3://ember/2026.")
    return TempatJauh(alamat, system, str(root))


def _cause(error: Exception) -> str:
    """In Indonesian where the system tells why; else the first line of the store's own words."""
    if isinstance(error, FileNotFoundError):
        return "tidak ada"
    if isinstance(error, PermissionError):
        return "tidak diizinkan"
    if isinstance(error, OSError) and error.errno:
        return cause_of(error)
    first = (str(error).strip() or type(error).__name__).splitlines()[0]
    return first.rstrip(".")[:_PANJANG]
