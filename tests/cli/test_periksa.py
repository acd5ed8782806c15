import json
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from tests.support.kasus import CONTOH


def test_findings_at_galat_exit_with_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["periksa", str(CONTOH)]) == 1
    text = capsys.readouterr().out

    assert 'Tahap 3: lembar "Tahap 3" A3:C39, 36 baris' in text
    assert "GALAT (10)" in text
    assert "Ringkasan: 10 galat, 25 peringatan, 19 saran, 0 diabaikan." in text


@pytest.mark.parametrize(("threshold", "status"), [("tidak", 0), ("saran", 1), ("peringatan", 1)])
def test_the_threshold_decides_the_exit_code(threshold: str, status: int) -> None:
    assert main(["periksa", str(CONTOH), "--gagal-pada", threshold]) == status


def test_json_is_alone_on_stdout_and_shaped_as_the_contract_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["periksa", str(CONTOH), "--format", "json"])
    told = capsys.readouterr()
    report = json.loads(told.out)
    shifted = next(t for t in report["temuan"] if t["kode"] == "T0-04")

    assert told.err == ""
    assert report["berkas"] == CONTOH.name
    assert list(report["ringkasan"]) == ["galat", "peringatan", "saran", "diabaikan"]
    assert list(shifted) == [
        "id", "kode", "nama", "tingkat", "sel", "pesan", "saran", "perbaikan", "status", "alasan",
    ]  # fmt: skip
    assert shifted["sel"][0] == {"lembar": "Tahap 3", "alamat": "B16"}
    assert shifted["status"] == "terbuka"


def test_several_files_give_a_list_and_a_bad_one_does_not_stop_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = tmp_path / "tidak_ada.xlsx"

    assert main(["periksa", str(gone), str(CONTOH), "--format", "json"]) == 2
    told = capsys.readouterr()

    assert [r["berkas"] for r in json.loads(told.out)] == [CONTOH.name]
    assert "tidak_ada.xlsx" in told.err
