import zipfile
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from tests.support.kasus import CONTOH

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def make_text(path: Path) -> None:
    path.write_text("Tahap 1;Tahap 2\n", encoding="utf-8")


def make_encrypted(path: Path) -> None:
    path.write_bytes(OLE)


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_truncated(path: Path) -> None:
    data = CONTOH.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def make_other_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("catatan.txt", "bukan buku kerja")


def make_garbled_part(path: Path) -> None:
    with zipfile.ZipFile(CONTOH) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            broken = name == "xl/workbook.xml"
            new.writestr(name, b"<workbook" if broken else old.read(name))


def make_without_tahap(path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0].append(["Belanja", "Jumlah"])
    book.save(path)


CASES = {
    "missing": (None, "tidak ditemukan"),
    "text renamed": (make_text, "bukan buku kerja Excel"),
    "encrypted": (make_encrypted, "dilindungi kata sandi"),
    "empty": (make_empty, "kosong (0 byte)"),
    "truncated": (make_truncated, "rusak atau terpotong"),
    "another archive": (make_other_zip, "bukan buku kerja Excel"),
    "a garbled part": (make_garbled_part, "rusak atau terpotong"),
    "without Tahap": (make_without_tahap, "tidak memuat lembar Tahap"),
    "a folder": (Path.mkdir, "adalah folder"),
}


@pytest.mark.parametrize("command", ["periksa", "pohon", "bangun", "dokumen", "perbaiki"])
@pytest.mark.parametrize("case", CASES)
def test_bad_input_is_one_sentence_and_leaves_nothing(
    case: str, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, sentence = CASES[case]
    path = tmp_path / "renja 2026.xlsx"
    if make is not None:
        make(path)
    out = tmp_path / "hasil"
    target = {"bangun": out, "dokumen": out, "perbaiki": out / path.name}.get(command)
    options = ["-o", str(target)] if target else []

    assert main([command, str(path), *options]) == 2
    told = capsys.readouterr()

    assert told.out == ""
    assert sentence in told.err
    assert str(path) in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert not out.exists()


def test_a_folder_that_is_a_file_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "hasil"
    out.write_text("bukan folder", encoding="utf-8")

    assert main(["bangun", str(CONTOH), "-o", str(out)]) == 2
    assert "bukan folder" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "bukan folder"


@pytest.mark.parametrize("name", ["a" * 300, "/proc/pohon", "/dev/null/x"])
def test_a_folder_that_cannot_be_is_one_sentence(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bangun", str(CONTOH), "-o", name]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


@pytest.mark.parametrize("lock", ["~${}", ".~lock.{}#"])
def test_an_output_open_elsewhere_is_not_replaced(
    lock: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = tmp_path / CONTOH.name
    opened.write_bytes(b"dibuka di Excel")
    (tmp_path / lock.format(CONTOH.name)).write_bytes(b"")
    before = {p.name for p in tmp_path.iterdir()}

    assert main(["bangun", str(CONTOH), "-o", str(tmp_path)]) == 2
    assert "sedang dibuka di program lain" in capsys.readouterr().err
    assert {p.name for p in tmp_path.iterdir()} == before
    assert opened.read_bytes() == b"dibuka di Excel"


def test_a_year_that_makes_no_sense_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bangun", str(CONTOH), "-o", str(tmp_path / "h"), "--tahun", "26"]) == 2
    assert "--tahun 2026" in capsys.readouterr().err


def test_an_unknown_kind_of_document_names_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dokumen", str(CONTOH), "-o", str(tmp_path / "h"), "--jenis", "pk,nota"]) == 2
    assert "'nota' tidak dikenal; pilihannya: pk, iku, skp" in capsys.readouterr().err
    assert not (tmp_path / "h").exists()


def test_no_kind_of_document_at_all_names_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dokumen", str(CONTOH), "-o", str(tmp_path / "h"), "--jenis", " , "]) == 2
    assert "belum disebut; pilihannya: pk, iku" in capsys.readouterr().err


OTHER = min((CONTOH.parents[1] / "tests" / "workbooks").glob("*.ods"))


def test_another_format_is_read_and_its_result_is_a_new_workbook_and_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["bangun", str(OTHER), "-o", str(tmp_path / "h"), "--tanpa-dokumen"]) == 0
    told = capsys.readouterr().err

    assert (tmp_path / "h" / f"{OTHER.stem}.xlsx").exists()
    assert f"ditulis ke buku kerja baru '{OTHER.stem}.xlsx'" in told


@pytest.mark.parametrize("command", ["perbaiki", "bersihkan"])
def test_what_keeps_her_workbook_whole_asks_for_xlsx(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / f"hasil{OTHER.suffix}"

    assert main([command, str(OTHER), "-o", str(target)]) == 2
    assert "simpan sebagai .xlsx" in capsys.readouterr().err
    assert not target.exists()
