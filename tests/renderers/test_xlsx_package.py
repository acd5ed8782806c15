"""Opening a package: what is found by relationship, and what is refused with which sentence."""

import zipfile
from io import BytesIO

import pytest

from pohon_xl.errors import WorkbookError
from pohon_xl.renderers import xlsx_package
from pohon_xl.renderers.xlsx_book import open_book
from pohon_xl.renderers.xlsx_package import open_package
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.renderers.xlsx_xml import CONTENT_TYPES
from tests.support.corpus_lain import package
from tests.support.corpus_xlsx import corpus, edited, odd_workbook, package_of, rich_workbook
from tests.support.plans_xlsx import PLANS

RICH = rich_workbook()


def replaced(part: str, old: bytes, new: bytes) -> bytes:
    return edited(RICH, lambda name, data: data.replace(old, new) if name == part else data)


def doubled(name: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(RICH)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            new.writestr(info, old.read(info))
        new.writestr(name, b"<x/>")
    return stream.getvalue()


def spoilt() -> bytes:
    """A byte of the compressed workbook part turned over."""
    with zipfile.ZipFile(BytesIO(RICH)) as archive:
        place = archive.getinfo("xl/workbook.xml").header_offset + 60
    return RICH[:place] + bytes([RICH[place] ^ 0xFF]) + RICH[place + 1 :]


def spoilt_theme() -> bytes:
    """A byte turned over in a part that we only copy."""
    with zipfile.ZipFile(BytesIO(RICH)) as archive:
        place = archive.getinfo("xl/theme/theme1.xml").header_offset + 80
    return RICH[:place] + bytes([RICH[place] ^ 0xFF]) + RICH[place + 1 :]


def locked() -> bytes:
    """The first directory record says that its member is encrypted."""
    place = RICH.index(b"PK\x01\x02") + 8
    return RICH[:place] + bytes([RICH[place] | 1]) + RICH[place + 1 :]


STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
LOOSE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
REFUSED = {
    "encrypted": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rahasia", "dilindungi kata sandi"),
    "no zip": (b"halo", "bukan buku kerja Excel; simpan sebagai .xlsx"),
    "empty": (b"", "bukan buku kerja Excel; simpan sebagai .xlsx"),
    "cut off": (RICH[:-300], "rusak atau terpotong"),
    "start cut off": (b"PK\x03\x04" + RICH[400:], "rusak atau terpotong"),
    "spoilt": (spoilt(), "rusak atau terpotong"),
    "locked": (locked(), "dikunci kata sandi arsip"),
    "no package": (package_of({"a.txt": "a"}), "isinya arsip biasa"),
    "double member": (doubled("XL/Workbook.xml"), "dua bagian bernama sama"),
    "signed": (edited(RICH, more={"_xmlsignatures/origin.sigs": ""}), "bertanda tangan digital"),
    "no relationship": (replaced("_rels/.rels", b'/officeDocument"', b'/lain"'), "officeDocument"),
    "no part": (
        edited(RICH, lambda n, d: None if n == "xl/workbook.xml" else d),
        "bagian 'xl/workbook.xml' tidak ada",
    ),
    "no relations of the workbook": (
        edited(RICH, lambda n, d: None if n == "xl/_rels/workbook.xml.rels" else d),
        "bagian 'xl/_rels/workbook.xml.rels' tidak ada",
    ),
    "strict relationship": (replaced("_rels/.rels", LOOSE, STRICT), "Strict Open XML"),
    "strict attribute": (
        replaced("xl/workbook.xml", b"<workbook ", b'<workbook conformance="strict" '),
        "Strict Open XML",
    ),
    "strict namespace": (
        replaced(
            "xl/workbook.xml",
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        "Strict Open XML",
    ),
    "binary": (replaced("_rels/.rels", b"xl/workbook.xml", b"xl/workbook.bin"), r"\.xlsb"),
    "a document": (replaced("xl/workbook.xml", b"<workbook ", b"<dokumen "), "rusak atau"),
    "another root": (
        edited(RICH, lambda n, d: b"<a/>" if n == "xl/workbook.xml" else d),
        "bukan buku kerja Excel; pilih berkas",
    ),
    "entities": (
        edited(
            RICH,
            lambda n, d: (
                b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><x>&a;</x>'
                if n == "xl/workbook.xml"
                else d
            ),
        ),
        "DOCTYPE",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", REFUSED)
def test_what_cannot_be_kept_whole_is_refused_with_the_cause(kind: str) -> None:
    data, cause = REFUSED[kind]

    with pytest.raises(WorkbookError, match=cause) as raised:
        render_workbook(PLANS, data, "tahap.xlsx")

    assert str(raised.value).startswith("Berkas 'tahap.xlsx' ")
    assert str(raised.value).count(". ") == 0
    assert str(raised.value).endswith(".")


def test_without_a_name_the_sentence_still_has_a_subject() -> None:
    with pytest.raises(WorkbookError, match=r"^Buku kerja dilindungi"):
        render_workbook(PLANS, b"\xd0\xcf\x11\xe0")


def test_what_inflates_beyond_reason_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_package, "MAX_PARSED", 1000)

    with pytest.raises(WorkbookError, match="terlalu besar untuk diolah"):
        render_workbook(PLANS, RICH)


def test_a_member_that_inflates_to_more_than_it_says_is_refused() -> None:
    honest = b"<a>" + b" " * 100_000 + b"</a>"
    data = edited(RICH, lambda n, d: honest if n == "xl/workbook.xml" else d)
    size = len(honest).to_bytes(4, "little")
    lying = data.replace(size, (50).to_bytes(4, "little"))

    with pytest.raises(WorkbookError, match="rusak atau terpotong"):
        render_workbook(PLANS, lying)


def test_large_parts_that_are_only_copied_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_package, "MAX_PARSED", 1 << 20)
    data = edited(RICH, more={"xl/media/besar.bin": "a" * (2 << 20)})

    assert len(render_workbook(PLANS, data)) > len(RICH)


def test_the_workbook_is_found_by_relationship() -> None:
    book = open_book(open_package(odd_workbook()))

    assert (book.part, [s.name for s in book.sheets()]) == ("Book.xml", ["Cascading"])


def test_absolute_targets_and_other_letter_case_lead_to_the_part() -> None:
    package = open_package(odd_workbook())
    targets = [r.target for r in package.relations("Book.xml")]

    assert targets == ["lembar/satu.xml"]
    assert "LEMBAR/Satu.XML" in package
    assert "lembar/dua.xml" not in package


def test_a_package_that_nobody_changed_is_the_same_bytes() -> None:
    for name, data in corpus().items():
        assert open_package(data).to_bytes() == data, name


def test_a_part_that_says_the_same_stays_as_it_is_stored() -> None:
    streamed = corpus()["alir.xlsx"]
    package = open_package(streamed)
    package.put("xl/workbook.xml", package.read("xl/workbook.xml"))

    assert package.to_bytes() == streamed


def test_a_broken_part_that_is_only_copied_is_told_too() -> None:
    with pytest.raises(WorkbookError, match="rusak atau terpotong"):
        render_workbook(PLANS, spoilt_theme())


def test_a_member_without_a_name_stands_for_no_part() -> None:
    """Every part that was missing seemed to be there, and a free name was sought for ever."""
    types = f'<Types xmlns="{CONTENT_TYPES}"/>'
    nameless = open_package(package({"[Content_Types].xml": types, "": "<x/>"}))

    assert "xl/ada.xml" not in nameless
    assert nameless.free_name("xl/pohon_xl_{}.xml") == "xl/pohon_xl_1.xml"


def test_a_list_of_relations_that_is_dropped_is_declared_no_more() -> None:
    """LibreOffice declares them one by one; what is left over would go at the next run only."""
    hers = open_package(rich_workbook())
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    hers.declare(relations, "application/vnd.openxmlformats-package.relationships+xml")
    hers.drop_relations("xl/worksheets/sheet1.xml")

    assert relations.encode() not in open_package(hers.to_bytes()).read("[Content_Types].xml")
