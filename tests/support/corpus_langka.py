"""The case with parts that are seldom met: what samples of other projects lack or have once.

Dialog and macro sheets of Excel 4 between the tabs, a timeline, web extensions, the data model with
its query, dynamic arrays and rich values, a shared workbook's log, a box
that repeats a cell; and a zip with extra fields and member comments.
"""

import struct
import zipfile
from io import BytesIO

from tests.support.corpus_lain import case_by_xlsxwriter
from tests.support.corpus_parts import COMPAT, DRAWING, MICROSOFT, OFFICE_TYPE, with_parts
from tests.support.corpus_xlsx import MAIN, OFFICE, SHEET_TYPE, XML

_EXCEL = f"{MICROSOFT}/2006/relationships"
_KIND = "application/vnd.ms-excel"
_XM = f"{MICROSOFT}/excel/2006/main"
_RICH = f"{MICROSOFT}/spreadsheetml/2017/richdata"
_X15 = f"{MICROSOFT}/spreadsheetml/2010/11/main"

#: part -> (text, content type)
_PARTS = {
    "xl/dialogsheets/sheet1.xml": (
        (
            f'{XML}<dialogsheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
            "</dialogsheet>"
        ),
        f"{SHEET_TYPE}.dialogsheet+xml",
    ),
    "xl/macrosheets/sheet1.xml": (
        (
            f'{XML}<xm:macrosheet xmlns="{MAIN}" xmlns:xm="{_XM}"><sheetData><row r="1"><c r="A1" '
            't="str"><f>HALT()</f><v>x</v></c></row></sheetData></xm:macrosheet>'
        ),
        f"{_KIND}.macrosheet+xml",
    ),
    "xl/connections.xml": (
        (
            f'{XML}<connections xmlns="{MAIN}"><connection id="1" name="Kueri - Renja" type="5" '
            'refreshedVersion="7" background="1"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1" '
            'command="Renja"/></connection></connections>'
        ),
        f"{SHEET_TYPE}.connections+xml",
    ),
    "xl/model/item.data": ("model data", f"{OFFICE_TYPE}.model+data"),
    "xl/metadata.xml": (
        (
            f'{XML}<metadata xmlns="{MAIN}" xmlns:xda="{MICROSOFT}/spreadsheetml/2017/dynamicarray">'
            '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" '
            'copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" '
            'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>'
            '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-'
            '3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst>'
            '</bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>'
            "</metadata>"
        ),
        f"{SHEET_TYPE}.sheetMetadata+xml",
    ),
    "xl/richData/rdrichvalue.xml": (
        f'{XML}<rvData xmlns="{_RICH}" count="1"><rv s="0"><v>0</v></rv></rvData>',
        f"{_KIND}.rdrichvalue+xml",
    ),
    "xl/richData/rdrichvaluestructure.xml": (
        (
            f'{XML}<rvStructures xmlns="{_RICH}" count="1"><s t="_localImage"><k n="_rvRel:LocalImage'
            'Identifier" t="i"/></s></rvStructures>'
        ),
        f"{_KIND}.rdrichvaluestructure+xml",
    ),
    "xl/revisions/revisionHeaders.xml": (
        (
            f'{XML}<headers xmlns="{MAIN}" xmlns:r="{OFFICE}" guid="{{5F0A3E2C-1B7D-4C55-9C6E-'
            '1A2B3C4D5E6F}" diskRevisions="1" revisionId="1" version="1"><header guid="{5F0A3E2C-1B7D-'
            '4C55-9C6E-1A2B3C4D5E6F}" dateTime="2026-01-02T03:04:05" maxSheetId="2" userName="Staf" '
            'r:id="rIdT1"><sheetIdMap count="1"><sheetId val="1"/></sheetIdMap></header></headers>'
        ),
        f"{SHEET_TYPE}.revisionHeaders+xml",
    ),
    "xl/revisions/revisionLog1.xml": (
        f'{XML}<revisions xmlns="{MAIN}"/>',
        f"{SHEET_TYPE}.revisionLog+xml",
    ),
    "xl/timelineCaches/timelineCache1.xml": (
        f'{XML}<timelineCacheDefinition xmlns="{_X15}" name="Waktu" sourceName="Tanggal"/>',
        f"{_KIND}.timelineCache+xml",
    ),
    "xl/webextensions/taskpanes.xml": (
        f'{XML}<wetp:taskpanes xmlns:wetp="{MICROSOFT}/webextensions/taskpanes/2010/11"/>',
        f"{_KIND.replace('excel', 'office')}.webextensiontaskpanes+xml",
    ),
    "xl/drawings/drawing9.xml": (
        (
            f'{XML}<xdr:wsDr xmlns:xdr="{DRAWING}/spreadsheetDrawing" xmlns:a="{DRAWING}/main" '
            f'xmlns:mc="{COMPAT}" xmlns:a14="{MICROSOFT}/drawing/2010/main"><mc:AlternateContent>'
            '<mc:Choice Requires="a14"><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0'
            "</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11"
            "</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
            '<xdr:sp macro="" textlink="\'Tahap 1\'!$B$4"><xdr:nvSpPr><xdr:cNvPr id="2" name="Kotak"/>'
            '<xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            "</xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></mc:Choice><mc:Fallback/>"
            "</mc:AlternateContent></xdr:wsDr>"
        ),
        f"{OFFICE_TYPE}.drawing+xml",
    ),
}
_RELATIONS = {
    "": [(f"{MICROSOFT}/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml")],
    "xl/workbook.xml": [
        (f"{OFFICE}/dialogsheet", "dialogsheets/sheet1.xml"),
        (f"{_EXCEL}/xlMacrosheet", "macrosheets/sheet1.xml"),
        (f"{OFFICE}/connections", "connections.xml"),
        (f"{OFFICE}/powerPivotData", "model/item.data"),
        (f"{OFFICE}/sheetMetadata", "metadata.xml"),
        (f"{_EXCEL.replace('2006', '2017')}/rdRichValue", "richData/rdrichvalue.xml"),
        (f"{_EXCEL.replace('2006', '2017')}/rdRichValueStructure", "richData/rdrichvaluestructure.xml"),
        (f"{OFFICE}/revisionHeaders", "revisions/revisionHeaders.xml"),
        (f"{MICROSOFT}/2011/relationships/timelineCache", "timelineCaches/timelineCache1.xml"),
    ],
    "xl/revisions/revisionHeaders.xml": [(f"{OFFICE}/revisionLog", "revisionLog1.xml")],
    "xl/worksheets/sheet1.xml": [(f"{OFFICE}/drawing", "../drawings/drawing9.xml")],
}  # fmt: skip


