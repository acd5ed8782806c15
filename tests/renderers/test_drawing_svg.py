from lxml import etree

from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja, draw_pohon_utuh
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.renderers.drawing_svg import render_svg
from tests.support.contoh_isian import kertas_terisi
from tests.support.golden import check_golden
from tests.support.kasus import kasus
from tests.support.outline import kertas_from

SVG = {"s": "http://www.w3.org/2000/svg"}


def parsed(plan: DrawingPlan) -> etree._Element:
    return etree.fromstring(render_svg(plan).encode())


def test_golden() -> None:
    (plan,) = draw_pohon_kinerja(kertas_terisi())

    check_golden("renderers/pohon_kinerja.svg", render_svg(plan))


def test_every_line_of_text_stands_inside_its_box() -> None:
    plan = draw_pohon_utuh(kasus())
    root = parsed(plan)
    groups = root.findall("s:g", SVG)

    assert len(groups) == len(plan.boxes)
    for box, group in zip(plan.boxes, groups, strict=True):
        lines = group.findall("s:text", SVG)
        middle = f"{box.x + box.width / 2:.1f}"

        assert [t.text for t in lines] == [line for p in box.paragraf for line in p.lines]
        assert {t.get("x") for t in lines} == {middle}
        assert all(box.y < float(t.get("y", "0")) < box.y + box.height for t in lines)


def test_every_line_is_drawn_along_its_path() -> None:
    plan = draw_pohon_utuh(kasus())
    points = [e.get("points") for e in parsed(plan).findall("s:polyline", SVG)]

    assert points == [
        " ".join(f"{x:.1f},{y:.1f}" for x, y in line.path) for line in plan.connectors
    ]


def test_a_screen_reader_finds_the_text_of_each_box() -> None:
    plan = draw_pohon_utuh(kasus())
    titles = [e.text for e in parsed(plan).findall("s:g/s:title", SVG)]

    assert titles == [b.alt for b in plan.boxes]


def test_letters_of_mark_up_do_no_harm() -> None:
    root = parsed(draw_pohon_utuh(kertas_from("A & <B>\x07")))

    assert "A & <B>" in [t.text for t in root.iter("{http://www.w3.org/2000/svg}text")]
