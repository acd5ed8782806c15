"""The hidden map in a document of ours: where its numbers come from, and how we wrote it.

A custom XML part (ECMA-376 part 1, 15.2.4): Word and LibreOffice keep it through every save.
"""

import re
from collections.abc import Callable, Sequence
from zipfile import BadZipFile

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.errors import TemplateError
from pohon_xl.plan.sumber import SumberAngka
from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.docx_bagian import TANDA
from pohon_xl.renderers.docx_blok import Blok, read_blocks, sidik_naskah
from pohon_xl.renderers.docx_gaya import read_gaya
from pohon_xl.renderers.docx_package import Member, append_inside, pack, read_members, write_members
from pohon_xl.renderers.docx_pembaca import leave_words, read_pieces
from pohon_xl.renderers.docx_tags import W, parse
from pohon_xl.renderers.docx_tepi import read_seksi

MAIN = "word/document.xml"
_NS = "urn:pohon-xl:peta"
_ITEM = "customXml/item_pohon_xl.xml"
_PROPS = "customXml/itemProps_pohon_xl.xml"
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_MARK = (b"<susunan>", b'<susunan suntingan="ya">')
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Tulisan:
    """A block as we wrote it: its fingerprint ("" for a blank one) and passage."""

    sidik: str
    tanda: str | None = None


@dataclass(frozen=True, slots=True)
class Peta:
    """`angka` by name: text, cells, formula. `judul` by passage. `susunan` in order.

    `tepi`: headers, footers and numbers of each section; None in a map that does not note them.
    `gaya`: how each style looks.
    """

    templat: str
    angka: dict[str, tuple[str, str, str]]
    judul: dict[str, str]
    susunan: tuple[Tulisan, ...]
    tepi: tuple[str, ...] | None = None
    gaya: dict[str, str] = field(default_factory=dict)


def with_map(
    members: tuple[Member, ...],
    templat: str,
    sumber: tuple[SumberAngka, ...],
    root: Element | None = None,
) -> tuple[Member, ...]:
    """The package with its map; `root` is its main part where somebody has it parsed.

    Raises: StopIteration when it has no main part.
    """
    if root is None:
        root = parse(next(m.content() for m in members if m.name == MAIN))
    xml = _dump(templat, sumber, members, root)
    relation = (
        f'<Relationship Id="rIdPohonXl" Type="{_OFFICE}/relationships/customXml" '
        f'Target="../{_ITEM}"/>'
    )
    kind = (
        f'<Override PartName="/{_PROPS}" ContentType="application/vnd.openxmlformats-'
        'officedocument.customXmlProperties+xml"/>'
    )
    done = append_inside(members, {_RELS: relation, _TYPES: kind})
    return (*done, pack(_ITEM, xml), *_properties())


def _properties() -> tuple[Member, Member]:
    props = (
        f'{_HEAD}<ds:datastoreItem ds:itemID="{{7D4B2C10-5A31-4F00-8000-706F686F6E01}}" '
        f'xmlns:ds="{_OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="{_NS}"/>'
        "</ds:schemaRefs></ds:datastoreItem>"
    )
    rels = (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="rId1" Type="{_OFFICE}/relationships/customXmlProps" '
        f'Target="{_PROPS.rpartition("/")[2]}"/></Relationships>'
    )
    name = _ITEM.rpartition("/")[2]
    return pack(_PROPS, props.encode()), pack(f"customXml/_rels/{name}.rels", rels.encode())


def body_of(root: Element) -> Element:
    """The body of a document. Raises: TemplateError when there is none."""
    body = root.find(W + "body")
    if body is None:
        raise TemplateError("Dokumen Word itu tidak punya isi; buat ulang dokumennya.")
    return body


def _dump(
    templat: str, sumber: tuple[SumberAngka, ...], members: tuple[Member, ...], root: Element
) -> bytes:
    top = etree.fromstring(f'<peta xmlns="{_NS}"/>')
    top.set("templat", templat)
    for s in sumber:
        line = etree.SubElement(top, f"{{{_NS}}}angka", nama=clean(s.nama), teks=clean(s.teks))
        line.set("sel", clean(s.tempat))
        if s.rumus:
            line.set("rumus", clean(s.rumus))
    for control in root.iter(W + "sdt"):
        tag, alias = control.find(f"{W}sdtPr/{W}tag"), control.find(f"{W}sdtPr/{W}alias")
        name = tag.get(W + "val", "") if tag is not None else ""
        if TANDA.fullmatch(name):
            judul = alias.get(W + "val", "") if alias is not None else ""
            etree.SubElement(top, f"{{{_NS}}}naskah", tanda=name, judul=judul)
    tepi = " ".join(s.token() for s in read_seksi(members, root))
    etree.SubElement(top, f"{{{_NS}}}tepi").text = tepi
    gaya = " ".join(f"{name}={looks}" for name, looks in read_gaya(members).items())
    etree.SubElement(top, f"{{{_NS}}}gaya").text = gaya
    etree.SubElement(top, f"{{{_NS}}}susunan").text = " ".join(_tokens(body_of(root)))
    return etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)


