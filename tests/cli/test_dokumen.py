from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from tests.support.compare_docx import text_of
from tests.support.kantor_banyak import write_kantor
from tests.support.kasus import CONTOH


@pytest.mark.parametrize(
    ("jenis", "files"),
    [
        ("iku", {"iku.docx", "iku_keputusan.docx"}),
        ("rencana_aksi,crosscutting", {"rencana_aksi.docx", "crosscutting.docx"}),
        ("pohon", {"pohon_kinerja.docx"}),
        ("skp", {"skp_jpt.docx", "skp_ja_jf_1.docx", "skp_ja_jf_2.docx"}),
        ("pk", {"pk_jpt.docx", "pk_administrator.docx", "pk_jf.docx", "pk_gabungan.docx"}),
    ],
)
def test_only_the_wanted_kinds_are_written(jenis: str, files: set[str], tmp_path: Path) -> None:
    assert main(["dokumen", str(CONTOH), "-o", str(tmp_path), "--jenis", jenis]) == 0
    assert {p.name for p in (tmp_path / "dokumen").iterdir()} == files


def test_compared_with_an_older_version_agreements_are_revisions(tmp_path: Path) -> None:
    command = ["dokumen", str(CONTOH), "-o", str(tmp_path), "--jenis", "pk"]

    assert main([*command, "--perubahan", str(CONTOH)]) == 0
    text = text_of((tmp_path / "dokumen" / "pk_jpt.docx").read_bytes())
    assert "PERJANJIAN KINERJA PERUBAHAN" in text
    assert "Tidak ada perubahan" in text


def test_an_older_version_that_is_missing_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["dokumen", str(CONTOH), "-o", str(tmp_path / "h"), "--jenis", "pk"]

    assert main([*command, "--perubahan", "lama.xlsx"]) == 2
    assert "'lama.xlsx' tidak ditemukan" in capsys.readouterr().err
    assert not (tmp_path / "h").exists()


def test_a_workbook_of_another_office_is_no_older_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = write_kantor(tmp_path / "kesehatan.xlsx", "Dinas Kesehatan")
    command = ["dokumen", str(CONTOH), "-o", str(tmp_path / "h"), "--jenis", "PK"]

    assert main([*command, "--perubahan", str(other)]) == 2
    assert "bukan versi lama" in capsys.readouterr().err
    assert not (tmp_path / "h").exists()
