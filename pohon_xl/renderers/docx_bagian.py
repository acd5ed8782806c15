"""The marks around a passage: a content control, and a bookmark where a program drops controls.

LibreOffice keeps the bookmark and loses the tag of the control; others keep neither (then
docx_suntingan.py finds the passage by what stands around it).
"""

import re
from collections.abc import Callable
from zlib import crc32

from lxml import etree
from lxml.etree import _Element as Element
from markupsafe import Markup

from pohon_xl.renderers.docx_tags import W, put_text

#: begins every mark of ours
AWALAN = "pxl_"
TANDA = re.compile(rf"{AWALAN}[a-z]+_[0-9a-z]+")


def wrap_passage(paragraph: Element, slot: Callable[[str], str]) -> None:
    """Put a paragraph of a template into a content control.

    `slot` gives what stands in the template for the control's properties (`bagian`) and for the
    ends of the bookmark (`penanda`, `penanda_akhir`).
    """
    parent = paragraph.getparent()
    if parent is None:
        raise ValueError(paragraph.tag)
    control = etree.Element(W + "sdt")
    control.text = slot("bagian")
    control.tail, paragraph.tail = paragraph.tail, None
    parent.replace(paragraph, control)
    content = etree.SubElement(control, W + "sdtContent")
    content.append(paragraph)
    properties = paragraph.find(W + "pPr")
    start = slot("penanda")
    if properties is None:
        paragraph.text = start + (paragraph.text or "")
    else:
        properties.tail = start + (properties.tail or "")
    end = etree.SubElement(paragraph, W + "bookmarkEnd")
    put_text(end, slot("penanda_akhir"))


def control_properties(tanda: str, judul: str) -> Markup:
    """`w:sdtPr` of a passage: it can be edited, not deleted."""
    return Markup(
        '<w:sdtPr><w:alias w:val="{}"/><w:tag w:val="{}"/><w:id w:val="{}"/>'
        '<w:lock w:val="sdtLocked"/></w:sdtPr>'
    ).format(judul[:120], tanda, mark_number(tanda))


def bookmark_start(tanda: str) -> Markup:
    """Begins the bookmark of a passage."""
    return Markup('<w:bookmarkStart w:id="{}" w:name="{}"/>').format(mark_number(tanda), tanda)


def bookmark_end(tanda: str) -> Markup:
    """Ends it."""
    return Markup('<w:bookmarkEnd w:id="{}"/>').format(mark_number(tanda))


def mark_number(tanda: str) -> int:
    """A number that no other mark has, beyond those of a template."""
    return crc32(tanda.encode()) % 0x3FFF0000 + 0x10000
