import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pohon_xl.errors import TemplateError
from pohon_xl.plan.kosong import Kosong, Usulan
from pohon_xl.renderers.docx_package import read_members
from pohon_xl.renderers.docx_template import load_template, render_template, template_names
from tests.support.compare_docx import (
    highlighted,
    make_docx,
    open_docx,
    paragraph,
    text_of,
)

CELL = "<w:tc>{}</w:tc>"


def render(path: Path, body: str, **data: object) -> bytes:
    return render_template(load_template(make_docx(path / "uji.docx", body)), data)


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{c}</w:tc>' for c in cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>" + paragraph("")


def test_a_tag_that_word_split_over_runs_is_read(tmp_path: Path) -> None:
    body = (
        '<w:p><w:r><w:t>Nama: {</w:t></w:r><w:proofErr w:type="spellStart"/>'
        "<w:r><w:rPr><w:b/></w:rPr><w:t>{ na</w:t></w:r>"
        '<w:bookmarkStart w:id="9" w:name="_GoBack"/><w:bookmarkEnd w:id="9"/>'
        "<w:r><w:t>ma }</w:t></w:r><w:r><w:t>}.</w:t></w:r></w:p>"
    )

    assert "Nama: NAMA PEJABAT." in text_of(render(tmp_path, body, nama="NAMA PEJABAT"))


def test_smart_quotes_and_hard_spaces_in_a_tag_do_not_matter(tmp_path: Path) -> None:
    body = paragraph("{%\u00a0if jenis == \u201cpk\u201d %}", "ya", "{% else %}tidak{% endif %}")

    assert text_of(render(tmp_path, body, jenis="pk")).strip() == "ya"
    assert text_of(render(tmp_path, body, jenis="iku")).strip() == "tidak"


def test_a_loop_over_paragraphs_leaves_no_empty_line(tmp_path: Path) -> None:
    body = paragraph("{%p for x in isi %}") + paragraph("- {{ x }}") + paragraph("{%p endfor %}")

    assert text_of(render(tmp_path, body, isi=["a", "b"])) == "- a\n- b"


def test_a_loop_over_rows_repeats_the_row_between(tmp_path: Path) -> None:
    body = table(
        row(paragraph("No"), paragraph("Nama")),
        row(paragraph("{%tr for b ", "in baris %}"), paragraph("")),
        row(paragraph("{{ b.nomor }}"), paragraph("{{ b.nama }}")),
        row(paragraph("{%tr endfor %}"), paragraph("")),
    )

    data = render(tmp_path, body, baris=[{"nomor": 1, "nama": "A"}, {"nomor": 2, "nama": "B"}])

    cells = [[c.text for c in r.cells] for r in open_docx(data).tables[0].rows]
    assert cells == [["No", "Nama"], ["1", "A"], ["2", "B"]]


def test_cells_merge_down_where_the_plan_says(tmp_path: Path) -> None:
    body = table(
        row(paragraph("{%tr for b in baris %}"), paragraph("")),
        row(paragraph("{%gabung b.gabung %}{{ b.nama }}"), paragraph("{{ b.isi }}")),
        row(paragraph("{%tr endfor %}"), paragraph("")),
    )
    baris = [
        {"gabung": "restart", "nama": "A", "isi": "1"},
        {"gabung": "continue", "nama": "", "isi": "2"},
        {"gabung": "", "nama": "B", "isi": "3"},
    ]

    data = render(tmp_path, body, baris=baris)

    cells = [[c.text for c in r.cells] for r in open_docx(data).tables[0].rows]
    assert cells == [["A", "1"], ["A", "2"], ["B", "3"]]


def test_paragraphs_are_indented_where_the_plan_says(tmp_path: Path) -> None:
    body = paragraph("{%inden tingkat %}{{ x }}")

    (only, *_) = open_docx(render(tmp_path, body, tingkat=2, x="a")).paragraphs

    assert only.paragraph_format.left_indent is not None
    assert round(only.paragraph_format.left_indent.cm, 1) == 1.0


def test_a_blank_is_highlighted_in_the_font_of_its_run(tmp_path: Path) -> None:
    look = '<w:rPr><w:b/><w:sz w:val="30"/><w:u w:val="single"/></w:rPr>'
    body = paragraph("NIP {{ nip }}, {{ nama }}", properties=look)

    data = render(tmp_path, body, nip=Kosong("NIP"), nama="NAMA PEJABAT")

    assert highlighted(data) == ["[isi: NIP]"]
    (run,) = (r for r in open_docx(data).paragraphs[0].runs if r.text == "[isi: NIP]")
    assert run.bold
    assert run.underline
    assert run.font.size is not None
    assert run.font.size.pt == 15
    names = [child.tag.rpartition("}")[2] for child in run._r.get_or_add_rPr()]
    assert names == ["b", "sz", "highlight", "u"]


