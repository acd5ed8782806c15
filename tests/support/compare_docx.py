"""Word files compared part by part, and as a reader sees them."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from lxml import etree


def parts_of(data: bytes) -> dict[str, str]:
    """Every part as canonical XML: what differs only in spelling is the same."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: _canonical(name, package.read(name)) for name in package.namelist()}


def _canonical(name: str, content: bytes) -> str:
    if not name.endswith((".xml", ".rels")):
        return content.hex()
    return etree.tostring(etree.fromstring(content), method="c14n").decode()


def open_docx(data: bytes) -> Document:
    """As python-docx reads it."""
    return docx.Document(BytesIO(data))


def text_of(data: bytes) -> str:
    """All text of the body, tables too: one line a paragraph, in document order."""
    body = open_docx(data).element.body
    return "\n".join("".join(_shown(p)) for p in body.iter(W + "p"))


def highlighted(data: bytes) -> list[str]:
    """The texts of highlighted runs."""
    body = open_docx(data).element.body
    return [
        "".join(_shown(r)) for r in body.iter(W + "r") if r.find(f"{W}rPr/{W}highlight") is not None
    ]


def make_docx(path: Path, body: str, header: str = "") -> Path:
    """A template with that XML inside its body: as Word writes it, where python-docx would not."""
    document = docx.Document()
    document.add_paragraph("SINI")
    if header:
        document.sections[0].header.paragraphs[0].text = header
    buffer = BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = content.replace(b"<w:p><w:r><w:t>SINI</w:t></w:r></w:p>", body.encode())
            new.writestr(name, content, zipfile.ZIP_DEFLATED)
    return path


def paragraph(*runs: str, properties: str = "") -> str:
    """XML of a paragraph with one run for each text."""
    inside = "".join(f'<w:r>{properties}<w:t xml:space="preserve">{r}</w:t></w:r>' for r in runs)
    return f"<w:p>{inside}</w:p>"


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _shown(element: etree._Element) -> list[str]:
    signs = {W + "br": "\n", W + "tab": "\t"}
    shown = []
    for e in element.iter(W + "t", W + "br", W + "tab"):
        parent = e.getparent()
        if parent is not None and parent.tag == W + "r":  # a tab stop is no tab
            shown.append(signs.get(str(e.tag), e.text or ""))
    return shown
