"""Several documents as one: each begins on a page of its own that counts from 1.

Made for documents of one template or of sisters: styles and numbering are those of the first.
"""

import posixpath
import re
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.rekaman import dataclass, field
from pohon_xl.renderers.docx_package import Member, pack, pack_pieces, read_members, write_members
from pohon_xl.renderers.docx_pembaca import Simpanan, read_pieces
from pohon_xl.renderers.docx_tags import W

_MAIN = "word/document.xml"
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_P = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_T = "{http://schemas.openxmlformats.org/package/2006/content-types}"
#: what may stand before the page numbering of a section (ECMA-376 part 1, 17.6.17)
_BEFORE_NUMBER = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
    "lnNumType"
).split()


@dataclass(frozen=False, slots=True)
class _Joined:
    """The growing package: members by name, relations of the main part, content types."""

    members: dict[str, Member]
    rels: Element
    types: Element
    moved: int = field(default=0)


def join_documents(documents: Sequence[bytes]) -> bytes:
    """One document with all of them in order, the first kept as it is. At least one."""
    first = read_members(documents[0])
    joined = _joined(first)
    root = etree.fromstring(joined.members[_MAIN].content())
    body = root[0]
    last = _take_section(body)
    simpanan = Simpanan(root.nsmap)
    for data in documents[1:]:
        body.append(_section_end(last))
        members = {m.name: m for m in read_members(data)}
        other = read_pieces(members[_MAIN].pieces(), simpanan.take)[0]
        last = _take_section(other)
        for element in (*other, last):
            _adopt(joined, members, element)
        body.extend(list(other))
    _number_from_one(last)
    body.append(last)
    _number_pictures(body)
    changed = {_MAIN: root, _RELS: joined.rels, _TYPES: joined.types}
    for name, element in changed.items():
        data = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
        joined.members[name] = pack_pieces(name, simpanan.put_back(data))
    return write_members(tuple(joined.members.values()))


def _joined(members: tuple[Member, ...]) -> _Joined:
    by_name = {m.name: m for m in members}
    rels = (
        by_name[_RELS].content()
        if _RELS in by_name
        else b"<Relationships xmlns='%s'/>" % (_P[1:-1].encode())
    )
    return _Joined(by_name, etree.fromstring(rels), etree.fromstring(by_name[_TYPES].content()))


def _take_section(body: Element) -> Element:
    """The properties of its last section, taken out; A4 where it says nothing."""
    found = body.find(W + "sectPr")
    if found is None:
        return etree.Element(W + "sectPr", nsmap={"w": W[1:-1]})
    body.remove(found)
    return found


def _section_end(section: Element) -> Element:
    """A paragraph so small that it never needs a page of its own."""
    paragraph = etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" '
        'w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
    )
    end = deepcopy(section)
    _number_from_one(end)
    paragraph[0].append(end)
    return paragraph


def _number_from_one(section: Element) -> None:
    number = section.find(W + "pgNumType")
    if number is None:
        number = etree.Element(W + "pgNumType")
        earlier = [e for e in section if etree.QName(e).localname in _BEFORE_NUMBER]
        section.insert(section.index(earlier[-1]) + 1 if earlier else 0, number)
    number.set(W + "start", "1")


def _number_pictures(body: Element) -> None:
    """Each its own number again: the documents counted alike."""
    pictures = (e for e in body.iter(etree.Element) if etree.QName(e).localname == "docPr")
    for number, picture in enumerate(pictures, 1):
        picture.set("id", str(number))


def _adopt(joined: _Joined, members: dict[str, Member], element: Element) -> None:
    """Relations an element names become those of the joined package; parts come along."""
    if _RELS not in members:
        return
    own = {r.get("Id"): r for r in etree.fromstring(members[_RELS].content())}
    for inner in element.iter(etree.Element):
        for name, value in inner.attrib.items():
            if str(name).startswith(_R) and value in own:
                inner.set(name, _relation(joined, members, own[value]))


def _relation(joined: _Joined, members: dict[str, Member], relation: Element) -> str:
    """The id of the same relation in the joined package, made when it has none."""
    kind, target = relation.get("Type", ""), relation.get("Target", "")
    external = relation.get("TargetMode") == "External"
    place = target if external else _part(target)
    part = None if external else members.get(place)
    for known in joined.rels:
        if known.get("Type") != kind:
            continue
        if external and known.get("Target") == target:
            return known.get("Id", "")
        there = joined.members.get(_part(known.get("Target", "")))
        if part and there and (there.crc, there.size) == (part.crc, part.size):
            return known.get("Id", "")
    joined.moved += 1
    made = etree.SubElement(joined.rels, relation.tag, _attributes(relation))
    made.set("Id", f"rIdGabung{joined.moved}")
    if part is not None:
        made.set("Target", posixpath.relpath(_bring(joined, members, part), "word"))
    return made.get("Id", "")


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"word/{target}")


def _bring(joined: _Joined, members: dict[str, Member], part: Member) -> str:
    """A copy of a part under a free name, with its own relations and its content type."""
    stem, ending = posixpath.splitext(part.name)
    name = f"{stem}_gabung_{joined.moved}{ending}"
    joined.members[name] = pack(name, part.content())
    folder, file = posixpath.split(part.name)
    rels = members.get(f"{folder}/_rels/{file}.rels")
    if rels is not None:
        own = f"{folder}/_rels/{posixpath.basename(name)}.rels"
        joined.members[own] = pack(own, rels.content())
    for kind in etree.fromstring(members[_TYPES].content()):
        if kind.get("PartName") == f"/{part.name}":
            etree.SubElement(joined.types, _T + "Override", _attributes(kind)).set(
                "PartName", f"/{name}"
            )
        elif kind.get("Extension") == re.sub(r"^\.", "", ending) and not any(
            k.get("Extension") == kind.get("Extension") for k in joined.types
        ):
            joined.types.insert(0, deepcopy(kind))
    return name


def _attributes(element: Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}
