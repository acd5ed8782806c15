"""A minimal .xlsb writer: nothing on the test machines can make one (MS-XLSB, 2.1.4 and 2.4)."""

import struct
import zipfile
from io import BytesIO

_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
</Types>"""
_RELS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}
</Relationships>"""
_REL = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Rows = list[list[str | float | None]]


def xlsb_bytes(sheets: dict[str, Rows]) -> bytes:
    """A workbook of texts and numbers."""
    bundle = b"".join(
        _record(156, struct.pack("<II", 0, n) + _text(f"rId{n}") + _text(name))
        for n, name in enumerate(sheets, 1)
    )
    book = (
        _record(131)
        + _record(153, struct.pack("<II", 0, 0) + _text(""))
        + _record(143)
        + bundle
        + _record(144)
        + _record(132)
    )
    links = [
        _REL.format(f"rId{n}", _OFFICE, "worksheet", f"worksheets/sheet{n}.bin")
        for n in range(1, len(sheets) + 1)
    ]
    memory = BytesIO()
    with zipfile.ZipFile(memory, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        start = _REL.format("rId1", _OFFICE, "officeDocument", "xl/workbook.bin")
        package.writestr("_rels/.rels", _RELS.format(start))
        package.writestr("xl/workbook.bin", book)
        package.writestr("xl/_rels/workbook.bin.rels", _RELS.format("".join(links)))
        for n, rows in enumerate(sheets.values(), 1):
            package.writestr(f"xl/worksheets/sheet{n}.bin", _sheet(rows))
    return memory.getvalue()


def _sheet(rows: Rows) -> bytes:
    width = max((len(row) for row in rows), default=1)
    data = b""
    for r, row in enumerate(rows):
        data += _record(0, struct.pack("<IIHHBI", r, 0, 300, 0, 0, 0))
        for c, value in enumerate(row):
            place = struct.pack("<II", c, 0)
            if isinstance(value, str):
                data += _record(6, place + _text(value))
            elif value is not None:
                data += _record(5, place + struct.pack("<d", value))
    size = struct.pack("<IIII", 0, max(len(rows) - 1, 0), 0, width - 1)
    return b"".join(
        (_record(129), _record(148, size), _record(145), data, _record(146), _record(130))
    )


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, content: bytes = b"") -> bytes:
    """Type and length as numbers of seven bits a byte, then the content."""
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(content)
    while True:
        size += bytes([length & 0x7F | (0x80 if length > 127 else 0)])
        length >>= 7
        if not length:
            return head + size + content
