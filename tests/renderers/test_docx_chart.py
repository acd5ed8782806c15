import re
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import openpyxl
from lxml import etree

from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.plan.grafik import Bentuk, Grafik, Seri
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.renderers.docx_chart import chart_workbook, chart_xml
from tests.support.dinas import dinas, dinas_lengkap

GRAFIK = Grafik(
    nomor="3.1",
    judul="Capaian",
    bentuk=Bentuk.BATANG,
    kategori=("Persentase <A> & B", "C"),
    seri=(Seri("Target", (85.0, None)), Seri("Realisasi", (82.25, 1.0))),
    sumbu="Capaian (%)",
)


def test_names_are_text_and_a_gap_is_no_zero() -> None:
    root = etree.fromstring(chart_xml(GRAFIK).encode())
    values = root.findall(".//{*}val//{*}v")

    assert [v.text for v in values] == ["85.0", "82.25", "1.0"]
    assert "Persentase <A> & B" in [v.text for v in root.iter("{*}v")]


def test_the_workbook_behind_it_holds_the_same_numbers_at_every_run() -> None:
    data = chart_workbook(GRAFIK)
    sheet = openpyxl.load_workbook(BytesIO(data))["Data"]

    assert [[c.value for c in row] for row in sheet.iter_rows()] == [
        [None, "Target", "Realisasi"],
        ["Persentase <A> & B", 85, 82.25],
        ["C", None, 1],
    ]
    assert chart_workbook(GRAFIK) == data


def test_every_chart_of_the_report_is_a_part_that_word_finds() -> None:
    kertas = dinas_lengkap()
    rows = tuple(replace(t, realisasi_lalu=("80", "77,5", None)) for t in kertas.target)
    data = render_document(plan_lkip(replace(kertas, target=rows)))
    document = docx.Document(BytesIO(data))
    with zipfile.ZipFile(BytesIO(data)) as package:
        main = package.read("word/document.xml").decode()
    shown = re.findall(r'<c:chart [^>]*r:id="(\w+)"', main)

    assert len(shown) == 5
    for identity in shown:
        part = document.part.related_parts[identity]
        assert part.content_type.endswith("drawingml.chart+xml")
        (behind,) = part.rels.values()
        assert behind.target_part.blob.startswith(b"PK")


def test_a_report_without_numbers_has_neither_charts_nor_their_captions() -> None:
    data = render_document(plan_lkip(dinas()))
    document = docx.Document(BytesIO(data))

    assert not [n for n in zipfile.ZipFile(BytesIO(data)).namelist() if "chart" in n]
    assert not [p.text for p in document.paragraphs if p.text.startswith("Gambar")]
