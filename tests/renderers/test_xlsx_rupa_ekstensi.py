"""What later Excels keep of her input sheet follows its rows: sparklines, bars, lists, threads."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from pohon_xl.renderers.xlsx_book import open_book
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_package import Package, open_package
from pohon_xl.renderers.xlsx_workbook import assemble_workbook, render_workbook
from pohon_xl.renderers.xlsx_xml import MAIN, OFFICE_RELATION, SHEET_ORDER, main, put_in_order
from tests.renderers.test_xlsx_rupa import FIRST, HERS, MOVED
from tests.renderers.test_xlsx_rupa_aturan import ours
from tests.support.compare_xlsx import convert, stored
from tests.support.corpus_xlsx import png
from tests.support.ooxml import complaints

_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_XM = "http://schemas.microsoft.com/office/excel/2006/main"
_UTAS = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
_ID = "{11111111-2222-4333-8444-555555555555}"
_SPACES = f'xmlns="{MAIN}" xmlns:x14="{_X14}" xmlns:xm="{_XM}"'
_BAR = (
    f'<conditionalFormatting {_SPACES} sqref="C4:C5"><cfRule type="dataBar" priority="9"><dataBar>'
    '<cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst>'
    f'<ext uri="{{B025F937-C7B1-47D3-B67F-A62EFF666E3E}}"><x14:id>{_ID}</x14:id></ext></extLst>'
    "</cfRule></conditionalFormatting>"
)
_EXTENSIONS = (
    f"<extLst {_SPACES}>"
    '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>'
    f'<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{_ID}"><x14:dataBar minLength="0" '
    'maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>'
    '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>'
    "</x14:cfRule><xm:sqref>C4:C5</xm:sqref></x14:conditionalFormatting>"
    "</x14:conditionalFormattings></ext>"
    '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1">'
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1>'
    "<xm:f>'Tahap 1'!$A$1:$A$3</xm:f></x14:formula1>"
    "<xm:sqref>D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
    '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups>'
    "<x14:sparklineGroup>"
    "<x14:sparklines><x14:sparkline><xm:f>Target!C5:D5</xm:f><xm:sqref>F5</xm:sqref>"
    "</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"
)
_THREAD = (
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/'
    f'threadedcomments"><threadedComment ref="C4" dT="2026-01-05T08:00:00.00" personId="{_ID}" '
    f'id="{_ID}"><text>sudah benar?</text></threadedComment></ThreadedComments>'
)
_NOTE = (
    f'<comments xmlns="{MAIN}"><authors><author>tc={_ID}</author></authors><commentList>'
    '<comment ref="C4" authorId="0"><text><t>sudah benar?</t></text></comment></commentList>'
    "</comments>"
)
_HEADER = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:shape id="CH" type="#_x0000_t75" style="width:9pt;height:9pt"><v:imagedata o:relid="rId1"/>'
    "</v:shape></xml>"
)


def part_of(package: Package) -> str:
    book = open_book(package)
    targets = {r.id: r.target for r in package.relations(book.part)}
    return next(targets[s.relation] or "" for s in book.sheets() if s.name == "Target")


def touched() -> bytes:
    """A result in which she used what Excel 2010 and later know; rows 4 and 5 become 5 and 6."""
    package = open_package(render_workbook((ours(FIRST),), HERS))
    part = part_of(package)
    root = package.xml(part).root
    package.allow_relations(part)
    rules = put_in_order(root, "conditionalFormatting", SHEET_ORDER)
    root.replace(rules, etree.fromstring(_BAR))
    header = put_in_order(root, "headerFooter", SHEET_ORDER)
    header.insert(0, etree.Element(main("oddHeader")))
    header[0].text = "&C&G"
    package.put("xl/media/kop.png", png())
    package.put("xl/drawings/kop.vml", _HEADER.encode())
    package.allow_relations("xl/drawings/kop.vml")
    package.relate("xl/drawings/kop.vml", f"{OFFICE_RELATION}/image", "xl/media/kop.png")
    package.declare("xl/media/kop.png", "image/png")
    package.declare(
        "xl/drawings/kop.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"
    )
    relation = package.relate(part, f"{OFFICE_RELATION}/vmlDrawing", "xl/drawings/kop.vml")
    element = put_in_order(root, "legacyDrawingHF", SHEET_ORDER)
    element.set(f"{{{OFFICE_RELATION}}}id", relation)
    for name, kind, text, what in (
        ("xl/threadedComments/t1.xml", _UTAS, _THREAD, "vnd.ms-excel.threadedcomments+xml"),
        (
            "xl/catatan.xml",
            f"{OFFICE_RELATION}/comments",
            _NOTE,
            "vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
        ),
    ):
        package.put(name, text.encode())
        package.declare(name, f"application/{what}")
        package.relate(part, kind, name)
    root.append(etree.fromstring(_EXTENSIONS))
    return package.to_bytes()


def in_her_workbook(edited: bytes) -> bytes:
    return render_workbook((ours(MOVED),), edited)


def from_her_original(edited: bytes) -> bytes:
    return render_workbook((ours(MOVED),), HERS, earlier=edited)


Again = Callable[[bytes], bytes]
both_ways = pytest.mark.parametrize("again", [in_her_workbook, from_her_original])


@both_ways
def test_bars_lists_and_sparklines_stand_beside_their_rows(again: Again) -> None:
    package = open_package(again(touched()))
    root = package.xml(part_of(package)).root
    places = {
        etree.QName(one.getparent()).localname: one.text for one in root.iter(f"{{{_XM}}}sqref")
    }

    assert places == {
        "conditionalFormatting": "C5:C6", "dataValidation": "D6", "sparkline": "F6",
    }  # fmt: skip
    assert [f.text for f in root.iter(f"{{{_XM}}}f")] == ["'Tahap 1'!$A$1:$A$3", "Target!C6:D6"]
    rule = root.find(f"{main('conditionalFormatting')}/{main('cfRule')}")
    assert rule is not None
    assert rule.findtext(f".//{{{_X14}}}id") == _ID
    lists = root.iterfind(f"{main('dataValidations')}/{main('dataValidation')}")
    assert [v.get("sqref") for v in lists] == ["C4:C6", "D4:D5"]


@both_ways
def test_the_picture_in_the_header_stays(again: Again) -> None:
    package = open_package(again(touched()))
    part = part_of(package)
    element = package.xml(part).root.find(main("legacyDrawingHF"))
    assert element is not None
    relation = element.get(f"{{{OFFICE_RELATION}}}id")
    drawing = next(r.target for r in package.relations(part) if r.id == relation) or ""

    assert package.read(drawing) == _HEADER.encode()
    assert [package.read(r.target or "") for r in package.relations(drawing)] == [png()]
    assert package.xml(part).root.findtext(f"{main('headerFooter')}/{main('oddHeader')}") == "&C&G"


def test_a_thread_goes_with_its_note() -> None:
    package = open_package(in_her_workbook(touched()))
    part = part_of(package)
    threads = [r.target or "" for r in package.relations(part) if r.type == _UTAS]

    assert [b'ref="C5"' in package.read(t) for t in threads] == [True]


@both_ways
def test_twice_is_once_valid_opens_and_is_cleaned_away(again: Again, tmp_path: Path) -> None:
    once = again(touched())
    (tmp_path / "a.xlsx").write_bytes(once)

    assert again(once) == once
    assert [c for c in complaints(tmp_path / "a.xlsx", "Microsoft365") if "pohon_xl_1" in c] == []
    assert "a.xlsx" in convert({"a.xlsx": once}, tmp_path)
    if again is from_her_original:
        assert stored(clean_workbook(once, "").data) == stored(HERS)


def test_controls_that_are_left_behind_are_told_of() -> None:
    package = open_package(render_workbook((ours(FIRST),), HERS))
    controls = put_in_order(package.xml(part_of(package)).root, "controls", SHEET_ORDER)
    etree.SubElement(controls, main("control"), {"shapeId": "1025", "name": "Kotak 1"})
    made = assemble_workbook((ours(MOVED),), package.to_bytes())

    assert made.berkontrol == ("Target",)
    assert made.pesan is not None
    assert 'kotak centang, tombol atau objek sisipan Anda di lembar "Target"' in made.pesan
