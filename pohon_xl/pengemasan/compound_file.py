"""A compound file ([MS-CFB]): the container of vbaProject.bin. Version 3, sectors of 512 bytes.

Streams below 4096 bytes share the mini stream in pieces of 64 bytes. Times and ids are zero, so the
same streams give the same bytes.
"""

import struct
from collections.abc import Mapping

from pohon_xl.rekaman import dataclass, field

_SECTOR = 512
_MINI = 64
_RECORD = 128
_CUTOFF = 4096
_FREE = 0xFFFFFFFF
_END = 0xFFFFFFFE
_FAT = 0xFFFFFFFD
_NONE = 0xFFFFFFFF
_RED, _BLACK = 0, 1
_STORAGE, _STREAM, _ROOT = 1, 2, 5
_LONGEST_NAME = 31
_FAT_IN_HEADER = 109


@dataclass(slots=True)
class _Entry:
    """A directory entry while it is being placed."""

    name: str
    kind: int
    data: bytes = b""
    colour: int = _BLACK
    left: int = _NONE
    right: int = _NONE
    child: int = _NONE
    start: int = 0
    size: int = 0


@dataclass(slots=True)
class _Sectors:
    """Pieces of one size and the chain that leads through them."""

    size: int
    body: bytearray = field(default_factory=bytearray)
    chain: list[int] = field(default_factory=list)

    def add(self, data: bytes) -> int:
        """Put the data at the end; the first sector's number."""
        if not data:
            return _END
        first, count = len(self.chain), -(-len(data) // self.size)
        self.body += data.ljust(count * self.size, b"\0")
        self.chain += [*range(first + 1, first + count), _END]
        return first


def write_compound_file(streams: Mapping[str, bytes]) -> bytes:
    """A container; a name with a slash lies in a storage: `{"VBA/dir": ...}`.

    Raises: ValueError for a name the format cannot hold, or more than 7 MB.
    """
    entries = _directory(streams)
    mini, sectors = _Sectors(_MINI), _Sectors(_SECTOR)
    for entry in entries:
        if entry.kind == _STREAM:
            entry.size = len(entry.data)
            entry.start = (mini if entry.size < _CUTOFF else sectors).add(entry.data)
    root = entries[0]
    root.size, root.start = len(mini.body), sectors.add(bytes(mini.body))
    mini_fat = sectors.add(_numbers(mini.chain))
    unused = [_Entry("", 0)] * (-len(entries) % (_SECTOR // _RECORD))
    directory = sectors.add(b"".join(map(_record, [*entries, *unused])))
    return _assemble(sectors, directory, mini_fat, len(mini.chain))


def _assemble(sectors: _Sectors, directory: int, mini_fat: int, minis: int) -> bytes:
    """The header, the sectors, and last the table of their chains, which counts itself too."""
    used = len(sectors.chain)
    per_sector = _SECTOR // 4
    count = 1
    while (used + count) > count * per_sector:
        count += 1
    if count > _FAT_IN_HEADER:
        raise ValueError("a VBA project of more than 7 MB")
    fat_places = range(used, used + count)
    sectors.add(_numbers([*sectors.chain, *[_FAT] * count]).ljust(count * _SECTOR, b"\xff"))
    mini_count = -(-minis * 4 // _SECTOR)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        0x3E, 3, 0xFFFE, 9, 6,
        0, count, directory, 0, _CUTOFF,
        mini_fat, mini_count, _END, 0,
    )  # fmt: skip
    difat = [*fat_places, *[_FREE] * (_FAT_IN_HEADER - count)]
    return header + struct.pack(f"<{_FAT_IN_HEADER}I", *difat) + bytes(sectors.body)


def _numbers(chain: list[int]) -> bytes:
    """A table of chains, free places at the end up to a whole sector."""
    fill = -len(chain) % (_SECTOR // 4)
    return struct.pack(f"<{len(chain) + fill}I", *chain, *[_FREE] * fill)


def _directory(streams: Mapping[str, bytes]) -> list[_Entry]:
    """The root, then storages and streams, as trees of siblings."""
    entries = [_Entry("Root Entry", _ROOT)]
    storages = {"": 0}
    children: dict[str, list[int]] = {"": []}
    for path, data in streams.items():
        folder, _, name = path.rpartition("/")
        if folder not in storages:
            storages[folder] = len(entries)
            children[folder] = []
            children[""].append(len(entries))
            entries.append(_Entry(_checked(folder), _STORAGE))
        children[folder].append(len(entries))
        entries.append(_Entry(_checked(name), _STREAM, data))
    for folder, place in storages.items():
        order = sorted(children[folder], key=lambda n: _sort_key(entries[n].name))
        entries[place].child = _tree(entries, order)
    return entries


def _checked(name: str) -> str:
    if not 0 < len(name) <= _LONGEST_NAME or set(name) & set("/\\:!"):
        raise ValueError(f"no name for a stream: {name!r}")
    return name


def _sort_key(name: str) -> tuple[int, str]:
    return len(name.encode("utf-16-le")), name.upper()


def _tree(entries: list[_Entry], order: list[int]) -> int:
    """A balanced red-black tree: only a last level that is not full is red."""
    levels = len(order).bit_length()
    last_is_full = len(order) == (1 << levels) - 1

    def place(part: list[int], level: int) -> int:
        if not part:
            return _NONE
        middle = len(part) // 2
        entry = entries[part[middle]]
        entry.left = place(part[:middle], level + 1)
        entry.right = place(part[middle + 1 :], level + 1)
        entry.colour = _RED if level == levels and not last_is_full else _BLACK
        return part[middle]

    return place(order, 1)


def _record(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16xIQQIQ",
        name, len(name) + 2 if name else 0, entry.kind, entry.colour,
        entry.left, entry.right, entry.child,
        0, 0, 0, entry.start, entry.size,
    )  # fmt: skip
