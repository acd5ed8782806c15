"""Shapes in the package: glued where the plan says, and drawn so before anybody moves a box."""

import math
from collections.abc import Iterator
from itertools import pairwise

import pytest
from lxml import etree

from pohon_xl.drawings.cascading import draw_cascading
from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja
from pohon_xl.plan.drawing import Connector, DrawingPlan, Point, Site
from pohon_xl.renderers.drawing_xlsx import render_drawing
from tests.support.contoh_isian import kertas_terisi
from tests.support.gambar_uji import near
from tests.support.kasus import kasus
from tests.support.outline import kertas_from
from tests.support.pohon_uji import long_office, many_operasional, wide_tree

EMU = 12_700
NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xdr": "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
PLANS = {
    "kasus": lambda: draw_pohon_kinerja(kasus())[0],
    "cabang": lambda: draw_pohon_kinerja(kasus())[1],
    "terisi": lambda: draw_pohon_kinerja(kertas_terisi())[0],
    "banyak operasional": lambda: draw_pohon_kinerja(many_operasional())[0],
    "lebar": lambda: draw_pohon_kinerja(wide_tree())[1],
    "cascading": lambda: draw_cascading(kertas_terisi())[0],
}


def parsed(plan: DrawingPlan) -> etree._Element:
    return etree.fromstring(render_drawing(plan))


def one(element: etree._Element, path: str) -> etree._Element:
    (found,) = every(element, path)
    return found


def every(element: etree._Element, path: str) -> list[etree._Element]:
    found = element.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [e for e in found if isinstance(e, etree._Element)]


def number(element: etree._Element, name: str) -> int:
    return int(element.get(name, "0"))


def preset(kind: str, width: float, height: float, handles: list[float]) -> list[Point]:
    """The path of a preset line before it is flipped and turned (presetShapeDefinitions.xml)."""
    x1 = width * handles[0]
    if kind == "bentConnector3":
        return [(0, 0), (x1, 0), (x1, height), (width, height)]
    assert kind == "bentConnector4"
    y2 = height * handles[1]
    return [(0, 0), (x1, 0), (x1, y2), (width, y2), (width, height)]


def drawn(properties: etree._Element) -> list[Point]:
    """Where Office draws a line: the preset flipped, then turned around the middle of its frame."""
    frame, shape = one(properties, "a:xfrm"), one(properties, "a:prstGeom")
    width, height = (number(one(frame, "a:ext"), n) for n in ("cx", "cy"))
    left, top = (number(one(frame, "a:off"), n) for n in ("x", "y"))
    handles = [
        int(g.get("fmla", "").removeprefix("val ")) / 100_000 for g in every(shape, "a:avLst/a:gd")
    ]
    turn = math.radians(number(frame, "rot") / 60_000)
    points = []
    for x, y in preset(shape.get("prst", ""), width, height, handles):
        dx = (width - x if frame.get("flipH") == "1" else x) - width / 2
        dy = y - height / 2
        points.append(
            (
                (left + width / 2 + dx * math.cos(turn) - dy * math.sin(turn)) / EMU,
                (top + height / 2 + dx * math.sin(turn) + dy * math.cos(turn)) / EMU,
            )
        )
    return points


def lines(plan: DrawingPlan) -> Iterator[tuple[Connector, etree._Element]]:
    anchors = every(parsed(plan), "xdr:absoluteAnchor[mc:AlternateContent]")
    yield from zip(plan.connectors, anchors, strict=True)


@pytest.mark.parametrize("name", PLANS)
def test_lines_are_drawn_as_planned_before_any_box_is_moved(name: str) -> None:
    for line, anchor in lines(PLANS[name]()):
        for properties in every(anchor, ".//xdr:spPr"):
            assert all(near(*p) for p in zip(drawn(properties), line.path, strict=True)), line.nama


@pytest.mark.parametrize("name", PLANS)
def test_lines_are_glued_to_the_boxes_and_sites_of_the_plan(name: str) -> None:
    for line, anchor in lines(PLANS[name]()):
        start, end = one(anchor, ".//a:stCxn"), one(anchor, ".//a:endCxn")

        assert (number(start, "id"), number(start, "idx")) == (line.start, line.start_site)
        assert (number(end, "id"), number(end, "idx")) == (line.end, line.end_site)


#: where lines are glued to roundRect, by number (presetShapeDefinitions.xml, cxnLst)
SITES = ((0.5, 0.0), (0.0, 0.5), (0.5, 1.0), (1.0, 0.5))


def glued_at(shape: etree._Element, glue: etree._Element) -> Point:
    """The site of a box as the package alone says it."""
    assert one(shape, "xdr:spPr/a:prstGeom").get("prst") == "roundRect"
    off, size = one(shape, "xdr:spPr/a:xfrm/a:off"), one(shape, "xdr:spPr/a:xfrm/a:ext")
    right, down = SITES[number(glue, "idx")]
    return (
        (number(off, "x") + number(size, "cx") * right) / EMU,
        (number(off, "y") + number(size, "cy") * down) / EMU,
    )


