"""Her pictures, charts and shapes on an input sheet, taken along when the sheet is written anew."""

import posixpath

from lxml import etree

from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_part_names import part_key, relations_part
from pohon_xl.renderers.xlsx_pindah import Pindah
from pohon_xl.renderers.xlsx_xml import (
    MAIN,
    OFFICE_RELATION,
    PACKAGE_RELATION,
    SHEET_ORDER,
    main,
    parse_xml,
    put_in_order,
)

_DRAWING = f"{OFFICE_RELATION}/drawing"
_ID = f"{{{OFFICE_RELATION}}}id"
_SPREADSHEET_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_RELATION = f"{{{PACKAGE_RELATION}}}Relationship"
_CONTROL = "{http://schemas.microsoft.com/office/drawing/2010/main}compatExt"
THREAD = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
_DEEPEST = 8
_UNKNOWN = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Bagian:
    """A part outside of any package; `anak` are those its relations (by id) lead to inside."""

    name: str
    content: bytes
    type: str
    relations: bytes | None
    anak: tuple[tuple[str, "Bagian"], ...]


def take_drawing(package: Package, part: str) -> Bagian | None:
    """The drawing of a sheet with all it leads to; None when it has none."""
    found = [r.target for r in package.relations(part) if r.type == _DRAWING]
    if not found or found[0] is None or found[0] not in package:
        return None
    return _take(package, found[0], _DEEPEST)


def take_header(package: Package, part: str, root: etree._Element) -> Bagian | None:
    """The pictures in headers and footers of a sheet, which is parsed as `root`."""
    element = root.find(main("legacyDrawingHF"))
    relation = None if element is None else element.get(_ID)
    found = [r.target for r in package.relations(part) if relation and r.id == relation]
    there = [target for target in found if target is not None and target in package]
    return _take(package, there[0], _DEEPEST) if there else None


def take_threads(package: Package, part: str) -> tuple[Bagian, ...]:
    """What stands behind notes that are threads."""
    found = (r.target for r in package.relations(part) if r.type == THREAD)
    return tuple(_take(package, t, _DEEPEST) for t in found if t is not None and t in package)


def carry_header(package: Package, sheet: str, bagian: Bagian) -> None:
    """Those pictures on the new sheet, whose header names them."""
    part = _put(package, bagian, bagian.content)
    package.allow_relations(sheet)
    relation = package.relate(sheet, f"{OFFICE_RELATION}/vmlDrawing", part)
    _lead_to(package, sheet, "legacyDrawingHF", relation)


def carry_thread(package: Package, sheet: str, bagian: Bagian, content: bytes) -> None:
    """A thread, its cells named anew in `content`."""
    part = _put(package, bagian, content)
    package.allow_relations(sheet)
    package.relate(sheet, THREAD, part)


def _lead_to(package: Package, sheet: str, tag: str, relation: str) -> None:
    root = package.xml(sheet).root
    element = etree.Element(main(tag), nsmap={"r": OFFICE_RELATION, root.prefix: MAIN})
    element.set(_ID, relation)
    root.replace(put_in_order(root, tag, SHEET_ORDER), element)


def _take(package: Package, part: str, depth: int) -> Bagian:
    listed = relations_part(part)
    below = package.relations(part) if listed in package and depth else []
    return Bagian(
        name=part,
        content=package.read(part),
        type=_type_of(package, part),
        relations=package.read(listed) if below else None,
        anak=tuple(
            (r.id, _take(package, r.target, depth - 1))
            for r in below
            if r.target is not None and r.target in package
        ),
    )


def _type_of(package: Package, part: str) -> str:
    """What kind of part it is said to be, by its name or else its extension."""
    root = package.xml("[Content_Types].xml").root
    extension = posixpath.splitext(part)[1].removeprefix(".").lower()
    by_name = {part_key(e.get("PartName", "")): e for e in root if e.get("PartName")}
    by_extension = {e.get("Extension", "").lower(): e for e in root if e.get("Extension")}
    found = by_name.get(part_key(part), by_extension.get(extension))
    return _UNKNOWN if found is None else found.get("ContentType", _UNKNOWN)


def carry_drawing(package: Package, sheet: str, bagian: Bagian, pindah: Pindah) -> None:
    """Put it on the new sheet; what is anchored to cells follows the row and column it began in."""
    xml = parse_xml(bagian.content)
    for anchor in list(xml.root):
        if next(anchor.iter(_CONTROL), None) is not None:
            xml.root.remove(anchor)  # the frame of a control, which is not carried
        else:
            _move(anchor, pindah)
    if len(xml.root) == 0:
        return
    part = _put(package, bagian, xml.to_bytes())
    package.allow_relations(sheet)
    relation = package.relate(sheet, _DRAWING, part)
    _lead_to(package, sheet, "drawing", relation)


def _put(package: Package, bagian: Bagian, content: bytes) -> str:
    folder, name = posixpath.split(bagian.name)
    stem, dot = posixpath.splitext(name)
    stem = stem.removeprefix("pohon_xl_rupa_").rstrip("0123456789_")
    pattern = posixpath.join(folder, f"pohon_xl_rupa_{stem}_{{}}{dot}")
    part = package.free_name(pattern.replace("{}", "\0").replace("{", "").replace("\0", "{}"))
    package.put(part, content)
    package.declare(part, bagian.type)
    if bagian.relations is not None:
        places = {i: _put(package, one, one.content) for i, one in bagian.anak}
        xml = parse_xml(bagian.relations)
        for relation in xml.root.iter(_RELATION):
            if (target := places.get(relation.get("Id", ""))) is not None:
                place = posixpath.dirname(f"/{part}")
                relation.set("Target", posixpath.relpath(f"/{target}", place))
        package.put(relations_part(part), xml.to_bytes())
    return part


def _move(anchor: etree._Element, pindah: Pindah) -> None:
    """Anchors count from 0; size in cells stays."""
    start = anchor.find(f"{_SPREADSHEET_DRAWING}from")
    if start is None:
        return
    for tag, moved in (("row", pindah.rows), ("col", pindah.columns)):
        at = start.find(f"{_SPREADSHEET_DRAWING}{tag}")
        now = {old: new for new, old in moved.items()}
        was = int(at.text or "0") if at is not None else 0
        shift = now.get(was + 1, was + 1) - was - 1
        for corner in ("from", "to"):
            place = anchor.find(f"{_SPREADSHEET_DRAWING}{corner}/{_SPREADSHEET_DRAWING}{tag}")
            if place is not None and shift:
                place.text = str(max(0, int(place.text or "0") + shift))
