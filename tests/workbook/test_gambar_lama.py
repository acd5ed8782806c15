"""A drawing of ours after Excel or she changed it: nothing that she did goes unnoticed."""

import re
from collections.abc import Callable
from functools import cache

import pytest

from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja
from pohon_xl.model.suntingan import Bentuk, Gambar
from pohon_xl.renderers.drawing_xlsx import render_drawing
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.sheets.gambar import plan_gambar
from pohon_xl.workbook.gambar_lama import read_gambar
from tests.support.corpus_xlsx import edited
from tests.support.kasus import kasus

Change = Callable[[str], str]
PERSEGI = (
    '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp macro="" '
    'textlink=""><xdr:nvSpPr><xdr:cNvPr id="9001" name="Panah 1"/><xdr:cNvSpPr/></xdr:nvSpPr>'
    "<xdr:spPr/></xdr:sp><xdr:clientData/></xdr:absoluteAnchor>"
)


@cache
def result() -> bytes:
    (drawing,) = draw_pohon_kinerja(kasus())[:1]
    return render_workbook([plan_gambar(kasus(), drawing)], None)


def drawn() -> str:
    return render_drawing(draw_pohon_kinerja(kasus())[0]).decode()


def after(change: Change) -> Gambar:
    def replaced(name: str, old: bytes) -> bytes:
        return change(old.decode()).encode() if "drawings/pohon_xl_1" in name else old

    (gambar,) = read_gambar(edited(result(), replaced))
    return gambar


def box(gambar: Gambar, kode: str) -> Bentuk:
    (found,) = [b for b in gambar.bentuk if b.kode == kode]
    return found


def inside(nama: str, change: Change) -> Change:
    """In the anchor of the shape of that name only."""

    def changed(xml: str) -> str:
        parts = re.split(r"(?=<xdr:absoluteAnchor>)", xml)
        mine = [i for i, part in enumerate(parts) if f'name="{nama}' in part]
        parts[mine[0]] = change(parts[mine[0]])
        return "".join(parts)

    return changed


def swap(old: str, new: str) -> Change:
    def changed(xml: str) -> str:
        assert old in xml
        return xml.replace(old, new)

    return changed


def test_as_we_drew_it_nothing_is_changed() -> None:
    assert not after(lambda xml: xml).is_diubah


@pytest.mark.parametrize(
    ("nama", "change"),
    [
        ("Kotak 1.1 #", swap("2E75B6", "FF0000")),
        ("Kotak 1.1 #", swap("1F3864", "FF0000")),
        ("Kotak 1.1 #", swap('<a:srgbClr val="2E75B6"/>', '<a:schemeClr val="accent2"/>')),
        ("Kotak 1.1 #", swap('sz="900" b="0"', 'sz="900" b="1"')),
        ("Kotak 1.1 #", swap('sz="950"', 'sz="1400"')),
        ("Kotak 1.1 #", lambda xml: re.sub(r'<a:ext cx="\d+"', '<a:ext cx="5000000"', xml)),
        ("Garis 1.1 ke 1.1.1", lambda _: ""),
    ],
    ids=["isi", "tepi", "tema", "tebal", "ukuran huruf", "ukuran", "garis hilang"],
)  # fmt: skip
def test_what_no_finding_can_say_is_noticed(nama: str, change: Change) -> None:
    assert after(inside(nama, change)).is_diubah


def test_a_bold_word_is_noticed_and_its_text_whole() -> None:
    words = "Persentase Tenaga Kerja yang Terserap"
    run = re.search(rf"<a:r>(?:(?!<a:r>).)*{words}</a:t></a:r>", drawn())
    assert run is not None
    first, rest = (run[0].replace(words, part) for part in ("Persentase ", words[11:]))
    gambar = after(swap(run[0], first.replace('b="0"', 'b="1"') + rest))

    assert gambar.is_diubah
    assert words in box(gambar, "1.1").paragraf


def test_a_shape_and_a_picture_without_words_are_noticed() -> None:
    picture = re.sub("xdr:sp\\b", "xdr:pic", PERSEGI)

    assert after(swap("</xdr:wsDr>", f"{PERSEGI}</xdr:wsDr>")).is_diubah
    assert after(swap("</xdr:wsDr>", f"{picture}</xdr:wsDr>")).is_diubah


def test_a_line_led_to_another_box_is_noticed() -> None:
    xml = drawn()
    ids = dict(re.findall(r'id="(\d+)" name="Kotak ([\d.]+) #', xml))
    number = {kode: n for n, kode in ids.items()}
    moved = swap(f'<a:stCxn id="{number["1.1"]}"', f'<a:stCxn id="{number["1.2"]}"')

    assert after(inside("Garis 1.1 ke 1.1.1", moved)).is_diubah


def grouped(xml: str, by: int) -> str:
    """All boxes in a group that stands so many EMU further right, as Excel groups them."""
    xml = re.sub("<mc:Fallback>.*?</mc:Fallback>", "", xml)
    boxes = re.findall(r"<xdr:sp macro.*?</xdr:sp>", xml)
    lines = "".join(re.findall(r"<xdr:cxnSp.*?</xdr:cxnSp>", xml))
    frame = (
        f'<a:off x="{by}" y="0"/><a:ext cx="900" cy="900"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="900" cy="900"/>'
    )
    return (
        f'{xml[: xml.index("<xdr:absoluteAnchor>")]}<xdr:absoluteAnchor><xdr:pos x="0" y="0"/>'
        '<xdr:ext cx="9" cy="9"/><xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="9000" name="Grup 1"/>'
        f"<xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr><a:xfrm>{frame}</a:xfrm></xdr:grpSpPr>"
        f"{lines}{''.join(boxes)}</xdr:grpSp><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>"
    )


def test_boxes_in_a_group_are_read_and_move_with_it() -> None:
    before = after(lambda xml: xml)
    still, moved = after(lambda xml: grouped(xml, 0)), after(lambda xml: grouped(xml, 500_000))

    assert {b.nama: b.paragraf for b in still.bentuk} == {b.nama: b.paragraf for b in before.bentuk}
    assert not still.is_diubah
    assert moved.is_diubah


def test_excel_writes_the_same_in_other_words() -> None:
    """Runs split where it looked for spelling, other ids and order of attributes, no Fallback."""

    def rewritten(xml: str) -> str:
        xml = re.sub("<mc:Fallback>.*?</mc:Fallback>", "", xml)
        xml = re.sub("</?mc:(AlternateContent|Choice)[^>]*>", "", xml)
        xml = re.sub(r' id="(\d+)"', lambda m: f' id="{int(m[1]) + 400}"', xml)
        xml = xml.replace('lang="id-ID" sz="900" b="0" i="0"', 'i="0" b="0" sz="900" lang="en-ID"')
        run = r"<a:r>(<a:rPr (?:(?!<a:r>).)*?</a:rPr>)<a:t>(\w+ )([^<]+)</a:t></a:r>"
        return re.sub(run, r"<a:r>\1<a:t>\2</a:t></a:r><a:r>\1<a:t>\3</a:t></a:r>", xml)

    before, now = after(lambda xml: xml), after(rewritten)

    assert [b.paragraf for b in now.bentuk] == [b.paragraf for b in before.bentuk]
    assert not now.is_diubah
