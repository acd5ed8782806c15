"""Two runs on one folder of results: the second says so and touches nothing. Real processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from pohon_xl.renderers.kunci_folder import KUNCI
from tests.support.kasus import CONTOH

ROOT = CONTOH.parents[1]


#: opens a.xlsx only when a file is gone
TAHAN = """
import io, os, time
_open = io.open
def open_later(file, *rest, **named):
    while str(file).endswith("a.xlsx") and os.path.exists({brake!r}):
        time.sleep(0.02)
    return _open(file, *rest, **named)
io.open = open_later
"""


def start(*arguments: str, also: Path | None = None) -> subprocess.Popen[str]:
    """The program in a process of its own; `also`: another folder of modules."""
    return subprocess.Popen(
        [sys.executable, "-m", "pohon_xl", *arguments],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, filter(None, (also, ROOT))))},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[tuple[Path, Path, subprocess.Popen[str]]]:
    """A folder, the file that keeps a run in that folder from reading its workbook, that run."""
    brake, out, modules = tmp_path / "tahan", tmp_path / "hasil", tmp_path / "modul"
    brake.touch()
    modules.mkdir()
    (modules / "sitecustomize.py").write_text(TAHAN.format(brake=str(brake)), encoding="utf-8")
    (tmp_path / "a.xlsx").write_bytes(b"bukan buku kerja")
    source = str(tmp_path / "a.xlsx")
    process = start("bangun", source, "-o", str(out), "--tanpa-dokumen", also=modules)
    until = time.monotonic() + 60
    while not (out / KUNCI).exists():
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.01)
    time.sleep(0.2)  # from the file to the lock upon it
    try:
        yield out, brake, process
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        process.wait()
        assert process.stderr
        process.stderr.close()


@pytest.mark.parametrize("command", ["bangun", "dokumen", "massal"])
def test_the_second_run_is_one_sentence_and_touches_nothing(
    command: str, busy: tuple[Path, Path, subprocess.Popen[str]], tmp_path: Path
) -> None:
    out, _, _ = busy
    source = tmp_path / "sumber"
    source.mkdir()
    (source / "b.xlsx").write_bytes(CONTOH.read_bytes())
    berkas = source if command == "massal" else source / "b.xlsx"
    second = start(command, str(berkas), "-o", str(out))
    _, told = second.communicate(timeout=120)

    assert second.returncode == 2
    assert told == (
        f"pohon-xl: Folder hasil '{out}' sedang dipakai proses pohon_xl lain; tunggu sampai "
        "selesai atau pilih folder lain.\n"
    )
    assert [p.name for p in out.iterdir()] == [KUNCI]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_that_ends_by_force_lets_go(
    how: signal.Signals, busy: tuple[Path, Path, subprocess.Popen[str]]
) -> None:
    out, _, first = busy
    first.send_signal(how)
    first.communicate()

    assert main(["bangun", str(CONTOH), "-o", str(out), "--tanpa-dokumen"]) == 0
    assert (out / CONTOH.name).exists()
    assert not (out / KUNCI).exists()


def test_another_folder_is_free_and_the_first_run_ends_as_if_alone(
    busy: tuple[Path, Path, subprocess.Popen[str]], tmp_path: Path
) -> None:
    out, brake, first = busy
    assert main(["bangun", str(CONTOH), "-o", str(tmp_path / "lain"), "--tanpa-dokumen"]) == 0

    brake.unlink()
    _, told = first.communicate(timeout=120)

    assert first.returncode == 2
    assert "bukan buku kerja Excel" in told
    assert not out.exists()
