"""Word documents as people and programs change them: polished, saved by others, marks lost."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from tests.support.konversi import convert_files


def edited(data: bytes, change: Callable[[Document], None]) -> bytes:
    """The document after a change made with python-docx."""
    document = docx.Document(BytesIO(data))
    change(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def control(document: Document, kind: str) -> Element:
    """The content of the first passage of that kind."""
    for sdt in document.element.body.iter(qn("w:sdt")):
        tag = sdt.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        if tag is not None and tag.get(qn("w:val")).startswith(f"pxl_{kind}_"):
            found: Element = sdt.find(qn("w:sdtContent"))
            return found
    raise AssertionError(kind)


def rewrite(document: Document, kind: str, text: str) -> None:
    """Her words in place of ours in a passage, in one paragraph."""
    runs = list(control(document, kind).iter(qn("w:t")))
    runs[0].text = text
    for run in runs[1:]:
        run.text = ""


def saved_by_libreoffice(data: bytes, folder: Path) -> bytes:
    """What LibreOffice makes of it; it takes block controls apart and loses their tags."""
    source = folder / "asal.docx"
    source.write_bytes(data)
    convert_files([source], "docx:MS Word 2007 XML", folder / "lo")
    return (folder / "lo" / "asal.docx").read_bytes()


def without_marks(data: bytes, *, with_map: bool = True) -> bytes:
    """As a program saves it that knows no content controls, bookmarks (and custom parts)."""

    def change(document: Document) -> None:
        body = document.element.body
        for sdt in list(body.iter(qn("w:sdt"))):
            for child in list(sdt.find(qn("w:sdtContent"))):
                sdt.addprevious(child)
            sdt.getparent().remove(sdt)
        for mark in list(body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)

    data = edited(data, change)
    return data if with_map else without_parts(data, "customXml/")


def without_parts(data: bytes, prefix: str) -> bytes:
    """The package without members of that name."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if not name.startswith(prefix):
                content = old.read(name)
                if name == "word/_rels/document.xml.rels":
                    content = b"".join(
                        part for part in content.replace(b"<Rel", b"\0<Rel").split(b"\0")
                        if prefix.encode() not in part or part.startswith(b"<Relationships")
                    )  # fmt: skip
                    if not content.endswith(b"</Relationships>"):
                        content += b"</Relationships>"
                new.writestr(name, content)
    return buffer.getvalue()


def texts(data: bytes) -> list[str]:
    """Every paragraph of the body in order, controls opened."""
    body = docx.Document(BytesIO(data)).element.body
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]
