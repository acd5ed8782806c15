"""Styles of a document that she changed: how headings and texts look, in the next draft too.

Programs write styles anew in many words, so they are compared by what they say of a few things
only; what we wrote is noted in the hidden map, so that a changed template is no edit of hers.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.renderers.docx_blok import sidik_of
from pohon_xl.renderers.docx_package import Member, pack
from pohon_xl.renderers.docx_tags import W, parse

_STYLES = "word/styles.xml"
#: (group, element, attribute, what a missing one means)
_SIFAT = (
    ("rPr", "rFonts", "ascii", ""), ("rPr", "sz", "val", ""), ("rPr", "color", "val", "auto"),
    ("rPr", "b", "val", "0"), ("rPr", "i", "val", "0"), ("rPr", "u", "val", "none"),
    ("rPr", "caps", "val", "0"), ("pPr", "jc", "val", "left"),
)  # fmt: skip
_SAMA = {"true": "1", "on": "1", "false": "0", "off": "0", "start": "left", "end": "right"}


def read_gaya(members: Sequence[Member]) -> dict[str, str]:
    """Style -> fingerprint of its looks; a style by a fingerprint of its kind and name."""
    found = next((m for m in members if m.name == _STYLES), None)
    return dict(_looks(found.content())) if found is not None else {}


@lru_cache(maxsize=64)  # all documents of a template have one
def _looks(xml: bytes) -> tuple[tuple[str, str], ...]:
    root = parse(xml)
    base = root.find(f"{W}docDefaults/{W}rPrDefault")
    return tuple((key, _sidik(style, base)) for key, style in _styles(root).items())


def _styles(root: Element) -> dict[str, Element]:
    found = {}
    for style in root.iter(W + "style"):
        name = style.find(W + "name")
        if name is not None and style.get(W + "type") in ("paragraph", "character"):
            text = name.get(W + "val", "").lower()
            found[sidik_of((style.get(W + "type", ""), text))] = style
    return found


def _sidik(style: Element, base: Element | None) -> str:
    """The style of all others says what the document says of all texts (LibreOffice moves it)."""
    base = base if style.get(W + "default") == "1" else None
    return sidik_of(tuple(_said((style, base), *sifat) for sifat in _SIFAT))


def _said(
    where: Sequence[Element | None], group: str, name: str, attribute: str, missing: str
) -> str:
    places = (e.find(f"{W}{group}/{W}{name}") for e in where if e is not None)
    found = next((e for e in places if e is not None), None)
    if found is None:
        return missing
    value = found.get(W + attribute, "1" if missing == "0" else missing)
    return _SAMA.get(value, value).lower()


def carry_gaya(
    old: Sequence[Member], new: tuple[Member, ...], noted: Mapping[str, str] | None
) -> tuple[tuple[Member, ...], tuple[str, ...]]:
    """The new package with the looks she gave our styles, and their names; `noted`: as we wrote."""
    hers = next((m for m in old if m.name == _STYLES), None)
    ours = next((m for m in new if m.name == _STYLES), None)
    if hers is None or ours is None or not noted:
        return new, ()
    changed = {k for k, looks in _looks(hers.content()) if k in noted and noted[k] != looks}
    if not changed:
        return new, ()
    theirs, root = _styles(parse(hers.content())), parse(ours.content())
    told = []
    for key, style in _styles(root).items():
        if key in changed:
            _copy_looks(theirs[key], style)
            name = style.find(W + "name")
            told.append(f"gaya {name.get(W + 'val') if name is not None else ''}")
    xml = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return tuple(pack(_STYLES, xml) if m.name == _STYLES else m for m in new), tuple(told)


def _copy_looks(hers: Element, ours: Element) -> None:
    """Her letters whole; of the paragraph the alignment alone: the rest are distances of ours."""
    for old in ours.findall(W + "rPr"):
        ours.remove(old)
    letters = hers.find(W + "rPr")
    if letters is not None:
        _insert(ours, deepcopy(letters), ("tblPr", "trPr", "tcPr", "tblStylePr"))
    aligned = hers.find(f"{W}pPr/{W}jc")
    paragraph = ours.find(W + "pPr")
    if paragraph is None and aligned is not None:
        paragraph = etree.Element(W + "pPr")
        _insert(ours, paragraph, ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr"))
    if paragraph is None:
        return
    for old in paragraph.findall(W + "jc"):
        paragraph.remove(old)
    if aligned is not None:
        behind = ("textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId",
                  "cnfStyle", "rPr", "sectPr", "pPrChange")  # fmt: skip
        _insert(paragraph, deepcopy(aligned), behind)


def _insert(parent: Element, child: Element, behind: Sequence[str]) -> None:
    """Before what must follow it (ECMA-376 part 1, 17.7.4.17 and 17.3.1.26)."""
    after = next((e for e in parent if e.tag in {W + n for n in behind}), None)
    if after is None:
        parent.append(child)
    else:
        after.addprevious(child)
