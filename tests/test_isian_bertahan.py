"""What a planner fills in survives every run, wherever she typed it."""

import json
import re
import shutil
from pathlib import Path

import docx
import openpyxl
import pytest

from pohon_xl.cli.main import main
from tests.support.isi_sel import cell_of, saved_at, type_into
from tests.support.kasus import CONTOH

NAMA = CONTOH.name
LAMA, BARU = 1_700_000_000, 2_000_000_000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asal")
    (folder / "hasil").mkdir()
    shutil.copy(CONTOH, folder / NAMA)

    assert main(["bangun", str(folder / NAMA), "-o", str(folder / "hasil")]) == 0
    return folder


@pytest.fixture
def meja(built: Path, tmp_path: Path) -> Path:
    """Her desk: the workbook and a folder `hasil` with a first result."""
    return Path(shutil.copytree(built, tmp_path / "meja"))


def bangun(meja: Path, berkas: str = NAMA, folder: str = "hasil") -> int:
    return main(["bangun", str(meja / berkas), "-o", str(meja / folder)])


def give_blank_sheets(meja: Path) -> None:
    """Her workbook has the input sheets too, all blank, as `templat` makes them."""
    shutil.copy(meja / "hasil" / NAMA, meja / NAMA)


def test_blank_sheets_in_her_workbook_do_not_erase_what_she_typed_into_the_result(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    give_blank_sheets(meja)
    type_into(meja / "hasil" / NAMA, "Target", {"F5": "85,5"})
    bangun(meja)

    assert cell_of(meja / "hasil" / NAMA, "Target", "F5") == "85,5"
    assert "berbeda" not in capsys.readouterr().err


def test_cells_filled_in_here_and_there_come_together(meja: Path) -> None:
    give_blank_sheets(meja)
    type_into(meja / NAMA, "Pejabat", {"F4": "Kepala Dinas"})
    type_into(meja / "hasil" / NAMA, "Pejabat", {"G4": "NAMA PEJABAT"})
    bangun(meja)
    result = meja / "hasil" / NAMA

    assert cell_of(result, "Pejabat", "F4") == "Kepala Dinas"
    assert cell_of(result, "Pejabat", "G4") == "NAMA PEJABAT"


@pytest.mark.parametrize(("when", "wins"), [(BARU, "70"), (LAMA, "60")])
def test_where_both_say_something_different_the_file_saved_last_wins_and_it_is_told(
    meja: Path, capsys: pytest.CaptureFixture[str], when: int, wins: str
) -> None:
    give_blank_sheets(meja)
    type_into(meja / NAMA, "Target", {"F5": "60"})
    type_into(meja / "hasil" / NAMA, "Target", {"F5": "70"})
    saved_at(meja / NAMA, (LAMA + BARU) // 2)
    saved_at(meja / "hasil" / NAMA, when)
    capsys.readouterr()
    bangun(meja)

    assert cell_of(meja / "hasil" / NAMA, "Target", "F5") == wins
    assert "1 isian berbeda" in (told := capsys.readouterr().err)
    assert "Target F5" in told
    assert (meja / "hasil" / "lama").exists() == (wins == "60")


def test_a_renamed_workbook_finds_its_entries_and_says_where(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    type_into(meja / "hasil" / NAMA, "Pejabat", {"G5": "NAMA PEJABAT"})
    (meja / NAMA).rename(meja / "Renja v2.xlsx")
    bangun(meja, "Renja v2.xlsx")

    assert cell_of(meja / "hasil" / "Renja v2.xlsx", "Pejabat", "G5") == "NAMA PEJABAT"
    assert "isian diambil dari hasil lama" in capsys.readouterr().err


def test_with_two_candidates_nothing_is_guessed_and_it_is_told(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(meja / "hasil" / NAMA, meja / "hasil" / "lain.xlsx")
    (meja / NAMA).rename(meja / "Renja v2.xlsx")
    bangun(meja, "Renja v2.xlsx")

    assert "ada beberapa hasil lama" in capsys.readouterr().err


def test_the_folder_of_another_office_is_refused_and_stays_as_it_was(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.load_workbook(CONTOH)
    book["Tahap 1"]["A17"] = "Tahap 1 Menentukan outcome Dinas Perhubungan"
    book.save(meja / "hubungan.xlsx")
    before = {p: p.read_bytes() for p in (meja / "hasil").rglob("*") if p.is_file()}

    assert bangun(meja, "hubungan.xlsx") == 2
    assert "perangkat daerah lain" in capsys.readouterr().err
    assert {p: p.read_bytes() for p in (meja / "hasil").rglob("*") if p.is_file()} == before


def test_corrections_she_made_in_the_result_are_pointed_out_with_their_place(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    type_into(meja / "hasil" / NAMA, "Tahap 3", {"B7": "Terlaksananya pelatihan kerja vokasi"})
    type_into(meja / "hasil" / NAMA, "Catatan", {"A1": "rapat"})
    bangun(meja)
    told = capsys.readouterr().err

    assert 'lembar "Tahap 3", "Catatan" Anda ubah atau tambahkan' in told
    assert str(meja / "hasil" / "lama" / "contoh_balangan 1.xlsx") in told


def test_without_our_notes_a_difference_is_told_with_care(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (meja / "hasil" / ".pohon_xl.json").unlink()
    type_into(meja / "hasil" / NAMA, "Tahap 3", {"B7": "Terlaksananya pelatihan kerja vokasi"})
    bangun(meja)

    assert 'lembar "Tahap 3" di hasil lama berbeda' in capsys.readouterr().err
    assert (meja / "hasil" / "lama" / NAMA.replace(".xlsx", " 1.xlsx")).exists()


def test_filling_in_again_and_again_sets_nothing_aside(meja: Path) -> None:
    for value in ("1", "2", "3"):
        type_into(meja / "hasil" / NAMA, "Target", {"F5": value})
        bangun(meja)

    assert cell_of(meja / "hasil" / NAMA, "Target", "F5") == "3"
    assert not (meja / "hasil" / "lama").exists()


def test_building_a_result_into_its_own_folder_says_what_to_do(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bangun", str(meja / "hasil" / NAMA), "-o", str(meja / "hasil")]) == 2
    assert "jalankan dari berkas aslinya" in capsys.readouterr().err


def test_a_renamed_input_sheet_is_still_hers(meja: Path) -> None:
    path = meja / "hasil" / NAMA
    book = openpyxl.load_workbook(path)
    book["Target"]["F5"] = "85"
    book["Target"].title = "Angka 2026"
    book.save(path)
    bangun(meja)
    main(["bangun", str(path), "-o", str(meja / "lain")])

    assert cell_of(path, "Target", "F5") == "85"
    assert "Target" in openpyxl.load_workbook(meja / "lain" / NAMA).sheetnames


def test_a_renamed_input_sheet_keeps_its_name_in_a_result_of_that_result(meja: Path) -> None:
    path = meja / "buku.xlsx"
    book = openpyxl.load_workbook(meja / "hasil" / NAMA)
    book["Target"].title = "Angka 2026"
    book["Angka 2026"]["F5"] = "85"
    book.save(path)
    for _ in range(2):
        bangun(meja, "buku.xlsx", "lain")
    names = openpyxl.load_workbook(meja / "lain" / "buku.xlsx").sheetnames

    assert "Target" not in names
    assert cell_of(meja / "lain" / "buku.xlsx", "Angka 2026", "F5") == "85"


def test_her_own_sheet_of_that_name_is_read_and_ours_stands_beside_it(meja: Path) -> None:
    type_into(
        meja / NAMA,
        "Pejabat",
        {"A1": "Kinerja", "B1": "Nama", "A2": "meningkatnya penyerapan tenaga kerja", "B2": "SITI"},
    )
    bangun(meja, folder="baru")
    type_into(meja / "baru" / NAMA, "Pejabat (2)", {"F4": "Kepala Dinas"})
    bangun(meja, folder="baru")
    result = meja / "baru" / NAMA

    assert cell_of(result, "Pejabat", "B2") == "SITI"
    assert (cell_of(result, "Pejabat (2)", "F4"), cell_of(result, "Pejabat (2)", "G4")) == (
        "Kepala Dinas", "SITI",
    )  # fmt: skip


def test_her_own_sheet_with_fewer_columns_than_ours_gives_the_same_findings_at_every_run(
    meja: Path,
) -> None:
    heads = ("Kode", "Kinerja", "Indikator Kinerja", "Satuan", "Target", "Realisasi")
    first = ("1", "Menurunnya Angka Pengangguran Terbuka", "Angka Pengangguran Terbuka", "Persen")
    cells = {f"{column}1": text for column, text in zip("ABCDEF", heads, strict=True)}
    cells |= {f"{column}2": text for column, text in zip("ABCD", first, strict=True)}
    type_into(meja / NAMA, "Target", cells | {"E2": "4,2", "F2": "4"})
    runs = []
    for _ in range(2):
        bangun(meja, folder="baru")
        runs.append((meja / "baru" / "temuan.json").read_bytes())
    saved_at(meja / NAMA, BARU)
    bangun(meja, folder="baru")
    touched = json.loads((meja / "baru" / "temuan.json").read_bytes())

    assert runs[0] == runs[1]
    blanks = [f for f in json.loads(runs[0])["temuan"] if f["kode"] == "K-32"]
    assert {sel["lembar"] for f in blanks for sel in f["sel"]} == {"Target (2)"}
    assert touched["ringkasan"] == json.loads(runs[0])["ringkasan"]


def test_an_entry_unlike_the_tahap_is_named_where_it_stands_in_the_new_result(
    tmp_path: Path,
) -> None:
    shutil.copy(CONTOH.parents[1] / "tests/workbooks/tahap_5_program.xlsx", tmp_path / NAMA)
    result = tmp_path / "hasil" / NAMA
    bangun(tmp_path)
    book = openpyxl.load_workbook(result)
    rows = [[cell.value for cell in row] for row in book["Anggaran"]["A4:D12"]]
    for number, row in enumerate(reversed(rows), 4):  # she sorts it the other way round
        for column, value in enumerate((*row[:3], f"9.{row[0]}"), 1):
            book["Anggaran"].cell(number, column, value)
    book.save(result)
    reports = []
    for _ in range(2):
        bangun(tmp_path)
        reports.append((tmp_path / "hasil" / "temuan.json").read_bytes())
    told = [f for f in json.loads(reports[0])["temuan"] if f["kode"] == "K-28"]
    named = [(f["sel"][0]["lembar"], f["sel"][0]["alamat"], f["pesan"]) for f in told]

    assert reports[0] == reports[1]
    assert named
    assert all(f'"{cell_of(result, sheet, at)}"' in text for sheet, at, text in named)


@pytest.mark.parametrize("folder", ["hasil", "surat"])
def test_documents_alone_know_what_she_filled_in(meja: Path, folder: str) -> None:
    type_into(meja / "hasil" / NAMA, "Pejabat", {"G4": "NAMA PEJABAT"})

    assert main(["dokumen", str(meja / NAMA), "-o", str(meja / folder), "--jenis", "pk"]) == 0
    tables = docx.Document(str(meja / folder / "dokumen" / "pk_jpt.docx")).tables
    shown = [c.text for table in tables for row in table.rows for c in row.cells]
    assert "NAMA PEJABAT" in shown


def test_documents_of_a_result_itself_look_nowhere_else(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bangun(meja, folder="lain")
    main(["dokumen", str(meja / "hasil" / NAMA), "-o", str(meja / "surat")])

    assert "hasil lama" not in capsys.readouterr().err


def test_documents_do_not_choose_between_several_results(
    meja: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bangun(meja, folder="lain")
    main(["dokumen", str(meja / NAMA), "-o", str(meja / "surat")])

    assert "sebutkan folder hasil yang benar" in capsys.readouterr().err


def test_a_formula_in_a_yellow_cell_stays_one(meja: Path) -> None:
    cells: dict[str, str | float] = {"G5": 10, "H5": 20, "F5": "=SUM(G5:H5)"}
    type_into(meja / "hasil" / NAMA, "Target", cells)
    bangun(meja)
    result = meja / "hasil" / NAMA

    assert [cell_of(result, "Target", a) for a in cells] == [10, 20, "=SUM(G5:H5)"]
    shown = " ".join(
        str(c.value)
        for sheet in ("PK JPT", "Cascading")
        for row in openpyxl.load_workbook(result)[sheet]
        for c in row
    )
    assert not re.search(r"SUM\(G5", shown)


def test_a_number_she_typed_stays_a_number(meja: Path) -> None:
    type_into(meja / "hasil" / NAMA, "Target", {"F5": 85.5, "F6": "85,5"})
    bangun(meja)
    result = meja / "hasil" / NAMA

    assert cell_of(result, "Target", "F5") == 85.5
    assert cell_of(result, "Target", "F6") == "85,5"


def name_the_administrators(meja: Path) -> None:
    """Each performance of that rank gets an official of its own."""
    page = openpyxl.load_workbook(meja / "hasil" / NAMA)["Pejabat"]
    rows = [r for r in range(4, 40) if "Administrator" in str(page.cell(r, 4).value)]
    type_into(meja / "hasil" / NAMA, "Pejabat", {f"F{r}": f"Kepala Bidang {r}" for r in rows})


def test_a_document_that_is_no_longer_made_leaves_the_folder(meja: Path) -> None:
    name_the_administrators(meja)
    bangun(meja)
    names = sorted(p.name for p in (meja / "hasil" / "dokumen").glob("pk_administrator*"))

    assert "pk_administrator.docx" not in names
    assert len(names) == 4
    assert not (meja / "hasil" / "lama").exists()


def test_one_that_she_polished_goes_to_the_older_ones(meja: Path) -> None:
    draft = meja / "hasil" / "dokumen" / "pk_administrator.docx"
    draft.write_bytes(draft.read_bytes() + b"disunting")
    name_the_administrators(meja)
    bangun(meja)

    assert not draft.exists()
    assert (meja / "hasil" / "lama" / "dokumen" / "pk_administrator 1.docx").exists()


def test_making_one_kind_of_document_leaves_the_others(meja: Path) -> None:
    main(["dokumen", str(meja / NAMA), "-o", str(meja / "hasil"), "--jenis", "pk"])

    assert (meja / "hasil" / "dokumen" / "lkip.docx").exists()
