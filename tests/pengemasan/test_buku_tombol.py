from pathlib import Path

import openpyxl
import pyopenvba
import pytest

from pohon_xl.addin.tombol import TOMBOL
from pohon_xl.cli.main import main
from pohon_xl.pengemasan.buku_tombol import build_buku_tombol, plan_mulai
from tests.support.ooxml import complaints
from tests.support.periksa_addin import faults, parts_of
from tests.support.vba import read_project


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("buku") / "pohon_xl.xlsm"
    path.write_bytes(build_buku_tombol())
    return path


def test_excel_would_find_nothing_to_complain_about(buku: Path) -> None:
    assert faults(parts_of(buku.read_bytes()), "xlsm") == []
    assert pyopenvba.check_file(buku).issues == ()


@pytest.mark.parametrize("version", ["Office2013", "Office2016", "Office2021", "Microsoft365"])
def test_the_validator_of_the_open_xml_sdk_accepts_it(version: str, buku: Path) -> None:
    assert complaints(buku, version) == []


def test_it_is_the_guided_workbook_with_a_sheet_of_buttons_in_front(buku: Path) -> None:
    book = openpyxl.load_workbook(buku, keep_vba=True)

    assert book.sheetnames == [
        "Mulai", *(f"Tahap {n}" for n in range(1, 6)), "Instansi", "Pejabat", "Target", "Anggaran",
    ]  # fmt: skip
    assert book.active is not None
    assert book.active.title == "Mulai"


def test_every_button_of_the_ribbon_is_on_the_sheet_with_its_words(buku: Path) -> None:
    drawing = parts_of(buku.read_bytes())["xl/drawings/tombol.vml"].decode()
    plan, rows = plan_mulai()
    words = " ".join(str(cell.value) for cell in plan.cells)

    assert list(rows.values()) == [t.id for t in TOMBOL]
    for tombol in TOMBOL:
        assert f"[0]!Tombol_{tombol.id}<" in drawing
        assert tombol.supertip in words


def test_no_ribbon_callback_is_in_it(buku: Path) -> None:
    project = read_project(parts_of(buku.read_bytes())["xl/vbaProject.bin"])

    assert not any(b"Pita_" in m.source for m in project.modules)


def test_templat_makes_it_under_a_macro_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "Renja baru.xlsm"

    assert main(["templat", str(path)]) == 0
    assert path.read_bytes() == build_buku_tombol()
    assert main(["templat", str(path)]) == 2
    assert "sudah ada" in capsys.readouterr().err


def test_what_is_typed_into_it_is_read_and_built_with_its_macros_kept(tmp_path: Path) -> None:
    path = tmp_path / "Renja.xlsm"
    main(["templat", str(path)])
    book = openpyxl.load_workbook(path, keep_vba=True)
    sheet = book["Tahap 1"]
    row = next(c.row for c in sheet["A"] if c.value == "Outcome") + 1
    sheet.cell(row, 1).value = "Meningkatnya mutu pendidikan"
    book.save(path)

    assert main(["bangun", str(path), "-o", str(tmp_path / "hasil"), "--tanpa-dokumen"]) == 0
    made = parts_of((tmp_path / "hasil" / "Renja.xlsm").read_bytes())
    assert made["xl/vbaProject.bin"] == parts_of(path.read_bytes())["xl/vbaProject.bin"]
