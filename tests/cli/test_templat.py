from pathlib import Path

import openpyxl
import pytest

from pohon_xl.cli.main import main
from pohon_xl.settings import PENANDA_LEMBAR


@pytest.fixture
def templat(tmp_path: Path) -> Path:
    path = tmp_path / "Renja baru.xlsx"

    assert main(["templat", str(path)]) == 0
    return path


def test_it_holds_the_five_tahap_and_the_input_sheets(templat: Path) -> None:
    book = openpyxl.load_workbook(templat)

    assert book.sheetnames == [
        *(f"Tahap {n}" for n in range(1, 6)), "Instansi", "Pejabat", "Target", "Anggaran",
    ]  # fmt: skip
    assert [s.title for s in book.worksheets if PENANDA_LEMBAR in s.defined_names] == [
        "Instansi", "Pejabat", "Target", "Anggaran",
    ]  # fmt: skip


def test_levels_and_ranks_are_chosen_from_a_list(templat: Path) -> None:
    book = openpyxl.load_workbook(templat)
    lists = {
        v.formula1
        for name in ("Tahap 3", "Tahap 5")
        for v in book[name].data_validations.dataValidation
    }

    assert any("kondisi antara utama,kondisi antara,kondisi operasional" in f for f in lists)
    assert any("Sasaran Sub Kegiatan" in f for f in lists)


def type_in(path: Path, rows: dict[str, list[list[str]]]) -> None:
    """Fill the yellow cells below each heading, as a planner does."""
    book = openpyxl.load_workbook(path)
    for name, values in rows.items():
        sheet = book[name]
        head = next(c.row for c in sheet["A"] if c.fill.fill_type == "solid")
        for offset, texts in enumerate(values, 1):
            for column, text in enumerate(texts, 1):
                sheet.cell(head + offset, column).value = text
    book.save(path)


def test_what_is_typed_into_it_is_read_without_a_remark(
    templat: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a, b, c = "Meningkatnya mutu pendidikan", "Meningkatnya kompetensi guru", "Tersedianya modul"
    type_in(
        templat,
        {
            "Tahap 1": [[a, "Dinas Pendidikan"]],
            "Tahap 2": [["1", "Kompetensi guru masih rendah", b]],
            "Tahap 3": [[b, "Meningkatnya mutu pelatihan guru", "kondisi antara utama"]],
        },
    )
    capsys.readouterr()

    assert main(["pohon", str(templat)]) == 0
    text = capsys.readouterr().out

    assert text.startswith("Dinas Pendidikan\n1 Meningkatnya mutu pendidikan [Outcome]\n")
    assert "└─ 1.1.1 Meningkatnya mutu pelatihan guru [Kondisi antara utama]" in text
    assert c not in text


def test_empty_it_is_a_workbook_with_things_to_do_not_an_error(templat: Path) -> None:
    assert main(["periksa", str(templat), "--gagal-pada", "tidak"]) == 0


def test_an_existing_file_is_never_replaced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "Renja.xlsx"
    path.write_bytes(b"milik orang")

    assert main(["templat", str(path)]) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert path.read_bytes() == b"milik orang"
    assert main(["templat", str(tmp_path / "Renja.docx")]) == 2


def test_an_office_writes_its_own_words_where_the_template_offers_it(
    templat: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.load_workbook(templat)
    row = next(
        c.row for c in book["Instansi"]["A"] if c.value == "Nama level: Kondisi antara utama"
    )
    book["Instansi"].cell(row, 2).value = "Hasil antara pertama"
    book.save(templat)
    type_in(
        templat,
        {
            "Tahap 1": [["Meningkatnya mutu pendidikan"]],
            "Tahap 3": [
                ["Meningkatnya kompetensi guru", "Meningkatnya pelatihan", "hasil antara pertama"]
            ],
        },
    )
    capsys.readouterr()
    main(["pohon", str(templat)])

    assert "Meningkatnya pelatihan [Kondisi antara utama]" in capsys.readouterr().out
