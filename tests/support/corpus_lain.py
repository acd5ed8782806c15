"""The case as other programs would have saved it: Google Sheets, WPS, scripts, odd zips.

Part names, prefixes and extra parts follow public samples; the cells are those of the case, so
that whole runs can be made on each.
"""

import zipfile
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from pohon_xl.model.location import column_letters
from pohon_xl.tables.grid import Grid
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.source import read_source
from tests.support.corpus_xlsx import CONTOH, MAIN, OFFICE, PACKAGE, SHEET_TYPE, XML, edited, png

_GOOGLE = "http://customooxmlschemas.google.com/"
_WPS = "http://www.wps.cn/officeDocument"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
Parts = dict[str, str | bytes]


@cache
def corpus_lain() -> dict[str, bytes]:
    """File name -> bytes."""
    from tests.support.corpus_langka import rare_workbook

    return {
        "langka.xlsm": rare_workbook(),
        "google.xlsx": google_workbook(),
        "wps.xlsx": wps_workbook(),
        "skrip.xlsx": script_workbook(),
        "miring.xlsx": backslash_workbook(),
        "besar.xlsx": zip64_workbook(),
        "hubungan.xlsx": named_relations_workbook(),
        "jenis.xlsx": repeated_types_workbook(),
        "templat.xltx": template_workbook(),
    }


def google_workbook() -> bytes:
    """No docProps, a drawing for each sheet, a part of Google's own hung on the workbook."""
    sheets = grids()
    strings = sorted({text for grid in sheets for text in _texts(grid).values()})
    numbers = {text: n for n, text in enumerate(strings)}
    parts: Parts = {
        "xl/metadata": b"\x0a\x07rahasia\x00\xff",
        "xl/sharedStrings.xml": f'{XML}<sst xmlns="{MAIN}" count="{len(strings)}" '
        f'uniqueCount="{len(strings)}">'
        + "".join(f'<si><t xml:space="preserve">{escape(s)}</t></si>' for s in strings)
        + "</sst>",
        "xl/styles.xml": f'{XML}<styleSheet xmlns="{MAIN}" '
        f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><fonts count="1">'
        '<font><sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/><scheme val="minor"/>'
        '</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>'
        '<patternFill patternType="lightGray"/></fill></fills><borders count="1"><border/>'
        '</borders><cellStyleXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0"/>'
        '</cellStyleXfs><cellXfs count="1"><xf borderId="0" fillId="0" fontId="0" numFmtId="0" '
        'xfId="0"/></cellXfs><cellStyles count="1"><cellStyle xfId="0" name="Normal" '
        'builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>',
    }
    relations = [("rId1", "styles", "styles.xml"), ("rId2", "sharedStrings", "sharedStrings.xml")]
    for n, grid in enumerate(sheets, 1):
        body = _rows(grid, lambda at, text: f'<c r="{at}" s="0" t="s"><v>{numbers[text]}</v></c>')
        parts |= {
            f"xl/worksheets/sheet{n}.xml": f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">'
            '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews>'
            '<sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" '
            f'defaultColWidth="12.63" defaultRowHeight="15.75"/><sheetData>{body}</sheetData>'
            '<drawing r:id="rId1"/></worksheet>',
            f"xl/worksheets/_rels/sheet{n}.xml.rels": _relations(
                [("rId1", "drawing", f"../drawings/drawing{n}.xml")]
            ),
            f"xl/drawings/drawing{n}.xml": f'{XML}<xdr:wsDr xmlns:xdr="{_DRAWING}/spreadsheet'
            f'Drawing" xmlns:a="{_DRAWING}/main"/>',
        }
        relations.append((f"rId{n + 2}", "worksheet", f"worksheets/sheet{n}.xml"))
    last = f"rId{len(sheets) + 3}"
    listed = "".join(
        f'<sheet state="visible" name={quoteattr(g.lembar)} sheetId="{n}" r:id="rId{n + 2}"/>'
        for n, g in enumerate(sheets, 1)
    )
    own = (
        f'<Relationship Id="{last}" Type="http://customschemas.google.com/relationships/'
        'workbookmetadata" Target="metadata"/></Relationships>'
    )
    parts |= {
        "xl/_rels/workbook.xml.rels": _relations(relations).replace("</Relationships>", own),
        "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr/><sheets>'
        f'{listed}</sheets><definedNames/><calcPr/><extLst><ext uri="GoogleSheetsCustomData'
        f'Version2"><go:sheetsCustomData xmlns:go="{_GOOGLE}" r:id="{last}" '
        'roundtripDataChecksum="AbC="/></ext></extLst></workbook>',
    }
    kinds = {"xl/metadata": "application/binary"} | _usual_types(parts)
    head: Parts = {"[Content_Types].xml": _types(kinds), "_rels/.rels": _root("xl/workbook.xml")}
    return package(head | parts)


