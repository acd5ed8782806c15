"""Where in a template a text stands, as a person counts it in Word."""

import re

from lxml import etree

from pohon_xl.renderers.docx_tags import W, text_of


def place_of(xml: bytes, text: str) -> str:
    """`paragraf ke-14` or `tabel ke-2, baris 3`; "" where it cannot be told.

    Paragraphs are counted outside tables, blank ones too; a table in a table counts on its own.
    """
    wanted = _tight(text)
    if not wanted:
        return ""
    try:
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return ""
    tables = list(root.iter(W + "tbl"))
    count = 0
    for paragraph in root.iter(W + "p"):
        row = next(paragraph.iterancestors(W + "tr"), None)
        count += row is None
        said = _tight(text_of(paragraph))
        if not said or (wanted not in said and said not in wanted):
            continue
        table = next(paragraph.iterancestors(W + "tbl"), None)
        if row is None or table is None:
            return f"paragraf ke-{count}"
        number = table.findall(W + "tr").index(row) + 1
        return f"tabel ke-{tables.index(table) + 1}, baris {number}"
    return ""


def _tight(text: str) -> str:
    """Without spaces: a tag is rewritten with others, and a row tag is left out."""
    return re.sub(r"\s|[\u2018\u2019\u201c\u201d\"']", "", text)
