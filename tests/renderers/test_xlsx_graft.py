"""Sheets of ours that go: with all that only they used, and with nothing of hers."""

import re

from lxml import etree

from pohon_xl.renderers.xlsx_book import open_book
from pohon_xl.renderers.xlsx_package import open_package
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import (
    content,
    root,
    stored,
    tabs,
    workbook_xml,
)
from tests.support.corpus_xlsx import MAIN, corpus, edited, rich_workbook
from tests.support.plans_xlsx import PLANS, full_sheet, sheet_of


def test_results_without_a_plan_go_and_leave_nothing_behind() -> None:
    source = rich_workbook()
    cleaned = render_workbook((), render_workbook((PLANS[0], PLANS[2]), source))

    assert list(stored(cleaned)) == list(stored(source))
    assert tabs(cleaned) == tabs(source)
    for part in ("[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        assert etree.tostring(root(cleaned, part), method="c14n") == etree.tostring(
            root(source, part), method="c14n"
        )


def test_tabs_of_hers_behind_a_result_that_goes_keep_their_names_and_views() -> None:
    source = render_workbook((sheet_of("Awal", ("a",)), *PLANS), None)
    hers = edited(
        source,
        lambda name, data: (
            data.replace(b'localSheetId="1" hidden="1">"hasil"', b'localSheetId="1">Cascading!$A$1')
            .replace(b'name="_pohon_xl" localSheetId="1"', b'name="Setempat" localSheetId="1"')
            .replace(b"<workbookView ", b'<workbookView firstSheet="1" activeTab="1" ')
            .replace(b' activeTab="1" activeTab="0"', b' activeTab="1"')
            if name == "xl/workbook.xml"
            else data
        ),
    )
    left = workbook_xml(render_workbook((), hers))

    assert re.findall(r'<sheet name="([^"]+)"', left) == ["Cascading", "Target"]
    assert 'name="Setempat" localSheetId="0"' in left
    assert 'name="_pohon_xl" localSheetId="1"' in left
    assert 'firstSheet="0" activeTab="0"' in left


def test_a_copy_that_she_made_of_a_result_stays() -> None:
    once = render_workbook((full_sheet(),), rich_workbook())
    sheet = b'<sheet name="Cascading (2)" sheetId="50" r:id="rId1"/></sheets>'
    mark = b'<definedName name="_pohon_xl" localSheetId="5" hidden="1">"hasil"</definedName>'
    copied = edited(
        once,
        lambda name, data: (
            data.replace(b"</sheets>", sheet).replace(b"</definedNames>", mark + b"</definedNames>")
            if name == "xl/workbook.xml"
            else data
        ),
    )

    assert tabs(render_workbook((full_sheet(),), copied)) == tabs(copied)


def test_a_workbook_of_ours_alone_keeps_a_sheet_to_open() -> None:
    assert len(tabs(render_workbook((), render_workbook((full_sheet(),), None)))) == 1


def test_a_drawing_that_only_a_replaced_sheet_used_goes_with_it() -> None:
    source = edited(
        rich_workbook(),
        lambda name, data: (
            data.replace(
                b"<definedNames>",
                b'<definedNames><definedName name="_pohon_xl" localSheetId="1" hidden="1">"hasil"'
                b"</definedName>",
            )
            if name == "xl/workbook.xml"
            else data
        ),
    )
    rendered = render_workbook((sheet_of("Rekap's & lain", ("baru",)),), source)
    gone = set(stored(source)) - set(stored(rendered))

    assert gone == {
        "xl/worksheets/_rels/sheet2.xml.rels",
        "xl/drawings/drawing2.xml",
        "xl/drawings/_rels/drawing2.xml.rels",
        "xl/charts/chart1.xml",
    }
    assert "drawing2.xml" not in content(rendered, "[Content_Types].xml").decode()
    assert render_workbook((sheet_of("Rekap's & lain", ("baru",)),), rendered) == rendered


def test_the_calculation_chain_forgets_a_sheet_that_is_replaced() -> None:
    once = render_workbook((full_sheet(),), corpus()["rantai.xlsx"])
    number = next(s.number for s in open_book(open_package(once)).sheets() if s.peran)
    calc = (
        f'<calcChain xmlns="{MAIN}"><c r="C5" i="{number}"/><c r="C6"/><c r="E2" i="1"/>'
        f'<c r="C7" i="{number}"/></calcChain>'
    )
    saved = edited(once, lambda n, d: calc.encode() if n == "xl/calcChain.xml" else d)
    again = root(render_workbook((full_sheet(),), saved), "xl/calcChain.xml")

    assert [dict(c.attrib) for c in again] == [{"r": "E2", "i": "1"}]


def test_a_calculation_chain_with_nothing_left_goes() -> None:
    once = render_workbook((full_sheet(),), corpus()["rantai.xlsx"])
    number = next(s.number for s in open_book(open_package(once)).sheets() if s.peran)
    calc = f'<calcChain xmlns="{MAIN}"><c r="C5" i="{number}"/></calcChain>'
    saved = edited(once, lambda n, d: calc.encode() if n == "xl/calcChain.xml" else d)
    again = render_workbook((full_sheet(),), saved)

    assert "xl/calcChain.xml" not in stored(again)
    assert b"calcChain" not in content(again, "xl/_rels/workbook.xml.rels")
