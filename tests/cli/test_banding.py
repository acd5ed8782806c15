import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from pohon_xl.cli.main import main
from tests.support.kasus import CONTOH


@pytest.fixture
def baru(tmp_path: Path) -> Path:
    book = openpyxl.load_workbook(CONTOH)
    sheet = book["Tahap 3"]
    sheet["B13"] = str(sheet["B13"].value) + " yang terakreditasi"
    book.save(tmp_path / "baru.xlsx")
    return tmp_path / "baru.xlsx"


@pytest.fixture
def iku_baru(tmp_path: Path) -> Path:
    """Another wording of the indicator of a sasaran, wherever it stands."""
    book = openpyxl.load_workbook(CONTOH)
    for cell in (c for sheet in book for row in sheet.iter_rows() for c in row):
        if str(cell.value).strip() == "Persentase Tenaga Kerja yang Terserap":
            cell.value = "Persentase Tenaga Kerja yang Terserap di Pasar Kerja"
    book.save(tmp_path / "iku_baru.xlsx")
    return tmp_path / "iku_baru.xlsx"


def test_the_changed_performance_is_shown_with_its_cell(
    baru: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["banding", str(CONTOH), str(baru)]) == 0
    out = capsys.readouterr().out

    assert "redaksi kinerja diubah" in out
    assert "Tahap 3!B13" in out
    assert "yang terakreditasi" in out


def test_as_json_only_data_is_on_stdout(baru: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["banding", str(CONTOH), str(baru), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)

    assert data["ringkasan"].keys() == {"redaksi"}
    assert data["perubahan"][0]["sel_baru"][0] == {"lembar": "Tahap 3", "alamat": "B13"}


def test_a_copy_has_not_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(CONTOH, tmp_path / "salinan.xlsx")

    assert main(["banding", str(CONTOH), str(tmp_path / "salinan.xlsx")]) == 0
    assert "Tidak ada yang berubah." in capsys.readouterr().out


def test_a_missing_version_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["banding", str(CONTOH), str(tmp_path / "tidak ada.xlsx")]) == 2
    assert "tidak ada.xlsx' tidak ditemukan" in capsys.readouterr().err


def test_a_folder_gets_the_berita_acara_and_stdout_only_the_comparison(
    iku_baru: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "h"

    assert main(["banding", str(CONTOH), str(iku_baru), "-o", str(folder), "--format", "json"]) == 0
    told = capsys.readouterr()
    json.loads(told.out)
    assert {p.name for p in (folder / "dokumen").iterdir()} == {
        "berita_acara_iku.docx", "keputusan_perubahan_iku.docx",
    }  # fmt: skip
    assert "berita_acara_iku.docx" in told.err


def test_where_no_iku_changed_there_is_no_decision_and_a_sentence_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(CONTOH, tmp_path / "salinan.xlsx")
    folder = tmp_path / "h"

    assert main(["banding", str(CONTOH), str(tmp_path / "salinan.xlsx"), "-o", str(folder)]) == 0
    assert [p.name for p in (folder / "dokumen").iterdir()] == ["berita_acara_iku.docx"]
    assert "tidak ada IKU yang berubah" in capsys.readouterr().err


def test_the_next_build_leaves_the_berita_acara_alone(baru: Path, tmp_path: Path) -> None:
    folder = tmp_path / "h"
    main(["banding", str(CONTOH), str(baru), "-o", str(folder)])
    main(["bangun", str(baru), "-o", str(folder)])

    assert (folder / "dokumen" / "berita_acara_iku.docx").exists()
    assert (folder / "dokumen" / "iku_keputusan.docx").exists()
