"""A warm worker process for each thread, watched: one that hangs, swells or dies is replaced.

The same on this machine and on a Dask worker, which runs `kerjakan_terawasi` in its threads.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import IO

from pohon_xl.massal.alamat import open_tempat
from pohon_xl.massal.kerja import sweep, terhenti, terlalu_besar, terlalu_lama
from pohon_xl.massal.tempat import TempatLokal
from pohon_xl.massal.tugas import HasilTugas, Tugas, dump_tugas, load_hasil

#: how often the watch looks, in seconds
_JEDA = 0.2
#: a process is replaced after so many files, so that what it remembers of words stays small
_PAKAI = 250

#: what a file under way gets when the user stops the run, in seconds
_TENGGANG = 3.0

_milik = threading.local()
_berhenti = threading.Event()
_semua: set["Proses"] = set()
_pintu = threading.Lock()


class Proses:
    """One worker process and the line to it."""

    def __init__(self, memori: int) -> None:
        self.memori = memori
        self.dipakai = 0
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        self._process = subprocess.Popen(  # noqa: S603  (our own program)
            [sys.executable, "-m", "pohon_xl.massal.proses", str(memori)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            encoding="ascii",
            start_new_session=True,  # Ctrl-C is for the one who started it
        )
        if self._process.stdout is None:
            raise RuntimeError
        self._reader = threading.Thread(
            target=self._listen, args=(self._process.stdout,), daemon=True
        )
        self._reader.start()
        with _pintu:
            _semua.add(self)

    def _listen(self, stream: IO[str]) -> None:
        with suppress(OSError, ValueError):
            for line in stream:
                self._lines.put(line)
        stream.close()
        self._lines.put(None)

    @property
    def is_usable(self) -> bool:
        """Whether it lives and has not served long enough."""
        return self._process.poll() is None and self.dipakai < _PAKAI

    def ask(self, tugas: Tugas) -> HasilTugas | str | None:
        """Its result; a sentence when it had to be ended; None when it died by itself."""
        self.dipakai += 1
        try:
            if self._process.stdin is None:
                return None
            self._process.stdin.write(dump_tugas(tugas) + "\n")
            self._process.stdin.flush()
        except OSError:
            return None
        end = time.monotonic() + tugas.pilihan.detik
        stopped = False
        while True:
            try:
                line = self._lines.get(timeout=_JEDA)
            except Empty:
                if _berhenti.is_set() and not stopped:
                    stopped, end = True, min(end, time.monotonic() + _TENGGANG)
                if time.monotonic() > end:
                    return terlalu_lama(tugas)
                if self.used_memory() > tugas.pilihan.memori:
                    return terlalu_besar(tugas)
                continue
            return None if line is None else load_hasil(line)

    def used_memory(self) -> int:
        """Bytes in memory of the process and of those it started."""
        import psutil

        try:
            own = psutil.Process(self._process.pid)
            family = [own, *own.children(recursive=True)]
        except psutil.Error:
            return 0
        used = 0
        for process in family:
            with suppress(psutil.Error):
                used += process.memory_info().rss
        return used

    def end(self) -> None:
        """At once, with all it started."""
        import psutil

        with suppress(psutil.Error):
            for child in psutil.Process(self._process.pid).children(recursive=True):
                with suppress(psutil.Error):
                    child.kill()
        self._process.kill()
        with suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        self._process.wait()
        self._reader.join()
        with _pintu:
            _semua.discard(self)


def kerjakan_terawasi(batch: Sequence[Tugas]) -> list[HasilTugas]:
    """Each task of the batch in this thread's worker process. Never raises for a bad file."""
    return [_kerjakan(tugas) for tugas in batch]


def _kerjakan(tugas: Tugas) -> HasilTugas:
    """A process that died is not yet the fault of its file: it gets a second, fresh one."""
    for _ in range(2):
        if _berhenti.is_set():
            break
        proses = _proses(tugas.pilihan.memori)
        answer = proses.ask(tugas)
        if isinstance(answer, HasilTugas):
            return answer
        proses.end()
        if answer is not None:
            return _told(tugas, answer)
    return _told(tugas, terhenti(tugas))


def _told(tugas: Tugas, pesan: str) -> HasilTugas:
    keluaran = open_tempat(tugas.keluaran)
    if isinstance(keluaran, TempatLokal):
        sweep(keluaran.folder / tugas.tujuan)
    return HasilTugas(tugas.berkas, tugas.tujuan, pesan=pesan)


def _proses(memori: int) -> Proses:
    proses: Proses | None = getattr(_milik, "proses", None)
    if proses is None or not proses.is_usable or proses.memori != memori:
        if proses is not None:
            proses.end()
        proses = _milik.proses = Proses(memori)
    return proses


def stop_work() -> None:
    """No file is begun any more; those under way have a few seconds left."""
    _berhenti.set()


def allow_work() -> None:
    """A new run."""
    _berhenti.clear()


def end_all() -> None:
    """Every worker process of this program."""
    with _pintu:
        found = list(_semua)
    for proses in found:
        proses.end()
