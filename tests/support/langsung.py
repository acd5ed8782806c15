"""An executor that works at once in this process: what tests watch step by step."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import Any

from pohon_xl.massal.kerja import kerjakan
from pohon_xl.massal.pelaksana import Pelaksana


class Langsung(Executor):
    """Futures that are done when they are made."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001
            future.set_exception(error)
        return future


@contextmanager
def open_langsung(_berkas: int) -> Iterator[Pelaksana]:
    """As `open_lokal`, without processes."""
    yield Pelaksana(Langsung(), lambda batch: [kerjakan(t) for t in batch], ahead=1)
