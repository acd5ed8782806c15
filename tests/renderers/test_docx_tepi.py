"""Headers, footers and page numbers she changed: carried where their section can be told."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm

from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_lanjutan import carry_over
from pohon_xl.renderers.docx_peta import read_document, read_map
from pohon_xl.renderers.docx_tepi import read_seksi
from tests.support.dinas import dinas_lengkap
from tests.support.logo_uji import png
from tests.support.ooxml import complaints
from tests.support.sunting_docx import edited, saved_by_libreoffice, without_parts

KEPALA = "LKjIP Dinas Tenaga Kerja"
KAKI = "Telah direviu Inspektorat, halaman "


@cache
def draft(tahun: int = 2026) -> bytes:
    kertas = dinas_lengkap()
    return render_document(
        plan_lkip(replace(kertas, instansi=replace(kertas.instansi, tahun=tahun)))
    )


def with_header(document: Document) -> None:
    """A logo and the name of the office, from Bab I on."""
    header = document.sections[1].header
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0]
    paragraph.text = KEPALA
    paragraph.add_run().add_picture(BytesIO(png(20, 20)), width=Cm(1))


def with_footer(document: Document) -> None:
    """Words of hers before the number of the page."""
    run = document.sections[0].footer.paragraphs[0].runs[0]
    run._r.addprevious(document.paragraphs[0].add_run(KAKI)._r)


def in_capitals(document: Document) -> None:
    number = document.sections[0]._sectPr.find(qn("w:pgNumType"))
    assert number is not None
    number.set(qn("w:fmt"), "upperRoman")


def saved_plain(data: bytes, folder: Path) -> bytes:
    assert folder.exists()
    return data


SAVED: tuple[Callable[[bytes, Path], bytes], ...] = (saved_plain, saved_by_libreoffice)


@pytest.mark.parametrize("saved", SAVED)
def test_a_document_nobody_changed_has_no_margins_of_hers(
    saved: Callable[[bytes, Path], bytes], tmp_path: Path
) -> None:
    data, told = carry_over(saved(draft(), tmp_path), draft(2027))

    assert (data, told.dibawa, told.luar) == (draft(2027), (), ())


@pytest.mark.parametrize("saved", SAVED)
def test_her_letterhead_with_its_picture_goes_into_the_sections_that_had_it(
    saved: Callable[[bytes, Path], bytes], tmp_path: Path
) -> None:
    data, told = carry_over(saved(edited(draft(), with_header), tmp_path), draft(2027))
    document = docx.Document(BytesIO(data))
    heads = [s.header.paragraphs[0].text if s.header.paragraphs else "" for s in document.sections]
    part = document.sections[1].header.part
    (tmp_path / "baru.docx").write_bytes(data)

    assert told.dibawa == (f"kepala halaman: {KEPALA}[gambar]",)
    assert told.luar == ()
    assert heads == ["", KEPALA, KEPALA]
    assert [r.reltype.rpartition("/")[2] for r in part.rels.values()] == ["image"]
    assert complaints(tmp_path / "baru.docx", "Office2013") == []


def test_her_words_in_the_footer_keep_the_number_of_the_page() -> None:
    data, told = carry_over(edited(draft(), with_footer), draft(2027))
    footer = docx.Document(BytesIO(data)).sections[0].footer

    assert told.dibawa == (f"kaki halaman: {KAKI}[PAGE]",)
    assert footer.paragraphs[0].text.startswith(KAKI)
    assert "PAGE" in footer._element.xml


@pytest.mark.parametrize("saved", SAVED)
def test_the_style_of_her_page_numbers_stays(
    saved: Callable[[bytes, Path], bytes], tmp_path: Path
) -> None:
    data, told = carry_over(saved(edited(draft(), in_capitals), tmp_path), draft(2027))
    members, root = read_document(data)

    assert told.dibawa == ("gaya nomor halaman",)
    assert [s.nomor for s in read_seksi(members, root)] == ["upperRoman/", "decimal/1", "decimal/"]


def test_what_she_changed_once_comes_along_at_every_run() -> None:
    once, _ = carry_over(edited(draft(), with_header), draft())
    twice, told = carry_over(once, draft())

    assert twice == once
    assert len(told.dibawa) == 1


def test_a_header_for_all_sections_follows_also_where_she_added_one() -> None:
    def change(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = KEPALA
        document.add_section()

    data, told = carry_over(edited(draft(), change), draft(2027))
    sections = docx.Document(BytesIO(data)).sections

    assert told.dibawa == (f"kepala halaman: {KEPALA}",)
    assert [s.header.paragraphs[0].text for s in sections] == [KEPALA] * 3


def test_where_sections_cannot_be_told_apart_it_is_listed() -> None:
    def change(document: Document) -> None:
        with_header(document)
        document.add_section()

    data, told = carry_over(edited(draft(), change), draft())

    assert (data != draft(), told.dibawa) == (True, ())
    assert told.luar == (
        f"kepala halaman: {KEPALA}[gambar]",
        "pemisah bagian (section break): 4 bagian, di draf baru 3",
    )


def test_without_a_map_only_what_stands_where_we_write_nothing_is_hers() -> None:
    lost = without_parts(edited(edited(draft(), with_header), with_footer), "customXml/")
    data, told = carry_over(lost, draft())

    assert told.dibawa == (f"kepala halaman: {KEPALA}[gambar]",)
    assert f"kaki halaman: {KAKI}[PAGE]" in told.luar
    assert docx.Document(BytesIO(data)).sections[1].header.paragraphs[0].text == KEPALA


def test_the_map_notes_the_margins_as_we_wrote_them() -> None:
    members, root = read_document(draft())
    peta = read_map(members)

    assert peta is not None
    assert peta.tepi == tuple(s.token() for s in read_seksi(members, root))
    assert len(peta.tepi) == 3
