"""A reader of vbaProject.bin of its own: what Excel would find, by the letter of [MS-OVBA]."""

import struct
from dataclasses import dataclass, field
from io import BytesIO

import olefile


@dataclass(frozen=True, slots=True)
class ModulTerbaca:
    """`before` counts the bytes before the source: p-code, where there is any."""

    name: str
    source: bytes
    dokumen: bool
    before: int


@dataclass(slots=True)
class ProyekTerbaca:
    """What is in a project; `libraries` are the names of the references."""

    code_page: int = 0
    name: str = ""
    libraries: list[str] = field(default_factory=list)
    modules: list[ModulTerbaca] = field(default_factory=list)
    text: str = ""
    name_map: bytes = b""
    cache: bytes = b""


def decompress(data: bytes) -> bytes:
    """[MS-OVBA] 2.4.1.3, straight from its pseudo code."""
    assert data[0] == 1
    out, place = bytearray(), 1
    while place < len(data):
        (header,) = struct.unpack_from("<H", data, place)
        end = min(place + (header & 0x0FFF) + 3, len(data))
        assert header >> 12 & 7 == 3
        place += 2
        start = len(out)
        if not header >> 15:
            out += data[place : place + 4096]
            place = end
            continue
        while place < end:
            flags, place = data[place], place + 1
            for bit in range(8):
                if place >= end:
                    break
                if not flags >> bit & 1:
                    out.append(data[place])
                    place += 1
                    continue
                (token,) = struct.unpack_from("<H", data, place)
                place += 2
                done, bits = len(out) - start, 4
                while (1 << bits) < done:
                    bits += 1
                length, offset = (token & 0xFFFF >> bits) + 3, (token >> 16 - bits) + 1
                for _ in range(length):
                    out.append(out[-offset])
        assert len(out) - start <= 4096
    return bytes(out)


def revealed(hidden: str) -> tuple[int, bytes]:
    """The project's key and the data behind CMG, DPB or GC ([MS-OVBA] 2.4.3.3)."""
    raw = bytes.fromhex(hidden)
    seed, version, key = raw[0], raw[1] ^ raw[0], raw[2] ^ raw[0]
    assert version == 2
    plain, first, second = key, raw[2], raw[1]
    data = bytearray()
    for byte in raw[3:]:
        plain = byte ^ (second + plain & 0xFF)
        first, second = byte, first
        data.append(plain)
    data = data[(seed & 6) // 2 :]
    (length,) = struct.unpack_from("<I", data)
    assert length == len(data) - 4
    return key, bytes(data[4:])


def read_project(data: bytes) -> ProyekTerbaca:
    """All of it; a defect of the container is an error."""
    with olefile.OleFileIO(BytesIO(data), raise_defects=olefile.DEFECT_UNSURE) as container:

        def stream(name: str) -> bytes:
            content: bytes = container.openstream(name).read()
            return content

        found = ProyekTerbaca(
            text=stream("PROJECT").decode("cp1252"),
            name_map=stream("PROJECTwm"),
            cache=stream("VBA/_VBA_PROJECT"),
        )
        for name, offset, dokumen in _records(decompress(stream("VBA/dir")), found):
            source = decompress(stream(f"VBA/{name}")[offset:])
            found.modules.append(ModulTerbaca(name, source, dokumen, offset))
    return found


def _records(dir_stream: bytes, found: ProyekTerbaca) -> list[tuple[str, int, bool]]:
    modules: list[tuple[str, int, bool]] = []
    name, offset, place = "", 0, 0
    while place < len(dir_stream):
        kind, size = struct.unpack_from("<HI", dir_stream, place)
        content = dir_stream[place + 6 : place + 6 + size]
        place += 6 + size + (2 if kind == 0x09 else 0)  # the version record counts itself short
        if kind == 0x03:
            (found.code_page,) = struct.unpack("<H", content)
        elif kind == 0x04:
            found.name = content.decode("cp1252")
        elif kind == 0x16:
            found.libraries.append(content.decode("cp1252"))
        elif kind == 0x1A:
            name = content.decode("cp1252")
        elif kind == 0x31:
            (offset,) = struct.unpack("<I", content)
        elif kind in {0x21, 0x22}:
            modules.append((name, offset, kind == 0x22))
    return modules
