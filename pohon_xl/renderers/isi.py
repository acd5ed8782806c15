"""What a result will hold: bytes, or pieces still to be gathered when it is written.

A workbook with fifty megabytes of photographs is never whole in memory: what is hers goes from the
copy of her file to the result, a piece at a time.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol

from pohon_xl.berkas import open_berkas
from pohon_xl.rekaman import dataclass

POTONG = 1 << 20


class Rangkaian(Protocol):
    """Something that can be gathered as often as it is asked for, the same each time."""

    def pieces(self) -> Iterator[bytes]:
        """All of it, piece by piece."""


Isi = bytes | Rangkaian


def pieces_of(isi: Isi) -> Iterator[bytes]:
    """The whole content, piece by piece."""
    return iter((isi,)) if isinstance(isi, bytes) else isi.pieces()


def pieces_from(file: BinaryIO) -> Iterator[bytes]:
    """What is left of an open file."""
    while piece := file.read(POTONG):
        yield piece


@dataclass(frozen=True, slots=True)
class BerkasLama:
    """A file on disk as content of another."""

    path: Path

    def pieces(self) -> Iterator[bytes]:
        """All of it. Raises: OSError."""
        with open_berkas(self.path) as file:
            yield from pieces_from(file)


def hash_of(pieces: Iterable[bytes]) -> str:
    """SHA-256 of all of them in a row."""
    digest = sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def hash_of_file(path: Path) -> str:
    """SHA-256 of a file on disk. Raises: OSError."""
    with open_berkas(path) as file:
        return hash_of(pieces_from(file))


def is_in(words: Sequence[bytes], pieces: Iterable[bytes]) -> bool:
    """Whether one of the words stands anywhere in them, also where two meet."""
    tail, longest = b"", max(map(len, words))
    for piece in pieces:
        seen = tail + piece
        if any(word in seen for word in words):
            return True
        tail = seen[-longest:]
    return False
