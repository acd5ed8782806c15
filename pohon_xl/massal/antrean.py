"""Tasks through an executor of concurrent.futures: a few ahead, never all at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from itertools import islice

from pohon_xl.massal.kerja import terhenti
from pohon_xl.massal.tugas import HasilTugas, Tugas

#: seconds
_JEDA = 1.0
Kerja = Callable[[Sequence[Tugas]], list[HasilTugas]]


def run_antrean(
    executor: Executor,
    kerja: Kerja,
    tugas: Iterable[Tugas],
    *,
    ahead: int,
    batch: int = 1,
    awas: Callable[[], None] | None = None,
) -> Iterator[HasilTugas]:
    """The results as they come, `ahead` batches under way at any time, each task once.

    `awas` is called now and then while nothing comes; it may raise.
    A batch that is lost altogether (its machine died too often) is tried again file by file.
    """
    waiting = iter(_batches(tugas, batch))
    pending: dict[Future[list[HasilTugas]], tuple[Tugas, ...]] = {}
    again: list[tuple[Tugas, ...]] = []
    while True:
        while len(pending) < ahead:
            one = again.pop() if again else next(waiting, None)
            if one is None:
                break
            pending[executor.submit(kerja, one)] = one
        if not pending:
            return
        done, _ = wait(pending, timeout=_JEDA, return_when=FIRST_COMPLETED)
        if awas and not done:
            awas()
        for future in done:
            one = pending.pop(future)
            if future.exception() is None:
                yield from future.result()
            elif len(one) > 1:
                again += [(t,) for t in one]
            else:
                yield HasilTugas(one[0].berkas, one[0].tujuan, pesan=terhenti(one[0]))


def _batches(tugas: Iterable[Tugas], size: int) -> Iterator[tuple[Tugas, ...]]:
    tasks = iter(tugas)
    while one := tuple(islice(tasks, size)):
        yield one
