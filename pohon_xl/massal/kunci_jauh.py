"""A lock in a store that has none: an object whose owner writes it anew every few seconds.

No clock is compared: whoever finds one watches it for a while. If it does not change, the run that
wrote it was killed, and the lock is taken over.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from secrets import token_hex
from threading import Event, Thread
from time import sleep
from typing import Protocol

#: seconds between two signs of life, and how long none is waited for
DENYUT, TUNGGU = 10.0, 45.0
#: seconds after which everybody who wrote at the same moment has written
_SERENTAK = 0.3


class Kotak(Protocol):
    """One object of a store."""

    def read(self) -> bytes | None:
        """None when there is none."""

    def write(self, content: bytes) -> None:
        """The object as a whole."""

    def remove(self) -> None:
        """There is none any more."""


@contextmanager
def locked_by(kotak: Kotak, refuse: Callable[[], Exception]) -> Iterator[None]:
    """Held while the block runs. Raises: what `refuse` makes, when another run holds it."""
    if (seen := kotak.read()) is not None and _is_alive(kotak, seen):
        raise refuse()
    own = token_hex(8).encode()
    kotak.write(own + b" 0")
    sleep(_SERENTAK)
    if not (kotak.read() or b"").startswith(own):
        raise refuse()
    done = Event()
    thread = Thread(target=_beat, args=(kotak, own, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
        kotak.remove()


def _is_alive(kotak: Kotak, seen: bytes) -> bool:
    """Whether it changes while it is watched; one that vanishes is free."""
    waited = 0.0
    while waited < TUNGGU:
        sleep(step := min(1.0, TUNGGU))
        waited += step
        now = kotak.read()
        if now != seen:
            return now is not None
    return False


def _beat(kotak: Kotak, own: bytes, done: Event) -> None:
    number = 0
    while not done.wait(DENYUT):
        number += 1
        with suppress(Exception):  # the store is away for a moment: the work itself will tell
            kotak.write(own + f" {number}".encode())
