from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement

from pohon_xl.cli.main import main
from pohon_xl.documents.medan import list_fields
from pohon_xl.errors import SettingError, TemplateError
from pohon_xl.pendokumenan import Pesanan, make_documents
from pohon_xl.templat_sendiri import own_templates, write_templates
from tests.support.dinas import dinas_lengkap
from tests.support.sunting_docx import texts

LKIP = frozenset({"lkip"})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Our templates as an office gets them to restyle."""
    write_templates(tmp_path / "templat")
    return tmp_path / "templat"


def restyled(folder: Path, change: Callable[[Document], object]) -> None:
    path = folder / "lkip.docx"
    document = docx.Document(str(path))
    change(document)
    document.save(str(path))


def made(folder: Path) -> list[str]:
    files = make_documents(dinas_lengkap(), folder, Pesanan(LKIP, templat=folder)).files
    return texts(files["dokumen/lkip.docx"])


def test_an_office_restyles_what_it_gets(folder: Path) -> None:
    restyled(folder, lambda d: d.add_paragraph("Salam dari {{ perangkat_daerah }}"))

    assert "Salam dari Dinas Tenaga Kerja" in made(folder)


def test_a_tag_that_word_broke_over_runs_and_spelling_marks_is_one(folder: Path) -> None:
    def change(document: Document) -> None:
        paragraph = document.add_paragraph("Kantor ")
        for piece in ("{", "{ perang", "kat_dae", "rah }", "}."):
            paragraph._p.append(OxmlElement("w:proofErr"))
            paragraph.add_run(piece).bold = piece.startswith("k")

    restyled(folder, change)

    assert "Kantor Dinas Tenaga Kerja." in made(folder)


def test_templates_that_are_not_there_are_ours(folder: Path) -> None:
    (folder / "lkip.docx").unlink()

    assert "BAB I PENDAHULUAN" in made(folder)


def test_a_folder_beside_the_workbook_is_used_without_being_named(tmp_path: Path) -> None:
    write_templates(tmp_path / "word_templates")

    assert own_templates(None, tmp_path) == tmp_path / "word_templates"
    assert own_templates(None, tmp_path / "word_templates") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ tahunn }}", r"paragraf ke-\d+ \"\{\{ tahunn \}\}\"\): nama 'tahunn' tidak dikenal"),
        ("{{ kepala.namaa }}", r"paragraf ke-\d+ \"\{\{ kepala.namaa \}\}\"\): nama 'namaa'"),
        ("{{ tahun", r"paragraf ke-\d+ \"\{\{ tahun\"\): tag dibuka tetapi tidak ditutup"),
        ("{% for b in pk %}x", "tidak di dalam satu paragraf"),
        ("{%p for b in pk %}", "tidak berpasangan"),
        ("{% import 'os' %}", "perintah 'import' tidak dikenal"),
        ("{{ tahun.__class__ }}", "kode yang tidak diizinkan"),
        ("{{ tahun.upper() }}", "kode yang tidak diizinkan"),
        ("{{ tahun * 1000000000 }}", "kode yang tidak diizinkan"),
        ("{{ ''.__class__.__mro__ }}", "kode yang tidak diizinkan"),
        ("{%bagian tahun %}x", "bukan bagian naskah"),
        ("{%grafik tahun %}", "bukan grafik"),
        ("{{ pk }}", "bukan teks atau bilangan"),
    ],
)  # fmt: skip
def test_a_broken_template_is_told_with_its_place(folder: Path, text: str, said: str) -> None:
    restyled(folder, lambda d: d.add_paragraph(text))

    with pytest.raises(TemplateError, match=r"Templat 'lkip\.docx'") as caught:
        made(folder)
    assert caught.match(said)


def test_a_fault_in_a_table_names_table_and_row(folder: Path) -> None:
    def change(document: Document) -> None:
        table = document.add_table(2, 2)
        table.cell(1, 0).text = "{{ tidak_ada }}"

    restyled(folder, change)
    count = len(list(docx.Document(str(folder / "lkip.docx")).element.body.iter("{*}tbl")))

    with pytest.raises(TemplateError, match=rf"tabel ke-{count}, baris 2"):
        made(folder)


def test_a_name_in_a_branch_that_is_not_taken_is_told_too(folder: Path) -> None:
    restyled(folder, lambda d: d.add_paragraph("{% if rencana_aksi %}{{ lupa }}{% endif %}"))

    with pytest.raises(TemplateError, match="nama 'lupa' tidak dikenal"):
        made(folder)


def test_folders_that_cannot_be_meant_are_refused(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(SettingError, match="tidak ditemukan"):
        own_templates(tmp_path / "tidak ada", tmp_path)
    with pytest.raises(SettingError, match="sudah ada"):
        write_templates(folder)
    (folder / "pk_kadis.docx").write_bytes(b"")
    with pytest.raises(SettingError, match=r"'pk_kadis\.docx' .* tidak dikenal"):
        own_templates(folder, tmp_path)
    (tmp_path / "kosong").mkdir()
    with pytest.raises(SettingError, match="tidak memuat templat"):
        own_templates(tmp_path / "kosong", tmp_path)


def test_the_list_names_every_field_down_to_the_last(folder: Path) -> None:
    said = (folder / "nama_medan.md").read_text(encoding="utf-8")

    assert said == list_fields()
    for name in ("`analisis`: daftar", "`uraian`: memuat", "`capaian`: naskah", "`gabung`"):
        assert name in said


def test_the_command_line_writes_and_uses_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "milik"
    assert main(["contoh", str(tmp_path / "c")]) == 0
    book = str(next(tmp_path.rglob("contoh_balangan.xlsx")))
    assert main(["templat", "--word", str(own)]) == 0
    assert main(["templat"]) == 2
    restyled(own, lambda d: d.add_paragraph("{{ salah }}"))
    capsys.readouterr()

    for command in ("dokumen", "bangun"):
        assert main([command, book, "-o", str(tmp_path / "h"), "--templat", str(own)]) == 2
        assert "nama 'salah' tidak dikenal" in capsys.readouterr().err
    assert not (tmp_path / "h").exists()
