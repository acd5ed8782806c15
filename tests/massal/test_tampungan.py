import errno
from typing import Any

import pytest

from pohon_xl.errors import OutputError
from pohon_xl.massal.tampungan import Tampungan
from pohon_xl.massal.tugas import HasilTugas


class Penuh:
    """A file of a disk without room."""

    def seek(self, *_: int) -> int:
        return 0

    def write(self, _: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    def close(self) -> None:
        raise OSError(errno.ENOSPC, "full")


def test_results_come_back_in_the_order_of_names_each_once() -> None:
    with Tampungan() as kept:
        for berkas, pesan in (("b.xlsx", "satu"), ("a.xlsx", "dua"), ("b.xlsx", "tiga")):
            kept.add(HasilTugas(berkas, "", pesan=pesan))

        assert [(h.berkas, h.pesan) for h in kept] == [("a.xlsx", "dua"), ("b.xlsx", "satu")]


def test_a_full_disk_for_temporary_files_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.TemporaryFile", lambda **_: Penuh())
    with Tampungan() as kept, pytest.raises(OutputError, match="ruang disk habis"):
        kept.add(HasilTugas("a.xlsx", ""))


def test_no_place_for_temporary_files_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(**_: Any) -> None:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found")

    monkeypatch.setattr("tempfile.TemporaryFile", nowhere)
    with pytest.raises(OutputError, match="folder sementara"):
        Tampungan()