def rare_workbook() -> bytes:
    """Its tabs: a dialog, Tahap 1, macros, the other four."""
    return _zipped_oddly(with_parts(case_by_xlsxwriter(), _PARTS, _RELATIONS, _changed))


def _changed(name: str, old: bytes) -> bytes:
    if name == "xl/workbook.xml":
        dialog = b'<sheet name="Dialog" sheetId="91" state="hidden" r:id="rIdT1"/>'
        macros = b'<sheet name="Makro" sheetId="92" state="veryHidden" r:id="rIdT2"/>'
        first, rest = old.split(b"<sheet ", 1)
        one, rest = rest.split(b"/>", 1)
        return first + dialog + b"<sheet " + one + b"/>" + macros + rest
    if name == "xl/worksheets/sheet1.xml":
        drawing = '<drawing r:id="rIdT1"/></worksheet>'
        return old.replace(b"</worksheet>", drawing.encode())
    return old


def _zipped_oddly(data: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            copied = zipfile.ZipInfo(info.filename, (2025, 2, 3, 4, 6, 8))
            copied.comment = "catatan é".encode()
            copied.extra = struct.pack("<HH", 0xA220, 4) + b"\0\0\0\0"
            copied.external_attr = 0o644 << 16
            new.writestr(copied, old.read(info), zipfile.ZIP_DEFLATED, 9)
        new.comment = b"paket"
    return stream.getvalue()
