"""A Word document as a sequence of blocks, whoever saved it: what each says, and of which passage.

Programs rewrite markup freely, so blocks are compared by what they say. A passage is known by its
content control, or by its bookmark where a program took the control apart (LibreOffice). A text box
is a block of its own, behind the paragraph it hangs on.
"""

from collections.abc import Iterator
from hashlib import blake2b

from lxml.etree import _Element as Element

from pohon_xl.rekaman import dataclass, replace
from pohon_xl.renderers.docx_bagian import TANDA
from pohon_xl.renderers.docx_tags import W

_OBJECT = "\ufffc"
_NOMOR = "[isi: nomor halaman;"  # stands where a program will write the contents
_BREAKS = frozenset({W + "tab", W + "br", W + "cr"})
_PICTURES = frozenset({W + "drawing", W + "pict", W + "object"})
_TEXT = W + "t"
_SAID = (_TEXT, *sorted(_BREAKS), *sorted(_PICTURES))
_BOX = W + "txbxContent"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LOOKS = (("b", ("0", "false", "off")), ("i", ("0", "false", "off")), ("u", ("none",)))


@dataclass(frozen=True, slots=True)
class Blok:
    """A paragraph, table or text box; `teks` of each paragraph in it, blanks as ""."""

    element: Element
    teks: tuple[str, ...]
    tanda: str | None

    @property
    def is_table(self) -> bool:
        """Whether it is a table."""
        return bool(self.element.tag == W + "tbl")

    @property
    def is_box(self) -> bool:
        """Whether it is a text box."""
        return bool(self.element.tag == _BOX)

    @property
    def sidik(self) -> str:
        """What it says, short; "" for a blank paragraph."""
        return sidik_of(self.teks) if self.is_table or any(self.teks) else ""


def sidik_of(teks: tuple[str, ...]) -> str:
    """A fingerprint of texts."""
    return blake2b("\n".join(teks).encode(), digest_size=5).hexdigest()


def sidik_naskah(bloks: tuple[Blok, ...]) -> str:
    """A fingerprint of a passage: its words, its emphasis, its lists and pictures."""
    said = tuple(
        said_with_looks(p) for b in bloks for p in _paragraphs(b.element) if text_of_block(p)
    )
    return sidik_of(said)


def read_blocks(body: Element) -> tuple[Blok, ...]:
    """The blocks in order, without the table of contents."""
    texts = _all_texts(body)
    said = ((e, _texts(e, texts), tanda) for e, tanda in _flat(body, None))
    found = [Blok(*one) for one in said if not _is_contents(*one[:2])]
    marked = _by_bookmark([b.element for b in found])
    return tuple(
        one
        for n, blok in enumerate(found)
        for one in _with_boxes(replace(blok, tanda=blok.tanda or marked.get(n)))
    )


def _texts(element: Element, known: dict[Element, str]) -> tuple[str, ...]:
    if element.tag == W + "tbl" and known:
        return tuple(known[p] for p in element.iter(W + "p"))
    if element.tag == W + "tbl":
        return tuple(map(text_of_block, _paragraphs(element)))
    return (known[element] if known else text_of_block(element),)


def _all_texts(body: Element) -> dict[Element, str]:
    """Paragraph -> text in one walk, which is what most time goes to; {} where there are boxes.

    A paragraph inside a text box ends, and that around it goes on: such are read one by one.
    """
    if next(body.iter(_BOX, _FALLBACK), None) is not None:
        return {}
    found: dict[Element, list[str]] = {}
    parts: list[str] = []
    for e in body.iter(W + "p", *_SAID):
        if e.tag == W + "p":
            parts = found[e] = []
        else:
            parts.append(_sign(e))
    return {p: " ".join("".join(said).split()) for p, said in found.items()}


def _with_boxes(blok: Blok) -> Iterator[Blok]:
    """A block, then its text boxes; those of a passage belong to its paragraph."""
    yield blok
    element = blok.element
    if blok.tanda is None and not blok.is_table and _OBJECT in blok.teks[0]:
        for box in element.iter(_BOX):
            if next(box.iterancestors(_FALLBACK), None) is None:
                yield Blok(box, tuple(map(text_of_block, _paragraphs(box))), None)


