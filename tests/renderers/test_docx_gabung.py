import zipfile
from io import BytesIO

import docx
from docx.shared import Cm

from pohon_xl.documents.bahan import Bahan
from pohon_xl.documents.semua import plan_documents
from pohon_xl.model.logo import logo_of
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_gabung import join_documents
from tests.support.compare_docx import open_docx, text_of
from tests.support.dinas import dinas_lengkap
from tests.support.logo_uji import png

PK = tuple(
    render_document(plan)
    for plan in plan_documents(dinas_lengkap(), frozenset({"pk"}), Bahan(logo=logo_of(png())))
)


def members_of(data: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None
        return package.namelist()


def other(text: str, header: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(text)
    document.sections[0].header.paragraphs[0].text = header
    document.add_picture(BytesIO(png(5, 5)), width=Cm(1))
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_all_texts_follow_each_other() -> None:
    lines = [line for line in text_of(join_documents(PK)).split("\n") if line]

    assert lines == [line for data in PK for line in text_of(data).split("\n") if line]


def test_each_agreement_is_a_section_that_counts_from_one() -> None:
    document = open_docx(join_documents(PK))
    numbers = [s._sectPr.find("{*}pgNumType") for s in document.sections]

    assert len(document.sections) == len(PK)
    assert [n.get(next(iter(n.attrib))) for n in numbers if n is not None] == ["1"] * len(PK)


def test_the_logo_of_all_is_stored_once_and_shown_in_each() -> None:
    data = join_documents(PK)

    assert len([n for n in members_of(data) if "media" in n]) == 1
    assert len(open_docx(data).inline_shapes) == len(PK)


def test_every_picture_has_a_number_of_its_own() -> None:
    shapes = open_docx(join_documents(PK)).inline_shapes
    numbers = [s._inline.docPr.get("id") for s in shapes]

    assert len(set(numbers)) == len(numbers) == len(PK)


def test_headers_and_pictures_of_other_documents_come_along() -> None:
    data = join_documents([other("satu", "kepala satu"), other("dua", "kepala dua")])
    document = open_docx(data)

    assert [s.header.paragraphs[0].text for s in document.sections] == ["kepala satu", "kepala dua"]
    assert len(document.inline_shapes) == 2
    assert len(members_of(data)) == len(set(members_of(data)))


def test_one_alone_keeps_its_text() -> None:
    assert text_of(join_documents(PK[:1])) == text_of(PK[0])


def test_the_same_parts_give_the_same_bytes() -> None:
    assert join_documents(PK) == join_documents(PK)
