"""Who does the work: processes of this machine or a Dask cluster, both as an Executor."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from logging import CRITICAL, getLogger
from time import monotonic
from typing import TYPE_CHECKING

from pohon_xl.errors import OutputError, PohonError, SettingError
from pohon_xl.massal.antrean import Kerja
from pohon_xl.massal.pengawas import allow_work, end_all, kerjakan_terawasi, stop_work
from pohon_xl.massal.versi import versi
from pohon_xl.rekaman import dataclass

if TYPE_CHECKING:
    from distributed import Client

#: tasks under way for each worker, so that none waits for the next
_DI_DEPAN = 2
#: files in one task of a cluster: less talk for each file, still little to do again
_BATCH = 8
_DETIK_SAMBUNG = 15


@dataclass(frozen=True, slots=True)
class Pelaksana:
    """`ahead`: batches under way; `batch`: files in one; `awas` raises when nobody works."""

    executor: Executor
    kerja: Kerja
    ahead: int
    batch: int = 1
    awas: Callable[[], None] | None = None


@contextmanager
def open_lokal(pekerja: int | None, berkas: int) -> Iterator[Pelaksana]:
    """A worker process for each processor, or as many as asked for.

    When the block ends early (Ctrl-C), files under way get a few seconds to become whole.
    """
    count = max(1, min(pekerja or usable_processors(), berkas))
    allow_work()
    executor = ThreadPoolExecutor(count, thread_name_prefix="pohon_xl")
    try:
        yield Pelaksana(executor, kerjakan_terawasi, _DI_DEPAN * count)
    except BaseException:
        stop_work()
        raise
    finally:
        try:
            executor.shutdown(wait=True, cancel_futures=True)
        finally:
            stop_work()
            end_all()


@contextmanager
def open_dask(alamat: str, berkas: int) -> Iterator[Pelaksana]:
    """The workers of a scheduler; the number of files decides how many go in one task.

    Raises: SettingError with what to install or to start; OutputError when it goes away.
    """
    try:
        from distributed import Client
    except ImportError:
        raise SettingError(
            '--dask memerlukan paket tambahan; pasang dengan: pip install "pohon-xl[dask]".'
        ) from None
    for name in ("distributed", "distributed.client", "distributed.core"):
        getLogger(name).setLevel(CRITICAL)  # what matters of it is told in a sentence
    try:
        client = Client(alamat, timeout=_DETIK_SAMBUNG, set_as_default=False)
    except (OSError, ValueError, TimeoutError, ImportError):
        raise SettingError(
            f"Penjadwal Dask di '{alamat}' tidak menjawab; periksa alamatnya, mis. "
            "tcp://10.0.0.5:8786."
        ) from None
    try:
        threads = _threads(client, alamat)
        batch = max(1, min(_BATCH, berkas // (_DI_DEPAN * threads)))
        executor = client.get_executor(pure=False)
        awas = _watch(client, alamat)
        yield Pelaksana(executor, kerjakan_terawasi, _DI_DEPAN * threads, batch, awas)
    except PohonError:
        raise
    except Exception:
        if client.status == "running":
            raise
        raise OutputError(
            f"Penjadwal Dask di '{alamat}' berhenti atau tidak terjangkau lagi; jalankan lagi, "
            "lalu ulangi dengan --lanjut."
        ) from None
    finally:
        with suppress(Exception):
            if client.status == "running":
                client.run(end_all)
        client.close()


def _threads(client: "Client", alamat: str) -> int:
    """Threads of all workers, each of which must have this very pohon_xl."""
    try:
        client.wait_for_workers(1, timeout=_DETIK_SAMBUNG)
    except TimeoutError:
        raise SettingError(
            f"Penjadwal Dask di '{alamat}' tidak mempunyai pekerja; jalankan 'dask worker "
            f"{alamat}' di tiap mesin."
        ) from None
    try:
        found = set(client.run(versi).values())
        client.run(allow_work)
    except ImportError:
        raise SettingError(
            f"pohon_xl belum terpasang di pekerja Dask '{alamat}'; pasang versi yang sama di semua "
            "mesin."
        ) from None
    if found != {versi()}:
        raise SettingError(
            f"Versi pohon_xl di pekerja Dask '{alamat}' berbeda dari di sini ({versi()}); pasang "
            "versi yang sama di semua mesin."
        )
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


def _watch(client: "Client", alamat: str) -> Callable[[], None]:
    """Raises OutputError when there has been no worker for a while: Dask waits without end."""
    seen = monotonic()

    def watch() -> None:
        nonlocal seen
        with suppress(Exception):  # no answer is told below
            if client.status == "running" and client.nthreads():
                seen = monotonic()
        if monotonic() - seen > _DETIK_SAMBUNG:
            raise OutputError(
                f"Semua pekerja Dask di '{alamat}' berhenti; jalankan lagi 'dask worker {alamat}', "
                "lalu ulangi dengan --lanjut."
            )

    return watch


def usable_processors() -> int:
    """Those this program may use."""
    with suppress(AttributeError):  # not on Windows and macOS
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1
