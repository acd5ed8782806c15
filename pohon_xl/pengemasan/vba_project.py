"""vbaProject.bin from source text ([MS-OVBA]), without p-code.

Version 0xFFFF of the cache tells the host that there is none, and it compiles the source (1.6,
2.3.4.1). Seed and project id are fixed by the content, so the same sources give the same bytes.
"""

import re
import struct
import uuid

from pohon_xl.pengemasan.compound_file import write_compound_file
from pohon_xl.pengemasan.vba_compression import compress
from pohon_xl.rekaman import dataclass

_CODE_PAGE = 1252
_ENCODING = "cp1252"
_SEED = 0x2A
_COOKIE = 0xFFFF
_LONGEST_LINE = 1023
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,30}")
_WORKBOOK = "{00020819-0000-0000-C000-000000000046}"
_SHEET = "{00020820-0000-0000-C000-000000000046}"
#: not locked by anybody, without a password, visible
_OPEN = (("CMG", bytes(4)), ("DPB", bytes(1)), ("GC", b"\xff"))
_STDOLE = r"*\G{00020430-0000-0000-C000-000000000046}"
_OFFICE = (
    r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0"
    r"#C:\Program Files\Common Files\Microsoft Shared"
)
#: type libraries; hosts look them up by id and version, the path is a hint
_REFERENCES = (
    (
        "stdole",
        _STDOLE + r"#2.0#0#C:\Windows\System32\stdole2.tlb#OLE Automation",
    ),
    (
        "Office",
        _OFFICE + r"\OFFICE16\MSO.DLL#Microsoft Office 16.0 Object Library",
    ),
)


@dataclass(frozen=True, slots=True)
class Modul:
    """A module: its name and its source, lines ending as they may. `dokumen`: workbook or sheet."""

    name: str
    source: str
    dokumen: bool = False


def workbook_module(name: str = "ThisWorkbook") -> Modul:
    """The empty module each workbook has."""
    return Modul(name, _document_head(name, _WORKBOOK), dokumen=True)


def sheet_module(name: str) -> Modul:
    """The empty module each sheet has; `name` is the code name of the sheet."""
    return Modul(name, _document_head(name, _SHEET), dokumen=True)


def _document_head(name: str, base: str) -> str:
    return (
        f'Attribute VB_Name = "{name}"\n'
        f'Attribute VB_Base = "0{base}"\n'
        "Attribute VB_GlobalNameSpace = False\n"
        "Attribute VB_Creatable = False\n"
        "Attribute VB_PredeclaredId = True\n"
        "Attribute VB_Exposed = True\n"
        "Attribute VB_TemplateDerived = False\n"
        "Attribute VB_Customizable = True\n"
    )


def write_vba_project(modules: tuple[Modul, ...], name: str) -> bytes:
    """vbaProject.bin of these modules.

    Raises: ValueError where the host would not compile it or only on some computers: letters
    outside Windows-1252, names twice or too long, lines above 1023 characters.
    """
    _refuse_names([name, *(module.name for module in modules)])
    sources = {module.name: _source_bytes(module) for module in modules}
    project_id = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, f"pohon_xl:{name}")).upper() + "}"
    streams = {
        "PROJECT": _project(modules, name, project_id).encode(_ENCODING),
        "PROJECTwm": _name_map(modules),
        "VBA/_VBA_PROJECT": b"\xcc\x61\xff\xff\x00\x00\x00",
        "VBA/dir": compress(_dir(modules, name)),
    }
    streams |= {f"VBA/{m.name}": compress(sources[m.name]) for m in modules}
    return write_compound_file(streams)


