"""Shapes of Word: each box and line where the plan has it, and print with no letter outside."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.pohon_kinerja import PohonKinerjaContext, plan_pohon_kinerja
from pohon_xl.drawings.cascading import draw_lampiran_cascading
from pohon_xl.drawings.pohon_kinerja import draw_lampiran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.drawing import HURUF, Box, DrawingPlan, Point
from pohon_xl.plan.gambar import Gambar, gambar_pohon
from pohon_xl.rekaman import replace
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_tags import W
from pohon_xl.renderers.drawing_docx import drawing_markup, letters
from tests.support.cetak import Cetakan, print_documents
from tests.support.compare_docx import highlighted, text_of
from tests.support.contoh_isian import kertas_terisi
from tests.support.dinas import dinas_lengkap
from tests.support.kasus import kasus
from tests.support.ooxml import complaints
from tests.support.pohon_uji import long_texts, wide_tree

EMU = 12_700
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ROOM = (30.5, 18.0)
Path_ = tuple[Point, ...]


def drawings(kertas: KertasKerja) -> tuple[DrawingPlan, ...]:
    return (*draw_lampiran(kertas), *draw_lampiran_cascading(kertas))


def document(kertas: KertasKerja) -> bytes:
    return render_document(plan_pohon_kinerja(kertas, Bahan(gambar=drawings(kertas)))[0])


def parsed(plan: DrawingPlan) -> tuple[Gambar, Element]:
    gambar = gambar_pohon(plan, *_ROOM)
    markup = drawing_markup(gambar, plan, 9001)
    return gambar, etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}">{markup}</w:r>')


def shape(root: Element, name: str) -> Element:
    (found,) = [s for s in root.iter(WPS + "wsp") if part(s, "cNvPr", WPS).get("name") == name]
    return found


def part(element: Element, name: str, space: str = A) -> Element:
    found = next(element.iter(space + name), None)
    assert found is not None, name
    return found


def numbers(element: Element, *names: str) -> list[float]:
    return [int(element.get(name, "")) / EMU for name in names]


@pytest.mark.parametrize("kertas", [kasus, kertas_terisi, wide_tree], ids=lambda f: f.__name__)
def test_every_box_stands_where_the_plan_has_it_and_says_what_it_says(
    kertas: Callable[[], KertasKerja],
) -> None:
    for plan in drawings(kertas()):
        gambar, root = parsed(plan)
        share = gambar.width * 72 / 2.54 / plan.width
        for box in plan.boxes:
            found = shape(root, box.nama)
            place = [v * share for v in (box.x, box.y, box.width, box.height)]
            said = ["".join(t.text or "" for t in p.iter(W + "t")) for p in found.iter(W + "p")]

            assert numbers(part(found, "off"), "x", "y") == pytest.approx(place[:2], abs=0.01)
            assert numbers(part(found, "ext"), "cx", "cy") == pytest.approx(place[2:], abs=0.01)
            assert said == [p.teks for p in box.paragraf]


def test_every_line_runs_as_planned_from_box_to_box() -> None:
    kinds = set()
    for plan in drawings(kasus()):
        gambar, root = parsed(plan)
        share = gambar.width * 72 / 2.54 / plan.width
        drawn = [turns(p) for s in root.iter(WPS + "wsp") for p in paths_of(s, share)]
        kinds |= {len(path) for path in drawn}

        assert len(drawn) == len(plan.connectors)
        for line in plan.connectors:
            assert any(near(turns(line.path), path) for path in drawn), line.nama
    assert kinds == {2, 4, 5}


def turns(path: Path_) -> Path_:
    """Where a line turns: of a straight one its ends alone."""
    straight = max(x for x, _ in path) - min(x for x, _ in path) < 0.05
    return (path[0], path[-1]) if straight else path


def near(path: Path_, other: Path_) -> bool:
    return len(path) == len(other) and all(
        abs(a - b) < 0.05
        for p, q in zip(path, other, strict=True)
        for a, b in zip(p, q, strict=True)
    )


def paths_of(element: Element, share: float) -> list[Path_]:
    """The corners of each line of a shape, in points of the drawing; none of a box."""
    if element.find(WPS + "txbx") is not None:
        return []
    left, top = numbers(part(element, "off"), "x", "y")
    wide, high = numbers(part(element, "ext"), "cx", "cy")
    frame = element.find(f".//{A}path")
    if frame is None:
        assert wide == 0
        return [((left / share, top / share), (left / share, (top + high) / share))]
    assert numbers(frame, "w", "h") == [wide, high]
    paths: list[list[Point]] = []
    for step in frame:
        x, y = numbers(part(step, "pt"), "x", "y")
        if step.tag == A + "moveTo":
            paths.append([])
        paths[-1].append(((left + x) / share, (top + y) / share))
    return [tuple(path) for path in paths]


@pytest.mark.parametrize("kertas", [kasus, kertas_terisi, long_texts], ids=lambda f: f.__name__)
def test_text_has_room_inside_the_round_corners_of_its_box(
    kertas: Callable[[], KertasKerja],
) -> None:
    """Word and LibreOffice cut off what leaves the frame of the text: lower parts of p and g."""
    for plan in drawings(kertas()):
        _, root = parsed(plan)
        for box in plan.boxes:
            found = shape(root, box.nama)
            wide, high = room(found)
            lines = [int(p.get(W + "line", "")) / 20 for p in found.iter(W + "spacing")]
            gaps = [int(p.get(W + "before", "")) / 20 for p in found.iter(W + "spacing")]
            tall = sum(h * len(p.lines) for h, p in zip(lines, box.paragraf, strict=True))
            longest = max(HURUF[p.ragam].width(line) for p in box.paragraf for line in p.lines)
            share = numbers(part(found, "ext"), "cx")[0] / box.width

            assert tall + sum(gaps) <= high - 1, box.nama
            assert longest * share <= wide + 0.1, box.nama


def room(element: Element) -> tuple[float, float]:
    """Width and height for text, as presetShapeDefinitions.xml has it, in points."""
    wide, high = numbers(part(element, "ext"), "cx", "cy")
    guide = element.find(f".//{A}gd")
    turn = 0.0
    if guide is not None:
        turn = min(wide, high) * int(guide.get("fmla", "").removeprefix("val ")) / 100_000 * 0.29289
    left, above, right, below = numbers(
        part(element, "bodyPr", WPS), "lIns", "tIns", "rIns", "bIns"
    )
    return wide - left - right - 2 * turn, high - above - below - 2 * turn


def test_the_group_is_as_large_as_the_picture_of_the_plan() -> None:
    plan = draw_lampiran(kasus())[1]
    gambar, root = parsed(plan)
    size = [gambar.width * 72 / 2.54, gambar.height * 72 / 2.54]

    assert numbers(part(root, "extent", WP), "cx", "cy") == pytest.approx(size, abs=0.01)
    assert numbers(part(part(root, "grpSpPr", WPG), "chExt"), "cx", "cy") == pytest.approx(
        size, abs=0.01
    )
    assert part(root, "docPr", WP).get("descr") == gambar.alt


def test_boxes_lie_over_the_ends_of_lines() -> None:
    plan = draw_lampiran(kasus())[0]
    names = [part(s, "cNvPr", WPS).get("name") or "" for s in parsed(plan)[1].iter(WPS + "wsp")]
    lines = [name for name in names if name.startswith("Garis")]

    assert names == [*lines, *(box.nama for box in plan.boxes)]
    assert len(lines) == len({(c.start, c.dashed) for c in plan.connectors})


@pytest.mark.parametrize("size", sorted({h.size for h in HURUF.values()}))
def test_letters_in_half_points_make_no_line_longer_than_its_reserve(size: float) -> None:
    for percent in range(64, 101):
        points = size * percent / 100
        halves, pressed = letters(points)
        width = int(pressed.partition('val="')[2].partition('"')[0] or 100) / 100

        assert halves / 2 * width <= points * 1.025
        assert abs(halves / 2 - points) <= 0.25


def test_a_program_that_knows_no_shapes_says_which_do() -> None:
    _, root = parsed(draw_lampiran(kasus())[0])
    said = "".join(t.text or "" for t in part(root, "Fallback", MC).iter(W + "t"))

    assert said.startswith("[Gambar ini berupa bentuk (shapes): buka dengan Word 2010")


def test_blanks_in_boxes_are_highlighted_as_everywhere_in_word() -> None:
    assert "[isi: urusan]" in highlighted(document(kasus()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A & B < C > D \"E\" 'F'", "A & B < C > D \"E\" 'F'"),
        ("kontrol\x00\x0b\ufffe", "kontrol"),
        ("]]></w:t>", "]]></w:t>"),
        ("kenaikan \U0001f600 \u202e", "kenaikan \U0001f600 \u202e"),
    ],
)
def test_hostile_letters_stay_text(text: str, shown: str, tmp_path: Path) -> None:
    drawing = draw_lampiran(kasus())[0]
    first, *rest = drawing.boxes
    said = (replace(first.paragraf[0], teks=text),)
    drawing = replace(drawing, nama=text, boxes=(replace(first, paragraf=said, nama=text), *rest))
    (plan,) = plan_pohon_kinerja(kasus(), Bahan(gambar=(drawing,)))
    place = tmp_path / "p.docx"
    place.write_bytes(render_document(plan))

    assert complaints(place, "Office2013") == []
    assert shown in text_of(place.read_bytes()).split("\n")


@pytest.mark.parametrize("kertas", [kasus, dinas_lengkap, long_texts], ids=lambda f: f.__name__)
def test_print_has_every_word_inside_its_box(
    kertas: Callable[[], KertasKerja], tmp_path: Path
) -> None:
    plan = plan_pohon_kinerja(kertas(), Bahan(gambar=drawings(kertas())))[0]
    assert isinstance(plan.context, PohonKinerjaContext)
    pages = print_documents({"p.docx": render_document(plan)}, tmp_path)["p.docx"]

    assert len(pages) == len(plan.context.halaman)
    for page, halaman in zip(pages, plan.context.halaman, strict=True):
        gambar = halaman.gambar
        assert gambar.drawing is not None
        share = gambar.width * 72 / 2.54 / gambar.drawing.width
        left, top = corner(page, gambar.drawing, share)
        for box in gambar.drawing.boxes:
            inside = words_in(page, box, (left, top, share))
            wanted = "".join("".join(p.teks.split()) for p in box.paragraf)
            assert sorted("".join(inside)) == sorted(wanted), box.nama


def corner(page: Cetakan, plan: DrawingPlan, share: float) -> tuple[float, float]:
    """Where the drawing begins on the page: by the middle of its first title."""
    title = plan.boxes[0].paragraf[0].teks.split()
    starts = [i for i in range(len(page.words)) if said(page, i, len(title)) == title]
    first = page.words[starts[-1]]
    last = page.words[starts[-1] + len(title) - 1]
    middle = (first[1] + last[3]) / 2
    box = plan.boxes[0]
    high = sum(p.height for p in box.paragraf) / 2
    line = (first[2] + first[4]) / 2
    top = line - (box.y + box.height / 2 - high + box.paragraf[0].height / 2) * share
    return middle - (box.x + box.width / 2) * share, top


def said(page: Cetakan, start: int, count: int) -> list[str]:
    return [word for word, *_ in page.words[start : start + count]]


def words_in(page: Cetakan, box: Box, place: tuple[float, float, float]) -> list[str]:
    """The words that lie wholly inside a box."""
    left, top, share = place
    slack = 2.5
    return [
        word
        for word, x1, y1, x2, y2 in page.words
        if x1 >= left + box.x * share - slack
        and x2 <= left + (box.x + box.width) * share + slack
        and y1 >= top + box.y * share - slack
        and y2 <= top + (box.y + box.height) * share + slack
    ]