def _paragraphs(element: Element) -> Iterator[Element]:
    """Those in it, without what a program shows that does not know a kind of drawing."""
    for p in element.iter(W + "p"):
        if next(p.iterancestors(_FALLBACK), None) is None:
            yield p


def _flat(parent: Element, tanda: str | None) -> Iterator[tuple[Element, str | None]]:
    """Paragraphs and tables, out of whatever control they stand in."""
    for child in parent:
        if child.tag in (W + "p", W + "tbl"):
            yield child, tanda
        elif child.tag == W + "sdt":
            tag = child.find(f"{W}sdtPr/{W}tag")
            name = tag.get(W + "val", "") if tag is not None else ""
            inside = child.find(W + "sdtContent")
            if inside is not None:
                yield from _flat(inside, name if TANDA.fullmatch(name) else tanda)
        elif child.tag in (W + "ins", W + "moveTo", W + "customXml", W + "smartTag"):
            yield from _flat(child, tanda)


def _by_bookmark(elements: list[Element]) -> dict[int, str]:
    """Number of a block -> the passage whose bookmark covers it."""
    places: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    for n, element in enumerate(elements):
        for mark in element.iter(W + "bookmarkStart", W + "bookmarkEnd"):
            identity = mark.get(W + "id", "")
            if mark.tag == W + "bookmarkStart":
                names[identity] = mark.get(W + "name", "")
            if TANDA.fullmatch(names.get(identity, "")):
                places.setdefault(names[identity], []).append(n)
    return {n: name for name, at in places.items() for n in range(min(at), max(at) + 1)}


def _is_contents(element: Element, teks: tuple[str, ...]) -> bool:
    """A line of the table of contents: programs write these anew."""
    if element.tag != W + "p":
        return False
    style = element.find(f"{W}pPr/{W}pStyle")
    name = style.get(W + "val", "").lower() if style is not None else ""
    is_line = name.startswith(("toc", "contents")) or name == "daftarisi"
    code = "".join(t.text or "" for t in element.iter(W + "instrText"))
    linked = any(h.get(W + "anchor", "").startswith("_Toc") for h in element.iter(W + "hyperlink"))
    return is_line or "PAGEREF" in code or linked or teks[0].startswith(_NOMOR)


def text_of_block(element: Element) -> str:
    """What a reader sees, in one line; a picture is one sign, with all that is written in it."""
    return " ".join(_raw(element).split())


def _raw(element: Element) -> str:
    return "".join(map(_sign, _seen(element, *_SAID)))


def _sign(e: Element) -> str:
    """What one of `_SAID` adds to a text."""
    if e.tag == _TEXT:
        return e.text or ""
    if e.tag in _PICTURES:
        return _OBJECT
    above = e.getparent()
    return " " if above is not None and above.tag == W + "r" else ""  # a tab stop is no tab


def _seen(element: Element, *tags: str) -> Iterator[Element]:
    """What it holds of these, but nothing of text boxes and of what stands in for a drawing."""
    hidden = [h for h in element.iter(_BOX, _FALLBACK) if h is not element]
    if not hidden:
        return element.iter(*tags)
    inside = {e for h in hidden for e in h.iter(*tags)}
    return (e for e in element.iter(*tags) if e not in inside)


def said_with_looks(paragraph: Element) -> str:
    """As `text_of_block`, with what is bold, slanted, underlined, and whether it is a list item.

    Not that a proposal slants: that is ours, and LibreOffice forgets it.
    """
    parts = ["- "] if paragraph.find(f"{W}pPr/{W}numPr") is not None else []
    for run in _seen(paragraph, W + "r"):
        text = _raw(run)
        looks = "".join(name for name, off in _LOOKS if _has(run, name, off)) if text else ""
        plain = not looks or (looks == "i" and text.endswith("(usulan)"))
        parts.append(text if plain else f"\x01{looks}\x02{text}\x01")
    return " ".join("".join(parts).split())


def _has(run: Element, name: str, off: tuple[str, ...]) -> bool:
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(W + "val", "1") not in off
