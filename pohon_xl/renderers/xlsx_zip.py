"""A zip file whose untouched members keep every byte: compressed data, headers, order."""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import BinaryIO

from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.isi import POTONG

_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_DESCRIPTOR = b"PK\x07\x08"
_DESCRIPTOR_MOST = 4 + 20
_HAS_DESCRIPTOR = 0x08
_ZIP64 = 0xFFFFFFFF
_ZIP64_EXTRA = 0x0001
_FIXED_TIME = (0, 0x0021)  # midnight of 1 January 1980: the same input gives the same bytes
_DEFLATE = 8


class BrokenZipError(Exception):
    """The container does not hold together."""


@dataclass(frozen=True, slots=True)
class Potong:
    """A stretch of a file that stays open as long as we need it."""

    file: BinaryIO
    start: int
    length: int

    def __len__(self) -> int:
        return self.length

    def part(self, start: int, length: int) -> "Potong":
        """A stretch within it."""
        return Potong(self.file, self.start + start, min(length, self.length - start))

    def pieces(self) -> Iterator[bytes]:
        """Its bytes, a piece at a time. Raises: BrokenZipError where the file ends too soon."""
        place, end = self.start, self.start + self.length
        while place < end:
            self.file.seek(place)  # others may have read elsewhere meanwhile
            piece = self.file.read(min(POTONG, end - place))
            if not piece:
                raise BrokenZipError
            place += len(piece)
            yield piece


@dataclass(frozen=True, slots=True)
class Member:
    """`stored` is the local header and what follows it; `central` the directory record.

    The offset in `central` is that of the file it came from; `join` puts the right one in.
    """

    name: str
    stored: bytes | Potong
    central: bytes
    method: int
    size: int
    start: int
    packed: int
    encrypted: bool = False

    def content(self) -> bytes:
        """The inflated bytes, never more than the directory promised. Raises: BrokenZipError."""
        return b"".join(self.pieces())

    def pieces(self) -> Iterator[bytes]:
        """The inflated bytes, a piece at a time; an error may come with any of them."""
        if self.method not in {0, _DEFLATE} or (self.method == 0 and self.packed != self.size):
            raise BrokenZipError(self.name)
        size = crc = 0
        for piece in self._inflated() if self.method else self._data():
            size, crc = size + len(piece), zlib.crc32(piece, crc)
            if size > self.size:
                raise BrokenZipError(self.name)
            yield piece
        if size != self.size or crc != _CENTRAL.unpack_from(self.central)[7]:
            raise BrokenZipError(self.name)

    def is_stored_as(self, other: "Member") -> bool:
        """Whether both have the same bytes in the archive."""
        if self is other or len(self.stored) != len(other.stored):
            return self is other
        return b"".join(stored_pieces(self.stored)) == b"".join(stored_pieces(other.stored))

    def _data(self) -> Iterator[bytes]:
        if isinstance(self.stored, bytes):
            return iter((self.stored[self.start : self.start + self.packed],))
        return self.stored.part(self.start, self.packed).pieces()

    def _inflated(self) -> Iterator[bytes]:
        inflate = zlib.decompressobj(-15)
        try:
            for data in self._data():
                rest = data
                while rest and not inflate.eof:
                    yield inflate.decompress(rest, POTONG)
                    rest = inflate.unconsumed_tail
            while not inflate.eof and (more := inflate.decompress(inflate.unconsumed_tail, POTONG)):
                yield more
        except zlib.error as error:
            raise BrokenZipError(self.name) from error

    def is_whole(self) -> bool:
        """Whether its bytes are those that were once packed; it is never held whole."""
        try:
            for _ in self.pieces():
                pass
        except BrokenZipError:
            return False
        return True


def stored_pieces(stored: bytes | Potong) -> Iterator[bytes]:
    """The bytes of a member in an archive, cut alike wherever they are."""
    if not isinstance(stored, bytes):
        return stored.pieces()
    return (stored[place : place + POTONG] for place in range(0, len(stored), POTONG))


def split(file: bytes | BinaryIO) -> tuple[list[Member], bytes]:
    """The members in directory order and the comment of the archive. Raises: BrokenZipError.

    Members of an open file are read from it when they are asked for.
    """
    stream = BytesIO(file) if isinstance(file, bytes) else file
    try:
        with zipfile.ZipFile(stream) as archive:
            infos, end = archive.infolist(), archive.start_dir
        stream.seek(end)
        directory, place, members = stream.read(), 0, []
        for info in infos:
            record = _record(directory, place)
            place += len(record)
            members.append(_member(stream, info, record, end))
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, NotImplementedError) as error:
        raise BrokenZipError from error
    return members, archive.comment


def _record(directory: bytes, place: int) -> bytes:
    fields = _CENTRAL.unpack_from(directory, place)
    return directory[place : place + _CENTRAL.size + sum(fields[10:13])]


def _member(file: BinaryIO, info: zipfile.ZipInfo, record: bytes, end: int) -> Member:
    file.seek(info.header_offset)
    header = file.read(_LOCAL.size)
    fields = _LOCAL.unpack(header)
    start = _LOCAL.size + fields[9] + fields[10]
    length = start + info.compress_size
    if info.flag_bits & _HAS_DESCRIPTOR:
        file.seek(info.header_offset + length)
        length += _descriptor_length(file.read(_DESCRIPTOR_MOST), info)
    if not header.startswith(b"PK\x03\x04") or info.header_offset + length > end:
        raise BrokenZipError(info.filename)
    return Member(
        name=info.filename,
        stored=Potong(file, info.header_offset, length),
        central=_without_zip64(record, info),
        method=info.compress_type,
        size=info.file_size,
        start=start,
        packed=info.compress_size,
        encrypted=bool(info.flag_bits & 1),
    )


def _descriptor_length(data: bytes, info: zipfile.ZipInfo) -> int:
    """Descriptors come with or without a signature, with sizes of four bytes or eight."""
    signature = 4 if data.startswith(_DESCRIPTOR) else 0
    wide = struct.pack("<IQQ", info.CRC, info.compress_size, info.file_size)
    return signature + (20 if data.startswith(wide, signature) else 12)


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


@dataclass(frozen=True, slots=True)
class Padat:
    """A content as it is stored, its size before that, its checksum."""

    packed: bytes
    size: int
    crc: int


def deflated(content: bytes) -> Padat:
    """A content to be held until its member has a name."""
    return _packed((content,), _DEFLATE)


def pack(name: str, content: bytes | Padat | Iterable[bytes], like: Member | None = None) -> Member:
    """A member with new content; name, time and attributes of `like` are kept."""
    method = like.method if like else _DEFLATE
    if not isinstance(content, Padat):
        content = _packed((content,) if isinstance(content, bytes) else content, method)
    packed, size, crc = content.packed, content.size, content.crc
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
    start = len(local) + len(raw_name)
    stored = b"".join((local, raw_name, packed))
    return Member(name, stored, _CENTRAL.pack(*fields) + tail, method, size, start, len(packed))


def _packed(pieces: Iterable[bytes], method: int) -> Padat:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed, size, crc = [], 0, 0
    for piece in pieces:
        size, crc = size + len(piece), zlib.crc32(piece, crc)
        packed.append(deflate.compress(piece) if method else piece)
    if method:
        packed.append(deflate.flush())
    return Padat(b"".join(packed), size, crc)
