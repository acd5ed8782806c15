"""The XML of package parts: parsed without entities or network, written back as it was."""

import re
from collections.abc import Iterable

from lxml import etree

from pohon_xl.rekaman import dataclass

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"

_DECLARATION = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml[^>]*\?>\s*")
_OUR_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MOST_DIGITS, _MOST = 10, 1e9
_UTF8 = frozenset({"UTF-8", "UTF8"})


class UnsafeXmlError(Exception):
    """A DOCTYPE: no office program writes one, and entities hide in it."""


@dataclass(frozen=True, slots=True)
class Xml:
    """A parsed part; `declaration` is how its bytes began."""

    root: etree._Element
    declaration: bytes

    def to_bytes(self) -> bytes:
        """The part again; comments and instructions around the root are kept."""
        return self.declaration + etree.tostring(self.root.getroottree(), encoding="UTF-8")


def parse_xml(data: bytes) -> Xml:
    """Raises: etree.XMLSyntaxError, UnsafeXmlError."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False
    )
    root = etree.fromstring(data, parser)
    info = root.getroottree().docinfo
    if info.internalDTD is not None:
        raise UnsafeXmlError
    match = _DECLARATION.match(data)
    declared = (info.encoding or "UTF-8").upper()
    if declared not in _UTF8:
        return Xml(root, _OUR_DECLARATION)
    return Xml(root, match[0] if match else b"")


def whole(text: str | None, default: int) -> int:
    """An attribute that is a whole number, 0 or more; nonsense counts as if it were not there."""
    return int(text) if text and len(text) < _MOST_DIGITS and text.isdecimal() else default


def decimal(text: str | None, default: float) -> float:
    """A width or height, 0 or more; nonsense counts as if it were not there."""
    try:
        value = float(text or default)
    except ValueError:
        return default
    return value if 0 <= value < _MOST else default


def main(tag: str) -> str:
    """The qualified name of a spreadsheet element."""
    return f"{{{MAIN}}}{tag}"


def plain(element: etree._Element) -> etree._Element:
    """A copy without names of other vocabularies, which no sheet of ours declares ignorable."""
    copied = etree.Element(element.tag, nsmap={element.prefix: MAIN})
    for name, value in element.attrib.items():
        if not str(name).startswith("{"):
            copied.set(str(name), str(value))
    copied.text = element.text
    copied.extend(plain(e) for e in element if str(e.tag).startswith(main("")))
    return copied


#: children of a worksheet as the schema wants them (CT_Worksheet, ECMA-376 part 1, 18.3.1.99)
SHEET_ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
    "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
    "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects",
    "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip


def put_in_order(parent: etree._Element, tag: str, order: Iterable[str]) -> etree._Element:
    """The child of that name, made if it is missing, where the schema's order wants it."""
    found = parent.find(main(tag))
    if found is not None:
        return found
    names = [main(name) for name in order]
    before = set(names[: names.index(main(tag))])
    place = max((n for n, child in enumerate(parent, 1) if child.tag in before), default=0)
    child = etree.Element(main(tag), nsmap={parent.prefix: MAIN})
    parent.insert(place, child)
    return child


def canonical(element: etree._Element) -> tuple[object, ...]:
    """Equal for elements that mean the same: prefixes and order of attributes do not count."""
    children = tuple(canonical(child) for child in element if isinstance(child.tag, str))
    attributes = tuple(sorted((str(k), str(v)) for k, v in element.attrib.items()))
    return (element.tag, attributes, (element.text or "").strip(), children)