def wps_workbook() -> bytes:
    """Pictures in cells (DISPIMG), custom properties, attributes of their own namespace."""
    images = (
        f'{XML}<etc:cellImages xmlns:xdr="{_DRAWING}/spreadsheetDrawing" xmlns:r="{OFFICE}" '
        f'xmlns:a="{_DRAWING}/main" xmlns:etc="{_WPS}/2017/etCustomData"><etc:cellImage><xdr:pic>'
        '<xdr:nvPicPr><xdr:cNvPr id="2" name="ID_0A1B" descr="foto"/><xdr:cNvPicPr/></xdr:nvPicPr>'
        '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom '
        'prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic></etc:cellImage></etc:cellImages>'
    )
    properties = (
        f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-'
        'properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'
        '"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name='
        '"KSOProductBuildVer"><vt:lpwstr>1057-12.2.0.13472</vt:lpwstr></property></Properties>'
    )
    formula = (
        '<c r="J1" t="str"><f>_xlfn.DISPIMG("ID_0A1B",1)</f><v>=DISPIMG("ID_0A1B",1)</v></c></row>'
    )
    extra = f'<extLst><ext xmlns:etc="{_WPS}/2017/etCustomData" uri="{{A1}}"/></extLst></workbook>'

    def change(name: str, old: bytes) -> bytes:
        if name == "[Content_Types].xml":
            more = (
                '<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/'
                'cellimages.xml" ContentType="application/vnd.wps-officedocument.cellimage+xml"/>'
                '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxml'
                'formats-officedocument.custom-properties+xml"/></Types>'
            )
            return old.replace(b"</Types>", more.encode())
        if name == "xl/_rels/workbook.xml.rels":
            return _related(old, f"{_WPS}/2020/cellImage", "cellimages.xml")
        if name == "_rels/.rels":
            return _related(old, f"{OFFICE}/custom-properties", "docProps/custom.xml")
        if name == "xl/workbook.xml":
            return old.replace(b"</workbook>", extra.encode())
        if name == "xl/worksheets/sheet1.xml":
            return old.replace(b"</row>", formula.encode(), 1)
        return old

    more: Parts = {
        "xl/cellimages.xml": images,
        "xl/_rels/cellimages.xml.rels": _relations([("rId1", "image", "media/image1.png")]),
        "xl/media/image1.png": png(),
        "docProps/custom.xml": properties,
    }
    hers: Parts = {name: change(name, old) for name, old in members(case_by_xlsxwriter())}
    return package(hers | more)


def script_workbook() -> bytes:
    """By a script: prefixes everywhere, absolute targets, inline strings, workbook elsewhere."""
    parts: Parts = {}
    relations = []
    for n, grid in enumerate(grids(), 1):
        name = "isi/lembar/sheet.xml" if n == 1 else f"isi/lembar/Sheet{n}.XML"
        body = _rows(
            grid,
            lambda at, text: (
                f'<x:c r="{at}" t="inlineStr"><x:is><x:t>{escape(text)}</x:t></x:is></x:c>'
            ),
            "x:",
        )
        parts[name] = (
            f'<?xml version="1.0"?><x:worksheet xmlns:x="{MAIN}"><x:sheetData>{body}'
            "</x:sheetData></x:worksheet>"
        )
        relations.append((f"R{n}", "worksheet", f"/{name}"))
    listed = "".join(
        f'<x:sheet name={quoteattr(g.lembar)} sheetId="{n * 7}" rel:id="R{n}"/>'
        for n, g in enumerate(grids(), 1)
    )
    parts["isi/buku kerja.xml"] = (
        f'<x:workbook xmlns:x="{MAIN}" xmlns:rel="{OFFICE}"><x:sheets>{listed}</x:sheets>'
        "</x:workbook>"
    )
    parts["isi/_rels/buku kerja.xml.rels"] = _relations(relations)
    kinds = {
        name: f"{SHEET_TYPE}.{'sheet.main' if 'buku' in name else 'worksheet'}+xml"
        for name in parts
        if not name.endswith(".rels")
    }
    kinds = {name.replace(" ", "%20"): kind for name, kind in kinds.items()}
    head: Parts = {
        "[Content_Types].xml": _types(kinds),
        "_rels/.rels": _root("/isi/buku%20kerja.xml"),
    }
    names = {name.replace(" ", "%20"): content for name, content in parts.items()}
    return package(head | names)


def backslash_workbook() -> bytes:
    """Zipped by an old .NET program: names with backslashes and capitals, none compressed."""
    return package(
        {
            name.replace("/", "\\")
            .replace("worksheets", "WorkSheets")
            .replace("[Content_Types]", "[content_types]"): content
            for name, content in members(case_by_xlsxwriter())
        },
        method=zipfile.ZIP_STORED,
    )


