"""What is held at once, counted by the interpreter itself: no clock, no size of a process."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from pohon_xl.app import build, correct, open_buku
from pohon_xl.pembersihan import clean
from tests.support.bench_books import write_with_pictures
from tests.support.kasus import CONTOH

_MB = 24


def peak(work: Callable[[], object]) -> int:
    """Bytes held at most, beyond those held before."""
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    work()
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most - before


@pytest.fixture(scope="module")
def heavy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case with photographs, as an office saves it."""
    path = tmp_path_factory.mktemp("berat") / "kasus.xlsx"
    write_with_pictures(path, CONTOH, _MB)
    build(open_buku(CONTOH), path.parent / "hangat", with_documents=False)
    return path


def test_pictures_of_hers_are_never_held(heavy: Path, tmp_path: Path) -> None:
    def once(source: Path, folder: str) -> Callable[[], object]:
        place = tmp_path / folder
        return lambda: build(open_buku(source, place), place, with_documents=False)

    usual = peak(once(CONTOH, "kasus"))
    first, second = peak(once(heavy, "berat")), peak(once(heavy, "berat"))

    assert (tmp_path / "berat" / heavy.name).stat().st_size > _MB << 20
    assert max(first, second) < usual + heavy.stat().st_size / 3


def test_nor_when_ours_is_taken_out_or_corrections_are_made(heavy: Path, tmp_path: Path) -> None:
    result = build(open_buku(heavy), tmp_path, with_documents=False).written[0]
    target = tmp_path / "keluar" / heavy.name

    assert peak(lambda: clean(result, target)) < heavy.stat().st_size / 3
    assert target.read_bytes() == heavy.read_bytes()
    assert peak(lambda: correct(open_buku(heavy), target)) < heavy.stat().st_size / 3
