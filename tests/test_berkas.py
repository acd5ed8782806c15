import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from pohon_xl.berkas import open_berkas, read_berkas
from pohon_xl.cli.main import main
from pohon_xl.settings import JEJAK
from tests.support.kasus import CONTOH


def bind_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        before = Path.cwd()
        os.chdir(path.parent)  # the name of a socket may be only so long
        try:
            one.bind(path.name)
        finally:
            os.chdir(before)


KHUSUS: dict[str, Callable[[Path], None]] = {
    "pipa": os.mkfifo,
    "soket": bind_socket,
    "perangkat": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.mark.parametrize("kind", KHUSUS)
def test_what_is_no_plain_file_is_refused_at_once(kind: str, tmp_path: Path) -> None:
    KHUSUS[kind](tmp_path / "x")
    with pytest.raises(OSError, match="x") as told:
        open_berkas(tmp_path / "x")
    assert told.value.errno == errno.ESPIPE
    with pytest.raises(IsADirectoryError):
        read_berkas(tmp_path)


@pytest.mark.parametrize("kind", KHUSUS)
@pytest.mark.parametrize(
    "command",
    [
        ["periksa", "{x}"], ["pohon", "{x}"], ["bangun", "{x}", "-o", "{out}"],
        ["dokumen", "{x}", "-o", "{out}"], ["perbaiki", "{x}", "-o", "{out}/b.xlsx"],
        ["bersihkan", "{x}", "-o", "{out}/b.xlsx"], ["banding", "{x}", "{buku}"],
        ["banding", "{buku}", "{x}"], ["bangun", "{buku}", "-o", "{out}", "--perubahan", "{x}"],
        ["periksa", "{buku}", "--baru-sejak", "{x}"], ["dokumen", "{buku}", "--periksa", "{x}"],
    ],
)  # fmt: skip
def test_no_command_waits_for_it(
    command: list[str], kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    special = tmp_path / "x.xlsx"
    KHUSUS[kind](special)
    names = {"x": special, "buku": CONTOH, "out": tmp_path / "out"}

    assert main([part.format(**names) for part in command]) == 2
    (line,) = capsys.readouterr().err.strip().splitlines()
    assert str(special) in line
    assert "perangkat" in line
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", [JEJAK, "kasus.xlsx", "temuan.json", "dokumen/lkip.docx"])
def test_nor_for_one_among_the_results(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = tmp_path / "kasus.xlsx", tmp_path / "hasil"
    source.write_bytes(CONTOH.read_bytes())
    (out / name).parent.mkdir(parents=True)
    os.mkfifo(out / name)

    kind = ["dokumen", "--jenis", "lkip"] if name.endswith(".docx") else ["bangun"]
    status = main([*kind, str(source), "-o", str(out)])
    err = capsys.readouterr().err
    assert status in {0, 2}, err
    assert "Traceback" not in err
