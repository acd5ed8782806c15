"""The parts of pohon_xl.xlam, stored without compression.

So every computer that builds it gets the same bytes, and an office can allow it by its SHA-256. A
workbook is an add-in by its content type alone. Excel shows title and comment of the document's
properties in its list of add-ins.
"""

import struct
import zlib
from xml.sax.saxutils import escape

from pohon_xl import __version__
from pohon_xl.pengemasan.sumber import RIBBON, read_modules, read_source
from pohon_xl.pengemasan.vba_project import (
    Modul,
    sheet_module,
    workbook_module,
    write_vba_project,
)

NAMA_ADDIN = "pohon_xl.xlam"
PROYEK = "PohonXL"
_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
VBA_TYPE = "application/vnd.ms-office.vbaProject"
VBA_RELATION = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_RIBBON_RELATION = "http://schemas.microsoft.com/office/2007/relationships/ui/extensibility"
_CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_DATE = 0x0021  # 1 January 1980
_TENTANG = (
    f"pohon_xl {__version__}",
    "Tab Pohon Kinerja di Excel. Makronya hanya menjalankan Python; naskahnya di folder macros.",
    "Pengaturannya di %LOCALAPPDATA%\\pohon_xl\\addin.txt, ditulis oleh 'pohon-xl pasang'.",
    "Lisensi MIT.",
)


def build_addin() -> bytes:
    """pohon_xl.xlam. Raises: TemplateError when a text of macros/ is missing."""
    return addin_of((workbook_module(), sheet_module("Sheet1"), *read_modules("PohonPita")))


def addin_of(modules: tuple[Modul, ...], ribbon: str | None = None) -> bytes:
    """An add-in of these modules and that ribbon."""
    parts = {
        "[Content_Types].xml": _content_types().encode(),
        "_rels/.rels": _relations(
            ("officeDocument", "xl/workbook.xml"),
            ("extended-properties", "docProps/app.xml"),
            (_CORE_RELATION, "docProps/core.xml"),
            (_RIBBON_RELATION, f"customUI/{RIBBON}"),
        ),
        "docProps/app.xml": _app().encode(),
        "docProps/core.xml": _core().encode(),
        "xl/workbook.xml": _workbook().encode(),
        "xl/_rels/workbook.xml.rels": _relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("styles", "styles.xml"),
            (VBA_RELATION, "vbaProject.bin"),
        ),
        "xl/worksheets/sheet1.xml": _sheet().encode(),
        "xl/styles.xml": _styles().encode(),
        "xl/vbaProject.bin": write_vba_project(modules, PROYEK),
        f"customUI/{RIBBON}": (read_source(RIBBON) if ribbon is None else ribbon).encode(),
    }
    return zip_stored(parts)


def _content_types() -> str:
    overrides = {
        "xl/workbook.xml": "application/vnd.ms-excel.addin.macroEnabled.main+xml",
        "xl/worksheets/sheet1.xml": f"{_SHEETML}.worksheet+xml",
        "xl/styles.xml": f"{_SHEETML}.styles+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    return (
        f'{_KEPALA}<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="bin" ContentType="{VBA_TYPE}"/>'
        + "".join(
            f'<Override PartName="/{part}" ContentType="{kind}"/>'
            for part, kind in overrides.items()
        )
        + "</Types>"
    )


def _relations(*pairs: tuple[str, str]) -> bytes:
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{kind if ":" in kind else f"{_OFFICE}/{kind}"}" '
        f'Target="{target}"/>'
        for n, (kind, target) in enumerate(pairs, 1)
    )
    return f'{_KEPALA}<Relationships xmlns="{_RELATIONS}">{items}</Relationships>'.encode()


def _app() -> str:
    return (
        f'{_KEPALA}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>pohon_xl</Application></Properties>'
    )


def _core() -> str:
    return (
        f'{_KEPALA}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<dc:title>Pohon Kinerja</dc:title><dc:creator>pohon_xl</dc:creator>"
        f"<dc:description>{escape(_TENTANG[1])}</dc:description></cp:coreProperties>"
    )


def _workbook() -> str:
    return (
        f'{_KEPALA}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        '<workbookPr codeName="ThisWorkbook"/>'
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16000" '
        'windowHeight="9000"/></bookViews>'
        '<sheets><sheet name="Tentang" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )


def _sheet() -> str:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>{escape(text)}</t></is></c></row>'
        for n, text in enumerate(_TENTANG, 1)
    )
    return (
        f'{_KEPALA}<worksheet xmlns="{_MAIN}"><sheetPr codeName="Sheet1"/>'
        f"<sheetData>{rows}</sheetData></worksheet>"
    )


def _styles() -> str:
    return (
        f'{_KEPALA}<styleSheet xmlns="{_MAIN}">'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        "</cellStyleXfs>"
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        "</cellXfs>"
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    )


def zip_stored(parts: dict[str, bytes]) -> bytes:
    """An archive of plain members with fixed dates, in the order given."""
    body, directory = bytearray(), bytearray()
    for name, data in parts.items():
        encoded, crc = name.encode("ascii"), zlib.crc32(data)
        shared = struct.pack(
            "<HHHHHIIIHH", 20, 0, 0, 0, _DATE, crc, len(data), len(data), len(encoded), 0
        )
        directory += b"PK\x01\x02\x14\0" + shared + bytes(10) + struct.pack("<I", len(body))
        directory += encoded
        body += b"PK\x03\x04" + shared + encoded + data
    count = len(parts)
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + end)
