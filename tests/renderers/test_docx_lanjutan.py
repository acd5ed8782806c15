import base64
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.pohon import Pohon
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_lanjutan import JUDUL_SISA, carry_over
from pohon_xl.renderers.docx_package import pack, read_members, write_members
from tests.support.dinas import dinas_lengkap
from tests.support.sunting_docx import (
    control,
    edited,
    rewrite,
    saved_by_libreoffice,
    texts,
    without_marks,
)

#: one white point
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg=="
)
KALIMAT = "Anggaran baru turun pada Triwulan III sehingga pelatihan terlambat."


@cache
def draft(realisasi: str = "82,25") -> bytes:
    kertas = dinas_lengkap()
    rows = tuple(replace(t, realisasi=realisasi) for t in kertas.target)
    return render_document(plan_lkip(replace(kertas, target=rows)))


def reworded(old: str, new: str) -> KertasKerja:
    """The office after an indicator was reworded."""
    kertas = dinas_lengkap()

    def change(simpul: object) -> object:
        anak = tuple(change(a) for a in simpul.anak)  # type: ignore[attr-defined]
        indikator = tuple(
            replace(i, teks=new) if i.teks == old else i
            for i in simpul.indikator  # type: ignore[attr-defined]
        )
        return replace(simpul, anak=anak, indikator=indikator)  # type: ignore[type-var]

    akar = tuple(change(a) for a in kertas.pohon.akar)
    rows = tuple(replace(t, indikator=new) if t.indikator == old else t for t in kertas.target)
    return replace(kertas, pohon=Pohon(akar), target=rows)  # type: ignore[arg-type]


def polished(document: Document) -> None:
    rewrite(document, "masalah", KALIMAT)


def test_an_untouched_draft_is_simply_renewed() -> None:
    data, told = carry_over(draft(), draft("83"))

    assert (data, bool(told)) == (draft("83"), False)


def test_her_words_stay_and_numbers_are_renewed() -> None:
    data, told = carry_over(edited(draft(), polished), draft("83"))

    assert KALIMAT in texts(data)
    assert "83" in texts(data)
    assert told.dibawa == ("Permasalahan utama",)
    assert ("realisasi 2026 · Persentase tenaga kerja terserap", "82,25", "83") in told.angka
    assert (told.luar, told.tanpa_tempat, told.kosong) == ((), (), ())


def test_her_words_stay_in_every_later_draft() -> None:
    data = edited(draft(), polished)
    for realisasi in ("83", "84", "85"):
        data, told = carry_over(data, draft(realisasi))
        assert KALIMAT in texts(data)
        assert (told.dibawa, told.luar) == (("Permasalahan utama",), ())


def test_her_formatting_lists_and_pictures_come_along() -> None:
    def change(document: Document) -> None:
        polished(document)
        inside = control(document, "masalah")
        paragraph = document.add_paragraph("Butir pertama", style="Normal")
        run = paragraph.add_run(" tebal")
        run.bold = True
        picture = document.add_paragraph()
        picture.add_run().add_picture(BytesIO(PNG), width=Cm(2))
        inside.append(paragraph._p)
        inside.append(picture._p)

    data, _ = carry_over(edited(draft(), change), draft("83"))
    document = docx.Document(BytesIO(data))
    inside = control(document, "masalah")

    assert len(inside.findall(qn("w:p"))) == 3
    assert inside.find(f".//{qn('w:b')}") is not None
    (blip,) = inside.iter(qn("a:blip"))
    part = document.part.related_parts[blip.get(qn("r:embed"))]
    assert part.blob == PNG


def test_what_she_writes_below_a_passage_belongs_to_it() -> None:
    def change(document: Document) -> None:
        polished(document)
        below = document.add_paragraph("Selain itu instruktur berkurang.")
        outer = control(document, "masalah").getparent()
        assert outer is not None
        outer.addnext(below._p)

    data, told = carry_over(edited(draft(), change), draft("83"))
    said = texts(data)

    assert said.index("Selain itu instruktur berkurang.") == said.index(KALIMAT) + 1
    assert told.luar == ()


def test_changes_outside_passages_are_told() -> None:
    def change(document: Document) -> None:
        document.paragraphs[2].runs[0].text = "LAPORAN KINERJA (LKIP)"

    _, told = carry_over(edited(draft(), change), draft("83"))

    assert told.luar == ("LAPORAN KINERJA (LKIP)",)


def test_a_passage_whose_indicator_was_reworded_moves_with_it() -> None:
    def change(document: Document) -> None:
        rewrite(document, "upaya", "Kelas malam ditambah.")

    new = render_document(
        plan_lkip(reworded("Tingkat pengangguran terbuka", "Tingkat pengangguran terbuka (TPT)"))
    )
    data, told = carry_over(edited(draft(), change), new)

    assert told.dipindah == (
        ("Solusi: Tingkat pengangguran terbuka", "Solusi: Tingkat pengangguran terbuka (TPT)"),
    )
    assert "Kelas malam ditambah." in texts(data)


def test_a_passage_without_a_place_stands_at_the_end_and_stays_there() -> None:
    def change(document: Document) -> None:
        rewrite(document, "upaya", "Kelas malam ditambah.")

    new = render_document(plan_lkip(reworded("Tingkat pengangguran terbuka", "Indeks lain")))
    data, told = carry_over(edited(draft(), change), new)
    again, told_again = carry_over(data, new)

    assert told.tanpa_tempat == ("Solusi: Tingkat pengangguran terbuka",)
    for made in (data, again):
        said = texts(made)
        assert said.index("Kelas malam ditambah.") > said.index(JUDUL_SISA)
        assert said.count("Kelas malam ditambah.") == 1
    assert (told_again.tanpa_tempat, told_again.luar) == (told.tanpa_tempat, ())
    back, _ = carry_over(again, draft())
    assert JUDUL_SISA not in texts(back)
    assert "Kelas malam ditambah." in texts(back)


