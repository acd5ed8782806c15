"""Workbooks with hand-made parts that no writer at hand makes: what Excel users have in theirs."""

from collections.abc import Callable, Iterable
from io import BytesIO

import xlsxwriter

from tests.support.corpus_xlsx import CONTOH, MAIN, OFFICE, PACKAGE, SHEET_TYPE, XML, edited

MICROSOFT = "http://schemas.microsoft.com/office"
COMPAT = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
X14 = f"{MICROSOFT}/spreadsheetml/2009/9/main"
OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
TIDAK_RAPI = "catatan<br>dua baris"  # Excel itself writes such mark-up, which is no XML

#: part -> what it refers to: (type, target)
Relations = dict[str, list[tuple[str, str]]]


def with_parts(
    data: bytes,
    parts: dict[str, tuple[str, str]],
    relations: Relations,
    change: Callable[[str, bytes], bytes] = lambda _, old: old,
) -> bytes:
    """A package with more parts (name -> text and content type) and relations to them."""
    waiting = {_relations_part(part): targets for part, targets in relations.items()}

    def changed(name: str, old: bytes) -> bytes:
        old = change(name, old)
        if name == "[Content_Types].xml":
            overrides = "".join(
                f'<Override PartName="/{part}" ContentType="{kind}"/>'
                for part, (_, kind) in parts.items()
            )
            return old.replace(b"</Types>", overrides.encode() + b"</Types>")
        targets = waiting.pop(name, None)
        more = _relations(targets).encode() if targets else b""
        return old.replace(b"</Relationships>", more + b"</Relationships>") if more else old

    result = edited(data, changed, {name: text for name, (text, _) in parts.items()})
    new = {
        name: f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{_relations(targets)}'
        "</Relationships>"
        for name, targets in waiting.items()
    }
    return edited(result, more=new)