def _refuse_names(names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if not _NAME.fullmatch(name) or name.lower() in seen:
            raise ValueError(f"no name for a module, or used twice: {name!r}")
        seen.add(name.lower())


def _source_bytes(module: Modul) -> bytes:
    """Windows lines and Windows-1252, never a letter replaced."""
    lines = module.source.splitlines()
    if not lines or lines[0] != f'Attribute VB_Name = "{module.name}"':
        raise ValueError(f"module {module.name} does not begin with its name")
    if any(len(line) > _LONGEST_LINE for line in lines):
        raise ValueError(f"a line of module {module.name} is too long")
    return "".join(f"{line}\r\n" for line in lines).encode(_ENCODING, "strict")


def _dir(modules: tuple[Modul, ...], name: str) -> bytes:
    """The records of 2.3.4.2, not yet compressed."""
    project = name.encode(_ENCODING)
    out = b"".join(
        (
            _sized(0x01, struct.pack("<I", 3)),  # Windows, 64 bits; both widths read it
            _sized(0x02, struct.pack("<I", 0x409)),
            _sized(0x14, struct.pack("<I", 0x409)),
            _sized(0x03, struct.pack("<H", _CODE_PAGE)),
            _sized(0x04, project),
            _sized(0x05, b"") + _sized(0x40, b""),
            _sized(0x06, b"") + _sized(0x3D, b""),
            _sized(0x07, struct.pack("<I", 0)),
            _sized(0x08, struct.pack("<I", 0)),
            struct.pack("<HIIH", 0x09, 4, 1, 1),
            _sized(0x0C, b"") + _sized(0x3C, b""),
        )
    )
    for reference, library in _REFERENCES:
        lib = library.encode(_ENCODING)
        out += _twice(0x16, 0x3E, reference)
        out += _sized(0x0D, struct.pack("<I", len(lib)) + lib + struct.pack("<IH", 0, 0))
    out += _sized(0x0F, struct.pack("<H", len(modules))) + _sized(0x13, struct.pack("<H", _COOKIE))
    return out + b"".join(map(_module_record, modules)) + _sized(0x10, b"")


def _module_record(module: Modul) -> bytes:
    return b"".join(
        (
            _twice(0x19, 0x47, module.name),
            _twice(0x1A, 0x32, module.name),
            _sized(0x1C, b"") + _sized(0x48, b""),
            _sized(0x31, struct.pack("<I", 0)),  # the source begins at once: no p-code before it
            _sized(0x1E, struct.pack("<I", 0)),
            _sized(0x2C, struct.pack("<H", _COOKIE)),
            _sized(0x22 if module.dokumen else 0x21, b""),
            _sized(0x2B, b""),
        )
    )


def _sized(kind: int, data: bytes) -> bytes:
    return struct.pack("<HI", kind, len(data)) + data


def _twice(kind: int, wide_kind: int, text: str) -> bytes:
    """A text in the code page, then in UTF-16."""
    return _sized(kind, text.encode(_ENCODING)) + _sized(wide_kind, text.encode("utf-16-le"))


def _name_map(modules: tuple[Modul, ...]) -> bytes:
    pairs = (m.name.encode(_ENCODING) + b"\0" + m.name.encode("utf-16-le") for m in modules)
    return b"".join(pair + b"\0\0" for pair in pairs) + b"\0\0"


def _project(modules: tuple[Modul, ...], name: str, project_id: str) -> str:
    """The text of 2.3.1: what is in the project, and that nothing of it is locked."""
    lines = [f'ID="{project_id}"']
    lines += [f"Document={m.name}/&H00000000" for m in modules if m.dokumen]
    lines += [f"Module={m.name}" for m in modules if not m.dokumen]
    lines += [
        f'Name="{name}"',
        'HelpContextID="0"',
        'VersionCompatible32="393222000"',
        *(f'{key}="{_hidden(data, project_id)}"' for key, data in _OPEN),
        "",
        "[Host Extender Info]",
        "&H00000001={3832D640-CF90-11CF-8E43-00A0C911005A};VBE;&H00000000",
        "",
        "[Workspace]",
        *(f"{m.name}=0, 0, 0, 0, C" for m in modules),
    ]
    return "".join(f"{line}\r\n" for line in lines)


def _hidden(data: bytes, project_id: str) -> str:
    """The obfuscation of 2.4.3.2. It hides nothing from anybody; hosts insist on it."""
    key = sum(project_id.encode(_ENCODING)) & 0xFF
    out = [_SEED, _SEED ^ 2, _SEED ^ key]
    plain = key
    ignored = b"\x07" * ((_SEED & 6) // 2)
    for byte in ignored + struct.pack("<I", len(data)) + data:
        out.append(byte ^ (out[-2] + plain & 0xFF))
        plain = byte
    return "".join(f"{byte:02X}" for byte in out)
