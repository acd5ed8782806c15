"""Our formats in any style table of hers: hers unmoved, ours as planned, nothing twice."""

import warnings
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from openpyxl.cell.cell import Cell, MergedCell

from pohon_xl.plan.style import STYLES, Style
from pohon_xl.renderers.xlsx_styles import merge_styles
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.renderers.xlsx_xml import MAIN, parse_xml
from tests.support.compare_xlsx import content, is_addition, root
from tests.support.corpus_xlsx import corpus, edited
from tests.support.plans_xlsx import all_styles

PLANS = (all_styles(),)
BARE = f'<styleSheet xmlns="{MAIN}"/>'.encode()

colors = st.sampled_from(["#FF0000", "#1F3864", "#7F7F7F", "#FFFFFF"])
looks = st.fixed_dictionaries(
    {},
    optional={
        "font_name": st.sampled_from(["Arial", "Calibri", "Bookman Old Style"]),
        "font_size": st.sampled_from([8, 10, 11, 14]),
        "font_color": colors,
        "bold": st.booleans(),
        "bg_color": colors,
        "border": st.integers(0, 7),
        "border_color": colors,
        "num_format": st.sampled_from(["0.00", '"Rp" #,##0', "#,##0", "@", "dd mmmm yyyy"]),
        "text_wrap": st.booleans(),
        "locked": st.booleans(),
    },
)


def table(root_element: etree._Element, tag: str) -> list[etree._Element]:
    return list(root_element.iterfind(f"{{{MAIN}}}{tag}/*"))


def workbook_with(formats: list[dict[str, object]]) -> bytes:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Miliknya")
    for row, look in enumerate(formats):
        sheet.write_number(row, 0, row, book.add_format(look))
    book.close()
    return stream.getvalue()


def looks_as_planned(data: bytes) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = openpyxl.load_workbook(BytesIO(data))["Gaya"]
    for row, (name, style) in enumerate(STYLES.items(), 1):
        assert seen(sheet.cell(row, 1)) == planned(style), name


def seen(cell: Cell | MergedCell) -> dict[str, object]:
    sides = (cell.border.left, cell.border.right, cell.border.top, cell.border.bottom)
    return {
        "font": (cell.font.name, cell.font.sz, bool(cell.font.b), bool(cell.font.i)),
        "line": cell.font.u,
        "theme font": cell.font.scheme,
        "color": cell.font.color.rgb,
        "fill": cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None,
        "border": [s.style for s in sides],
        "border color": {s.color.rgb for s in sides if s.style},
        "horizontal": cell.alignment.horizontal,
        "vertical": cell.alignment.vertical,
        "wrap": bool(cell.alignment.wrap_text),
        "indent": cell.alignment.indent,
        "format": cell.number_format,
        "locked": cell.protection.locked,
    }


def planned(style: Style) -> dict[str, object]:
    sides = [style.border] * 4
    return {
        "font": (style.font, style.size, style.bold, style.italic),
        "line": "single" if style.underline else None,
        "theme font": None,
        "color": f"FF{style.color}",
        "fill": f"FF{style.fill}" if style.fill else None,
        "border": sides,
        "border color": {f"FF{style.border_color}"} if any(sides) else set(),
        "horizontal": style.horizontal,
        "vertical": None if style.vertical == "bottom" else style.vertical,
        "wrap": style.wrap,
        "indent": style.indent,
        "format": style.number_format,
        "locked": style.locked,
    }


@pytest.mark.parametrize("name", ["contoh.xlsx", "kaya.xlsx", "aneh.xlsx", "libre.xlsx"])
def test_every_style_looks_as_planned_in_any_workbook(name: str) -> None:
    looks_as_planned(render_workbook(PLANS, corpus()[name]))


@settings(deadline=None, max_examples=40)
@given(st.lists(looks, max_size=8))
def test_every_style_looks_as_planned_whatever_formats_she_has(
    formats: list[dict[str, object]],
) -> None:
    source = workbook_with(formats)
    rendered = render_workbook(PLANS, source)

    looks_as_planned(rendered)
    assert is_addition(root(source, "xl/styles.xml"), root(rendered, "xl/styles.xml"))
    assert render_workbook(PLANS, rendered) == rendered


def test_formats_that_she_has_already_are_used_again() -> None:
    once = render_workbook(PLANS, corpus()["kaya.xlsx"])
    other = render_workbook((all_styles("Lain"), *PLANS), once)

    assert content(other, "xl/styles.xml") == content(once, "xl/styles.xml")


def test_a_bare_style_table_gets_what_excel_takes_for_granted() -> None:
    ours = parse_xml(content(render_workbook(PLANS, None), "xl/styles.xml"))
    hers = parse_xml(BARE)
    numbers = merge_styles(hers, ours)
    tags = [child.tag.rpartition("}")[2] for child in hers.root]
    fills = table(hers.root, "fills")

    assert numbers[0] in {0, 1}
    assert [t for t in tags if t != "numFmts"] == [
        "fonts", "fills", "borders", "cellStyleXfs", "cellXfs",
    ]  # fmt: skip
    assert [f[0].get("patternType") for f in fills[:2]] == ["none", "gray125"]
    for child in hers.root:
        assert child.get("count") == str(len(child)), child.tag


def test_a_number_format_of_ours_takes_a_free_number() -> None:
    ours = parse_xml(
        f'<styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/>'
        '<numFmt numFmtId="165" formatCode="0.000"/></numFmts><cellXfs><xf numFmtId="164"/>'
        '<xf numFmtId="165"/></cellXfs></styleSheet>'.encode()
    )
    hers = parse_xml(
        f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/>'
        "</numFmts></styleSheet>".encode()
    )
    for tag, entry in (("fonts", "font"), ("fills", "fill"), ("borders", "border")):
        ours.root.append(parse_xml(f'<{tag} xmlns="{MAIN}"><{entry}/></{tag}>'.encode()).root)
    numbers = merge_styles(hers, ours)
    xfs = table(hers.root, "cellXfs")

    assert [e.get("numFmtId") for e in hers.root[0]] == ["170", "171"]
    assert xfs[numbers[0]].get("numFmtId") == "170"
    assert xfs[numbers[1]].get("numFmtId") == "171"


def test_our_formats_hang_on_her_style_normal() -> None:
    source = edited(
        corpus()["kaya.xlsx"],
        lambda n, d: (
            d.replace(b'name="Normal" xfId="0"', b'name="Normal" xfId="1"').replace(
                b'<cellStyleXfs count="1">', b'<cellStyleXfs count="2"><xf fontId="1"/>'
            )
            if n == "xl/styles.xml"
            else d
        ),
    )
    styles = root(render_workbook(PLANS, source), "xl/styles.xml")
    before = len(table(root(source, "xl/styles.xml"), "cellXfs"))
    added = table(styles, "cellXfs")[before:]

    assert len(added) > 20
    assert {xf.get("xfId") for xf in added} == {"1"}
    for what in ("NumberFormat", "Font", "Fill", "Border", "Alignment", "Protection"):
        assert {xf.get(f"apply{what}") for xf in added} == {"1"}
