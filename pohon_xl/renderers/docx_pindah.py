"""Puts paragraphs of one document into another with their pictures, links, lists and styles."""

import posixpath
import re
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.rekaman import replace
from pohon_xl.renderers.docx_package import Member, append_inside, pack
from pohon_xl.renderers.docx_peta import MAIN
from pohon_xl.renderers.docx_tags import W, parse

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PR = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_NUMBERING, _STYLES = "word/numbering.xml", "word/styles.xml"
_TEPI = ("word/header", "word/footer")
_PINDAH = re.compile(r"(_pindah\d+)+(?=\.)")  # of an earlier move
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: what cannot follow into another document; the kept file still has it
_LEFT = tuple(
    W + name
    for name in (
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "footnoteReference",
        "endnoteReference",
        "sectPr",
        "permStart",
        "permEnd",
        "proofErr",
        "lastRenderedPageBreak",
    )
)


class Pemindah:
    """Copies elements of an old document into a new one and gathers the parts they need."""

    def __init__(self, old: tuple[Member, ...], new: tuple[Member, ...]) -> None:
        self._old = {m.name: m for m in old}
        self._new = {m.name: m for m in new}
        self._rels = _relations(self._old)
        self._types = _content_types(self._old)
        self._made: dict[str, Member] = {}
        self._relations, self._kinds = "", ""
        self._numbers: dict[str, str] = {}
        self._styles: dict[str, None] = {}
        self._same_style = _same_styles(self._old.get(_STYLES), self._new.get(_STYLES))
        self._count = 0

    def copy(self, elements: Sequence[Element]) -> list[Element]:
        """Clean copies: without marks of ours, their references leading into the new document."""
        copies = [deepcopy(e) for e in elements]
        for element in copies:
            element.tail = None
            self._clean(element)
            for e in list(element.iter(etree.Element)):
                self._relink(e)
                self._restyle(e)
        return copies

    def _clean(self, element: Element) -> None:
        for control in list(element.iter(W + "sdt")):
            _open(control)
        for mark in list(element.iter(W + "bookmarkStart", W + "bookmarkEnd", *_LEFT)):
            parent = mark.getparent()
            if parent is not None:
                parent.remove(mark)

    def _relink(self, element: Element) -> None:
        for name, value in list(element.attrib.items()):
            if str(name).startswith(_R):
                target = self.relation(str(value))
                if target is None:
                    del element.attrib[name]
                else:
                    element.set(name, target)

    def relation(self, identity: str) -> str | None:
        """The same relationship in the new document, with its part; None when it leads nowhere."""
        found = self._rels.get(identity)
        if found is None:
            return None
        kind, target, is_external = found
        self._count += 1
        new = f"rIdPindah{self._count}"
        if not is_external:
            member = self._old.get(_part_name("word", target))
            if member is None:
                return None
            target = self._place(member)
        mode = ' TargetMode="External"' if is_external else ""
        self._relations += (
            f'<Relationship Id="{new}" Type="{_attr(kind)}" Target="{_attr(target)}"{mode}/>'
        )
        return new

    def _place(self, member: Member) -> str:
        """A part under a name that is free; with its own parts (a chart has its workbook)."""
        stem, dot, ending = _PINDAH.sub("", member.name.removeprefix("word/")).rpartition(".")
        name = f"{stem.replace('../', '')}_pindah{self._count}{dot}{ending}"
        full = f"word/{name}"
        self._made[full] = self._moved(full, member)
        kind = self._types.get(f"/{member.name}") or self._types.get(ending.lower())
        if kind:
            self._kinds += f'<Override PartName="/{full}" ContentType="{_attr(kind)}"/>'
        folder, _, base = member.name.rpartition("/")
        behind = self._old.get(f"{folder}/_rels/{base}.rels")
        if behind is not None:
            self._place_behind(behind, folder, full)
        return name

    def _moved(self, full: str, member: Member) -> Member:
        """The part as it is; a header or footer in the styles of the new document."""
        if not member.name.startswith(_TEPI):
            return replace(member, name=full)
        root = parse(member.content())
        for element in root.iter(etree.Element):
            self._restyle(element)
        return pack(full, etree.tostring(root, encoding="UTF-8", standalone=True))

    def _place_behind(self, behind: Member, folder: str, full: str) -> None:
        root = parse(behind.content())
        for relation in root.iter(_PR + "Relationship"):
            if relation.get("TargetMode") == "External":
                continue
            source = _part_name(folder, relation.get("Target", ""))
            member = self._old.get(source)
            if member is None:
                continue
            stem, _, ending = _PINDAH.sub("", source).rpartition(".")
            copied = f"{stem}_pindah{self._count}.{ending}"
            self._made[copied] = replace(member, name=copied)
            kind = self._types.get(f"/{source}") or self._types.get(source.rpartition(".")[2])
            if kind:
                self._kinds += f'<Override PartName="/{copied}" ContentType="{_attr(kind)}"/>'
            relation.set("Target", f"/{copied}")
        where, _, base = full.rpartition("/")
        name = f"{where}/_rels/{base}.rels"
        self._made[name] = pack(name, etree.tostring(root, encoding="UTF-8", standalone=True))

    def _restyle(self, element: Element) -> None:
        if element.tag in (W + "pStyle", W + "rStyle", W + "tblStyle"):
            name = element.get(W + "val", "")
            name = self._same_style.get(name, name)
            element.set(W + "val", name)
            self._styles[name] = None
        elif element.tag == W + "numId" and element.get(W + "val", "0") != "0":
            old = element.get(W + "val", "")
            new = self._numbers.setdefault(old, str(9000 + len(self._numbers)))
            element.set(W + "val", new)

    def finish(self, members: tuple[Member, ...], root: Element) -> tuple[Member, ...]:
        """The new package: its main part, and every part that what was copied needs."""
        main = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        done = tuple(pack(MAIN, main) if m.name == MAIN else m for m in members)
        done = self._with_styles(done)
        done = self._with_numbers(done)
        texts = {_RELS: self._relations, _TYPES: self._kinds}
        return (*append_inside(done, texts), *self._made.values())

    def _with_styles(self, members: tuple[Member, ...]) -> tuple[Member, ...]:
        """Styles that the new document does not have, with those they build on."""
        if _STYLES not in self._old or _STYLES not in self._new:
            return members
        old = {
            s.get(W + "styleId"): s for s in parse(self._old[_STYLES].content()).iter(W + "style")
        }
        known = {
            s.get(W + "styleId") for s in parse(self._new[_STYLES].content()).iter(W + "style")
        }
        wanted, text = list(self._styles), ""
        while wanted:
            name = wanted.pop()
            style = old.get(name)
            if name in known or style is None:
                continue
            known.add(name)
            for number in list(style.iter(W + "numPr")):
                number.getparent().remove(number)  # type: ignore[union-attr]
            if style.get(W + "default"):
                del style.attrib[W + "default"]
            wanted += [
                e.get(W + "val", "") for e in style.iter(W + "basedOn", W + "next", W + "link")
            ]
            text += etree.tostring(style, encoding="unicode")
        return append_inside(members, {_STYLES: text})

    def _with_numbers(self, members: tuple[Member, ...]) -> tuple[Member, ...]:
        """Her lists, under numbers that the new document does not use."""
        if not self._numbers or _NUMBERING not in self._old:
            return members
        old = parse(self._old[_NUMBERING].content())
        shapes = {a.get(W + "abstractNumId"): a for a in old.iter(W + "abstractNum")}
        abstract, numbers = "", ""
        for was, now in self._numbers.items():
            found = next((n for n in old.iter(W + "num") if n.get(W + "numId") == was), None)
            link = found.find(W + "abstractNumId") if found is not None else None
            shape = shapes.get(link.get(W + "val")) if link is not None else None
            if found is None or link is None or shape is None:
                continue
            shape, number = deepcopy(shape), deepcopy(found)
            shape.set(W + "abstractNumId", now)
            number.set(W + "numId", now)
            number.find(W + "abstractNumId").set(W + "val", now)  # type: ignore[union-attr]
            abstract += etree.tostring(shape, encoding="unicode")
            numbers += etree.tostring(number, encoding="unicode")
        return self._joined_numbering(members, abstract, numbers)

    def _joined_numbering(
        self, members: tuple[Member, ...], abstract: str, numbers: str
    ) -> tuple[Member, ...]:
        if _NUMBERING in self._new:
            root = parse(self._new[_NUMBERING].content())
            first = root.find(W + "num")
            for shape in etree.fromstring(f"<x>{abstract}</x>"):
                if first is None:
                    root.append(shape)
                else:
                    first.addprevious(shape)
            root.extend(list(etree.fromstring(f"<x>{numbers}</x>")))
            data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            return tuple(pack(_NUMBERING, data) if m.name == _NUMBERING else m for m in members)
        xml = f'{_HEAD}<w:numbering xmlns:w="{W[1:-1]}">{abstract}{numbers}</w:numbering>'
        self._made[_NUMBERING] = pack(_NUMBERING, xml.encode())
        self._relations += (
            f'<Relationship Id="rIdPindahNomor" Type="{_OFFICE}/numbering" Target="numbering.xml"/>'
        )
        self._kinds += f'<Override PartName="/{_NUMBERING}" ContentType="{_WML}.numbering+xml"/>'
        return members