@pytest.mark.parametrize(("csf", "nodes"), [(1, 40), (4, 150), (14, 600)])
def test_every_line_of_a_tree_of_long_texts_leads_from_site_to_site_in_right_angles(
    csf: int, nodes: int
) -> None:
    kertas = long_office(csf)
    drawn_nodes = 0

    for plan in (*draw_pohon_kinerja(kertas), *draw_cascading(kertas)):
        root = parsed(plan)
        boxes = {e.get("id"): one(e, "../..") for e in every(root, "//xdr:sp/xdr:nvSpPr/xdr:cNvPr")}
        for line in every(root, "//xdr:cxnSp"):
            path = drawn(one(line, "xdr:spPr"))
            ends = [one(line, f".//a:{tag}") for tag in ("stCxn", "endCxn")]
            drawn_nodes += 1

            for point, end in zip((path[0], path[-1]), ends, strict=True):
                assert near(point, glued_at(boxes[end.get("id")], end))
            for (x1, y1), (x2, y2) in pairwise(path):
                assert abs(x1 - x2) < 0.02 or abs(y1 - y2) < 0.02
    assert sum(1 for _ in kertas.pohon.walk()) > 0.95 * nodes
    assert drawn_nodes > 1.8 * nodes


@pytest.mark.parametrize("name", PLANS)
def test_a_line_is_anchored_where_it_is_seen(name: str) -> None:
    for line, anchor in lines(PLANS[name]()):
        x, y = (number(one(anchor, "xdr:pos"), n) / EMU for n in ("x", "y"))
        ends = line.path[0], line.path[-1]

        assert near((x, y), (min(p[0] for p in ends), min(p[1] for p in ends)))


def test_a_bracket_whose_ends_stand_one_above_the_other_is_drawn_all_the_same() -> None:
    path = ((50.0, 10.0), (50.0, 15.0), (43.0, 15.0), (43.0, 80.0), (50.0, 80.0))
    line = Connector(2, "Garis", 3, Site.BAWAH, 4, Site.KIRI, path)
    plan = DrawingPlan("Pohon", "F4", 100, 100, 1.0, (), (line,))
    properties = every(parsed(plan), "//xdr:cxnSp/xdr:spPr")[0]

    assert all(near(*p) for p in zip(drawn(properties), path, strict=True))


def test_other_programs_get_the_same_line_without_glue() -> None:
    for _, anchor in lines(PLANS["kasus"]()):
        glued, loose = every(anchor, ".//xdr:spPr")

        assert etree.tostring(glued) == etree.tostring(loose)
        assert every(one(anchor, ".//mc:Fallback/xdr:sp"), ".//a:stCxn") == []


def test_boxes_stand_where_the_plan_says_and_are_rounded() -> None:
    plan = PLANS["kasus"]()
    shapes = every(parsed(plan), "xdr:absoluteAnchor/xdr:sp")

    assert len(shapes) == len(plan.boxes)
    for box, shape in zip(plan.boxes, shapes, strict=True):
        off = one(shape, "xdr:spPr/a:xfrm/a:off")
        kind = one(shape, "xdr:spPr/a:prstGeom").get("prst")

        assert near((number(off, "x") / EMU, number(off, "y") / EMU), (box.x, box.y))
        assert kind == ("rect" if box.look == "judul" else "roundRect")


def test_boxes_say_their_text_and_their_alternative_text() -> None:
    plan = PLANS["terisi"]()
    shapes = every(parsed(plan), "xdr:absoluteAnchor/xdr:sp")

    assert [[t.text for t in every(s, "xdr:txBody/a:p/a:r/a:t")] for s in shapes] == [
        [p.teks for p in b.paragraf] for b in plan.boxes
    ]
    assert [one(s, ".//xdr:cNvPr").get("descr") for s in shapes] == [b.alt for b in plan.boxes]


def test_all_numbers_of_a_drawing_are_different() -> None:
    found = [e.get("id") for e in every(parsed(PLANS["lebar"]()), "//xdr:cNvPr")]

    assert len(found) == len(set(found))


def test_a_crosscutting_box_and_its_line_are_dashed() -> None:
    root = parsed(PLANS["terisi"]())
    box = one(root, "//xdr:sp[xdr:nvSpPr/xdr:cNvPr[starts-with(@name, 'Kotak 1.2 #')]]")
    line = one(root, "//xdr:cxnSp[xdr:nvCxnSpPr/xdr:cNvPr[@name='Garis 1 ke 1.2']]")

    assert one(box, ".//a:prstDash").get("val") == "dash"
    assert one(line, ".//a:prstDash").get("val") == "dash"


def test_a_blank_is_highlighted() -> None:
    (plan,) = draw_pohon_kinerja(kertas_from("A\n  B\n    C"))
    root = parsed(plan)
    runs = every(root, "//a:r[a:t='[isi: indikator]']")

    assert len(runs) == 3
    assert one(runs[2], "a:rPr/a:highlight/a:srgbClr").get("val") == "FFFF99"
    assert one(runs[0], "a:rPr/a:solidFill/a:srgbClr").get("val") == "FFFF66"


def test_letters_that_xml_cannot_hold_do_no_harm() -> None:
    (plan,) = draw_pohon_kinerja(kertas_from("A & <B> \"C\" 'D' \x07 \ufffe"))
    texts = [e.text for e in every(parsed(plan), "//a:t")]

    assert texts[-2] == "A & <B> \"C\" 'D'  "
