import errno
from pathlib import Path

import pytest

from pohon_xl.errors import OutputError
from pohon_xl.renderers import atomic
from pohon_xl.renderers.keluaran import write_output

STAGE = "pohon_xl.renderers.keluaran.stage"


def everything(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_files_and_folders_are_made(tmp_path: Path) -> None:
    output = write_output(tmp_path / "a" / "b", {"x.txt": b"1", "d/y.txt": b"2"})

    assert [p.read_bytes() for p in output.written] == [b"1", b"2"]
    assert output.kept == ()


def test_our_own_last_result_is_replaced(tmp_path: Path) -> None:
    write_output(tmp_path, {"x.txt": b"1"})
    output = write_output(tmp_path, {"x.txt": b"2"})

    assert output.kept == ()
    assert (tmp_path / "x.txt").read_bytes() == b"2"


def test_a_file_somebody_edited_is_set_aside_each_time(tmp_path: Path) -> None:
    for number in (1, 2):
        write_output(tmp_path, {"x.txt": b"hasil"})
        (tmp_path / "x.txt").write_bytes(b"suntingan %d" % number)
    write_output(tmp_path, {"x.txt": b"hasil"})

    assert (tmp_path / "lama" / "x 1.txt").read_bytes() == b"suntingan 1"
    assert (tmp_path / "lama" / "x 2.txt").read_bytes() == b"suntingan 2"


def test_a_file_we_did_not_make_is_never_lost(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"milik orang")
    write_output(tmp_path, {"x.txt": b"hasil"})

    assert (tmp_path / "lama" / "x 1.txt").read_bytes() == b"milik orang"


def test_a_full_disk_leaves_the_old_results_and_nothing_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_output(tmp_path, {"x.txt": b"lama", "d/y.txt": b"lama"})
    before = everything(tmp_path)
    real = atomic.stage

    def stage(target: Path, data: bytes) -> Path:
        if target.name == "z.txt":
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(target, data)

    monkeypatch.setattr(STAGE, stage)
    with pytest.raises(OutputError, match="ruang disk habis"):
        write_output(tmp_path, {"x.txt": b"baru", "e/z.txt": b"baru"})

    assert everything(tmp_path) == before
    assert not (tmp_path / "e").exists()


def test_no_permission_is_one_sentence_that_names_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stage(target: Path, data: bytes) -> Path:  # noqa: ARG001
        raise PermissionError(errno.EACCES, "denied", str(target))

    monkeypatch.setattr(STAGE, stage)
    with pytest.raises(OutputError, match=r"x\.txt' tidak dapat ditulis"):
        write_output(tmp_path / "baru", {"x.txt": b"1"})

    assert not (tmp_path / "baru").exists()
