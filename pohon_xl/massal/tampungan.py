"""Results of a run on disk, so that memory holds only where each is."""

import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, suppress
from types import TracebackType
from typing import IO

from pohon_xl.errors import OutputError, cause_of
from pohon_xl.massal.tugas import HasilTugas, dump_hasil, load_hasil


class Tampungan(AbstractContextManager["Tampungan"]):
    """Written in any order, read in the order of the workbooks' names; each counts once."""

    def __init__(self) -> None:
        """Raises: OutputError where there is no room for it."""
        try:
            self._file: IO[bytes] = tempfile.TemporaryFile(prefix="pohon_xl-")  # noqa: SIM115
        except OSError as error:
            raise _full(error) from None
        self._places: dict[str, tuple[int, int]] = {}
        self.dilewati = 0

    def __len__(self) -> int:
        return len(self._places)

    def add(self, hasil: HasilTugas) -> None:
        """Keep a result; of one workbook the first. Raises: OutputError."""
        if hasil.berkas in self._places:
            return
        self.dilewati += hasil.dilewati
        line = dump_hasil(hasil).encode()
        try:
            place = self._file.seek(0, 2)
            self._file.write(line)
            self._file.flush()
        except OSError as error:
            raise _full(error) from None
        self._places[hasil.berkas] = (place, len(line))

    def __iter__(self) -> Iterator[HasilTugas]:
        for berkas in sorted(self._places):
            place, length = self._places[berkas]
            self._file.seek(place)
            yield load_hasil(self._file.read(length))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with suppress(OSError):  # what is left in its buffer may find no room
            self._file.close()


def _full(error: OSError) -> OutputError:
    return OutputError(
        f"Hasil sementara tidak dapat ditulis ({cause_of(error)}); kosongkan sebagian disk tempat "
        "folder sementara (TMP atau TMPDIR), lalu ulangi dengan --lanjut."
    )
