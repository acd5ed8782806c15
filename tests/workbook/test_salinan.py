"""A file's content is the same wherever it is kept: in memory, on disk, or neither."""

import errno
import io
import os
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.errors import WorkbookError
from pohon_xl.workbook import salinan
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.salinan import Salinan, copy_of, holds, pieces, says_same, stream_of
from pohon_xl.workbook.source import Source, read_source, refuse_changed
from tests.support.kasus import CONTOH


@pytest.fixture
def small_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(salinan, "_DIPEGANG", 1000)
    monkeypatch.setattr(salinan, "_POTONG", 700)


def copied(data: bytes, limit: int = 1 << 30) -> bytes | Salinan:
    return copy_of(io.BytesIO(data), limit)


@pytest.mark.usefixtures("small_memory")
def test_a_large_file_lies_on_disk_and_says_the_same() -> None:
    data = bytes(range(256)) * 20
    copy = copied(data)

    assert isinstance(copy, Salinan)
    assert b"".join(pieces(stream_of(copy))) == data
    assert copied(data[:1000]) == data[:1000]


@pytest.mark.usefixtures("small_memory")
def test_no_more_is_read_than_the_limit() -> None:
    copy = copied(b"x" * 5000, 3000)

    assert isinstance(copy, Salinan)
    assert copy.size == 3000


@pytest.mark.usefixtures("small_memory")
def test_readers_do_not_disturb_each_other() -> None:
    copy = copied(bytes(range(250)) * 10)
    one, other = stream_of(copy), stream_of(copy)

    assert one.read(3) == b"\0\1\2"
    assert other.read(2) == b"\0\1"
    assert other.seek(-2, io.SEEK_END) == 2498
    assert one.read(1) == b"\3"
    assert other.read() == bytes((248, 249))
    assert other.tell() == 2500


@settings(deadline=None)
@given(
    moves=st.lists(st.tuples(st.integers(-40, 60), st.sampled_from([0, 1, 2]), st.integers(0, 9)))
)
def test_a_reader_moves_as_those_of_python_do(moves: list[tuple[int, int, int]]) -> None:
    data = bytes(range(50))
    with tempfile.TemporaryFile(buffering=0) as file:
        copy = Salinan(file)
        copy.append(data)
        ours, theirs = stream_of(copy), io.BytesIO(data)
        for offset, whence, count in moves:
            if whence == 0 and offset < 0:
                with pytest.raises(ValueError, match="-"):
                    ours.seek(offset)
                continue
            if theirs.tell() * (whence == 1) + len(data) * (whence == 2) + offset < 0:
                continue
            assert ours.seek(offset, whence) == theirs.seek(offset, whence)
            assert ours.read(count) == theirs.read(count)


@pytest.mark.usefixtures("small_memory")
def test_without_room_for_a_copy_it_is_held_after_all(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytes(range(256)) * 20

    def full(_self: Salinan, _data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Salinan, "append", full)

    assert copied(data) == data


@pytest.mark.usefixtures("small_memory")
@settings(deadline=None)
@given(before=st.integers(0, 1500))
def test_a_word_is_found_wherever_pieces_are_cut(before: int) -> None:
    copy = copied(b"." * before + b"EncryptedPackage" + b"." * 1000)

    assert holds(copy, b"nothing", b"EncryptedPackage")
    assert not holds(copy, b"EncryptedPackages")


@pytest.mark.usefixtures("small_memory")
def test_a_byte_more_less_or_other_is_not_the_same() -> None:
    data = bytes(range(256)) * 20
    copy = copied(data)

    assert says_same(io.BytesIO(data), copy)
    for other in (data + b"x", data[:-1], b"x" + data[1:], b""):
        assert not says_same(io.BytesIO(other), copy)


@pytest.mark.usefixtures("small_memory")
def test_a_workbook_on_disk_is_read_like_one_in_memory() -> None:
    source = read_source(CONTOH)

    assert isinstance(source.data, Salinan)
    assert read_grids(source) == read_grids(Source(CONTOH, CONTOH.read_bytes()))


@pytest.mark.usefixtures("small_memory")
def test_her_file_is_free_while_we_work(tmp_path: Path) -> None:
    path = tmp_path / "tahap.xlsx"
    path.write_bytes(CONTOH.read_bytes())
    source = read_source(path)
    path.unlink()

    assert read_grids(source)[0].lembar == "Tahap 1"
    with zipfile.ZipFile(source.stream()) as package:
        assert package.testzip() is None


@pytest.mark.usefixtures("small_memory")
@pytest.mark.parametrize("change", [b"", b"lain", None])
def test_a_large_file_that_changed_or_went_away_meanwhile_is_one_sentence(
    tmp_path: Path, change: bytes | None
) -> None:
    path = tmp_path / "tahap.xlsx"
    path.write_bytes(CONTOH.read_bytes())
    source = read_source(path)
    refuse_changed(source)
    if change is None:
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-4] + change)

    with pytest.raises(WorkbookError, match="berubah selama dibaca; tutup dulu di Excel"):
        refuse_changed(source)


@pytest.mark.usefixtures("small_memory")
@pytest.mark.parametrize("length", [2000, 9000])
def test_a_large_file_that_is_cut_off_is_one_sentence(tmp_path: Path, length: int) -> None:
    path = tmp_path / "tahap.xlsx"
    path.write_bytes(CONTOH.read_bytes()[:length])

    with pytest.raises(WorkbookError, match="rusak atau terpotong"):
        read_source(path)
