import errno
import os
from pathlib import Path

import pytest

from pohon_xl.errors import WorkbookError
from pohon_xl.workbook.source import read_source
from tests.support.kasus import CONTOH

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_workbook_with_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "rahasia.xlsx"
    path.write_bytes(OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))

    with pytest.raises(WorkbookError, match="dilindungi kata sandi"):
        read_source(path)


@pytest.mark.parametrize("name", ["ekspor.xls", "ekspor.ods"])
def test_a_web_page_called_a_workbook_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("<html><table><tr><td>Kinerja</td></tr></table></html>", encoding="utf-8")

    with pytest.raises(WorkbookError, match="bukan buku kerja Excel"):
        read_source(path)


def copy_while_read(path: Path, moments: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of the workbook lies there; the rest arrives in so many looks at it."""
    whole, seen = CONTOH.read_bytes(), os.fstat
    path.write_bytes(whole[: len(whole) // 2])
    looks = 0

    def fstat(handle: int) -> os.stat_result:
        nonlocal looks
        looks += 1
        length = len(whole) * (moments + looks) // (2 * moments)
        path.write_bytes(whole[:length])
        os.utime(path, ns=(0, min(looks, moments)))  # a clock may be too coarse for two writes
        return seen(handle)

    monkeypatch.setattr("pohon_xl.workbook.source.os.fstat", fstat)


def test_a_file_that_goes_on_changing_while_it_is_read_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "disalin.xlsx"
    copy_while_read(path, 100, monkeypatch)

    with pytest.raises(WorkbookError) as told:
        read_source(path)
    assert str(told.value) == (
        f"Berkas '{path}' berubah selagi dibaca; tunggu sampai selesai disimpan atau disalin, lalu "
        "ulangi."
    )


def test_a_file_that_is_whole_a_moment_later_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "disalin.xlsx"
    copy_while_read(path, 3, monkeypatch)

    assert read_source(path).data == CONTOH.read_bytes()


def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.xlsx")
    (tmp_path / "nol.xlsx").symlink_to("/dev/zero")

    for name in ("pipa.xlsx", "nol.xlsx"):
        with pytest.raises(WorkbookError, match="bukan berkas biasa"):
            read_source(tmp_path / name)


def test_a_file_that_another_program_has_locked_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tahap.xlsx"
    path.write_bytes(CONTOH.read_bytes())

    def locked(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", locked)
    with pytest.raises(WorkbookError) as told:
        read_source(path)
    assert str(told.value).startswith(f"Berkas '{path}' tidak dapat dibaca (")
    assert str(told.value).endswith("); tutup dulu di Excel atau minta izin membacanya.")
