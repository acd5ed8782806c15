"""A file written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from pohon_xl.errors import OutputError
from pohon_xl.renderers.atomic import write_atomic


def test_a_new_file_holds_exactly_the_bytes(tmp_path: Path) -> None:
    write_atomic(tmp_path / "hasil.xlsx", b"isi")

    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"hasil.xlsx": b"isi"}


def test_an_old_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "hasil.xlsx"
    target.write_bytes(b"lama")
    target.chmod(0o640)

    write_atomic(target, b"baru")

    assert target.read_bytes() == b"baru"
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "ruang disk habis"),
        (errno.EACCES, "tidak dapat ditulis; pilih folder lain"),
        (errno.EIO, "periksa nama berkas"),
    ],
)
def test_a_failing_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    target = tmp_path / "hasil.xlsx"
    target.write_bytes(b"lama")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match=words):
        write_atomic(target, b"baru")

    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {"hasil.xlsx": b"lama"}


def test_an_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "hasil.xlsx", b"baru")

    assert list(tmp_path.iterdir()) == []


def test_a_target_refused_by_the_system_at_the_last_step_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, __: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match="tutup berkas itu bila sedang dibuka"):
        write_atomic(tmp_path / "hasil.xlsx", b"baru")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="adalah folder; sebutkan nama berkas"):
        write_atomic(tmp_path, b"isi")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"Folder '.*tidak-ada' tidak ditemukan"):
        write_atomic(tmp_path / "tidak-ada" / "hasil.xlsx", b"isi")


@pytest.mark.parametrize("lock", ["~$hasil.xlsx", "~$sil.xlsx", ".~lock.hasil.xlsx#"])
def test_a_file_open_in_an_office_program_is_not_replaced(tmp_path: Path, lock: str) -> None:
    (tmp_path / "hasil.xlsx").write_bytes(b"lama")
    (tmp_path / lock).write_bytes(b"")

    with pytest.raises(OutputError, match="sedang dibuka di program lain"):
        write_atomic(tmp_path / "hasil.xlsx", b"baru")


def test_a_read_only_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "hasil.xlsx").write_bytes(b"lama")
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(OutputError, match="hanya boleh dibaca"):
        write_atomic(tmp_path / "hasil.xlsx", b"baru")


def test_a_link_keeps_pointing_to_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "asli.xlsx").write_bytes(b"lama")
    (tmp_path / "hasil.xlsx").symlink_to(tmp_path / "asli.xlsx")

    write_atomic(tmp_path / "hasil.xlsx", b"baru")

    assert (tmp_path / "hasil.xlsx").is_symlink()
    assert (tmp_path / "asli.xlsx").read_bytes() == b"baru"
