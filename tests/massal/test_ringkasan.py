import csv
import re
import zipfile
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest

from pohon_xl.documents.kesiapan import check_kesiapan
from pohon_xl.massal.grafik import labels_of
from pohon_xl.massal.kantor import Kantor, Kinerja, kantor_of
from pohon_xl.massal.kesiapan import Dokumen, Isian
from pohon_xl.massal.lintas import Lintas, Status
from pohon_xl.massal.ringkasan import Ringkasan, summarize
from pohon_xl.massal.ringkasan_csv import render_csv
from pohon_xl.massal.ringkasan_html import render_html
from pohon_xl.massal.ringkasan_xlsx import render_xlsx
from pohon_xl.massal.sel_aman import safe_csv
from pohon_xl.massal.tugas import HasilTugas, dump_hasil, load_hasil
from pohon_xl.pendokumenan import JENIS_DOKUMEN
from pohon_xl.renderers.findings_html import render_findings_html
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.chromium import open_page
from tests.support.dinas import dinas_lengkap
from tests.support.kasus import kasus

RUMUS = '=HYPERLINK("http://jahat";"klik")'


def kantor(nama: str, galat: int = 0, kosong: int = 0, punya: int = 10) -> Kantor:
    return Kantor(
        perangkat_daerah=nama,
        wilayah="",
        tahun=2026,
        diabaikan=1,
        kode=(*((("L-01", "galat", galat),) if galat else ()), ("T3-11", "saran", 2)),
        rantai=(("indikator", punya, 10), ("komponen", 10, 10), ("jabatan", 9, 9),
                ("operasional", 4, 4)),
        kinerja=(Kinerja("1", "Meningkatnya mutu", "Outcome", "Tahap 1!B1"),),
        harapan=(),
        dokumen=(Dokumen("pk_jpt.docx", "pk", kosong), Dokumen("lkip.docx", "lkip", 0)),
        isian=(Isian("target", "lembar Target", kosong),) if kosong else (),
    )  # fmt: skip


def hasil(berkas: str, facts: Kantor | None, pesan: str = "") -> HasilTugas:
    stem = berkas.removesuffix(".xlsx")
    return HasilTugas(berkas, stem, facts, berkas, pesan)


@pytest.fixture
def ringkasan() -> Ringkasan:
    results = [
        hasil("a.xlsx", kantor("Dinas Sosial", galat=3)),
        hasil("b.xlsx", kantor("Dinas Siap")),
        hasil("c & d.xlsx", kantor(RUMUS, kosong=4)),
        hasil("e.xlsx", None, "Berkas 'e.xlsx' rusak atau terpotong; simpan lagi."),
        hasil("f.xlsx", kantor("<script>alert(1)</script>", punya=5, kosong=1)),
    ]
    crossing = Lintas("a.xlsx", "Dinas Sosial", "Meningkatnya mutu", "Tahap 2!C6", "Disdik",
                      Status.TIDAK_ADA, "b.xlsx")  # fmt: skip
    return summarize(results, [crossing])


def test_offices_are_ranked_from_ready_to_failed(ringkasan: Ringkasan) -> None:
    table = ringkasan.kantor

    assert list(table["berkas"]) == ["b.xlsx", "c & d.xlsx", "f.xlsx", "a.xlsx", "e.xlsx"]
    assert list(table["kesiapan"]) == [
        "siap", "perlu dilengkapi", "perlu dilengkapi", "belum", "gagal diolah",
    ]  # fmt: skip
    assert list(table["peringkat"].dropna()) == [1, 2, 3, 4]
    assert table.set_index("berkas").loc["f.xlsx", "indikator"] == 50


def test_faults_are_counted_by_code_the_commonest_first(ringkasan: Ringkasan) -> None:
    assert list(ringkasan.kode.itertuples(index=False, name=None)) == [
        ("T3-11", "ejaan", "saran", 8, 4),
        ("L-01", "tidak ada di Tahap 3", "galat", 3, 1),
    ]


def test_the_csv_opens_in_excel_and_never_starts_a_formula(ringkasan: Ringkasan) -> None:
    data = render_csv(ringkasan)
    rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig")), delimiter=";"))

    assert data.startswith(b"\xef\xbb\xbfperingkat;berkas;")
    assert [r["berkas"] for r in rows] == list(ringkasan.kantor["berkas"])
    assert rows[1]["perangkat_daerah"] == f"'{RUMUS}"
    assert rows[3]["L-01"] == "3"
    assert rows[2]["kelengkapan"] == "84,8"
    assert rows[4]["galat"] == ""
    assert "rusak atau terpotong" in rows[4]["pesan"]


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\uff1d1",
        "\u200b=1",
        "%0",
        "\u2060=1",
        "\u00ad+1",
        "\u061c-1",
        "\u180e@a",
        "\u3000=1",
        "\u2028=1",
        "\u202e=1",
    ],
)
def test_a_cell_of_csv_is_never_a_formula(text: str) -> None:
    assert safe_csv(text).startswith("'")


