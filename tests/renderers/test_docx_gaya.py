"""Looks of styles she changed in Word: in the next draft too."""

from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt, RGBColor

from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_gaya import read_gaya
from pohon_xl.renderers.docx_lanjutan import carry_over
from pohon_xl.renderers.docx_peta import read_document, read_map
from tests.support.dinas import dinas_lengkap
from tests.support.ooxml import complaints
from tests.support.sunting_docx import edited, saved_by_libreoffice, without_parts

MERAH = RGBColor(0xAA, 0, 0)


@cache
def draft() -> bytes:
    return render_document(plan_lkip(dinas_lengkap()))


def restyled(document: Document) -> None:
    document.styles["Heading 2"].font.color.rgb = MERAH
    document.styles["Body Text"].font.size = Pt(13)
    document.styles["Caption"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT


@pytest.mark.parametrize("in_between", [False, True])
def test_letters_and_alignment_of_her_styles_stay(tmp_path: Path, *, in_between: bool) -> None:
    old = edited(draft(), restyled)
    old = saved_by_libreoffice(old, tmp_path) if in_between else old
    data, told = carry_over(old, draft())
    styles = docx.Document(BytesIO(data)).styles
    (tmp_path / "baru.docx").write_bytes(data)

    assert sorted(map(str.lower, told.dibawa)) == [
        "gaya body text",
        "gaya caption",
        "gaya heading 2",
    ]
    assert styles["Heading 2"].font.color.rgb == MERAH
    assert styles["Body Text"].font.size == Pt(13)
    assert complaints(tmp_path / "baru.docx", "Office2013") == []


def test_what_libreoffice_only_words_otherwise_is_no_edit(tmp_path: Path) -> None:
    data, told = carry_over(saved_by_libreoffice(draft(), tmp_path), draft())

    assert (data, told.dibawa) == (draft(), ())


def test_a_template_that_changed_is_no_edit_of_hers() -> None:
    new = edited(draft(), restyled)
    data, told = carry_over(draft(), new)

    assert (data, told.dibawa) == (new, ())


def test_without_the_map_nothing_is_known_of_styles() -> None:
    lost = without_parts(edited(draft(), restyled), "customXml/")
    data, _ = carry_over(lost, draft())

    assert docx.Document(BytesIO(data)).styles["Heading 2"].font.color.rgb != MERAH


def test_the_map_notes_each_style() -> None:
    members, _ = read_document(draft())
    peta = read_map(members)

    assert peta is not None
    assert peta.gaya == read_gaya(members)
    assert len(peta.gaya) > 5
