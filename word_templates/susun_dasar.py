"""A slim, empty Word document and the way it is saved: the same bytes on every computer."""  # noqa: INP001  (scripts beside the templates, not a package)

import zipfile
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document

_DATE = (1980, 1, 1, 0, 0, 0)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def new_document(title: str, font: str = "Arial", size: float = 11) -> Document:
    """A4 portrait, Indonesian, with only the styles that our documents use."""
    return docx.Document(BytesIO(_zip(_base(title, font, size))))


def save(document: Document, path: Path) -> None:
    """Write it with a fixed clock, members in a fixed order."""
    buffer = BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as package:
        members = {name: package.read(name).decode() for name in sorted(package.namelist())}
    path.write_bytes(_zip(members))


def _zip(members: dict[str, str]) -> bytes:
    buffer = BytesIO()
    names = sorted(members, key=lambda n: (n != "[Content_Types].xml", n))
    with zipfile.ZipFile(buffer, "w") as package:
        for name in names:
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 0
            package.writestr(info, members[name].encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _base(title: str, font: str, size: float) -> dict[str, str]:
    types = {
        "/word/document.xml": f"{_MAIN}.document.main+xml",
        "/word/styles.xml": f"{_MAIN}.styles+xml",
        "/word/settings.xml": f"{_MAIN}.settings+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in types.items()
    )
    return {
        "[Content_Types].xml": f"{_HEAD}<Types xmlns="
        f'"{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default '
        f'Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": _relationships(
            (f"{_RELS}/officeDocument", "word/document.xml"),
            (
                f"{_PACKAGE}/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
        ),
        "word/_rels/document.xml.rels": _relationships(
            (f"{_RELS}/styles", "styles.xml"), (f"{_RELS}/settings", "settings.xml")
        ),
        "docProps/core.xml": f"{_HEAD}<cp:coreProperties xmlns:cp="
        f'"{_PACKAGE}/metadata/core-properties" xmlns:dc='
        '"http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi='
        f'"http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:language>'
        'id-ID</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z'
        "</dcterms:created></cp:coreProperties>",
        "word/settings.xml": f'{_HEAD}<w:settings {_W}><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>",
        "word/styles.xml": _styles(font, size),
        "word/document.xml": f'{_HEAD}<w:document {_W} xmlns:r="{_RELS}"><w:body><w:sectPr>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" '
        'w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body>'
        "</w:document>",
    }


def _relationships(*targets: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets, 1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _styles(font: str, size: float) -> str:
    half = round(size * 2)
    return (
        f"{_HEAD}<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/><w:lang w:val="id-ID" w:eastAsia="id-ID" '
        'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        + _style("Normal", "Normal", default=True)
        + _style("BodyText", "Body Text", '<w:spacing w:after="120" w:line="360" '
                 'w:lineRule="auto"/><w:ind w:firstLine="709"/><w:jc w:val="both"/>')
        + _style("Title", "Title", '<w:spacing w:after="120"/><w:jc w:val="center"/>',
                 '<w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/>')
        + _heading(1, '<w:pageBreakBefore/><w:spacing w:after="240"/><w:jc w:val="center"/>', 26)
        + _heading(2, '<w:spacing w:before="240" w:after="120"/>', 24)
        + _heading(3, '<w:spacing w:before="200" w:after="100"/><w:jc w:val="both"/>', 22)
        + _style("Caption", "caption", '<w:keepNext/><w:spacing w:before="120" w:after="80"/>'
                 '<w:jc w:val="center"/>', '<w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/>')
        + _style("Figure", "Figure", '<w:spacing w:before="60" w:after="160"/><w:jc '
                 'w:val="center"/>', '<w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/>')
        + _toc(1, "<w:b/><w:bCs/>") + _toc(2, "")
        + _style("Header", "header") + _style("Footer", "footer", '<w:jc w:val="center"/>')
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name '
        'w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd '
        'w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" '
        'w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
        '</w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name '
        'w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + "</w:tblBorders></w:tblPr></w:style></w:styles>"
    )  # fmt: skip


def _style(
    ident: str, name: str, paragraph: str = "", run: str = "", *, default: bool = False
) -> str:
    kind = ' w:default="1"' if default else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{ident}"><w:name w:val="{name}"/>{based}'
        f"<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _heading(level: int, paragraph: str, half: int) -> str:
    return _style(
        f"Heading{level}",
        f"heading {level}",
        f'<w:keepNext/><w:keepLines/>{paragraph}<w:outlineLvl w:val="{level - 1}"/>',
        f'<w:b/><w:bCs/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/>',
    )


def _toc(level: int, run: str) -> str:
    return _style(
        f"TOC{level}",
        f"toc {level}",
        '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8787"/></w:tabs>'
        f'<w:spacing w:before="{60 if level == 1 else 0}" w:after="40"/>'
        f'<w:ind w:left="{(level - 1) * 284}"/>',
        run,
    )
