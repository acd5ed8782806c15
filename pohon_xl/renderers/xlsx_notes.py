"""Notes on cells of hers under our name; her own notes and threads stay as they are."""

import posixpath
from collections.abc import Iterable

from lxml import etree

from pohon_xl.model.location import parse_alamat
from pohon_xl.plan.flag import CATATAN, PENULIS, FlagPlan
from pohon_xl.plan.style import STYLES
from pohon_xl.renderers.xlsx_anchor import measure
from pohon_xl.renderers.xlsx_graft import related_part
from pohon_xl.renderers.xlsx_marks import add_legacy_drawing
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_text import cell_text, escape_text
from pohon_xl.renderers.xlsx_vml import (
    NoteShape,
    add_shapes,
    block_of,
    is_empty,
    new_drawing,
    remove_shapes,
)
from pohon_xl.renderers.xlsx_xml import MAIN, OFFICE_RELATION, main, parse_xml, whole
from pohon_xl.renderers.xml_text import escape

_COMMENTS = f"{OFFICE_RELATION}/comments"
_DRAWING = f"{OFFICE_RELATION}/vmlDrawing"
COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_RELATION_ID = f"{{{OFFICE_RELATION}}}id"


def add_notes(package: Package, part: str, flags: Iterable[FlagPlan]) -> list[str]:
    """Our notes on a worksheet, where she has none; the parts that they stand in."""
    comments = comments_of(package, part)
    hers = _noted(package, comments)
    free = [f for f in flags if (f.at.baris, f.at.kolom) not in hers]
    sizes = measure(package.xml(part).root)
    shapes = [
        NoteShape(
            f.at.baris,
            f.at.kolom,
            sizes.anchor(f.at.baris, f.at.kolom, f.width, f.height),
        )
        for f in free
    ]
    if not free:
        return []
    package.allow_relations(part)
    drawing = _drawing(package, part)
    content = add_shapes(drawing[1], shapes, free_block(package)) if drawing else None
    if drawing is None or content is None:  # a drawing that nobody could add to: the colour remains
        return []
    _put_drawing(package, part, drawing[0], content)
    return [_put_comments(package, part, comments, free), _drawing_part(package, part) or ""]


def comments_of(package: Package, part: str) -> str | None:
    """The part with the notes of a worksheet."""
    found = related_part(package, part, _COMMENTS)
    return found if found is not None and found in package else None


def remove_notes(package: Package, part: str, comments: str) -> bool:
    """Take our notes out, and the parts that held nothing else; whether there were any."""
    root = package.xml(comments).root
    authors = _child(root, "authors")
    names = {str(n): (author.text or "").strip() for n, author in enumerate(authors)}
    numbers = {n for n, name in names.items() if name == PENULIS}
    listed = _child(root, "commentList")
    ours = [
        c
        for c in listed
        if c.get("authorId") in numbers or (not names.get(c.get("authorId", "")) and _is_signed(c))
    ]
    cells = {parse_alamat(c.get("ref", "A1")) for c in ours}
    for comment in ours:
        listed.remove(comment)
    _forget_authors(authors, listed, {int(n) for n in numbers})
    if len(listed) == 0:
        _drop_related(package, part, comments)
    _remove_from_drawing(package, part, cells)
    return ours != []


def _is_signed(comment: etree._Element) -> bool:
    """Whether it begins as ours do: another program may have forgotten who wrote it."""
    text = "".join(t.text or "" for t in comment.iter(main("t")))
    return text.startswith(f"{PENULIS}:")


def _noted(package: Package, comments: str | None) -> set[tuple[int, int]]:
    if comments is None:
        return set()
    refs = (c.get("ref", "") for c in package.xml(comments).root.iter(main("comment")))
    return {parse_alamat(ref.partition(":")[0]) for ref in refs if ref}


def _put_comments(package: Package, part: str, comments: str | None, flags: list[FlagPlan]) -> str:
    if comments is None:
        folder = posixpath.dirname(posixpath.dirname(part))
        comments = package.free_name(posixpath.join(folder, "pohon_xl_comments_{}.xml"))
        empty = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'
        package.put(
            comments, b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + empty.encode()
        )
        package.declare(comments, COMMENTS_TYPE)
        package.relate(part, _COMMENTS, comments)
    root = package.xml(comments).root
    authors = _child(root, "authors")
    number = len(authors)
    _element(authors, "author").text = PENULIS
    listed = _child(root, "commentList")
    listed.extend(_comments(flags, number, listed.prefix))
    return comments


