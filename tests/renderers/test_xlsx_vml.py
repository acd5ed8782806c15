"""Boxes of notes in a drawing that is text to us."""

import re

import pytest
from lxml import etree

from pohon_xl.renderers.xlsx_anchor import Anchor
from pohon_xl.renderers.xlsx_vml import (
    NoteShape,
    add_shapes,
    block_of,
    is_empty,
    new_drawing,
    remove_shapes,
)

ANCHOR = Anchor((2, 15, 0, 2, 5, 47, 4, 6), (10.0, 20.0, 255.0, 60.0))
NOTE = NoteShape(3, 2, ANCHOR)
OTHER = (
    b'<xml xmlns:vml="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:'
    b'excel"><vml:shape id="_x0000_s1030"><x:ClientData ObjectType="Button"/>a<br>b</vml:shape>'
    b'<vml:shape id="s"><x:ClientData ObjectType="Note"><x:Row>2</x:Row><x:Column> 7 </x:Column>'
    b"</x:ClientData></vml:shape>\r\n</xml>\r\n"
)


def test_a_new_drawing_is_proper_xml_with_one_box_a_note() -> None:
    drawing = add_shapes(new_drawing(3), [NOTE, NoteShape(9, 1, ANCHOR)], 4) or b""
    root = etree.fromstring(drawing)

    assert [e.get("id") for e in root.iter("{*}shape")] == ["_x0000_s3073", "_x0000_s3074"]
    assert [e.text for e in root.iter("{*}Row", "{*}Column")] == ["2", "1", "8", "0"]
    assert [e.text for e in root.iter("{*}Anchor")] == ["2, 15, 0, 2, 5, 47, 4, 6"] * 2
    assert b"visibility:hidden" in drawing


def test_hers_keeps_every_byte_though_it_is_no_proper_xml() -> None:
    added = add_shapes(OTHER, [NOTE], 9) or b""

    assert added.startswith(OTHER[:-9])
    assert added.endswith(b"</xml>\r\n")
    assert remove_shapes(added, {(3, 2)}).count(b"shape id") == 2
    assert b'id="_x0000_s1031"' in added


def test_prefixes_that_she_does_not_declare_come_with_our_boxes() -> None:
    added = add_shapes(OTHER.replace(b"<br>", b""), [NOTE], 9) or b""
    shapes = list(etree.fromstring(added).iter("{urn:schemas-microsoft-com:vml}shape"))

    assert len(shapes) == 3


def test_only_notes_on_these_cells_are_taken_out() -> None:
    assert remove_shapes(OTHER, {(3, 8)}).count(b"<vml:shape") == 1
    assert remove_shapes(OTHER, {(3, 7), (1, 1)}) == OTHER


def test_a_shape_type_is_written_only_where_there_is_none() -> None:
    once = add_shapes(new_drawing(1), [NOTE], 9) or b""
    twice = add_shapes(once, [NoteShape(9, 9, ANCHOR)], 9) or b""

    assert twice.count(b"<v:shapetype") == 1
    assert len(set(re.findall(rb'<v:shape id="(\w+)"', twice))) == 2


def test_a_drawing_with_nothing_but_its_frame_is_empty() -> None:
    full = add_shapes(new_drawing(1), [NOTE], 9) or b""

    assert is_empty(remove_shapes(full, {(3, 2)}))
    assert not is_empty(full)
    assert not is_empty(remove_shapes(OTHER, {(3, 8)}))


@pytest.mark.parametrize(
    "drawing", [b"", b"<xml/>", b"<html></html>", "<xml></xml>".encode("utf-16")]
)
def test_a_drawing_whose_end_is_not_found_is_left_alone(drawing: bytes) -> None:
    assert add_shapes(drawing, [NOTE], 9) is None


def test_the_block_of_shape_numbers_is_the_highest_named() -> None:
    assert block_of(new_drawing(7)) == 7
    assert block_of(b"<xml/>") == 0


def test_boxes_that_do_not_fit_a_block_of_numbers_take_free_ones() -> None:
    many = [NoteShape(row, 1, ANCHOR) for row in range(1, 1500)]
    drawing = add_shapes(new_drawing(3), many, 7) or b""
    numbers = [int(n) for n in re.findall(rb'<v:shape id="_x0000_s(\d+)"', drawing)]

    assert b'data="3,7,8"' in drawing
    assert {n // 1024 for n in numbers} == {7, 8}
    assert len(set(numbers)) == 1499
    assert block_of(drawing) == 8
