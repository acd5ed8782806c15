import json
from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document

from pohon_xl.cli.main import main
from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.documents.semua import plan_documents
from pohon_xl.errors import DocumentError
from pohon_xl.model.instansi import SelIsian
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.pendokumenan import Pesanan, make_documents
from pohon_xl.renderers.document_docx import render_document
from pohon_xl.telusur import check_document, told_lines
from tests.support.dinas import dinas_lengkap
from tests.support.sunting_docx import edited, saved_by_libreoffice


def office(realisasi: str = "82,25") -> KertasKerja:
    """Every number with the cell it was typed in."""
    kertas = dinas_lengkap()
    rows = tuple(
        replace(t, realisasi=realisasi, sel=(SelIsian("Realisasi", Location("Target", n, 13)),))
        for n, t in enumerate(kertas.target, 4)
    )
    return replace(kertas, target=rows)


@pytest.fixture
def lkip(tmp_path: Path) -> Path:
    path = tmp_path / "lkip.docx"
    path.write_bytes(render_document(plan_lkip(office())))
    return path


def test_an_unchanged_workbook_says_so(lkip: Path) -> None:
    found = check_document(lkip, office())

    assert (found.usang, found.diubah_tangan) == ((), ())
    assert told_lines(found) == [
        f"lkip.docx dibanding uji.xlsx: {found.jumlah} angka, semuanya masih sama."
    ]
    assert found.jumlah > 30


def test_a_stale_number_is_told_with_cell_and_place(lkip: Path) -> None:
    found = check_document(lkip, office("83"))
    nama = "realisasi 2026 · Persentase tenaga kerja terlindungi"
    (one,) = [u for u in found.usang if u.nama == nama]

    assert (one.lama, one.baru) == ("82,25", "83")
    assert one.sel.startswith("Target!M")
    assert "Tabel 3.4 Capaian Sasaran Strategis Tahun 2026, baris 3" in one.tempat


def test_achievements_computed_from_it_are_stale_too(lkip: Path) -> None:
    names = [u.nama for u in check_document(lkip, office("83")).usang]

    assert "capaian · Persentase tenaga kerja terlindungi" in names


def test_a_mean_that_only_sentences_say_is_stale_too(lkip: Path) -> None:
    nama = "rata-rata capaian sasaran strategis"
    (one,) = [u for u in check_document(lkip, office("83")).usang if u.nama == nama]
    said = str(plan_lkip(office("83")).dump())

    assert one.lama != one.baru
    assert f"dihitung {one.baru}%." in said
    assert one.sel.startswith("Target!M")
    assert one.tempat


def test_a_number_typed_over_in_word_is_told(lkip: Path) -> None:
    def change(document: Document) -> None:
        cell = next(
            c for t in document.tables for r in t.rows for c in r.cells if c.text == "82,25"
        )
        cell.paragraphs[0].runs[0].text = "99,99"

    lkip.write_bytes(edited(lkip.read_bytes(), change))
    (text,) = check_document(lkip, office()).diubah_tangan

    assert "99,99" in text


def test_libreoffice_keeps_the_map(lkip: Path, tmp_path: Path) -> None:
    lkip.write_bytes(saved_by_libreoffice(lkip.read_bytes(), tmp_path))
    found = check_document(lkip, office())

    assert (found.usang, found.diubah_tangan) == ((), ())


def test_every_agreement_is_compared_with_its_own_plan(tmp_path: Path) -> None:
    for plan in plan_documents(office(), frozenset({"pk"})):
        path = tmp_path / plan.file_name
        path.write_bytes(render_document(plan))

        assert check_document(path, office()).usang == ()


def test_all_agreements_in_one_file_have_one_map(tmp_path: Path) -> None:
    made = make_documents(office(), tmp_path, Pesanan(frozenset({"pk"})))
    path = tmp_path / "pk_gabungan.docx"
    path.write_bytes(made.files["dokumen/pk_gabungan.docx"])
    found = check_document(path, office())

    assert (found.usang, found.diubah_tangan) == ((), ())
    assert found.jumlah > 11


def test_a_file_that_is_none_of_ours_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lain.docx"
    for data in (b"", b"PK", (Path(__file__).parents[1] / "word_templates/lkip.docx").read_bytes()):
        path.write_bytes(data)
        with pytest.raises(DocumentError, match=r"lain\.docx"):
            check_document(path, office())
    with pytest.raises(DocumentError, match="tidak ada"):
        check_document(tmp_path / "tidak ada.docx", office())


def test_the_command_tells_by_its_exit_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["contoh", str(tmp_path)]) == 0
    document = next(tmp_path.rglob("lkip.docx"))
    book = next(p for p in tmp_path.rglob("contoh_balangan.xlsx"))
    capsys.readouterr()

    assert main(["dokumen", "--periksa", str(document), str(book), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["usang"] == []
    assert main(["dokumen", "--periksa", str(document), str(book), "--tahun", "2031"]) == 1
    assert "tidak lagi sama" in capsys.readouterr().out
    assert main(["dokumen", "--periksa", str(book), str(book)]) == 2
    assert main(["dokumen", str(book)]) == 2