def _comments(flags: list[FlagPlan], author: int, prefix: str | None) -> Iterable[etree._Element]:
    """Our notes as elements of that prefix: made from one text, for there may be thousands."""
    before, space = (f"{prefix}:", f":{prefix}") if prefix else ("", "")
    look = STYLES[CATATAN]
    letters = "".join(
        f'<{before}{tag}="{value}"/>'
        for tag, value in (
            ("sz val", f"{look.size:g}"), ("color rgb", f"FF{look.color}"), ("rFont val", look.font)
        )
    )  # fmt: skip
    parts = [f'<{before}commentList xmlns{space}="{MAIN}">']
    for flag in flags:
        parts.append(f'<{before}comment ref="{flag.at.alamat}" authorId="{author}"><{before}text>')
        for text in flag.note:
            bold = f"<{before}b/>" if text.bold else ""
            said = escape(escape_text(cell_text(text.text)))
            parts.append(
                f"<{before}r><{before}rPr>{bold}{letters}</{before}rPr>"
                f'<{before}t xml:space="preserve">{said}</{before}t></{before}r>'
            )
        parts.append(f"</{before}text></{before}comment>")
    parts.append(f"</{before}commentList>")
    return list(parse_xml("".join(parts).encode()).root)


def _element(parent: etree._Element, tag: str) -> etree._Element:
    child = etree.Element(main(tag), nsmap={parent.prefix: MAIN})
    parent.append(child)
    return child


def _child(root: etree._Element, tag: str) -> etree._Element:
    found = root.find(main(tag))
    if found is None:
        found = etree.Element(main(tag), nsmap={root.prefix: MAIN})
        root.insert(0 if tag == "authors" else len(root), found)
    return found


def _forget_authors(authors: etree._Element, listed: etree._Element, gone: set[int]) -> None:
    """Authors are counted by place, so the numbers behind ours move up."""
    for number in sorted(gone, reverse=True):
        authors.remove(authors[number])
        for comment in listed:
            if (own := whole(comment.get("authorId"), 0)) > number:
                comment.set("authorId", str(own - 1))


def _drawing_part(package: Package, part: str) -> str | None:
    """The drawing with the shapes of notes; that of pictures in the header is another."""
    element = package.xml(part).root.find(main("legacyDrawing"))
    if element is None:
        return None
    relation = element.get(_RELATION_ID)
    found = (r.target for r in package.relations(part) if r.id == relation)
    return next((t for t in found if t is not None and t in package), None)


def _drawing(package: Package, part: str) -> tuple[str | None, bytes] | None:
    """Her drawing, or a new one; None when she refers to one that is not there."""
    if (known := _drawing_part(package, part)) is not None:
        return known, package.read(known)
    if package.xml(part).root.find(main("legacyDrawing")) is not None:
        return None
    return None, new_drawing(free_block(package))


def free_block(package: Package) -> int:
    """Shape numbers go by blocks of 1024; the first block that no drawing has."""
    names = [name for name in package.members if name.lower().endswith(".vml") and name in package]
    return 1 + max((block_of(package.read(name)) for name in names), default=0)


def _put_drawing(package: Package, part: str, drawing: str | None, content: bytes) -> None:
    if drawing is None:
        folder = posixpath.dirname(posixpath.dirname(part))
        drawing = package.free_name(posixpath.join(folder, "drawings/pohon_xl_notes_{}.vml"))
        package.declare(drawing, DRAWING_TYPE)
        relation = package.relate(part, _DRAWING, drawing)
        add_legacy_drawing(package.xml(part).root, _RELATION_ID, relation)
    package.put(drawing, content)


def _remove_from_drawing(package: Package, part: str, cells: set[tuple[int, int]]) -> None:
    drawing = _drawing_part(package, part)
    if drawing is None:
        return
    content = remove_shapes(package.read(drawing), cells)
    if not is_empty(content):
        package.put(drawing, content)
        return
    root = package.xml(part).root
    for element in root.findall(main("legacyDrawing")):
        root.remove(element)
    _drop_related(package, part, drawing)


def _drop_related(package: Package, part: str, target: str) -> None:
    for relation in package.relations(part):
        if relation.target == target:
            package.unrelate(part, relation.id)
    package.drop(target)
    if not package.relations(part):
        package.drop_relations(part)