def _part_name(folder: str, target: str) -> str:
    """What a relationship of a part in that folder leads to; `/` begins at the package."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _relations(members: dict[str, Member]) -> dict[str, tuple[str, str, bool]]:
    if _RELS not in members:
        return {}
    return {
        r.get("Id", ""): (r.get("Type", ""), r.get("Target", ""), r.get("TargetMode") == "External")
        for r in parse(members[_RELS].content()).iter(_PR + "Relationship")
    }


def _same_styles(old: Member | None, new: Member | None) -> dict[str, str]:
    """Style of the old document -> style of the same name in the new: programs rename ids."""
    if old is None or new is None:
        return {}
    named = {_style_name(s): i for i, s in _styles(new).items()}
    return {i: named[n] for i, s in _styles(old).items() if (n := _style_name(s)) in named}


def _style_name(style: Element) -> tuple[str, str]:
    name = style.find(W + "name")
    text = name.get(W + "val", "") if name is not None else ""
    return style.get(W + "type", ""), text.lower()


def _styles(member: Member) -> dict[str, Element]:
    return {s.get(W + "styleId", ""): s for s in parse(member.content()).iter(W + "style")}


def _content_types(members: dict[str, Member]) -> dict[str, str]:
    """By `/part/name` and by ending."""
    if _TYPES not in members:
        return {}
    return {
        e.get("PartName") or e.get("Extension", "").lower(): e.get("ContentType", "")
        for e in parse(members[_TYPES].content()).iter(_CT + "Override", _CT + "Default")
    }


def _open(control: Element) -> None:
    """What a content control holds, without the control."""
    parent = control.getparent()
    inside = control.find(W + "sdtContent")
    if parent is None:
        return
    for child in list(inside) if inside is not None else []:
        control.addprevious(child)
    parent.remove(control)


def _attr(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