def test_the_workbook_has_texts_numbers_links_and_native_charts(ringkasan: Ringkasan) -> None:
    data = render_xlsx(ringkasan)
    book = openpyxl.load_workbook(BytesIO(data))
    sheet = book["Perangkat daerah"]
    headings = [c.value for c in sheet[1]]
    cell = sheet.cell(3, headings.index("Perangkat daerah") + 1)

    assert book.sheetnames == [
        "Ringkasan",
        "Perangkat daerah",
        "Temuan",
        "Dokumen",
        "Isian kosong",
        "Crosscutting",
        "Kode tiap berkas",
    ]
    assert (cell.value, cell.data_type) == (RUMUS, "s")
    link = sheet.cell(3, headings.index("Hasil") + 1).hyperlink
    assert link is not None
    assert link.target == "c%20%26%20d/c%20%26%20d.xlsx"
    assert book["Kode tiap berkas"]["C5"].value == 3
    assert not any(c.data_type == "f" for ws in book for row in ws for c in row)
    assert book["Crosscutting"]["E2"].value == "tidak ada di pohonnya"
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert sum(n.startswith("xl/charts/chart") for n in package.namelist()) == 6


def test_very_many_offices_give_the_same_cells_without_holding_them(
    ringkasan: Ringkasan, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = openpyxl.load_workbook(BytesIO(render_xlsx(ringkasan)))
    monkeypatch.setattr("pohon_xl.massal.ringkasan_xlsx._BESAR", 0)
    passed = openpyxl.load_workbook(BytesIO(render_xlsx(ringkasan)))

    assert render_xlsx(ringkasan) == render_xlsx(ringkasan)
    for sheet in held:
        rows = [[(c.value, c.number_format, c.hyperlink and c.hyperlink.target) for c in row]
                for row in sheet]  # fmt: skip
        assert rows == [
            [(c.value, c.number_format, c.hyperlink and c.hyperlink.target) for c in row]
            for row in passed[sheet.title]
        ]


def test_the_same_results_give_the_same_bytes(ringkasan: Ringkasan) -> None:
    assert render_xlsx(ringkasan) == render_xlsx(ringkasan)
    assert render_html(ringkasan) == render_html(ringkasan)


def test_the_page_works_in_a_browser_with_every_text_escaped(
    ringkasan: Ringkasan, tmp_path: Path
) -> None:
    page = tmp_path / "ringkasan.html"
    page.write_text(render_html(ringkasan), encoding="utf-8")
    dom, complaints = open_page(page)

    assert complaints == ""
    assert "<script>alert(1)</script>" in dom.text_content()
    assert [r.get("data-siap") for r in dom.iter("tr") if r.get("data-siap")] == [
        "siap", "perlu dilengkapi", "perlu dilengkapi", "belum",
    ]  # fmt: skip
    assert len(list(dom.iter("svg"))) == 5
    links = {a.get("href") for a in dom.iter("a")}
    assert {"c%20%26%20d/temuan.html", "c%20%26%20d/c%20%26%20d.xlsx", "#L-01"} <= links
    assert "a/temuan.html#cari=L-01" in links
    assert dom.get_element_by_id("tampak").text == "4 dari 4"


def test_the_address_of_the_page_filters_and_opens(ringkasan: Ringkasan, tmp_path: Path) -> None:
    page = tmp_path / "ringkasan.html"
    page.write_text(render_html(ringkasan), encoding="utf-8")

    dom, _ = open_page(page, "cari=dinas&siap=belum")
    rows = [r for r in dom.iter("tr") if r.get("data-siap") and r.get("hidden") is None]
    assert [r.get("data-siap") for r in rows] == ["belum"]

    dom, _ = open_page(page, "L-01")
    assert dom.get_element_by_id("L-01").find(".//details").get("open") is not None


def test_nothing_but_failures_is_a_summary_too() -> None:
    empty = summarize([hasil("e.xlsx", None, "Berkas rusak.")], [])

    assert b"Berkas rusak." in render_csv(empty)
    assert "Gagal diolah" in render_html(empty)
    assert openpyxl.load_workbook(BytesIO(render_xlsx(empty))).sheetnames


def test_facts_of_the_case_are_what_its_sheets_say() -> None:
    facts = kantor_of(kasus(), check_kertas_kerja(kasus()))

    assert facts.perangkat_daerah == "Dinas PMPTSP TK"
    assert len(facts.kinerja) == 37
    assert facts.harapan[0].mitra == ("DINAS PENDIDIKAN DAN KEBUDAYAAN",)
    assert facts.harapan[0].sel == "Tahap 2!C6"
    assert facts.rantai[0][0::2] == ("indikator", 37)
    assert load_hasil(dump_hasil(hasil("x.xlsx", facts))).kantor == facts


def test_readiness_is_that_of_periksa_document_by_document() -> None:
    kertas = dinas_lengkap()
    ready = check_kesiapan(kertas, ())
    facts = kantor_of(kertas, (), ready)

    assert [(d.nama, d.kosong) for d in facts.dokumen] == [(k.dokumen, k.jumlah) for k in ready]
    assert facts.siap == sum(k.siap for k in ready)
    assert facts.kosong == sum(k.jumlah for k in ready) == sum(i.jumlah for i in facts.isian)
    assert {d.jenis for d in facts.dokumen} == set(JENIS_DOKUMEN) - {"pohon"}
    assert load_hasil(dump_hasil(hasil("x.xlsx", facts))).kantor == facts


def test_an_open_galat_keeps_every_document_back_and_without_one_a_blank_does() -> None:
    assert kantor("Dinas A").kesiapan == "siap"
    assert (kantor("Dinas A", kosong=1).kesiapan, kantor("Dinas A", kosong=1).siap) == (
        "perlu dilengkapi",
        1,
    )
    assert (kantor("Dinas A", galat=1).kesiapan, kantor("Dinas A", galat=1).siap) == ("belum", 0)
    assert replace(kantor("Dinas A"), dokumen=()).kesiapan == "perlu dilengkapi"


def test_an_office_whose_agreements_alone_are_ready_is_told_apart() -> None:
    pk, lkip = Dokumen("pk_jpt.docx", "pk", 0), Dokumen("lkip.docx", "lkip", 3)

    assert replace(kantor("Dinas A"), dokumen=(pk, lkip)).kesiapan == "PK siap"
    assert replace(kantor("Dinas A", galat=1), dokumen=(pk, lkip)).kesiapan == "belum"
    assert replace(kantor("Dinas A"), dokumen=(lkip,)).kesiapan == "perlu dilengkapi"


def test_documents_and_blanks_are_counted_over_all_offices(ringkasan: Ringkasan) -> None:
    assert list(ringkasan.dokumen.itertuples(index=False, name=None)) == [
        ("Perjanjian Kinerja", 4, 1, 2, 1),
        ("LKIP", 4, 3, 0, 1),
    ]
    assert list(ringkasan.isian.itertuples(index=False, name=None)) == [
        ("target", "lembar Target", 5, 2)
    ]
    assert ringkasan.rekap.di("target", "lembar Target") == [("c & d.xlsx", 4), ("f.xlsx", 1)]


def test_the_readiness_of_an_office_leads_to_what_its_documents_lack(ringkasan: Ringkasan) -> None:
    page = render_html(ringkasan)

    assert 'href="a/temuan.html#t1-siap">belum</a>' in page
    assert '<a href="c%20%26%20d/temuan.html#t1-siap">' in page
    assert 'id="t1-siap"' in render_findings_html([(dinas_lengkap(), ())])


def test_labels_of_a_chart_are_never_cut_alike() -> None:
    long = "Dinas Pekerjaan Umum, Perumahan Rakyat dan Kawasan Permukiman, Penataan Ruang"
    texts = ["Dinas Sosial", "Dinas Kependudukan dan Pencatatan Sipil", f"{long} A", f"{long} B",
             f"{long} {'dan lain-lain ' * 9}B", f"{long} dan {'dan lain-lain ' * 9}B",
             "x" * 120, "", "Dinas Sosial"]  # fmt: skip
    labels = labels_of(texts)

    assert labels[0] == labels[8] == ("Dinas Sosial",)
    assert labels[1] == ("Dinas Kependudukan dan Pencatatan", "Sipil")
    assert labels[3] == ("Dinas Pekerjaan Umum, Perumahan", "…Permukiman, Penataan Ruang B")
    assert len(set(labels)) == len(set(texts))
    assert all(len(lines) <= 2 for lines in labels)
    assert all(len(line) <= 40 for lines in labels for line in lines)


def test_two_workbooks_of_one_office_are_told_apart_by_their_files() -> None:
    page = render_html(
        summarize([hasil(f"{n}.xlsx", kantor("Dinas Sosial")) for n in ("lama", "baru")], [])
    )

    assert "Dinas Sosial (lama.xlsx)" in page
    assert "Dinas Sosial (baru.xlsx)" in page


@pytest.mark.parametrize("width", [1366, 1100, 800, 500])
def test_no_table_is_wider_than_the_window(width: int, tmp_path: Path) -> None:
    """The browser itself measures: its script notes in the title what sticks out."""
    long = "Dinas Pekerjaan Umum, Perumahan Rakyat dan Kawasan Permukiman, Penataan Ruang " * 2
    offices = [hasil(f"{n} {long}.xlsx", kantor(f"{long} {n}", galat=n * 99)) for n in range(9)]
    page = render_html(summarize(offices, [])).partition("<script>")[0]
    policy = re.sub(r"<meta http-equiv[^>]*>", "", page)
    measure = "document.title=document.documentElement.scrollWidth-innerWidth"
    path = tmp_path / "r.html"
    path.write_text(f"{policy}<script>{measure}</script>", encoding="utf-8")
    dom, _ = open_page(path, size=(width, 700))

    assert dom.findtext(".//title") == "0"