def test_what_is_only_proposed_leans_and_is_highlighted(tmp_path: Path) -> None:
    data = render(tmp_path, paragraph("{{ a }}, {{ b }}"), a=Usulan("Rasio"), b="Persentase")

    assert highlighted(data) == ["Rasio (usulan)"]
    leaning = [r.text for r in open_docx(data).paragraphs[0].runs if r.italic]
    assert leaning == ["Rasio (usulan)"]


def test_italics_of_the_template_stay_and_come_in_the_order_of_the_schema(tmp_path: Path) -> None:
    look = '<w:rPr><w:b/><w:i/><w:iCs/><w:sz w:val="30"/></w:rPr>'

    data = render(tmp_path, paragraph("{{ a }}", properties=look), a=Usulan("Rasio"))

    (run,) = (r for r in open_docx(data).paragraphs[0].runs if r.text)
    names = [child.tag.rpartition("}")[2] for child in run._r.get_or_add_rPr()]
    assert names == ["b", "i", "iCs", "sz", "highlight"]


def test_italics_turned_off_in_the_template_stay_off(tmp_path: Path) -> None:
    look = '<w:rPr><w:i w:val="0"/></w:rPr>'

    data = render(tmp_path, paragraph("{{ a }}", properties=look), a="x")

    assert not any(r.italic for r in open_docx(data).paragraphs[0].runs)


def test_a_highlight_of_the_template_stays_for_known_values(tmp_path: Path) -> None:
    look = '<w:rPr><w:highlight w:val="cyan"/></w:rPr>'

    data = render(tmp_path, paragraph("{{ nama }}", properties=look), nama="A")

    assert highlighted(data) == ["A"]


@pytest.mark.parametrize(
    "text",
    [
        "Sarana & Prasarana",
        "nilai <80 baik",
        "skor <b 70> ok",
        "{{ 7*7 }}",
        "{% for %}",
        "{# x #}",
        "</w:t></w:r>",
        "baris 1\nbaris 2",
        "kolom\tkolom",
        "“kutip” ‘satu’ \"dua\" 'tiga'",
        "&amp; &lt;",
        "\ue000 x \ue001",
        "  spasi di tepi  ",
    ],
)
def test_hostile_text_arrives_unharmed(text: str, tmp_path: Path) -> None:
    data = render(tmp_path, paragraph("[{{ x }}]") + paragraph("akhir"), x=text)

    paragraphs = [p.text for p in open_docx(data).paragraphs]
    assert paragraphs == [f"[{text}]", "akhir"]


def test_control_characters_are_dropped(tmp_path: Path) -> None:
    data = render(tmp_path, paragraph("{{ x }}"), x="a\x00b\x0bc\ud800d\ufffe")

    assert open_docx(data).paragraphs[0].text == "abcd"


def test_headers_are_filled_in_too(tmp_path: Path) -> None:
    path = make_docx(tmp_path / "uji.docx", paragraph("isi"), header="Tahun {{ tahun }}")

    data = render_template(load_template(path), {"tahun": "2026"})

    assert open_docx(data).sections[0].header.paragraphs[0].text == "Tahun 2026"
    assert template_names(path) == {"tahun"}


def test_untouched_members_are_copied_as_they_are(tmp_path: Path) -> None:
    path = make_docx(tmp_path / "uji.docx", paragraph("{{ x }}"))

    data = render_template(load_template(path), {"x": "a"})

    old = {m.name: m for m in read_members(path.read_bytes())}
    new = {m.name: m for m in read_members(data)}
    assert list(old) == list(new)
    assert {n for n in old if old[n] != new[n]} == {"word/document.xml"}
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert package.testzip() is None


def test_the_same_values_give_the_same_bytes(tmp_path: Path) -> None:
    body = paragraph("{{ x }}")

    assert render(tmp_path, body, x="a") == render(tmp_path, body, x="a")


def test_a_template_changed_in_word_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "uji.docx"
    before = load_template(make_docx(path, paragraph("lama {{ x }}")))

    after = load_template(make_docx(path, paragraph("yang baru {{ x }}")))

    assert "lama a" in text_of(render_template(before, {"x": "a"}))
    assert "yang baru a" in text_of(render_template(after, {"x": "a"}))


