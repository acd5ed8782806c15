"""A .docx as zip members. What does not change is copied compressed, as it lies in the file."""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO

from pohon_xl.rekaman import dataclass

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DATE_1980 = 0x21  # 1 January 1980 at 00:00: the earliest that zip knows
_UTF8 = 0x800
_ENCRYPTED = 0x1
_SMALL = 4096
_SEKALIGUS = 1 << 18
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the package; `packed` as compressed by `method`."""

    name: str
    method: int
    crc: int
    size: int
    packed: bytes

    def content(self) -> bytes:
        """Uncompressed."""
        return (
            self.packed if self.method == zipfile.ZIP_STORED else zlib.decompress(self.packed, -15)
        )

    def pieces(self) -> Iterator[bytes]:
        """The same, never whole in memory. Raises: zlib.error."""
        if self.method == zipfile.ZIP_STORED:
            yield self.packed
            return
        inflate, rest = zlib.decompressobj(-15), self.packed
        while rest or not inflate.eof:
            piece = inflate.decompress(rest, _SEKALIGUS)
            rest = inflate.unconsumed_tail
            if not piece and not inflate.eof:
                raise zlib.error(f"{self.name}: cut off")
            yield piece
            if inflate.eof:
                return


def pack(name: str, content: bytes) -> Member:
    """A member of our own making."""
    if len(content) <= _SMALL:  # lists of parts, equal in every document of a template
        return _packed(name, content)
    return pack_pieces(name, (content,))


@lru_cache(maxsize=256)
def _packed(name: str, content: bytes) -> Member:
    return pack_pieces(name, (content,))


def pack_pieces(name: str, pieces: Iterable[bytes]) -> Member:
    """The same of what comes piece by piece and is never whole in memory."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed, crc, size = bytearray(), 0, 0
    for piece in pieces:
        packed += deflate.compress(piece)
        crc = zlib.crc32(piece, crc)
        size += len(piece)
    packed += deflate.flush()
    return Member(name, zipfile.ZIP_DEFLATED, crc, size, bytes(packed))


def append_inside(members: tuple[Member, ...], texts: dict[str, str]) -> tuple[Member, ...]:
    """Members of these names with XML added at the end of their root element."""
    return tuple(_appended(m, texts[m.name]) if texts.get(m.name) else m for m in members)


def _appended(member: Member, text: str) -> Member:
    before, end, after = member.content().rpartition(b"</")
    return pack(member.name, before + text.encode() + end + after)


def store(name: str, content: bytes) -> Member:
    """A member that is compressed already, as pictures are."""
    return Member(name, zipfile.ZIP_STORED, zlib.crc32(content), len(content), content)


def read_members(data: bytes) -> tuple[Member, ...]:
    """All members in the order of the file. Raises: zipfile.BadZipFile."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        infos = [info for info in package.infolist() if not info.is_dir()]
    names = {info.filename.lower() for info in infos}
    if len(names) < len(infos):
        raise zipfile.BadZipFile("two members of one name")
    return tuple(_member(data, info) for info in infos)


def _member(data: bytes, info: zipfile.ZipInfo) -> Member:
    if info.compress_type not in _METHODS or info.flag_bits & _ENCRYPTED:
        raise zipfile.BadZipFile(f"{info.filename}: method {info.compress_type}")
    try:
        local = _LOCAL.unpack_from(data, info.header_offset)
    except struct.error as error:
        raise zipfile.BadZipFile(str(error)) from None
    start = info.header_offset + _LOCAL.size + local[9] + local[10]
    packed = data[start : start + info.compress_size]
    if len(packed) < info.compress_size:
        raise zipfile.BadZipFile(f"{info.filename}: cut off")
    return Member(info.filename, info.compress_type, info.CRC, info.file_size, packed)


def write_members(members: tuple[Member, ...]) -> bytes:
    """The package: same members, same bytes, whenever and wherever it is written."""
    body, directory = bytearray(), bytearray()
    for m in members:
        name = m.name.encode()
        flags = 0 if m.name.isascii() else _UTF8
        sizes = (m.crc, len(m.packed), m.size)
        offset = len(body)
        head = (20, flags, m.method, 0, _DATE_1980, *sizes, len(name), 0)
        body += _LOCAL.pack(b"PK\3\4", *head) + name + m.packed
        directory += _CENTRAL.pack(b"PK\1\2", 20, *head, 0, 0, 0, 0, offset) + name
    count = len(members)
    return bytes(body + directory) + _END.pack(
        b"PK\5\6", 0, 0, count, count, len(directory), len(body), 0
    )