def clean(text: str) -> str:
    """Without what XML cannot hold."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)


def _tokens(body: Element) -> list[str]:
    return [
        f"{t.tanda}={t.sidik}" if t.tanda else t.sidik or "_"
        for t in (written(b) for b in read_blocks(body))
    ]


def written(blok: Blok) -> Tulisan:
    """A block as the map notes it."""
    return Tulisan(sidik_naskah((blok,)) if blok.tanda else blok.sidik, blok.tanda)


def with_more(members: tuple[Member, ...], bloks: tuple[Blok, ...]) -> tuple[Member, ...]:
    """The package whose map knows these blocks of ours too, and that it holds words of hers."""
    end = b"</susunan>"
    more = "".join(f" {t.tanda}={t.sidik}" if t.tanda else f" {t.sidik or '_'}"
                   for t in map(written, bloks))  # fmt: skip
    return tuple(
        pack(m.name, m.content().replace(end, more.encode() + end).replace(*_MARK))
        if m.name == _ITEM
        else m
        for m in members
    )


def with_joined_map(data: bytes, templat: str, documents: Sequence[bytes]) -> bytes:
    """A document joined from others of ours, its map that of the whole."""
    members = read_members(data)
    root = read_pieces(next(m.pieces() for m in members if m.name == MAIN), leave_words)
    top = parse(_dump(templat, (), members, root))
    root.clear()
    for one in documents:
        for m in read_members(one):
            if m.name == _ITEM:
                top.extend(list(parse(m.content()).iterfind(f"{{{_NS}}}angka")))
    xml = etree.tostring(top, xml_declaration=True, encoding="UTF-8", standalone=True)
    return write_members(tuple(pack(_ITEM, xml) if m.name == _ITEM else m for m in members))


def holds_edits(data: bytes) -> bool:
    """Whether a document as we wrote it holds passages of hers. Raises: BadZipFile."""
    return any(_MARK[1] in m.content() for m in read_members(data) if m.name == _ITEM)


def read_map(members: tuple[Member, ...]) -> Peta | None:
    """The map of a document, whatever a program made of its name; None when it has none of ours."""
    for m in members:
        if m.name.startswith("customXml/") and m.name.endswith(".xml"):
            try:
                content = m.content()
                top = parse(content) if _NS.encode() in content else None
            except (etree.XMLSyntaxError, BadZipFile, ValueError):
                continue
            if top is not None and top.tag == f"{{{_NS}}}peta":
                return _peta(top)
    return None


def _peta(top: Element) -> Peta:
    angka = {
        e.get("nama", ""): (e.get("teks", ""), e.get("sel", ""), e.get("rumus", ""))
        for e in top.iterfind(f"{{{_NS}}}angka")
    }
    judul = {e.get("tanda", ""): e.get("judul", "") for e in top.iterfind(f"{{{_NS}}}naskah")}
    tokens = (top.findtext(f"{{{_NS}}}susunan") or "").split()
    pairs = [t.rpartition("=") for t in tokens]
    susunan = tuple(Tulisan("" if s == "_" else s, tanda or None) for tanda, _, s in pairs)
    tepi = top.findtext(f"{{{_NS}}}tepi")
    noted = None if tepi is None else tuple(tepi.split())
    looks = (top.findtext(f"{{{_NS}}}gaya") or "").split()
    gaya = dict(one.partition("=")[::2] for one in looks)
    return Peta(top.get("templat", ""), angka, judul, susunan, noted, gaya)


def read_document(
    data: bytes, read: Callable[[bytes], Element] = parse
) -> tuple[tuple[Member, ...], Element]:
    """Members and main part of a .docx.

    Raises: BadZipFile, etree.XMLSyntaxError, zlib.error, StopIteration for what is none.
    """
    members = read_members(data)
    return members, read(next(m.content() for m in members if m.name == MAIN))
