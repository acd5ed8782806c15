"""Buttons in orders nobody planned, on a workbook of another shape, under awkward names."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.tombol import TOMBOL
from pohon_xl.addin.xlwings_port import XlwingsPort
from tests.support.foto_xlsx import foto
from tests.support.kantor_hidup import KantorHidup
from tests.support.kasus import CONTOH

pytestmark = pytest.mark.live

PANJANG = "/".join(("folder yang panjang " + "x" * 40, "lagi " + "y" * 60, "dan lagi " + "z" * 60))
NAMA = (
    "Renja=2025 & uji (1).xlsx", "100% naik.xlsx", "%41%20.xlsx", "Рабочая 🌳 книга.xlsx",
    "a#b?c;d,e!f [1] {x}.xlsx", f"{PANJANG}/isi.xlsx", "Kab. O'Brien 100%/Dinas 'A'.xlsx",
)  # fmt: skip


def click(port: XlwingsPort, fungsi: str, answer: str = "yes") -> tuple[str, int]:
    vars(port).update(ask=lambda *_: answer)
    return run_click(Permintaan(fungsi, host="libreoffice"), lambda: port)


def values(path: Path) -> dict[str, dict[str, object]]:
    """What she typed, by sheet."""
    return {
        name: {at: cell["value"] for at, cell in sheet["cells"].items() if "value" in cell}
        for name, sheet in foto(path).items()
    }


@pytest.fixture
def berantakan(tmp_path: Path) -> Path:
    """Other names of sheets, a title over merged cells, a heading of her own, no Tahap 2."""
    book = openpyxl.load_workbook(CONTOH)
    del book["Tahap 2"]
    sheet = book["Tahap 3"]
    sheet.title = "Uraian kondisi (final) rev2"
    sheet.insert_rows(1, 2)
    sheet["A1"] = "BAHAN RAPAT"
    sheet.merge_cells("A1:C1")
    sheet["B5"] = "Kondisi yg dibutuhkan"
    book["Tahap 4"].title, book["Tahap 5"].title = "4. Indikator", "Lima"
    book.create_sheet("catatan rapat", 0)["A1"] = "Notulen"
    path = tmp_path / "Kerja Bu Sekretaris.xlsx"
    book.save(path)
    return path


@pytest.fixture
def port(kantor: KantorHidup, berantakan: Path) -> Iterator[XlwingsPort]:
    with kantor.open(berantakan) as opened:
        yield opened


def test_whatever_she_clicks_first_what_she_typed_stays(
    port: XlwingsPort, berantakan: Path, tmp_path: Path
) -> None:
    for fungsi in ("bersihkan", "dokumen_skp", "temuan_sebelumnya", "iku", "periksa", "periksa"):
        assert click(port, fungsi)[1] == 0, fungsi
    port.book.sheets["4. Indikator"].name = "Indikator baru"
    for fungsi in ("pohon", "semua", "bersihkan", "cascading", "bersihkan"):
        assert click(port, fungsi)[1] == 0, fungsi
    port.copy_to(tmp_path / "sesudah.xlsx")

    before, after = values(berantakan), values(tmp_path / "sesudah.xlsx")
    before["Indikator baru"] = before.pop("4. Indikator")
    assert after == before
    assert foto(tmp_path / "sesudah.xlsx")["Uraian kondisi (final) rev2"]["merged"] >= {"A1:C1"}


def test_corrections_come_before_anything_was_checked_and_only_when_she_agrees(
    port: XlwingsPort, berantakan: Path, tmp_path: Path
) -> None:
    assert click(port, "perbaikan", "no") == ("Tidak ada yang diubah.", 0)
    port.copy_to(tmp_path / "tidak.xlsx")
    assert values(tmp_path / "tidak.xlsx") == values(berantakan)

    assert "sel diperbaiki" in click(port, "perbaikan")[0]
    assert "Tidak ada perbaikan yang pasti" in click(port, "perbaikan")[0]


def test_cleaning_what_is_clean_changes_nothing_and_says_so(
    port: XlwingsPort, berantakan: Path
) -> None:
    assert "Tidak ada tanda" in click(port, "bersihkan")[0]
    assert list(berantakan.parent.glob("*cadangan*")) == []

    click(port, "periksa")
    assert "sudah dikeluarkan" in click(port, "bersihkan")[0]
    assert "Tidak ada tanda" in click(port, "bersihkan")[0]


def test_undo_never_leaves_half_of_what_a_button_did(port: XlwingsPort) -> None:
    cell = port.book.sheets["catatan rapat"].range("A2")
    cell.value = "sebelum"
    click(port, "semua")
    made = port.sheet_names()
    click(port, "semua")
    steps = port.book.impl.document.getUndoManager()
    while steps.isUndoPossible():
        steps.undo()

    assert port.sheet_names() == made
    cell.value = "sesudah"  # from here on it works again
    steps.undo()
    assert cell.value == "sebelum"


@pytest.mark.parametrize("nama", NAMA)
def test_a_workbook_of_any_name_in_any_folder_is_read_marked_and_has_its_documents(
    kantor: KantorHidup, tmp_path: Path, nama: str
) -> None:
    path = tmp_path / nama
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(CONTOH, path)

    with kantor.open(path) as port:
        assert port.name == path.name
        assert click(port, "periksa")[1] == 0
        pesan, status = click(port, "dokumen_skp")
    assert status == 0, pesan
    assert (path.parent / f"{path.stem} - hasil" / "dokumen" / "skp_jpt.docx").exists()
    assert len(list(path.parent.glob("*cadangan*.xlsx"))) == 1


def test_without_libreoffice_the_pdf_button_says_what_else_there_is(
    port: XlwingsPort, berantakan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pohon_xl.renderers.pdf_soffice._PLACES", ())
    monkeypatch.setenv("PATH", str(berantakan.parent))

    pesan, status = click(port, "pdf")
    assert status == 2
    assert "simpan drafnya sebagai PDF dari Word" in pesan
    assert "--pdf" not in pesan
    assert not list(berantakan.parent.glob("*hasil*"))


def test_in_a_new_workbook_every_button_has_one_sentence_and_leaves_it_empty(
    kantor: KantorHidup,
) -> None:
    with kantor.open("private:factory/scalc") as port:
        before = port.sheet_names()
        for tombol in TOMBOL:
            if not tombol.perlu_buku:
                continue
            pesan, status = click(port, tombol.id)
            assert status in {0, 2}, f"{tombol.id}: {pesan}"
            assert pesan.endswith((".", ").")), tombol.id
            assert "/" not in pesan.replace("pohon_xl", ""), pesan
        assert port.sheet_names() == before
