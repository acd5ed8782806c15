"""The coat of arms of the region as a picture file."""

import struct

from pohon_xl.rekaman import dataclass, field

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_SISI = 20_000  # pixels; more is no logo
#: markers of a JPEG frame that tell its size (ITU T.81, table B.1)
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_TANPA_ISI = {0x01, *range(0xD0, 0xD9)}


@dataclass(frozen=True, slots=True)
class Logo:
    """`jenis` is png or jpeg; width and height in pixels."""

    jenis: str
    width: int
    height: int
    data: bytes = field(repr=False)


def logo_of(data: bytes) -> Logo | None:
    """What the bytes of a file show; None when they are no PNG or JPEG of a sensible size."""
    jenis, size = None, None
    if data.startswith(_PNG) and len(data) > 24 and data[12:16] == b"IHDR":
        jenis, size = "png", struct.unpack(">II", data[16:24])
    elif data.startswith(_JPEG):
        jenis, size = "jpeg", _size_of_jpeg(data)
    if jenis is None or size is None or not all(0 < side <= _SISI for side in size):
        return None
    return Logo(jenis, size[0], size[1], data)


def _size_of_jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        if marker == 0xFF:
            at += 1
        elif marker in _TANPA_ISI:
            at += 2
        else:
            at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None
