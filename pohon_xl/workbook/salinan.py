"""What a file held at one moment: in memory when it is small, else in a nameless file on disk.

A copy, because her file must be free again at once: while we work she goes on saving, and Excel on
Windows cannot replace a file that somebody has open or mapped. Fifty megabytes of photographs are
not held for that.
"""

import io
from collections.abc import Iterator
from typing import BinaryIO

#: what is held in memory; planners' workbooks without pictures are smaller
_DIPEGANG = 4 << 20
_POTONG = 1 << 20


class Salinan:
    """A copy on disk. It has no name (on Windows: is deleted when closed) and goes with us."""

    def __init__(self, file: io.FileIO) -> None:
        self._file = file
        self.size = 0

    def __del__(self) -> None:
        self._file.close()

    def append(self, data: bytes) -> None:
        """More of it. Raises: OSError."""
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]
        self.size += len(data)

    def read_at(self, place: int, buffer: memoryview) -> int:
        """Fill the buffer with what stands there; how many bytes that were."""
        self._file.seek(place)
        return self._file.readinto(buffer)


#: all bytes of a file
Isi = bytes | Salinan


class _Aliran(io.RawIOBase):
    """A reader of its own place in the copy."""

    def __init__(self, salinan: Salinan) -> None:
        self._salinan, self._place = salinan, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_CUR: self._place, io.SEEK_END: self._salinan.size}.get(whence, 0)
        if start + offset < 0:
            raise ValueError(offset)
        self._place = start + offset
        return self._place

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = self._salinan.read_at(self._place, buffer)
        self._place += count
        return count


def stream_of(isi: Isi) -> BinaryIO:
    """A reader from the beginning, independent of others."""
    return io.BytesIO(isi) if isinstance(isi, bytes) else _Aliran(isi)  # type: ignore[return-value]


def copy_of(file: BinaryIO, limit: int) -> Isi:
    """An open file from the beginning, never more than `limit` bytes. Raises: OSError."""
    head = file.read(min(limit, _DIPEGANG + 1))
    if len(head) <= _DIPEGANG:
        return head
    try:
        return _on_disk(head, file, limit)
    except OSError:  # no room for another copy
        file.seek(0)
        return file.read(limit)


def _on_disk(head: bytes, file: BinaryIO, limit: int) -> Salinan:
    from tempfile import TemporaryFile

    salinan = Salinan(TemporaryFile(buffering=0))  # noqa: SIM115  (closed with the copy)
    piece = head
    while piece:
        salinan.append(piece)
        piece = file.read(min(_POTONG, limit - salinan.size))
    return salinan


def pieces(file: BinaryIO) -> Iterator[bytes]:
    """What is left of an open file, piece by piece."""
    while piece := file.read(_POTONG):
        yield piece


def says_same(file: BinaryIO, isi: Isi) -> bool:
    """Whether an open file still holds exactly that."""
    other = stream_of(isi)
    for piece in pieces(file):
        if other.read(len(piece)) != piece:
            return False
    return not other.read(1)


def holds(isi: Isi, *words: bytes) -> bool:
    """Whether one of the words stands anywhere in it."""
    longest, tail = max(map(len, words)), b""
    for piece in pieces(stream_of(isi)):
        seen = tail + piece
        if any(word in seen for word in words):
            return True
        tail = seen[-longest:]
    return False
