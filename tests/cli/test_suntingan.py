"""A planner edits boxes of the tree; the next run offers the edits to her cells."""

import json
from pathlib import Path
from typing import Any

import pytest

from pohon_xl.cli.main import main
from pohon_xl.workbook.gambar_lama import read_gambar
from tests.support.kasus import CONTOH
from tests.support.sunting import edit_in_libreoffice, edit_xml, move_xml, result_of_case

LAMA = "Meningkatnya Kualitas Tenaga Kerja"
BARU = "Meningkatnya Mutu Tenaga Kerja"
SEL = [("Tahap 3", "B4"), ("Tahap 4", "B6"), ("Tahap 5", "B6")]
Found = list[dict[str, Any]]


def checked(path: Path, capsys: pytest.CaptureFixture[str]) -> Found:
    """Findings about drawings."""
    capsys.readouterr()
    main(["periksa", str(path), "--format", "json"])
    return about_drawings(json.loads(capsys.readouterr().out))


def about_drawings(report: dict[str, Any]) -> Found:
    return [f for f in report["temuan"] if f["kode"].startswith("G-")]


def built(folder: Path, source: Path = CONTOH) -> Found:
    """Findings about drawings of a run into that folder."""
    assert main(["bangun", str(source), "-o", str(folder), "--tanpa-dokumen"]) == 0
    return about_drawings(json.loads((folder / "temuan.json").read_text(encoding="utf-8")))


def drawn_texts(path: Path) -> list[str]:
    """All lines of the first drawing."""
    return [line for b in read_gambar(path.read_bytes())[0].bentuk for line in b.paragraf]


def edited_result(folder: Path, lama: str = LAMA, baru: str | None = BARU) -> Path:
    path = result_of_case(folder)
    path.write_bytes(edit_xml(path.read_bytes(), "Kotak 1.1.1", lama, baru))
    return path


def test_a_result_that_nobody_edited_has_no_such_finding(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checked(result_of_case(tmp_path), capsys) == []


def test_an_edited_box_is_a_finding_with_a_correction_of_every_cell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = checked(edited_result(tmp_path), capsys)

    assert (found["kode"], found["tingkat"]) == ("G-01", "peringatan")
    assert '"Pohon Kinerja"' in found["pesan"]
    assert [(p["lembar"], p["alamat"]) for p in found["perbaikan"]] == SEL
    assert {(p["lama"], p["baru"]) for p in found["perbaikan"]} == {(LAMA, BARU)}
    assert found["sel"][0] == {"lembar": "Tahap 3", "alamat": "B4"}


def test_perbaiki_settles_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, target = edited_result(tmp_path), tmp_path / "mended.xlsx"
    main(["perbaiki", str(path), "-o", str(target), "--kode", "G-01"])

    assert checked(target, capsys) == []
    assert built(tmp_path / "lagi", target) == []


def test_the_next_run_from_her_original_tells_it_too(tmp_path: Path) -> None:
    path = edited_result(tmp_path)
    before = path.read_bytes()
    (found,) = built(tmp_path)

    assert (found["kode"], found["perbaikan"][0]["baru"]) == ("G-01", BARU)
    assert (tmp_path / "lama" / f"{CONTOH.stem} 1.xlsx").read_bytes() == before


def test_the_edit_stays_in_the_drawing_until_it_is_settled(tmp_path: Path) -> None:
    path = edited_result(tmp_path)
    built(tmp_path)
    assert [f["kode"] for f in built(tmp_path)] == ["G-01"]
    settled = path.read_bytes()

    assert [f["kode"] for f in built(tmp_path)] == ["G-01"]
    assert path.read_bytes() == settled
    assert BARU in drawn_texts(path)
    assert len(list((tmp_path / "lama").iterdir())) == 1


def test_boxes_edited_differently_in_two_sheets_are_left_to_her(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = edited_result(tmp_path)
    other = edit_xml(path.read_bytes(), "Kotak 1.1.1", LAMA, "Meningkatnya keahlian", which=1)
    path.write_bytes(other)
    (found,) = checked(path, capsys)

    assert found["perbaikan"] == []
    assert all(text in found["pesan"] for text in (BARU, "Meningkatnya keahlian", "Pohon 1"))


def test_the_same_edit_in_two_sheets_is_one_correction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = edited_result(tmp_path)
    path.write_bytes(edit_xml(path.read_bytes(), "Kotak 1.1.1", LAMA, BARU, which=1))
    (found,) = checked(path, capsys)

    assert len(found["perbaikan"]) == 3
    assert 'lembar "Pohon Kinerja", "Pohon 1"' in found["pesan"]


def test_a_box_taken_out_is_told_and_drawn_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = edited_result(tmp_path, baru=None)
    (found,) = checked(path, capsys)

    assert (found["kode"], found["tingkat"]) == ("G-03", "saran")
    assert LAMA in found["pesan"]
    assert [f["kode"] for f in built(tmp_path)] == ["G-03"]
    assert built(tmp_path) == []


def test_a_result_in_which_a_box_was_moved_is_kept_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = result_of_case(tmp_path)
    path.write_bytes(move_xml(path.read_bytes(), "Kotak 1.1.1", points=40))
    before = path.read_bytes()

    assert checked(path, capsys) == []
    assert built(tmp_path) == []
    assert (tmp_path / "lama" / f"{CONTOH.stem} 1.xlsx").read_bytes() == before
    told = capsys.readouterr().err
    assert 'di gambar lembar "Pohon Kinerja" tidak ikut ke gambar baru' in told


def test_what_libreoffice_saves_without_edits_is_no_edit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "libre.xlsx"
    edit_in_libreoffice(result_of_case(tmp_path), saved, [])

    assert checked(saved, capsys) == []
    assert not any(g.is_diubah for g in read_gambar(saved.read_bytes()))


def test_edits_in_libreoffice_are_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, saved = result_of_case(tmp_path / "hasil"), tmp_path / "libre.xlsx"
    edit_in_libreoffice(
        path,
        saved,
        [
            ("Pohon Kinerja", "Kotak 1.1.1", LAMA, BARU),
            ("Pohon 1", "Kotak 1.1.1.1.1", "", None),
            ("Pohon Kinerja", "Bentuk saya", None, "Catatan rapat"),
        ],
    )
    found = {f["kode"]: f for f in checked(saved, capsys)}

    assert found.keys() == {"G-01", "G-02", "G-03"}
    assert [(p["lembar"], p["alamat"]) for p in found["G-01"]["perbaikan"]] == SEL
    assert "Catatan rapat" in found["G-02"]["pesan"]
    path.write_bytes(saved.read_bytes())
    assert [f["kode"] for f in built(tmp_path / "hasil")] == ["G-01", "G-03", "G-02"]
