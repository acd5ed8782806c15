"""Tags in the paragraphs of a Word template: found however Word has cut them up.

Word splits what a planner types over runs, corrects her quotes and sprinkles spelling marks in
between. Here each tag is gathered into the first `w:t` it touches.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.rekaman import dataclass

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPEN = re.compile(r"\{\{|\{%|\{#")
_KIND = re.compile(r"[-+]?\s*(p|tr|gabung|inden|bagian|grafik)\s+(.*)", re.DOTALL)
_STRAIGHT = str.maketrans(
    "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u00a0\n", '\'\'\'"""""  '
)


def parse(xml: bytes) -> Element:
    """A part as a tree. Raises: etree.XMLSyntaxError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return etree.fromstring(xml, parser)


def salvage(xml: bytes) -> Element:
    """What can be read of a part that is no proper XML. Raises: etree.XMLSyntaxError, ValueError.

    LibreOffice 7.4 closes tags crosswise where changes are tracked inside a content control.
    """
    if b"<!DOCTYPE" in xml:
        raise ValueError("a part with a DTD")
    parser = etree.XMLParser(recover=True, no_network=True, huge_tree=True)
    root: Element | None = etree.fromstring(xml, parser)
    if root is None:
        raise ValueError("nothing to read")
    return root


class TagError(Exception):
    """A tag that cannot be read: what is wrong (Indonesian) and the text of its paragraph."""

    def __init__(self, problem: str, paragraph: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.paragraph = paragraph


@dataclass(frozen=True, slots=True)
class Tag:
    """`kind`: expression, statement, comment, or a word of `_KIND`; `body` its inside."""

    kind: str
    body: str
    text: str


def pieces_of(paragraph: Element) -> list[Element]:
    """Its `w:t` in reading order, without those of text boxes inside it."""
    return [t for t in paragraph.iter(W + "t") if next(t.iterancestors(W + "p")) is paragraph]


def text_of(paragraph: Element) -> str:
    """What its own `w:t` say, one after the other."""
    return "".join(t.text or "" for t in pieces_of(paragraph))


def tags_in(text: str) -> Iterator[Tag]:
    """The tags of a text in order."""
    for match in _TAG.finditer(text):
        yield read_tag(match[0])


def split_at_tags(text: str) -> list[str]:
    """Texts and tags by turns, empty texts left out."""
    cuts = [0, *(c for m in _TAG.finditer(text) for c in m.span()), len(text)]
    return [text[a:b] for a, b in pairwise(cuts) if a < b]


def read_tag(text: str) -> Tag:
    """A tag from `{` to `}`, its quotes straightened."""
    body = text[2:-2].translate(_STRAIGHT)
    if text.startswith("{{"):
        return Tag("expression", body.strip(" -+"), text)
    if text.startswith("{#"):
        return Tag("comment", body, text)
    if special := _KIND.fullmatch(body):
        return Tag(special[1], special[2].strip(" -+"), text)
    return Tag("statement", body.strip(" -+"), text)


def is_tag(text: str) -> bool:
    """Whether a piece of `split_at_tags` is a tag."""
    return _TAG.fullmatch(text) is not None


def join_tags(paragraph: Element) -> bool:
    """Gather each tag into one `w:t`; True when there are tags.

    Raises: TagError for a tag that is opened and not closed.
    """
    pieces = pieces_of(paragraph)
    texts = [t.text or "" for t in pieces]
    whole = "".join(texts)
    if not _OPEN.search(whole):
        return False
    if _OPEN.search(_TAG.sub("", whole)):
        raise TagError("tag dibuka tetapi tidak ditutup", whole)
    starts = [sum(map(len, texts[:i])) for i in range(len(texts))]
    for match in _TAG.finditer(whole):
        first = max(i for i, start in enumerate(starts) if start <= match.start() and texts[i])
        _gather(texts, starts, first, match.end())
    for piece, text in zip(pieces, texts, strict=True):
        if piece.text != text:
            piece.text = text
            piece.set(XML_SPACE, "preserve")
    for mark in list(paragraph.iter(W + "proofErr")):
        drop(mark)
    return True


def _gather(texts: list[str], starts: list[int], first: int, end: int) -> None:
    """Move what lies before `end` from later pieces into piece `first`."""
    for i in range(first + 1, len(texts)):
        taken = max(0, min(end - starts[i], len(texts[i])))
        texts[first] += texts[i][:taken]
        texts[i] = texts[i][taken:]
        starts[i] += taken


def drop(element: Element) -> None:
    """Take an element out; the text after it stays."""
    put_text(element, "")


def put_text(element: Element, text: str) -> None:
    """Replace an element by plain text in the same place."""
    parent = element.getparent()
    if parent is None:
        raise ValueError(element.tag)
    text += element.tail or ""
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    parent.remove(element)
