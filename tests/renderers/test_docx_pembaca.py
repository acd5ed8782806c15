import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from pohon_xl.documents.semua import plan_documents
from pohon_xl.renderers import docx_pembaca
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_blok import read_blocks
from pohon_xl.renderers.docx_package import Member, pack, pack_pieces
from pohon_xl.renderers.docx_pembaca import Simpanan, leave_words, read_pieces
from pohon_xl.renderers.docx_peta import body_of
from tests.support.kasus import kasus

DOKUMEN = {
    f"{p.template}{n}": render_document(p)
    for n, p in enumerate(plan_documents(kasus()))
    if p.template != "surat_crosscutting"
}


def main_of(data: bytes) -> bytes:
    with ZipFile(BytesIO(data)) as package:
        return package.read("word/document.xml")


def in_pieces(xml: bytes) -> Iterator[bytes]:
    return (xml[i : i + 777] for i in range(0, len(xml), 777))


@pytest.fixture(autouse=True)
def _everything_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_pembaca, "_PANJANG", 0)


@pytest.mark.parametrize("name", DOKUMEN)
def test_words_alone_say_what_the_whole_says(name: str) -> None:
    def said(root: Element) -> list[tuple[str, str | None]]:
        return [(b.sidik, b.tanda) for b in read_blocks(body_of(root))]

    xml = main_of(DOKUMEN[name])
    lean = read_pieces(in_pieces(xml), leave_words)

    assert said(lean) == said(etree.fromstring(xml))
    assert not re.search(rb"<w:tr[ >](?:(?!</w:tr>).)*<w:rPr", etree.tostring(lean), re.DOTALL)


@pytest.mark.parametrize("name", DOKUMEN)
def test_rows_kept_as_text_come_back_byte_for_byte(name: str) -> None:
    xml = main_of(DOKUMEN[name])
    whole = etree.fromstring(xml)
    simpanan = Simpanan(whole.nsmap)
    root = read_pieces(in_pieces(xml), simpanan.take)
    lean = etree.tostring(root, encoding="UTF-8")

    assert b"".join(simpanan.put_back(lean)) == etree.tostring(whole, encoding="UTF-8")
    assert len(lean) < len(xml) or b"<w:tr" not in xml or b"<w:drawing" in xml


def test_rows_below_another_root_keep_their_own_names() -> None:
    xml = b'<x:d xmlns:x="urn:x"><x:tbl/></x:d>'
    simpanan = Simpanan({"w": "urn:lain"})
    root = read_pieces([xml], simpanan.take)

    assert b"".join(simpanan.put_back(etree.tostring(root))) == xml


def test_a_member_packed_and_read_in_pieces_is_that_packed_at_once() -> None:
    content = b"".join(str(n * n).encode() for n in range(60_000))
    made = pack_pieces("a", in_pieces(content))

    assert made == pack("a", content)
    assert b"".join(made.pieces()) == content
    assert len(list(made.pieces())) > 1
    assert b"".join(Member("b", 0, 0, 2, b"ok").pieces()) == b"ok"
