"""Her notes on an input sheet, beside the same cells of the sheet that takes its place."""

import posixpath
from collections.abc import Mapping

from lxml import etree

from pohon_xl.model.location import column_letters, parse_alamat
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.renderers.xlsx_anchor import measure
from pohon_xl.renderers.xlsx_marks import add_legacy_drawing
from pohon_xl.renderers.xlsx_notes import COMMENTS_TYPE, DRAWING_TYPE, free_block
from pohon_xl.renderers.xlsx_package import Package
from pohon_xl.renderers.xlsx_pindah import Place, moves
from pohon_xl.renderers.xlsx_rupa import Rupa
from pohon_xl.renderers.xlsx_rupa_gambar import Bagian, carry_thread
from pohon_xl.renderers.xlsx_vml import NoteShape, add_shapes, new_drawing
from pohon_xl.renderers.xlsx_xml import OFFICE_RELATION, main, parse_xml

_UKURAN = (170.0, 80.0)  # points of the box of a note
_RELATION_ID = f"{{{OFFICE_RELATION}}}id"


def carry_notes(package: Package, part: str, plan: SheetPlan, rupa: Rupa) -> None:
    """Text, letters and authors as they were; a note whose cell is gone stays at its address."""
    if rupa.notes is None:
        return
    place_of = moves(plan, rupa.cells).new_places()
    notes = rupa.notes
    places: list[Place] = []
    moved: dict[str, str] = {}
    for comment in list(notes.root.iter(main("comment"))):
        old = parse_alamat(comment.get("ref", "A1").partition(":")[0])
        place = place_of(old) or old
        if place in places:  # two notes cannot stand on one cell
            place = old
        places.append(place)
        moved[comment.get("ref", "A1")] = ref = f"{column_letters(place[1])}{place[0]}"
        comment.set("ref", ref)
    if not places:
        return
    _sort(notes.root)
    folder = posixpath.dirname(posixpath.dirname(part))
    comments = package.free_name(posixpath.join(folder, "pohon_xl_comments_{}.xml"))
    package.allow_relations(part)
    package.put(comments, notes.to_bytes())
    package.declare(comments, COMMENTS_TYPE)
    package.relate(part, f"{OFFICE_RELATION}/comments", comments)
    sizes = measure(package.xml(part).root)
    shapes = [NoteShape(r, c, sizes.anchor(r, c, *_UKURAN)) for r, c in sorted(places)]
    _carry_threads(package, part, rupa.utas, moved)
    block = free_block(package)
    content = add_shapes(new_drawing(block), shapes, block)
    if content is None:
        return
    drawing = package.free_name(posixpath.join(folder, "drawings/pohon_xl_notes_{}.vml"))
    package.declare(drawing, DRAWING_TYPE)
    relation = package.relate(part, f"{OFFICE_RELATION}/vmlDrawing", drawing)
    add_legacy_drawing(package.xml(part).root, _RELATION_ID, relation)
    package.put(drawing, content)


def _carry_threads(
    package: Package, part: str, threads: tuple[Bagian, ...], moved: Mapping[str, str]
) -> None:
    """`moved`: where the note of each cell stands now."""
    for thread in threads:
        xml = parse_xml(thread.content)
        for one in xml.root.iter("{*}threadedComment"):
            ref = one.get("ref", "")
            one.set("ref", moved.get(ref, ref))
        carry_thread(package, part, thread, xml.to_bytes())


def _sort(root: etree._Element) -> None:
    listed = root.find(main("commentList"))
    if listed is not None:
        listed[:] = sorted(listed, key=lambda c: parse_alamat(c.get("ref", "A1").partition(":")[0]))
