import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from pohon_xl.massal.berkas import DaftarBerkas, find_berkas
from pohon_xl.massal.jalan import Permintaan, run_massal
from pohon_xl.massal.tempat import TempatLokal
from pohon_xl.massal.tugas import Pilihan
from tests.support.kantor_banyak import write_kantor
from tests.support.langsung import open_langsung


def found(folder: Path, out: Path) -> DaftarBerkas:
    return find_berkas(TempatLokal(folder), TempatLokal(out))


def test_all_readable_types_are_found_and_nothing_else(tmp_path: Path) -> None:
    wanted = ["a.xlsx", "b.XLSM", "c.xls", "d.xlsb", "e.ods", "f.xltx", "sub/g.xltm"]
    others = ["~$a.xlsx", ".~lock.a.xlsx#", "._a.xlsx", ".rahasia/h.xlsx", "i.docx", "j.csv", "k"]
    others.append("a (cadangan 2026-11-24 08.30.00).xlsx")
    for name in wanted + others:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")

    assert found(tmp_path, tmp_path / "hasil").berkas == tuple(sorted(wanted))


def test_our_results_their_set_aside_copies_and_the_output_are_left_out(tmp_path: Path) -> None:
    workbook = write_kantor(tmp_path / "renja.xlsx", "Dinas Sosial")
    assert main(["bangun", str(workbook), "-o", str(tmp_path / "hasil"), "--tanpa-dokumen"]) == 0
    (tmp_path / "hasil" / "lama").mkdir()
    write_kantor(tmp_path / "hasil" / "lama" / "renja 1.xlsx", "Dinas Sosial")
    write_kantor(tmp_path / "keluaran" / "x.xlsx", "Dinas Sosial")

    daftar = found(tmp_path, tmp_path / "keluaran")

    assert daftar == DaftarBerkas(("renja.xlsx",), hasil_kami=1)


def test_the_sample_and_a_corrected_copy_are_workbooks_of_hers(tmp_path: Path) -> None:
    assert main(["contoh", str(tmp_path / "contoh")]) == 0
    sample = tmp_path / "contoh" / "contoh_balangan.xlsx"
    assert main(["perbaiki", str(sample), "-o", str(tmp_path / "benar.xlsx")]) == 0

    assert found(tmp_path, tmp_path / "out").berkas == (
        "benar.xlsx",
        "contoh/contoh_balangan.xlsx",
    )


def test_a_link_that_leads_back_is_not_followed(tmp_path: Path) -> None:
    write_kantor(tmp_path / "a" / "x.xlsx", "Dinas Sosial")
    (tmp_path / "a" / "lagi").symlink_to(tmp_path, target_is_directory=True)

    assert found(tmp_path, tmp_path / "out").berkas == ("a/x.xlsx",)


def test_a_folder_that_cannot_be_looked_into_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_kantor(tmp_path / "sumber" / "x.xlsx", "Dinas Sosial")
    (tmp_path / "sumber" / "tertutup").mkdir()
    scandir = os.scandir

    def closed(folder: str) -> Iterator[os.DirEntry[str]]:
        if str(folder).endswith("tertutup"):
            raise PermissionError(errno.EACCES, "denied", folder)
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", closed)
    told: dict[str, str] = {}
    request = Permintaan(str(tmp_path / "sumber"), str(tmp_path / "h"), Pilihan(dokumen=False))
    made = run_massal(request, lambda h, _n, _of: told.update({h.berkas: h.pesan}), open_langsung)

    assert (made.selesai, made.gagal) == (1, 1)
    assert told["tertutup/"].startswith("Folder 'tertutup' tidak dapat dibuka (tidak diizinkan")
    assert "tertutup/" in (tmp_path / "h" / "ringkasan.csv").read_text("utf-8-sig")


def test_a_folder_called_a_workbook_is_told_unless_workbooks_are_in_it(tmp_path: Path) -> None:
    write_kantor(tmp_path / "s" / "a.xlsx", "Dinas Sosial")
    write_kantor(tmp_path / "s" / "2026.xlsx" / "b.xlsx", "Dinas Pangan")
    (tmp_path / "s" / "terurai.xlsx" / "xl").mkdir(parents=True)
    daftar = found(tmp_path / "s", tmp_path / "out")

    assert daftar.berkas == ("2026.xlsx/b.xlsx", "a.xlsx")
    ((name, pesan),) = daftar.ditolak
    assert name == "terurai.xlsx"
    assert pesan.startswith("'terurai.xlsx' adalah folder, bukan buku kerja")


def test_a_pipe_is_a_row_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.xlsx")
    write_kantor(tmp_path / "a.xlsx", "Dinas Sosial")
    told: dict[str, str] = {}
    run_massal(
        Permintaan(str(tmp_path), str(tmp_path / "h"), Pilihan(dokumen=False)),
        lambda hasil, _n, _of: told.update({hasil.berkas: hasil.pesan}),
        open_langsung,
    )

    assert told["a.xlsx"] == ""
    assert "'pipa.xlsx' bukan berkas biasa" in told["pipa.xlsx"]
