import json
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from tests.support.kasus import CONTOH


def test_json_gives_the_tree_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pohon", str(CONTOH), "--format", "json"]) == 0
    told = capsys.readouterr()
    tree = json.loads(told.out)
    (root,) = tree["akar"]

    assert told.err == ""
    assert tree["perangkat_daerah"] == "Dinas PMPTSP TK"
    assert tree["tahun"] is None
    assert {k: v for k, v in root.items() if k != "anak"} == {
        "kode": "1",
        "kinerja": "Menurunnya Angka Pengangguran Terbuka",
        "level": "outcome",
        "indikator": [{"teks": "Angka Pengangguran Terbuka", "usulan": False, "satuan": None}],
        "crosscutting": [],
        "sumber": [
            {"lembar": "Tahap 1", "sel": "B17"},
            {"lembar": "Tahap 4", "sel": "B4"},
            {"lembar": "Tahap 5", "sel": "B4"},
        ],
    }
    assert [a["kode"] for a in root["anak"]] == ["1.1", "1.2", "1.3", "1.4", "1.5"]


def test_text_draws_the_branches(capsys: pytest.CaptureFixture[str]) -> None:
    main(["pohon", str(CONTOH)])
    text = capsys.readouterr().out

    assert "├─ 1.1 Meningkatnya Penyerapan Tenaga Kerja [Kondisi (CSF)]" in text
    assert "(usulan)" in text


def test_svg_is_a_picture_of_the_whole_tree(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pohon", str(CONTOH), "--format", "svg"]) == 0
    told = capsys.readouterr()

    assert told.out.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert told.out.endswith("</svg>\n")
    assert "Kondisi operasional 1.2.1.2.3" in told.out
    assert told.err == ""


def test_a_picture_is_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "pohon.png"

    assert main(["pohon", str(CONTOH), "--format", "png", "-o", str(target)]) == 0
    assert target.read_bytes().startswith(b"\x89PNG")
    assert capsys.readouterr().out == f"{target}\n"


def test_a_picture_without_a_file_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pohon", str(CONTOH), "--format", "png"]) == 2
    told = capsys.readouterr()

    assert told.out == ""
    assert "-o pohon.png" in told.err


def test_any_form_can_be_written_to_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["pohon", str(CONTOH), "--format", "svg"])
    shown = capsys.readouterr().out
    main(["pohon", str(CONTOH), "--format", "svg", "-o", str(tmp_path / "pohon.svg")])

    assert (tmp_path / "pohon.svg").read_text(encoding="utf-8") == shown
