"""Tiny pictures for tests of logos."""

import struct
import zlib


def png(width: int = 20, height: int = 24) -> bytes:
    """One colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = b"".join(b"\0" + b"\x1f\x4e\x79" * width for _ in range(height))
    signature = b"\x89PNG\r\n\x1a\n"
    return (
        signature + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )


def jpeg(width: int = 20, height: int = 24) -> bytes:
    """Only the head: enough to know its size."""
    app = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\1\1\0\0\1\0\1\0\0"
    frame = b"\xff\xc0" + struct.pack(">HBHH", 17, 8, height, width) + b"\3" + b"\0" * 9
    return b"\xff\xd8" + app + frame + b"\xff\xd9"