def _relations_part(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _relations(targets: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f'<Relationship Id="rIdT{n}" Type="{kind}" Target="{target}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if '//' in target else ''}/>"
        for n, (kind, target) in enumerate(targets, 1)
    )


def handmade_workbook() -> bytes:
    """Threads, controls, ActiveX, pivot, slicer, SmartArt, external link, custom XML, ribbon."""
    return with_parts(
        _base(),
        {**_SHEET_PARTS, **_PIVOT_PARTS, **_SMARTART_PARTS, **_BOOK_PARTS},
        _RELATIONS,
        _changed,
    )


def _base() -> bytes:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    names = ("Tahap 1", "Kontrol", "Pivot", "Bagan", "Rahasia")
    sheet, control, pivot, chart, secret = (book.add_worksheet(name) for name in names)
    secret.very_hidden()
    bold, red = book.add_format({"bold": True}), book.add_format({"bg_color": "#FF0000"})
    sheet.write_column("A1", ["Kondisi", "jalan", "tahan", "pulih"])
    sheet.write_rich_string("B1", "satu ", bold, "tebal", " dua")
    sheet.write_column("B2", [1, 2, 3])
    sheet.write_comment("A2", "catatan beliau", {"author": "NAMA PEJABAT"})
    sheet.write_comment("A3", "[Threaded comment]", {"author": "tc={A}"})
    sheet.conditional_format("A1:B9", {"type": "no_blanks", "format": red, "stop_if_true": True})
    sheet.conditional_format("B2:B4", {"type": "data_bar", "data_bar_2010": True})
    sheet.data_validation("C2", {"validate": "list", "source": ["ya", "tidak"]})
    sheet.write_url("D2", "https://example.org/", string="luar")
    sheet.add_sparkline("E2", {"range": "'Tahap 1'!B2:B4"})
    sheet.set_column("B:B", None, None, {"hidden": True})
    sheet.protect("sandi")
    control.write("A1", "tombol")
    control.insert_button("B3", {"macro": "Tombol", "caption": "Hitung"})
    pivot.write_row("A1", ["jenis", "jumlah"])
    pivot.write_row("A2", ["a", 1])
    chart.write("A1", "bagan")
    chart.insert_textbox("B2", "kotak")
    book.close()
    return stream.getvalue()


def _changed(name: str, old: bytes) -> bytes:
    for part, before, after in _CHANGES:
        if part == name:
            if before.encode() not in old:
                raise ValueError(f"{part}: {before}")
            old = old.replace(before.encode(), after.encode(), 1)
    return old


_VALIDATION = (
    f'<ext xmlns:x14="{X14}" uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}">'
    f'<x14:dataValidations xmlns:xm="{MICROSOFT}/excel/2006/main" count="1"><x14:dataValidation '
    'type="list" allowBlank="1"><x14:formula1><xm:f>Pivot!$A$1:$A$2</xm:f></x14:formula1>'
    "<xm:sqref>C3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
)
_CONTROLS = (
    f'<mc:AlternateContent xmlns:mc="{COMPAT}"><mc:Choice xmlns:x14="{X14}" Requires="x14">'
    '<controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1025" r:id="rIdT2" '
    'name="Tombol 1"/></mc:Choice></mc:AlternateContent></controls></mc:Choice>'
    "</mc:AlternateContent></worksheet>"
)
_SLICERS = (
    f'<extLst><ext xmlns:x14="{X14}" uri="{{A8765BA9-456A-4dab-B4F3-ACF838C121DE}}">'
    '<x14:slicerList><x14:slicer r:id="rIdT2"/></x14:slicerList></ext></extLst></worksheet>'
)
_FRAME = (
    "<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1"
    "</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0"
    "</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame "
    'macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Diagram"/><xdr:cNvGraphicFramePr/>'
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
    f'<a:graphic><a:graphicData uri="{DRAWING}/diagram"><dgm:relIds xmlns:dgm="{DRAWING}/diagram" '
    f'xmlns:r="{OFFICE}" r:dm="rIdT1" r:lo="rIdT2" r:qs="rIdT3" r:cs="rIdT4"/></a:graphicData>'
    "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
)
_CHANGES = (
    ("xl/worksheets/sheet1.xml", "</extLst>", _VALIDATION),
    ("xl/worksheets/sheet2.xml", "</worksheet>", _CONTROLS),
    ("xl/worksheets/sheet3.xml", "</worksheet>", _SLICERS),
    ("xl/drawings/drawing1.xml", "</xdr:wsDr>", _FRAME),
    ("xl/drawings/vmlDrawing2.vml", "Hitung", TIDAK_RAPI),
    ("xl/sharedStrings.xml", "<si><t>jalan</t></si>",
     '<si><t>jalan</t><rPh sb="0" eb="1"><t>ja</t></rPh><phoneticPr fontId="1"/></si>'),
    ("xl/workbook.xml", "<bookViews>",
     '<workbookProtection workbookPassword="CC1A" lockStructure="1"/><bookViews>'),
    ("xl/workbook.xml", "</sheets>",
     '</sheets><externalReferences><externalReference r:id="rIdT2"/></externalReferences>'),
    ("xl/workbook.xml", "</workbook>",
     '<pivotCaches><pivotCache cacheId="4" r:id="rIdT3"/></pivotCaches></workbook>'),
)  # fmt: skip
_SHEET_PARTS = {
    "xl/threadedComments/threadedComment1.xml": (
        (
            f'{XML}<ThreadedComments xmlns="{MICROSOFT}/spreadsheetml/2018/threadedcomments">'
            '<threadedComment ref="A3" dT="2026-01-05T08:00:00.00" '
            'personId="{00000000-0000-0000-0000-00000000000B}" '
            'id="{00000000-0000-0000-0000-00000000000A}"><text>periksa</text></threadedComment>'
            "</ThreadedComments>"
        ),
        "application/vnd.ms-excel.threadedcomments+xml",
    ),
    "xl/persons/person.xml": (
        (
            f'{XML}<personList xmlns="{MICROSOFT}/spreadsheetml/2018/threadedcomments">'
            '<person displayName="NAMA PEJABAT" id="{00000000-0000-0000-0000-00000000000B}" '
            'userId="x" providerId="None"/></personList>'
        ),
        "application/vnd.ms-excel.person+xml",
    ),
    "xl/printerSettings/printerSettings1.bin": ("cetak", f"{SHEET_TYPE}.printerSettings"),
    "xl/activeX/activeX1.xml": (
        (
            f'{XML}<ax:ocx xmlns:ax="{MICROSOFT}/2006/activeX" ax:classid='
            '"{D7053240-CE69-11CD-A777-00DD01143C57}" ax:persistence="persistPropertyBag"/>'
        ),
        "application/vnd.ms-office.activeX+xml",
    ),
    "xl/ctrlProps/ctrlProp1.xml": (
        f'{XML}<formControlPr xmlns="{X14}" objectType="Button" lockText="1"/>',
        "application/vnd.ms-excel.controlproperties+xml",
    ),
}
_PIVOT_PARTS = {
    "xl/pivotCache/pivotCacheDefinition1.xml": (
        (
            f'{XML}<pivotCacheDefinition xmlns="{MAIN}" refreshOnLoad="1" saveData="0" recordCount="0">'
            '<cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Pivot"/></cacheSource>'
            '<cacheFields count="2"><cacheField name="jenis" numFmtId="0"><sharedItems count="1">'
            '<s v="a"/></sharedItems></cacheField><cacheField name="jumlah" numFmtId="0"><sharedItems '
            'containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" '
            'minValue="1" maxValue="1"/></cacheField></cacheFields></pivotCacheDefinition>'
        ),
        f"{SHEET_TYPE}.pivotCacheDefinition+xml",
    ),
    "xl/pivotTables/pivotTable1.xml": (
        (
            f'{XML}<pivotTableDefinition xmlns="{MAIN}" name="PivotTable1" cacheId="4" '
            'dataCaption="Nilai"><location ref="D3:E5" firstHeaderRow="1" firstDataRow="1" '
            'firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items '
            'count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField '
            'dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields>'
            '<dataFields count="1"><dataField name="Jumlah" fld="1"/></dataFields>'
            "</pivotTableDefinition>"
        ),
        f"{SHEET_TYPE}.pivotTable+xml",
    ),
    "xl/slicers/slicer1.xml": (
        (
            f'{XML}<slicers xmlns="{X14}"><slicer name="jenis" cache="Slicer_jenis" caption="jenis" '
            'rowHeight="225425"/></slicers>'
        ),
        "application/vnd.ms-excel.slicer+xml",
    ),
}
_DIAGRAM = f'xmlns:dgm="{DRAWING}/diagram" xmlns:a="{DRAWING}/main"'
_SMARTART_PARTS = {
    "xl/diagrams/data1.xml": (
        (
            f'{XML}<dgm:dataModel {_DIAGRAM}><dgm:ptLst><dgm:pt modelId="1" type="doc"/></dgm:ptLst>'
            "<dgm:cxnLst/><dgm:bg/><dgm:whole/></dgm:dataModel>"
        ),
        f"{OFFICE_TYPE}.drawingml.diagramData+xml",
    ),
    "xl/diagrams/layout1.xml": (
        f'{XML}<dgm:layoutDef {_DIAGRAM} uniqueId="urn:tata"><dgm:layoutNode/></dgm:layoutDef>',
        f"{OFFICE_TYPE}.drawingml.diagramLayout+xml",
    ),
    "xl/diagrams/quickStyle1.xml": (
        (
            f'{XML}<dgm:styleDef {_DIAGRAM} uniqueId="urn:gaya"><dgm:styleLbl name="node0"><dgm:style>'
            '<a:lnRef idx="0"><a:scrgbClr r="0" g="0" b="0"/></a:lnRef><a:fillRef idx="0"><a:scrgbClr r="0" g="0" b="0"/></a:fillRef>'
            '<a:effectRef idx="0"><a:scrgbClr r="0" g="0" b="0"/></a:effectRef><a:fontRef idx="minor"/></dgm:style></dgm:styleLbl></dgm:styleDef>'
        ),
        f"{OFFICE_TYPE}.drawingml.diagramStyle+xml",
    ),
    "xl/diagrams/colors1.xml": (
        f'{XML}<dgm:colorsDef {_DIAGRAM} uniqueId="urn:warna"/>',
        f"{OFFICE_TYPE}.drawingml.diagramColors+xml",
    ),
}
_BOOK_PARTS = {
    "xl/externalLinks/externalLink1.xml": (
        (
            f'{XML}<externalLink xmlns="{MAIN}"><externalBook xmlns:r="{OFFICE}" r:id="rIdT1">'
            '<sheetNames><sheetName val="Pagu"/></sheetNames></externalBook></externalLink>'
        ),
        f"{SHEET_TYPE}.externalLink+xml",
    ),
    "customXml/itemProps1.xml": (
        (
            f'{XML}<ds:datastoreItem xmlns:ds="{OFFICE.replace("relationships", "customXml")}" '
            'ds:itemID="{00000000-0000-0000-0000-00000000000C}"/>'
        ),
        f"{OFFICE_TYPE}.customXmlProperties+xml",
    ),
    "customXml/item1.xml": (f'{XML}<arsip xmlns="urn:kantor">nomor 7</arsip>', "application/xml"),
    "customUI/customUI14.xml": (
        f'{XML}<customUI xmlns="{MICROSOFT}/2009/07/customui"><ribbon/></customUI>',
        "application/xml",
    ),
}
_RELATIONS: Relations = {
    "": [(f"{MICROSOFT}/2007/relationships/ui/extensibility", "customUI/customUI14.xml")],
    "xl/workbook.xml": [
        ((f"{MICROSOFT}"
         "/2017/10/relationships/person"), "persons/person.xml"),
        (f"{OFFICE}/externalLink", "externalLinks/externalLink1.xml"),
        (f"{OFFICE}/pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"),
        (f"{OFFICE}/customXml", "../customXml/item1.xml"),
    ],
    "customXml/item1.xml": [(f"{OFFICE}/customXmlProps", "itemProps1.xml")],
    "xl/externalLinks/externalLink1.xml": [
        (f"{OFFICE}/externalLinkPath", "file:///arsip/pagu.xlsx"),
    ],
    "xl/worksheets/sheet1.xml": [
        (f"{MICROSOFT}/2017/10/relationships/threadedComment",
         "../threadedComments/threadedComment1.xml"),
        (f"{OFFICE}/printerSettings", "../printerSettings/printerSettings1.bin"),
    ],
    "xl/worksheets/sheet2.xml": [
        (f"{OFFICE}/control", "../activeX/activeX1.xml"),
        (f"{OFFICE}/ctrlProp", "../ctrlProps/ctrlProp1.xml"),
    ],
    "xl/worksheets/sheet3.xml": [
        (f"{OFFICE}/pivotTable", "../pivotTables/pivotTable1.xml"),
        (f"{MICROSOFT}/2007/relationships/slicer", "../slicers/slicer1.xml"),
    ],
    "xl/pivotTables/pivotTable1.xml": [
        (f"{OFFICE}/pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"),
    ],
    "xl/drawings/drawing1.xml": [
        (f"{OFFICE}/diagramData", "../diagrams/data1.xml"),
        (f"{OFFICE}/diagramLayout", "../diagrams/layout1.xml"),
        (f"{OFFICE}/diagramQuickStyle", "../diagrams/quickStyle1.xml"),
        (f"{OFFICE}/diagramColors", "../diagrams/colors1.xml"),
    ],
}  # fmt: skip


def strict_workbook() -> bytes:
    """The case as Excel saves it by 'Strict Open XML Spreadsheet'."""
    names = {
        MAIN.encode(): b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        OFFICE.encode(): b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        f"{DRAWING}/main".encode(): b"http://purl.oclc.org/ooxml/drawingml/main",
    }

    def changed(name: str, old: bytes) -> bytes:
        for usual, strict in names.items():
            old = old.replace(usual, strict)
        mark = b'<workbook conformance="strict" '
        return old.replace(b"<workbook ", mark, 1) if name == "xl/workbook.xml" else old

    return edited(CONTOH.read_bytes(), changed)
