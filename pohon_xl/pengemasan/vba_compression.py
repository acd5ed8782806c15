"""The compression of VBA projects ([MS-OVBA] 2.4.1): chunks of 4096 bytes, runs copied from before.

Among equally long runs the first is taken, as the writer does that makes the modules of xlwings,
which Excel loads every day; so the same text always gives the same bytes.
"""

import struct

_CHUNK = 4096
_SHORTEST = 3
_COMPRESSED = 0xB000
_RAW = 0x3000


def compress(data: bytes) -> bytes:
    """A compressed container.

    Raises: ValueError when the last piece is shorter than a chunk and would only grow: the format
    would fill it up with zeros, and those would become part of the text.
    """
    out = bytearray(b"\x01")
    for start in range(0, len(data), _CHUNK):
        chunk = data[start : start + _CHUNK]
        packed = _pack(chunk)
        if len(packed) <= _CHUNK:
            out += struct.pack("<H", _COMPRESSED | (len(packed) - 1)) + packed
        elif len(chunk) == _CHUNK:
            out += struct.pack("<H", _RAW | (_CHUNK - 1)) + chunk
        else:
            raise ValueError("the last chunk does not compress")
    return bytes(out)


def _pack(chunk: bytes) -> bytes:
    """Groups of eight tokens, each after a byte that says which of them are copies."""
    out = bytearray()
    seen: dict[bytes, list[int]] = {}
    place = 0
    while place < len(chunk):
        flags, tokens = 0, bytearray()
        for bit in range(8):
            if place >= len(chunk):
                break
            offset, length = _longest(chunk, place, seen)
            if length:
                flags |= 1 << bit
                tokens += _copy_token(place, offset, length)
            else:
                tokens.append(chunk[place])
                length = 1
            for passed in range(place, place + length):
                seen.setdefault(chunk[passed : passed + _SHORTEST], []).append(passed)
            place += length
        out.append(flags)
        out += tokens
    return bytes(out)


def _offset_bits(place: int) -> int:
    """How many of a token's sixteen bits say how far back: as many as the text so far needs."""
    return max((place - 1).bit_length(), 4)


def _copy_token(place: int, offset: int, length: int) -> bytes:
    return struct.pack("<H", (offset - 1) << (16 - _offset_bits(place)) | (length - _SHORTEST))


def _longest(chunk: bytes, place: int, seen: dict[bytes, list[int]]) -> tuple[int, int]:
    """How far back the longest run lies, and how much of it one token can say; else (0, 0).

    As the specification has it, a run is chosen by its whole length, also beyond what a token says.
    """
    best, offset, rest = 0, 0, len(chunk) - place
    for start in seen.get(chunk[place : place + _SHORTEST], ()):
        length = _SHORTEST
        while length < rest and chunk[start + length] == chunk[place + length]:
            length += 1
        if length <= rest and length > best:
            best, offset = length, place - start
    return offset, min(best, (0xFFFF >> _offset_bits(place)) + _SHORTEST)
