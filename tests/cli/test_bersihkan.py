"""`bersihkan` undoes `bangun`; and what `bangun` does where it cannot be undone."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from tests.support.compare_xlsx import cell_values, convert, notes_of, stored, tabs
from tests.support.corpus_parts import strict_workbook
from tests.support.corpus_xlsx import edited
from tests.support.kasus import CONTOH

Err = pytest.CaptureFixture[str]


def build(folder: Path, source: Path = CONTOH) -> Path:
    assert main(["bangun", str(source), "-o", str(folder), "--tanpa-dokumen"]) == 0
    return folder / source.name


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("hasil"))


def fill(path: Path, sheet: str, value: str) -> None:
    """Type a name below the headings, as a planner does."""
    import openpyxl

    book = openpyxl.load_workbook(path)
    place = next(c for row in book[sheet].iter_rows() for c in row if c.value == "Nama")
    book[sheet].cell(place.row + 1, place.column).value = value
    book.save(path)


def test_the_result_becomes_the_original_again_byte_for_byte(
    built: Path, tmp_path: Path, capsys: Err
) -> None:
    target = tmp_path / "bersih.xlsx"

    assert main(["bersihkan", str(built), "-o", str(target)]) == 0
    told = capsys.readouterr()
    assert target.read_bytes() == CONTOH.read_bytes()
    assert told.out == f"{target}\n"
    assert "persis seperti sebelum dibangun" in told.err
    assert "Temuan" in told.err


def test_every_cell_to_mend_is_coloured_and_carries_a_note(built: Path) -> None:
    import openpyxl

    book = openpyxl.load_workbook(built)
    sheet = book["Tahap 5"]
    coloured = {str(r.sqref) for r in sheet.conditional_formatting}

    assert notes_of(built.read_bytes(), "Tahap 5")["C12"][0] == "pohon_xl"
    assert "L-07" in notes_of(built.read_bytes(), "Tahap 5")["C12"][1]
    assert any("C12" in refs.split() for refs in coloured)


def test_what_the_planner_filled_in_stays_and_it_is_said(
    built: Path, tmp_path: Path, capsys: Err
) -> None:
    filled = tmp_path / "isi.xlsx"
    filled.write_bytes(built.read_bytes())
    fill(filled, "Pejabat", "NAMA PEJABAT")
    target = tmp_path / "bersih.xlsx"
    main(["bersihkan", str(filled), "-o", str(target)])
    told = capsys.readouterr().err
    inputs = [name for name, peran in tabs(target.read_bytes()) if peran]

    assert inputs == ["Pejabat"]
    assert "NAMA PEJABAT" in cell_values(target.read_bytes())["Pejabat"].values()
    assert "dipertahankan: Pejabat" in told
    assert "--juga-isian" in told


def test_when_asked_entries_go_too(built: Path, tmp_path: Path) -> None:
    filled = tmp_path / "isi.xlsx"
    filled.write_bytes(built.read_bytes())
    fill(filled, "Pejabat", "NAMA PEJABAT")
    target = tmp_path / "bersih.xlsx"
    main(["bersihkan", str(filled), "-o", str(target), "--juga-isian"])

    assert [n for n, _ in tabs(target.read_bytes())] == [f"Tahap {n}" for n in range(1, 6)]


def test_after_libreoffice_saved_it_only_ours_goes(
    built: Path, tmp_path: Path, capsys: Err
) -> None:
    saved = tmp_path / "simpan.xlsx"
    saved.write_bytes(convert({"a.xlsx": built.read_bytes()}, tmp_path / "lo")["a.xlsx"])
    target = tmp_path / "bersih.xlsx"
    main(["bersihkan", str(saved), "-o", str(target)])
    cleaned = target.read_bytes()

    assert cell_values(cleaned) == cell_values(CONTOH.read_bytes())
    assert all(notes_of(cleaned, f"Tahap {n}") == {} for n in range(1, 6))
    assert "dibiarkan seperti adanya" in capsys.readouterr().err


def test_the_workbook_itself_is_never_the_target(built: Path, capsys: Err) -> None:
    before = hashlib.sha256(built.read_bytes()).digest()

    assert main(["bersihkan", str(built), "-o", str(built)]) == 2
    assert "berkas aslinya; beri nama lain" in capsys.readouterr().err
    assert hashlib.sha256(built.read_bytes()).digest() == before


def test_a_target_of_another_kind_is_refused(built: Path, tmp_path: Path, capsys: Err) -> None:
    assert main(["bersihkan", str(built), "-o", str(tmp_path / "bersih.xlsm")]) == 2
    assert main(["bersihkan", str(built), "-o", str(tmp_path)]) == 2
    told = capsys.readouterr().err

    assert "harus berakhiran .xlsx" in told
    assert "adalah folder" in told


def test_a_name_no_disk_can_hold_is_a_sentence(built: Path, tmp_path: Path, capsys: Err) -> None:
    target = tmp_path / f"{'x' * 400}.xlsx"

    assert main(["bersihkan", str(built), "-o", str(target)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_what_is_no_workbook_is_a_sentence(tmp_path: Path, capsys: Err) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"bukan")

    assert main(["bersihkan", str(tmp_path / "a.xlsx"), "-o", str(tmp_path / "b.xlsx")]) == 2
    assert main(["bersihkan", str(tmp_path / "c.xlsx"), "-o", str(tmp_path / "b.xlsx")]) == 2
    assert "tidak ditemukan" in capsys.readouterr().err


def test_a_workbook_without_us_is_copied_as_it_is(tmp_path: Path, capsys: Err) -> None:
    target = tmp_path / "b.xlsx"

    assert main(["bersihkan", str(CONTOH), "-o", str(target)]) == 0
    assert target.read_bytes() == CONTOH.read_bytes()
    assert "dihapus" not in capsys.readouterr().err


def test_another_file_at_the_target_is_set_aside(built: Path, tmp_path: Path, capsys: Err) -> None:
    target = tmp_path / "bersih.xlsx"
    target.write_bytes(b"milik orang lain")
    main(["bersihkan", str(built), "-o", str(target)])

    assert (tmp_path / "lama" / "bersih 1.xlsx").read_bytes() == b"milik orang lain"
    assert "disimpan sebagai" in capsys.readouterr().err


def test_a_workbook_that_is_all_ours_cannot_be_cleaned(tmp_path: Path, capsys: Err) -> None:
    source = tmp_path / "tanda tangan.xlsx"
    source.write_bytes(signed())
    main(["bangun", str(source), "-o", str(tmp_path / "h"), "--tanpa-dokumen"])
    ours = tmp_path / "h" / "tanda tangan (hasil).xlsx"

    assert main(["bersihkan", str(ours), "-o", str(tmp_path / "b.xlsx"), "--juga-isian"]) == 2
    assert "hanya memuat lembar buatan pohon_xl" in capsys.readouterr().err
    assert not (tmp_path / "b.xlsx").exists()


def signed() -> bytes:
    return edited(CONTOH.read_bytes(), more={"_xmlsignatures/origin.sigs": ""})


def with_doctype() -> bytes:
    """In a part that only writing has to understand."""
    return edited(
        CONTOH.read_bytes(),
        lambda n, d: (
            d.replace(b"<Relationships", b"<!DOCTYPE Relationships><Relationships", 1)
            if n == "xl/_rels/workbook.xml.rels"
            else d
        ),
    )


KEPT_APART: dict[str, tuple[Callable[[], bytes], str]] = {
    "signed": (signed, "_xmlsignatures"),
    "strict": (strict_workbook, "xl/workbook.xml"),
    "with a DOCTYPE": (with_doctype, "xl/_rels/workbook.xml.rels"),
}


@pytest.mark.parametrize("kind", KEPT_APART)
def test_where_hers_cannot_be_kept_our_sheets_get_a_workbook_of_their_own(
    kind: str, tmp_path: Path, capsys: Err
) -> None:
    make, part = KEPT_APART[kind]
    source = tmp_path / "Renja Dinas.xlsx"
    source.write_bytes(make())
    folder = tmp_path / "hasil"

    assert main(["bangun", str(source), "-o", str(folder), "--tanpa-dokumen"]) == 0
    result = folder / "Renja Dinas (hasil).xlsx"
    told = capsys.readouterr()
    sentence = told.err.splitlines()[0]
    assert part in sentence
    assert "karena berkas 'Renja Dinas.xlsx'" in sentence
    assert sentence.count(". ") == 0
    assert str(result) in told.out
    assert not (folder / "Renja Dinas.xlsx").exists()
    assert [n for n, _ in tabs(result.read_bytes())][:2] == ["Temuan", "Pohon Kinerja"]
    assert source.read_bytes() == make()


def test_entries_in_a_workbook_of_their_own_reach_the_next_run(tmp_path: Path) -> None:
    source = tmp_path / "a.xlsx"
    source.write_bytes(signed())
    folder = tmp_path / "hasil"
    main(["bangun", str(source), "-o", str(folder), "--tanpa-dokumen"])
    fill(folder / "a (hasil).xlsx", "Pejabat", "NAMA PEJABAT")
    main(["bangun", str(source), "-o", str(folder), "--tanpa-dokumen"])
    values = cell_values((folder / "a (hasil).xlsx").read_bytes())

    assert "NAMA PEJABAT" in values["Pejabat"].values()


def test_building_again_from_the_result_then_cleaning_gives_the_original(
    built: Path, tmp_path: Path
) -> None:
    again = build(tmp_path / "lagi", built)
    target = tmp_path / "bersih.xlsx"
    main(["bersihkan", str(again), "-o", str(target)])

    assert again.read_bytes() == built.read_bytes()
    assert stored(target.read_bytes()) == stored(CONTOH.read_bytes())
