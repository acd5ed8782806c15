from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.documents.pk_jpt import plan_pk_jpt
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_pdf import without_contents_field
from tests.support.compare_docx import open_docx, parts_of, text_of
from tests.support.dinas import dinas_lengkap

LKIP = render_document(plan_lkip(dinas_lengkap()))
NOTE = "Perbarui Bidang"


def fields_of(data: bytes) -> list[str]:
    """Codes of the fields in the body."""
    body = open_docx(data).element.body
    return [(e.text or "").split()[0] for e in body.iter() if str(e.tag).endswith("}instrText")]


def test_the_note_to_a_person_and_the_field_around_the_entries_go() -> None:
    made = without_contents_field(LKIP)

    assert NOTE in text_of(LKIP)
    assert NOTE not in text_of(made)
    assert "TOC" in fields_of(LKIP)
    assert set(fields_of(made)) == {"PAGEREF"}


def test_entries_and_everything_else_stay() -> None:
    lines = [line for line in text_of(LKIP).split("\n") if NOTE not in line]

    assert text_of(without_contents_field(LKIP)).split("\n") == lines


def test_a_page_number_that_is_known_is_no_question_any_more() -> None:
    before, after = fields_of(LKIP), fields_of(without_contents_field(LKIP))

    assert before.count("PAGEREF") - after.count("PAGEREF") == 2  # ii and iii
    assert "KATA PENGANTARii" in text_of(without_contents_field(LKIP)).replace("\t", "")


def test_only_the_body_is_touched() -> None:
    before, after = parts_of(LKIP), parts_of(without_contents_field(LKIP))

    assert {name for name in before if before[name] != after[name]} == {"word/document.xml"}


def test_a_document_without_contents_stays_byte_for_byte() -> None:
    data = render_document(plan_pk_jpt(dinas_lengkap())[0])

    assert without_contents_field(data) == data