def test_an_old_number_in_her_sentence_is_told() -> None:
    def change(document: Document) -> None:
        rewrite(document, "masalah", "Realisasi 82,25% tercapai berkat pelatihan.")

    _, told = carry_over(edited(draft(), change), draft("83"))

    assert ("Permasalahan utama", "82,25", "83") in told.basi


def test_an_emptied_passage_is_written_anew_and_told() -> None:
    def change(document: Document) -> None:
        rewrite(document, "masalah", "")

    data, told = carry_over(edited(draft(), change), draft())

    assert told.kosong == ("Permasalahan utama",)
    assert "[isi: uraian permasalahan utama yang dihadapi tahun ini]" in texts(data)


@pytest.mark.parametrize("kind", ["masalah", "capaian", "upaya", "efisiensi"])
def test_libreoffice_may_save_it_in_between(tmp_path: Path, kind: str) -> None:
    def change(document: Document) -> None:
        rewrite(document, kind, KALIMAT)
        below = document.add_paragraph("Paragraf kedua.")
        control(document, kind).append(below._p)

    saved = saved_by_libreoffice(edited(draft(), change), tmp_path)
    data, told = carry_over(saved, draft("83"))
    said = texts(data)

    assert said.index("Paragraf kedua.") == said.index(KALIMAT) + 1
    assert (len(told.dibawa), told.luar, told.tanpa_tempat) == (1, (), ())


def test_what_libreoffice_alone_changes_is_no_edit(tmp_path: Path) -> None:
    _, told = carry_over(saved_by_libreoffice(draft(), tmp_path), draft("83"))

    assert not told


def test_a_program_that_loses_every_mark_loses_no_sentence() -> None:
    data, told = carry_over(without_marks(edited(draft(), polished)), draft("83"))

    assert KALIMAT in texts(data)
    assert (told.dibawa, told.ragu, told.luar) == (("Permasalahan utama",),) * 2 + ((),)


def test_a_file_that_is_no_document_is_told_and_left_alone() -> None:
    data, told = carry_over(b"bukan docx", draft())

    assert (data, told.terbaca) == (draft(), False)


def test_even_a_program_that_loses_the_map_too_loses_no_sentence() -> None:
    data, told = carry_over(without_marks(edited(draft(), polished), with_map=False), draft())

    assert KALIMAT in texts(data)
    assert told.dibawa == ("Permasalahan utama",)


def numbered(data: bytes) -> bytes:
    """The document whose passage is a numbered list of hers, with a style and a link of hers."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    numbering = (
        f'<w:numbering xmlns:w="{w}"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>'
    )

    def change(document: Document) -> None:
        rewrite(document, "masalah", "Pertama")
        paragraph = next(control(document, "masalah").iter(qn("w:p")))
        properties = paragraph.find(qn("w:pPr"))
        assert properties is not None
        number = OxmlElement("w:numPr")
        for name, value in (("ilvl", "0"), ("numId", "7")):
            child = OxmlElement(f"w:{name}")
            child.set(qn("w:val"), value)
            number.append(child)
        properties.append(number)
        style = document.styles.add_style("Gaya Kantor", WD_STYLE_TYPE.CHARACTER)
        document.paragraphs[0].add_run()  # keeps python-docx from sharing the element
        run = next(paragraph.iter(qn("w:r")))
        kind = OxmlElement("w:rStyle")
        kind.set(qn("w:val"), style.style_id)
        run.get_or_add_rPr().insert(0, kind)  # type: ignore[attr-defined]
        part = Part(
            PackURI("/word/numbering.xml"), NUMBERING, numbering.encode(), document.part.package
        )
        document.part.relate_to(part, f"{rels}/numbering")

    return edited(data, change)


NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def test_her_numbered_list_and_style_work_in_the_new_draft() -> None:
    data, told = carry_over(numbered(draft()), draft("83"))
    document = docx.Document(BytesIO(data))
    (number,) = control(document, "masalah").iter(qn("w:numId"))
    numbering = document.part.numbering_part.element

    assert told.dibawa == ("Permasalahan utama",)
    assert number.get(qn("w:val")) in [n.get(qn("w:numId")) for n in numbering.iter(qn("w:num"))]
    assert "Gaya Kantor" in [s.name for s in document.styles]


def test_a_paragraph_of_ours_she_took_out_is_told() -> None:
    def change(document: Document) -> None:
        for paragraph in document.paragraphs:
            if paragraph.text.startswith("Capaian tujuan disajikan"):
                document.element.body.remove(paragraph._p)

    data, told = carry_over(edited(draft(), change), draft("83"))

    (gone,) = told.dihapus
    assert gone.startswith("Capaian tujuan disajikan pada Tabel 3.2")
    assert (told.luar, told.dibawa, told.rusak) == ((), (), False)
    assert gone in texts(data)


def test_tags_that_libreoffice_closed_crosswise_lose_no_sentence() -> None:
    """As LibreOffice 7.4 writes changes tracked inside a content control."""
    members = read_members(edited(draft(), polished))
    crosswise = tuple(
        pack(m.name, m.content().replace(b"</w:sdtContent></w:sdt>", b"</w:sdt></w:sdtContent>", 1))
        if m.name == "word/document.xml"
        else m
        for m in members
    )
    data, told = carry_over(write_members(crosswise), draft("83"))

    assert told.rusak
    assert "Permasalahan utama" in told.dibawa
    assert KALIMAT in texts(data)
