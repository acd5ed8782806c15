"""A folder of workbooks or of results: on this machine, or at an address that fsspec knows."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Protocol

from pohon_xl.berkas import read_berkas
from pohon_xl.errors import OutputError, cause_of

Isi = tuple[str, list[str], list[str]]
Refused = Callable[[str, str], None]


class Tempat(Protocol):
    """What a run does with a folder. Names are relative, with `/`."""

    alamat: str

    def walk(self, refused: Refused) -> Iterator[Isi]:
        """(folder, its folders, its files) from the top; folders taken from the list are left.

        `refused` is told of those within that cannot be looked into, and why.
        """

    def read(self, name: str) -> bytes | None:
        """The content of a small file; None when there is none."""

    def fetched(self, name: str) -> AbstractContextManager[Path]:
        """A workbook as a file of this machine."""

    def worked_on(self, name: str) -> AbstractContextManager[Path]:
        """A folder of results to read and write in; changes are kept when the block ends well."""

    def locked(self) -> AbstractContextManager[None]:
        """Nobody else works there meanwhile. Raises: OutputError."""


class TempatLokal:
    """A folder that the system can see, a shared one too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.alamat = str(folder)

    def walk(self, refused: Refused) -> Iterator[Isi]:
        """Links to folders are not followed: they may lead back."""

        def told(error: OSError) -> None:
            refused(self._relative(str(error.filename)), cause_of(error))

        for folder, folders, files in os.walk(self.folder, onerror=told):
            folders.sort()
            yield self._relative(folder), folders, sorted(files)

    def _relative(self, folder: str) -> str:
        relative = Path(folder).relative_to(self.folder).as_posix()
        return "" if relative == "." else relative

    def read(self, name: str) -> bytes | None:
        """Also None when it may not be read."""
        with suppress(OSError):
            return read_berkas(self.folder / name)
        return None

    @contextmanager
    def fetched(self, name: str) -> Iterator[Path]:
        """The file itself."""
        yield self.folder / name

    @contextmanager
    def worked_on(self, name: str) -> Iterator[Path]:
        """The folder itself: what is written there is written whole or not at all."""
        yield self.folder / name

    @contextmanager
    def locked(self) -> Iterator[None]:
        """By the operating system, which lets go when a run is killed."""
        from pohon_xl.renderers.kunci_folder import lock_folder

        with lock_folder(self.folder):
            yield


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder of one's own for a while. Raises: OutputError when there is no room for it."""
    try:
        folder = Path(tempfile.mkdtemp(prefix="pohon_xl-"))
    except OSError as error:
        raise OutputError(
            f"Folder sementara tidak dapat dibuat ({cause_of(error)}); kosongkan sebagian disk."
        ) from None
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
