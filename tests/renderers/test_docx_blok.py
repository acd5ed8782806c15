"""Text boxes in documents that people edited: each a block of its own, said once."""

from functools import cache
from pathlib import Path

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.documents.pohon_kinerja import plan_pohon_kinerja
from pohon_xl.drawings.pohon_kinerja import draw_lampiran
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_blok import read_blocks
from pohon_xl.renderers.docx_lanjutan import carry_over
from pohon_xl.renderers.docx_peta import body_of, read_document
from tests.support.dinas import dinas_lengkap
from tests.support.sunting_docx import control, edited, saved_by_libreoffice, texts

LAMA = "Persentase tenaga kerja terserap"
BARU = "Persentase tenaga kerja yang terserap pasar 2026"
KOTAK = "Catatan di pinggir: data per November."
_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_TEKS = f"<w:txbxContent><w:p><w:r><w:t>{KOTAK}</w:t></w:r></w:p></w:txbxContent>"
#: as Word writes a text box: for itself, and again for programs before 2010
_RUN = (
    f'<w:r {_NS}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent '
    'cx="1800000" cy="360000"/><wp:docPr id="77" name="Kotak Teks 1"/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr '
    'txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="360000"/></a:xfrm>'
    f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{_TEKS}</wps:txbx>'
    "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
    '<mc:Fallback><w:pict><v:shape style="width:141pt;height:28pt"><v:textbox>'
    f"{_TEKS}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@cache
def annex() -> bytes:
    kertas = dinas_lengkap()
    return render_document(plan_pohon_kinerja(kertas, Bahan(gambar=draw_lampiran(kertas)))[0])


@cache
def report() -> bytes:
    return render_document(plan_lkip(dinas_lengkap()))


def reworded(document: Document) -> None:
    """Another wording in the first box that has the old one."""
    found = [t for t in document.element.body.iter(qn("w:t")) if t.text == LAMA]
    found[0].text = BARU


def test_each_box_of_the_tree_is_a_block_with_its_lines() -> None:
    bloks = read_blocks(body_of(read_document(annex())[1]))
    boxes = [b.teks for b in bloks if b.is_box]
    drawings = draw_lampiran(dinas_lengkap())

    assert boxes == [
        tuple(" ".join(p.teks.split()) for p in box.paragraf) for d in drawings for box in d.boxes
    ]
    assert [b.teks for b in bloks if "\ufffc" in b.teks[0]] == [("\ufffc",)] * len(drawings)


def test_an_untouched_annex_has_no_edits_even_saved_by_libreoffice(tmp_path: Path) -> None:
    saved = saved_by_libreoffice(annex(), tmp_path)

    assert carry_over(annex(), annex()) == (annex(), carry_over(annex(), annex())[1])
    assert not carry_over(annex(), annex())[1]
    assert not carry_over(saved, annex())[1]


def test_a_box_she_reworded_is_told_with_all_it_says_and_no_other() -> None:
    data, told = carry_over(edited(annex(), reworded), annex())

    assert len(told.luar) == 1
    assert told.luar[0].startswith("kotak gambar: ")
    assert BARU in told.luar[0]
    assert BARU not in texts(data)


def test_so_is_one_that_she_reworded_in_libreoffice(tmp_path: Path) -> None:
    saved = saved_by_libreoffice(edited(annex(), reworded), tmp_path)
    _, told = carry_over(saved, annex())

    assert [BARU in text for text in told.luar] == [True]


def test_a_text_box_in_a_passage_goes_along_with_it_and_is_said_once() -> None:
    def change(document: Document) -> None:
        paragraph = control(document, "masalah").find(qn("w:p"))
        assert paragraph is not None
        paragraph.append(parse_xml(_RUN))

    data, told = carry_over(edited(report(), change), report())
    again, _ = carry_over(data, report())

    assert (told.dibawa, told.luar) == (("Permasalahan utama",), ())
    assert texts(data).count(KOTAK) == texts(again).count(KOTAK) == 2  # once for old programs


def test_a_paragraph_with_a_text_box_below_a_passage_belongs_to_it() -> None:
    def change(document: Document) -> None:
        passage = control(document, "masalah").getparent()
        assert passage is not None
        passage.addnext(parse_xml(f"<w:p {_NS}><w:r><w:t>Lihat kotak:</w:t></w:r>{_RUN}</w:p>"))

    data, told = carry_over(edited(report(), change), report())
    body = body_of(read_document(data)[1])

    assert (told.dibawa, told.luar) == (("Permasalahan utama",), ())
    assert texts(data).count(KOTAK) == 2
    assert body.findall(f".//{qn('w:sdtContent')}/{qn('w:txbxContent')}") == []
    assert any(text.startswith("Lihat kotak:") for text in texts(data))


def test_a_text_box_elsewhere_is_told_as_her_own() -> None:
    def change(document: Document) -> None:
        document.paragraphs[0]._p.append(parse_xml(_RUN))

    _, told = carry_over(edited(report(), change), report())

    assert f"kotak gambar: {KOTAK}" in told.luar