FAULTS = {
    "name": (paragraph("Yth. {{ nmaa }}"), "paragraf ke-1 \"Yth. {{ nmaa }}\"): nama 'nmaa' tidak"),
    "field": (paragraph("{{ pihak.nmaa }}"), "nama 'nmaa' tidak dikenal"),
    "none": (paragraph("{{ kosong }}"), "nilai None bukan teks"),
    "open": (paragraph("Halo {{ nama"), "tag dibuka tetapi tidak ditutup"),
    "syntax": (paragraph("{{ nama nama }}"), "tag tidak dapat dibaca"),
    "no end": (
        paragraph("{%p for x in daftar %}"),
        "tag tidak dapat dibaca atau tidak berpasangan",
    ),
    "torn": (
        paragraph("{% for x in daftar %}") + paragraph("{% endfor %}"),
        "tidak di dalam satu paragraf",
    ),
    "not alone": (paragraph("Nama {%p endfor %}"), "harus sendirian di dalam paragrafnya"),
    "row not alone": (
        table(row(paragraph("{%tr endfor %}"), paragraph("x"))),
        "harus sendirian di dalam baris tabelnya",
    ),
    "row outside": (paragraph("{%tr endfor %}"), "hanya boleh di dalam tabel"),
    "merge outside": (paragraph("{%gabung x %}"), "hanya boleh di dalam sel tabel"),
    "command": (paragraph("{% include 'x' %}"), "perintah 'include' tidak dikenal"),
    "escape off": (paragraph("{% autoescape false %}"), "perintah 'autoescape' tidak dikenal"),
    "filter": (paragraph("{{ nama|safe }}"), "tag tidak dapat dibaca"),
    "isian": (
        paragraph("{{ nama|isian(nama, nama, true, nama) }}"),
        "saringan 'isian' tidak dikenal",
    ),
    "sandbox": (paragraph("{{ nama.__class__ }}"), "kode yang tidak diizinkan"),
    "not a list": (
        paragraph("{%p for x in angka %}") + paragraph("{%p endfor %}"),
        "tag tidak dapat dijalankan",
    ),
    "empty cell": (
        table(
            row(paragraph("{%p for x in tiada %}") + paragraph("a") + paragraph("{%p endfor %}"))
        ),
        "sel tabel tidak berakhir dengan paragraf",
    ),
    "empty table": (
        table(
            row(paragraph("{%tr for x in tiada %}")),
            row(paragraph("a")),
            row(paragraph("{%tr endfor %}")),
        ),
        "tabel tidak punya baris",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_in_one_sentence_with_template_and_part(fault: str, tmp_path: Path) -> None:
    body, expected = FAULTS[fault]
    values = {"nama": "A", "pihak": {"nama": "A"}, "kosong": None, "daftar": ["a"], "angka": 7}

    with pytest.raises(TemplateError) as caught:
        render(tmp_path, body, tiada=[], **values)

    message = str(caught.value)
    assert message.startswith("Templat 'uji.docx' (isi dokumen")
    assert expected in message
    assert message.endswith("pohon-xl templat --word FOLDER.")


def test_the_fault_names_the_right_one_of_many_paragraphs(tmp_path: Path) -> None:
    body = (
        paragraph("Satu {{ nama }}") + paragraph("Dua {{ salah }}") + paragraph("Tiga {{ nama }}")
    )

    with pytest.raises(TemplateError, match=r'paragraf ke-2 "Dua \{\{ salah \}\}"'):
        render(tmp_path, body, nama="A")


def test_a_missing_template_says_where_it_should_be(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"Templat 'tiada\.docx' tidak ditemukan"):
        load_template(tmp_path / "tiada.docx")


@pytest.mark.parametrize("content", [b"", b"bukan zip", b"\xd0\xcf\x11\xe0", b"PK\x03\x04"])
def test_what_is_no_word_document_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "rusak.docx"
    path.write_bytes(content)

    with pytest.raises(TemplateError, match="tidak dapat dibaca sebagai dokumen Word"):
        load_template(path)


def test_a_zip_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lain.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("a.txt", "a")

    with pytest.raises(TemplateError, match="bukan dokumen Word"):
        load_template(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.sets(st.integers(1, 37)))
def test_tags_are_found_wherever_word_cuts_them(tmp_path: Path, cuts: set[int]) -> None:
    text = "Nama: {{ nama }} dan {{ pihak.nama }}."
    places = [0, *sorted(cuts), len(text)]
    body = paragraph(*(text[a:b] for a, b in pairwise(places)))

    data = render(tmp_path, body, nama="A", pihak={"nama": "B"})

    assert open_docx(data).paragraphs[0].text == "Nama: A dan B."


def test_a_text_box_inside_a_paragraph_is_filled_in(tmp_path: Path) -> None:
    inside = f"<w:txbxContent>{paragraph('Dalam {{ ', 'b }}')}</w:txbxContent>"
    vml = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    shape = f"<v:shape {vml}><v:textbox>{inside}</v:textbox></v:shape>"
    box = f"<w:p><w:r><w:t>Luar {{{{ a }}}}</w:t></w:r><w:r><w:pict>{shape}</w:pict></w:r></w:p>"

    data = render(tmp_path, box, a="1", b="2")

    assert "Dalam 2" in text_of(data).split("\n")
    assert open_docx(data).paragraphs[0].text == "Luar 1"
