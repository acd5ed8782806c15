"""A zip file whose untouched members keep every byte: compressed data, headers, order."""

import struct
import zipfile
import zlib
from io import BytesIO

from pohon_xl.rekaman import dataclass

_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_DESCRIPTOR = b"PK\x07\x08"
_HAS_DESCRIPTOR = 0x08
_ZIP64 = 0xFFFFFFFF
_ZIP64_EXTRA = 0x0001
_FIXED_TIME = (0, 0x0021)  # midnight of 1 January 1980: the same input gives the same bytes
_DEFLATE = 8
_POTONGAN = 1 << 20


class BrokenZipError(Exception):
    """The container does not hold together."""


@dataclass(frozen=True, slots=True)
class Member:
    """`stored` is the local header and what follows it; `central` the directory record.

    The offset in `central` is that of the file it came from; `join` puts the right one in.
    """

    name: str
    stored: memoryview
    central: bytes
    method: int
    size: int
    start: int
    packed: int
    encrypted: bool = False

    def content(self) -> bytes:
        """The inflated bytes, never more than the directory promised. Raises: BrokenZipError."""
        data = self.stored[self.start : self.start + self.packed]
        if self.method not in {0, _DEFLATE} or (self.method == 0 and self.packed != self.size):
            raise BrokenZipError(self.name)
        try:
            inflate = zlib.decompressobj(-15)
            plain = inflate.decompress(data, self.size + 1) if self.method else bytes(data)
        except zlib.error as error:
            raise BrokenZipError(self.name) from error
        if len(plain) != self.size or zlib.crc32(plain) != _CENTRAL.unpack_from(self.central)[7]:
            raise BrokenZipError(self.name)
        return plain

    def is_whole(self) -> bool:
        """Whether its bytes are those that were once packed; it is never held whole."""
        inflate, size, crc = zlib.decompressobj(-15), 0, 0
        data = bytes(self.stored[self.start : self.start + self.packed])
        if self.method not in {0, _DEFLATE}:
            return False
        while data and size <= self.size:
            try:
                plain = inflate.decompress(data, _POTONGAN) if self.method else data
            except zlib.error:
                return False
            data = inflate.unconsumed_tail
            size, crc = size + len(plain), zlib.crc32(plain, crc)
        return size == self.size and crc == _CENTRAL.unpack_from(self.central)[7]


def split(data: bytes) -> tuple[list[Member], bytes]:
    """The members in directory order and the comment of the archive. Raises: BrokenZipError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos, place = archive.infolist(), archive.start_dir
            members = []
            for info in infos:
                record = _record(data, place)
                place += len(record)
                members.append(_member(data, info, record, archive.start_dir))
            return members, archive.comment
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError) as error:
        raise BrokenZipError from error


def _record(data: bytes, place: int) -> bytes:
    fields = _CENTRAL.unpack_from(data, place)
    return data[place : place + _CENTRAL.size + sum(fields[10:13])]


def _member(data: bytes, info: zipfile.ZipInfo, record: bytes, end: int) -> Member:
    fields = _LOCAL.unpack_from(data, info.header_offset)
    start = _LOCAL.size + fields[9] + fields[10]
    length = start + info.compress_size
    if info.flag_bits & _HAS_DESCRIPTOR:
        length += _descriptor_length(data, info.header_offset + length, info)
    if not data.startswith(b"PK\x03\x04", info.header_offset) or info.header_offset + length > end:
        raise BrokenZipError(info.filename)
    return Member(
        name=info.filename,
        stored=memoryview(data)[info.header_offset : info.header_offset + length],
        central=_without_zip64(record, info),
        method=info.compress_type,
        size=info.file_size,
        start=start,
        packed=info.compress_size,
        encrypted=bool(info.flag_bits & 1),
    )


def _descriptor_length(data: bytes, place: int, info: zipfile.ZipInfo) -> int:
    """Descriptors come with or without a signature, with sizes of four bytes or eight."""
    signature = 4 if data.startswith(_DESCRIPTOR, place) else 0
    wide = struct.pack("<IQQ", info.CRC, info.compress_size, info.file_size)
    return signature + (20 if data.startswith(wide, place + signature) else 12)


def _without_zip64(record: bytes, info: zipfile.ZipInfo) -> bytes:
    """Workbooks are far below 4 GB, so a record says its sizes plainly."""
    fields = list(_CENTRAL.unpack_from(record))
    if _ZIP64 not in (fields[8], fields[9], fields[16]):
        return record
    name_end = _CENTRAL.size + fields[10]
    extra, kept = record[name_end : name_end + fields[11]], b""
    while len(extra) >= 4:
        kind, length = struct.unpack_from("<HH", extra)
        kept += b"" if kind == _ZIP64_EXTRA else extra[: 4 + length]
        extra = extra[4 + length :]
    comment = record[name_end + fields[11] :]
    fields[8], fields[9], fields[11], fields[16] = info.compress_size, info.file_size, len(kept), 0
    return _CENTRAL.pack(*fields) + record[_CENTRAL.size : name_end] + kept + comment


def pack(name: str, content: bytes, like: Member | None = None) -> Member:
    """A member with new content; name, time and attributes of `like` are kept."""
    crc, size = zlib.crc32(content), len(content)
    method = like.method if like else _DEFLATE
    packed = _deflate(content) if method else content
    if like:
        fields = list(_CENTRAL.unpack_from(like.central))
        tail = like.central[_CENTRAL.size :]
        fields[3] &= ~_HAS_DESCRIPTOR
    else:
        flags = 0 if name.isascii() else 0x800
        tail = name.encode()
        fields = [0x02014B50, 20, 20, flags, method, *_FIXED_TIME, 0, 0, 0, len(tail), *[0] * 6]
    fields[7:10] = crc, len(packed), size
    version, flags, _, time, date = fields[2:7]
    raw_name = tail[: fields[10]]
    local = _LOCAL.pack(
        0x04034B50, version, flags, method, time, date, crc, len(packed), size, len(raw_name), 0
    )
    stored = memoryview(local + raw_name + packed)
    start = len(local) + len(raw_name)
    return Member(name, stored, _CENTRAL.pack(*fields) + tail, method, size, start, len(packed))


def _deflate(content: bytes) -> bytes:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    return deflate.compress(content) + deflate.flush()


def join(members: list[Member], comment: bytes) -> bytes:
    """The whole archive again, members in the order given."""
    directory, place = bytearray(), 0
    for member in members:
        directory += member.central[:42] + struct.pack("<I", place) + member.central[46:]
        place += len(member.stored)
    count = len(members)
    end = _END.pack(0x06054B50, 0, 0, count, count, len(directory), place, len(comment))
    return b"".join([*(member.stored for member in members), directory, end, comment])