def zip64_workbook() -> bytes:
    """Written to a pipe by a program that prepares for 4 GB: sizes behind the data, in 8 bytes."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members(CONTOH.read_bytes()):
            info = zipfile.ZipInfo(name, (2026, 1, 2, 3, 4, 6))
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=True) as file:
                file.write(content)
        archive.comment = b"zip64"
    return pipe.getvalue()


def repeated_types_workbook() -> bytes:
    """Content types said twice, once by extension and once by name; no document properties."""
    lost = {"docProps/app.xml", "docProps/core.xml"}

    def change(name: str, old: bytes) -> bytes | None:
        if name in lost:
            return None
        if name == "_rels/.rels":
            return _root("xl/workbook.xml").encode()
        if name == "[Content_Types].xml":
            for part, kind in (("app", "extended-properties"), ("core", "core-properties")):
                text = old.decode()
                start = text.find(f'<Override PartName="/docProps/{part}.xml"')
                old = (text[:start] + text[text.find("/>", start) + 2 :]).encode()
                assert kind.encode() not in old
            sheet = (
                '<Default Extension="XML" ContentType="application/xml"/><Override PartName="/XL/'
                f'Worksheets/Sheet1.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/></Types>'
            )
            return old.replace(b"</Types>", sheet.encode())
        return old

    return edited(case_by_xlsxwriter(), change)


def named_relations_workbook() -> bytes:
    """Each `.rels` is named among the content types, so that no other would be known."""
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    parts = ("_rels/.rels", "xl/_rels/workbook.xml.rels")
    named = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part in parts)

    def change(name: str, old: bytes) -> bytes:
        default = f'<Default Extension="rels" ContentType="{kind}"/>'.encode()
        if name != "[Content_Types].xml":
            return old
        assert default in old
        return old.replace(default, b"").replace(b"</Types>", f"{named}</Types>".encode())

    return edited(case_by_xlsxwriter(), change)


def template_workbook() -> bytes:
    """A template of Excel (.xltx): another content type of the workbook."""
    return edited(
        case_by_xlsxwriter(),
        lambda name, old: (
            old.replace(b".sheet.main+xml", b".template.main+xml")
            if name == "[Content_Types].xml"
            else old
        ),
    )


@cache
def case_by_xlsxwriter() -> bytes:
    """The cells of the case in a package of the usual build."""
    import xlsxwriter

    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    for grid in grids():
        sheet = book.add_worksheet(grid.lembar)
        for (row, column), text in _texts(grid).items():
            sheet.write_string(row - 1, column - 1, text)
    book.close()
    return stream.getvalue()


@cache
def grids() -> tuple[Grid, ...]:
    """The sheets of the case."""
    return read_grids(read_source(CONTOH))


def members(data: bytes) -> list[tuple[str, bytes]]:
    """Name and inflated content, in order."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def package(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo("x", (2024, 5, 6, 7, 8, 10))
            info.filename = name  # as given: the constructor would turn backslashes
            archive.writestr(info, content, method)
    return stream.getvalue()


def _texts(grid: Grid) -> dict[tuple[int, int], str]:
    return {place: str(c.value) for place, c in sorted(grid.cells.items()) if c.value is not None}


def _rows(grid: Grid, cell: Callable[[str, str], str], prefix: str = "") -> str:
    rows: dict[int, list[str]] = {}
    for (row, column), text in _texts(grid).items():
        rows.setdefault(row, []).append(cell(f"{column_letters(column)}{row}", text))
    return "".join(
        f'<{prefix}row r="{row}">{"".join(cells)}</{prefix}row>' for row, cells in rows.items()
    )


def _relations(relations: Iterable[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for identity, kind, target in relations
    )
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def _root(workbook: str) -> str:
    return _relations([("rId1", "officeDocument", workbook)])


def _related(old: bytes, kind: str, target: str) -> bytes:
    one = f'<Relationship Id="rIdLain" Type="{kind}" Target="{target}"/></Relationships>'
    return old.replace(b"</Relationships>", one.encode())


def _types(kinds: dict[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in kinds.items()
    )
    return (
        f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>'
    )


def _usual_types(parts: Iterable[str]) -> dict[str, str]:
    kinds = {
        "xl/workbook": f"{SHEET_TYPE}.sheet.main+xml",
        "xl/worksheets/sheet": f"{SHEET_TYPE}.worksheet+xml",
        "xl/styles": f"{SHEET_TYPE}.styles+xml",
        "xl/sharedStrings": f"{SHEET_TYPE}.sharedStrings+xml",
        "xl/drawings/": "application/vnd.openxmlformats-officedocument.drawing+xml",
    }
    return {
        part: kind
        for part in parts
        for start, kind in kinds.items()
        if part.startswith(start) and part.endswith(".xml")
    }
