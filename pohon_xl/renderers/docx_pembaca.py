"""A part of a document read a piece at a time: rows of a long one are dealt with as they come.

Two thousand officials make a table of fourteen megabytes of markup, ten times that as a tree.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.renderers.docx_tags import XML_SPACE, W

_AMAN: dict[str, Any] = {"resolve_entities": False, "no_network": True, "huge_tree": True}
#: bytes of markup that a tree may be made of as they are
_PANJANG = 1 << 20
#: how rows, cells, paragraphs and runs look
_RUPA = tuple(W + name for name in ("trPr", "tcPr", "pPr", "rPr"))
_TANDA = "pohon_xl-baris"
_TEMPAT = re.compile(rb"<\?pohon_xl-baris (\d+)\?>")
#: what has numbers or names that depend on the whole document
_TERIKAT = etree.XPath(
    "boolean(.//@r:* | .//wp:docPr)",
    namespaces={
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    },
)


class Pembaca:
    """Markup goes through it; `on_row` is given each row of a long part when it is whole."""

    def __init__(self, on_row: Callable[[Element], None]) -> None:
        self._on_row = on_row
        self._held: list[bytes] = []
        self._size = 0
        self._rows: etree.XMLPullParser | None = None

    def through(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The pieces themselves. Raises: etree.XMLSyntaxError."""
        for piece in pieces:
            self._held.append(piece)
            self._size += len(piece)
            if self._size > _PANJANG:
                self._read()
            yield piece

    def _read(self) -> None:
        if self._rows is None:
            self._rows = etree.XMLPullParser(("end",), tag=W + "tr", **_AMAN)
        for piece in self._held:
            self._rows.feed(piece)
            for _, row in self._rows.read_events():
                if etree.iselement(row):
                    self._on_row(row)
        self._held.clear()

    def close(self) -> Element:
        """The root; who is done with it clears it, for lxml holds it in a circle with its parser.

        Raises: etree.XMLSyntaxError.
        """
        if self._rows is None:
            return etree.fromstring(b"".join(self._held), etree.XMLParser(**_AMAN))
        root: Element = self._rows.close()
        return root


def read_pieces(pieces: Iterable[bytes], on_row: Callable[[Element], None]) -> Element:
    """The root of a part. Raises: etree.XMLSyntaxError."""
    reader = Pembaca(on_row)
    for _ in reader.through(pieces):
        pass
    return reader.close()


def leave_words(row: Element) -> None:
    """Take its looks away: what docx_blok.py and Word's own rules say of it stays the same."""
    if next(row.iterancestors(W + "sdt"), None) is None:  # looks count in a passage
        etree.strip_elements(row, *_RUPA, with_tail=False)
        etree.strip_attributes(row, XML_SPACE)


class Simpanan:
    """Rows kept as text while the tree they belong to is changed around them.

    `namespaces`: those of the root that they will stand below.
    """

    def __init__(self, namespaces: Any) -> None:  # noqa: ANN401  (the stubs know no None there)
        self._namespaces = dict(namespaces)
        shown = etree.tostring(etree.Element(W + "tr", nsmap=namespaces))
        self._head = shown.removesuffix(b"/>")
        self._texts: list[bytes] = []

    def take(self, row: Element) -> None:
        """Put a mark in its place, if its text is the same wherever it stands."""
        parent = row.getparent()
        if parent is None or next(row.iterancestors(W + "tr"), None) is not None:
            return
        text = etree.tostring(row, encoding="UTF-8", with_tail=False)
        if row.nsmap != self._namespaces or not text.startswith(self._head) or _TERIKAT(row):
            return
        mark = etree.ProcessingInstruction(_TANDA, str(len(self._texts)))
        mark.tail = row.tail
        parent.replace(row, mark)
        self._texts.append(b"<w:tr" + text.removeprefix(self._head))

    def put_back(self, xml: bytes) -> Iterator[bytes]:
        """The part with the rows where their marks are."""
        parts = _TEMPAT.split(xml)
        yield parts[0]
        for number, rest in zip(parts[1::2], parts[2::2], strict=True):
            yield self._texts[int(number)]
            yield rest
