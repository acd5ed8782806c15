import json
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from tests.support.compare_xlsx import changed_members
from tests.support.kasus import CONTOH

#: codes whose findings in the case carry a correction
KODE = ["T0-03", "T0-04", "T3-11", "T5-03", "T5-04", "L-04", "L-06", "L-07"]
Place = tuple[str, str, str]


def findings(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    capsys.readouterr()
    main(["periksa", str(path), "--format", "json"])
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["temuan"]
    return found


def places(found: list[dict[str, object]]) -> set[Place]:
    return {
        (str(f["kode"]), f["sel"][0]["lembar"], f["sel"][0]["alamat"])  # type: ignore[index]
        for f in found
    }


def correct(copy: Path, *options: str) -> int:
    return main(["perbaiki", str(CONTOH), "-o", str(copy), *options])


def test_every_code_of_the_case_that_has_corrections_is_tried(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert {f["kode"] for f in findings(CONTOH, capsys) if f["perbaikan"]} >= set(KODE)


@pytest.mark.parametrize("kode", [*KODE, None])
def test_what_was_corrected_is_gone_and_nothing_new_appears(
    kode: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = findings(CONTOH, capsys)
    mended = {f["id"] for f in before if f["perbaikan"] and kode in {None, f["kode"]}}
    copy = tmp_path / "baru.xlsx"

    assert correct(copy, *(["--kode", kode] if kode else [])) == 0
    after = findings(copy, capsys)

    assert mended
    assert {f["id"] for f in after} <= {f["id"] for f in before} - mended
    assert places(after) <= places([f for f in before if f["id"] not in mended])
    assert "Tidak diperbaiki" not in capsys.readouterr().out


def test_only_the_sheets_with_a_correction_change(tmp_path: Path) -> None:
    copy = tmp_path / "baru.xlsx"
    correct(copy, "--kode", "L-06")

    assert changed_members(CONTOH.read_bytes(), copy.read_bytes()) == {"xl/worksheets/sheet5.xml"}


def test_a_preview_names_sheet_cell_old_and_new_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "baru.xlsx"

    assert correct(copy, "--pratinjau", "--kode", "l-06, T5-03") == 0
    assert capsys.readouterr().out == (
        "Akan diperbaiki: 2 sel.\n"
        "  T5-03  Tahap 5!E5\n"
        "      sasaran pertama SKPD\n"
        "      \u2192 Sasaran SKPD\n"
        "  L-06  Tahap 5!A23\n"
        "      Tahap 4\n"
        "      \u2192 Tahap 3\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_correcting_twice_finds_nothing_more_and_keeps_every_byte(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    once, twice = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    correct(once)
    capsys.readouterr()
    main(["perbaiki", str(once), "-o", str(twice)])

    assert capsys.readouterr().out.startswith("Diperbaiki: 0 sel.")
    assert once.read_bytes() == twice.read_bytes()


def test_a_copy_somebody_edited_is_set_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "baru.xlsx"
    copy.write_bytes(b"suntingan")
    correct(copy)

    assert (tmp_path / "lama" / "baru 1.xlsx").read_bytes() == b"suntingan"
    assert "disimpan sebagai" in capsys.readouterr().err


def test_a_formula_is_left_and_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import openpyxl

    source, copy = tmp_path / "rumus.xlsx", tmp_path / "baru.xlsx"
    book = openpyxl.load_workbook(CONTOH)
    book["Tahap 5"]["E3"] = '=""'
    book.save(source)
    main(["perbaiki", str(source), "-o", str(copy), "--kode", "T0-03"])
    told = capsys.readouterr().out

    assert "Tidak diperbaiki: 1 temuan." in told
    assert 'karena sel E3 di lembar "Tahap 5" berisi rumus' in told


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], "-o BERKAS"),
        (["-o", "{source}"], "adalah berkas aslinya"),
        (["-o", "{folder}"], "adalah folder"),
        (["-o", "{folder}/x.docx"], "berakhiran .xlsx"),
        (["--pratinjau", "--kode", "X-99"], "'X-99' tidak dikenal"),
        (["--pratinjau", "--kode", ","], "tidak dikenal"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(
    options: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "asli.xlsx"
    source.write_bytes(CONTOH.read_bytes())
    filled = [o.format(source=source, folder=tmp_path) for o in options]

    assert main(["perbaiki", str(source), *filled]) == 2
    told = capsys.readouterr()

    assert words in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert told.out == ""
    assert source.read_bytes() == CONTOH.read_bytes()
    assert [p.name for p in tmp_path.iterdir()] == ["asli.xlsx"]
