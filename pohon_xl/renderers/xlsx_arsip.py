"""A zip archive put together of members, in pieces when it is written."""

import struct
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_zip import Member, stored_pieces

_END = struct.Struct("<IHHHHIIH")


@dataclass(frozen=True, slots=True)
class Arsip:
    """A whole archive, members in the order given; gathered only when it is written."""

    members: tuple[Member, ...]
    comment: bytes

    def pieces(self) -> Iterator[bytes]:
        """All its bytes. Raises: BrokenZipError."""
        directory, place = bytearray(), 0
        for member in self.members:
            before, after = _around_place(member.central)
            directory += before + struct.pack("<I", place) + after
            place += len(member.stored)
            yield from stored_pieces(member.stored)
        count, size = len(self.members), len(directory)
        end = _END.pack(0x06054B50, 0, 0, count, count, size, place, len(self.comment))
        yield b"".join((directory, end, self.comment))

    def to_bytes(self) -> bytes:
        """All of it at once."""
        return b"".join(self.pieces())

    def is_same(self, other: "Arsip") -> bool:
        """Whether both give the same bytes."""
        pairs = zip(self.members, other.members, strict=False)
        return (len(self.members), self.comment) == (len(other.members), other.comment) and all(
            _around_place(a.central) == _around_place(b.central) and a.is_stored_as(b)
            for a, b in pairs
        )

    def is_content_of(self, file: BinaryIO) -> bool:
        """Whether a file, from its beginning, holds just this."""
        file.seek(0)
        place = 0
        for piece in self.pieces():
            file.seek(place)  # the members may come from this very file
            if file.read(len(piece)) != piece:
                return False
            place += len(piece)
        file.seek(place)
        return not file.read(1)


def _around_place(central: bytes) -> tuple[bytes, bytes]:
    """A record of the directory without the offset of its member."""
    return central[:42], central[46:]


def join(members: Iterable[Member], comment: bytes) -> bytes:
    """The whole archive again, members in the order given."""
    return Arsip(tuple(members), comment).to_bytes()
