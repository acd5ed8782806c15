"""What an operating system says in English is told in Indonesian."""

import errno
import os
import re
from pathlib import Path

import pytest

import pohon_xl
from pohon_xl.errors import cause_of

SUMBER = Path(pohon_xl.__file__).parent


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("ENOSPC", "ruang disk habis"),
        ("EACCES", "tidak diizinkan"),
        ("ENOENT", "tidak ada"),
        ("EROFS", "hanya boleh dibaca"),
        ("EBUSY", "dipakai program lain"),
        ("ENAMETOOLONG", "terlalu panjang"),
        ("EEXIST", "sudah dipakai"),
        ("ENOTDIR", "ternyata berkas"),
        ("EIO", "rusak atau terlepas"),
        ("ENETUNREACH", "jaringan"),
        ("ETIMEDOUT", "jaringan"),
    ],
)
def test_the_usual_reasons_have_words_of_their_own(name: str, told: str) -> None:
    number = getattr(errno, name)

    assert told in cause_of(OSError(number, os.strerror(number)))


def test_no_reason_of_any_number_is_told_in_the_words_of_the_system() -> None:
    for number in errno.errorcode:
        said = cause_of(OSError(number, os.strerror(number)))

        assert said
        assert os.strerror(number).lower() not in said.lower()


def test_windows_tells_a_file_in_use_from_a_closed_folder() -> None:
    class WindowsError(PermissionError):
        winerror = 0

    def told(number: int) -> str:
        error = WindowsError(errno.EACCES, "The process cannot access the file")
        error.winerror = number
        return cause_of(error)

    assert told(32) == "sedang dibuka di program lain"
    assert told(5) == "tidak diizinkan"
    assert "jaringan" in told(53)


def test_a_reason_that_nobody_knows_keeps_its_number() -> None:
    assert cause_of(OSError(errno.EPROTO, "Protocol error")).endswith(f"nomor {errno.EPROTO}")
    assert cause_of(OSError("only words")) == "kesalahan sistem"


def test_no_message_takes_the_words_of_the_system() -> None:
    found = [
        path.name
        for path in SUMBER.rglob("*.py")
        if re.search(r"\.strerror\b", path.read_text(encoding="utf-8"))
    ]

    assert found == []
