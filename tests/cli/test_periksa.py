import json
import shutil
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


def report_of(*files: Path, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    main(["periksa", *map(str, files), "--format", "json"])
    return capsys.readouterr().out


def test_only_what_an_earlier_report_does_not_know_is_shown_and_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = json.loads(report_of(CONTOH, capsys=capsys))
    new = next(t for t in report["temuan"] if t["tingkat"] == "peringatan")
    report["temuan"].remove(new)
    earlier = tmp_path / "laporan.json"
    earlier.write_text(json.dumps(report), encoding="utf-8")
    options = ["--baru-sejak", str(earlier), "--format", "json"]

    assert main(["periksa", str(CONTOH), *options]) == 0
    shown = json.loads(capsys.readouterr().out)

    assert shown["temuan"] == [new]
    assert shown["ringkasan"]["peringatan"] == 1
    assert main(["periksa", str(CONTOH), *options, "--gagal-pada", "peringatan"]) == 1


def test_nothing_is_new_in_the_same_file_under_another_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier, renamed = tmp_path / "laporan.json", tmp_path / "lain.xlsx"
    earlier.write_text("\ufeff" + report_of(CONTOH, capsys=capsys), encoding="utf-8")
    shutil.copy(CONTOH, renamed)

    assert main(["periksa", str(renamed), "--baru-sejak", str(earlier)]) == 0
    told = capsys.readouterr()

    assert "Tidak ada temuan" in told.out
    assert f"dibuat dari '{CONTOH.name}', bukan dari 'lain.xlsx'" in told.err


def test_a_report_of_the_same_file_needs_no_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier = tmp_path / "laporan.json"
    earlier.write_text(report_of(CONTOH, capsys=capsys), encoding="utf-8")

    assert main(["periksa", str(CONTOH), "--baru-sejak", str(earlier)]) == 0
    assert capsys.readouterr().err == ""


def test_a_report_of_several_files_counts_file_by_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier, other = tmp_path / "laporan.json", tmp_path / "lain.xlsx"
    shutil.copy(CONTOH, other)
    reports = json.loads(report_of(CONTOH, other, capsys=capsys))
    reports[1]["temuan"] = []
    earlier.write_text(json.dumps(reports), encoding="utf-8")
    main(["periksa", str(CONTOH), str(other), "--format", "json", "--baru-sejak", str(earlier)])
    first, second = json.loads(capsys.readouterr().out)

    assert first["temuan"] == []
    assert second["temuan"] == reports[0]["temuan"]


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{", b"[1]", b'{"temuan": 1}', b'{"temuan": [{}]}', b"\xff\xfe", b"[" * 99999],
)
def test_a_report_that_is_none_is_one_sentence(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    earlier = tmp_path / "laporan.json"
    if content is not None:
        earlier.write_bytes(content)

    assert main(["periksa", str(CONTOH), "--baru-sejak", str(earlier)]) == 2
    told = capsys.readouterr()

    assert told.out == ""
    assert str(earlier) in told.err
    assert len(told.err.strip().splitlines()) == 1


def test_sarif_is_one_document_with_a_run_for_each_readable_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(CONTOH), str(tmp_path / "tidak_ada.xlsx"), str(CONTOH)]

    assert main(["periksa", *files, "--format", "sarif"]) == 2
    log = json.loads(capsys.readouterr().out)

    assert (log["version"], len(log["runs"])) == ("2.1.0", 2)


def test_a_report_may_be_written_to_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "laporan" / "temuan.html"

    assert main(["periksa", str(CONTOH), "--format", "html", "-o", str(page)]) == 1
    assert capsys.readouterr().out == f"{page}\n"
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_report_never_takes_the_place_of_the_workbook(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "tahap.xlsx"
    shutil.copy(CONTOH, copy)

    assert main(["periksa", str(copy), "-o", str(copy)]) == 2
    assert "adalah buku kerja yang diperiksa" in capsys.readouterr().err
    assert main(["periksa", str(copy), "-o", str(tmp_path)]) == 2
    assert copy.read_bytes() == CONTOH.read_bytes()
