"""Conditional formats of ours among hers: where they stand and who wins."""

import pytest
from lxml import etree

from pohon_xl.renderers.xlsx_marks import add_legacy_drawing, add_marks, remove_marks
from pohon_xl.renderers.xlsx_xml import MAIN, OFFICE_RELATION

COMPAT = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RULE = '<cfRule type="expression" dxfId="0" priority="{}"><formula>{}</formula></cfRule>'


def sheet(*inner: str) -> etree._Element:
    return etree.fromstring(
        f'<worksheet xmlns="{MAIN}" xmlns:mc="{COMPAT}"><sheetData/>{"".join(inner)}</worksheet>'
    )


def formats(*rules: str, more: str = "") -> str:
    return f'<conditionalFormatting sqref="A1"{more}>{"".join(rules)}</conditionalFormatting>'


def ranks(root: etree._Element) -> list[tuple[str, str]]:
    return [
        ("".join(map(str, r.itertext())), r.get("priority", "")) for r in root.iter("{*}cfRule")
    ]


def order(root: etree._Element) -> list[str]:
    return [etree.QName(child).localname for child in root]


OURS = 'LEN("pohon_xl")>0'


def test_where_she_has_no_rule_ours_begin_at_one() -> None:
    root = sheet()
    add_marks(root, {4: [(2, 1)], 5: [(3, 1)]})

    assert ranks(root) == [(OURS, "1"), (OURS, "2")]


def test_ranks_of_hers_move_up_by_as_many_as_ours_need() -> None:
    root = sheet(formats(RULE.format(1, "a"), RULE.format(3, "b")))
    add_marks(root, {4: [(2, 1)], 5: [(3, 1)]})

    assert ranks(root) == [(OURS, "1"), (OURS, "2"), ("a", "3"), ("b", "5")]


def test_ranks_of_hers_stay_where_there_is_room_before_them() -> None:
    root = sheet(formats(RULE.format(5, "a")))
    add_marks(root, {4: [(2, 1)]})

    assert ranks(root) == [(OURS, "1"), ("a", "5")]


def test_a_pivot_table_names_rules_by_rank_so_ours_come_last() -> None:
    root = sheet(formats(RULE.format(1, "a"), more=' pivot="1"'))
    add_marks(root, {4: [(2, 1)]})

    assert sorted(ranks(root)) == [(OURS, "2"), ("a", "1")]


def test_ranks_in_newer_extensions_move_along() -> None:
    extension = (
        '<extLst><x14:cfRule xmlns:x14="urn:x14" priority="1"/><x14:cfRule xmlns:x14="urn:x14"/>'
        "</extLst>"
    )
    root = sheet(extension)
    add_marks(root, {4: [(2, 1)]})

    assert ranks(root) == [(OURS, "1"), ("", "2"), ("", "")]


def test_marking_and_unmarking_again_leaves_hers() -> None:
    root = sheet(formats(RULE.format(7, "a")), "<dataValidations/>")
    before = etree.tostring(root)
    add_marks(root, {4: [(2, 1)]})

    assert remove_marks(root)
    assert etree.tostring(root) == before
    assert not remove_marks(root)


def test_a_rule_of_ours_that_excel_put_among_hers_goes_alone() -> None:
    root = sheet(formats(RULE.format(1, "a"), RULE.format(2, OURS.replace(">", "&gt;"))))
    remove_marks(root)

    assert ranks(root) == [("a", "1")]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (["<mergeCells/>", "<dataValidations/>"], ["sheetData", "mergeCells", "conditional"]),
        (["<hyperlinks/>"], ["sheetData", "conditional", "hyperlinks"]),
        (["<sheetProtection/>", "<autoFilter/>", "<phoneticPr/>", "<pageMargins/>"],
         ["sheetData", "sheetProtection", "autoFilter", "phoneticPr", "conditional"]),
    ],
)  # fmt: skip
def test_our_formats_stand_where_the_schema_wants_them(
    inner: list[str], expected: list[str]
) -> None:
    root = sheet(*inner)
    add_marks(root, {4: [(2, 1)]})

    found = [name.replace("conditionalFormatting", "conditional") for name in order(root)]
    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    ("inner", "place"),
    [
        (["<pageSetup/>", "<drawing/>", "<tableParts/>"], 3),
        (["<pageSetup/>", "<legacyDrawingHF/>", "<extLst/>"], 2),
        (["<mc:AlternateContent><mc:Choice><drawing/></mc:Choice></mc:AlternateContent>"], 2),
        (["<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent>"], 1),
        ([], 1),
    ],
)
def test_the_drawing_of_notes_stands_where_the_schema_wants_it(
    inner: list[str], place: int
) -> None:
    root = sheet(*inner)
    add_legacy_drawing(root, f"{{{OFFICE_RELATION}}}id", "rId1")

    assert order(root)[place] == "legacyDrawing"


def test_cells_below_each_other_are_one_range() -> None:
    root = sheet()
    add_marks(root, {4: [(5, 2), (3, 2), (4, 2), (4, 2), (9, 2), (4, 28)]})

    assert root.xpath("string(//*[@sqref]/@sqref)") == "B3:B5 B9 AB4"


def test_very_many_cells_are_shared_among_several_elements() -> None:
    root = sheet()
    add_marks(root, {4: [(row * 2, 1) for row in range(1, 452)]})
    blocks = root.findall(f"{{{MAIN}}}conditionalFormatting")

    assert [len(b.get("sqref", "").split()) for b in blocks] == [200, 200, 51]
    assert [rank for _, rank in ranks(root)] == ["1", "2", "3"]
