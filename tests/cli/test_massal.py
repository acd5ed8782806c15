import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from pohon_xl.cli.main import main
from pohon_xl.renderers.kunci_folder import KUNCI
from tests.support.kantor_banyak import tree_of, write_kantor
from tests.support.macet import answer_again, write_hook, write_macet


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Six offices; processes started meanwhile hang where they are told to."""
    monkeypatch.syspath_prepend(str(write_hook(tmp_path / "kait")))
    folder = tmp_path / "sumber"
    for letter in "abcdef":
        write_kantor(folder / f"{letter}.xlsx", f"Dinas {letter.upper() * 4}")
    return folder


def test_all_done_is_zero_and_the_summary_is_named_on_stdout(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "hasil"
    assert main(["massal", str(source), "-o", str(out), "--tanpa-dokumen"]) == 0
    told = capsys.readouterr()

    assert told.out.splitlines() == [
        f"{out}/ringkasan.csv", f"{out}/ringkasan.xlsx", f"{out}/ringkasan.html",
    ]  # fmt: skip
    lines = told.err.splitlines()
    assert len(lines) == 7
    assert all(f"/6] {name}" in told.err for name in ("a.xlsx", "f.xlsx"))
    assert lines[-1] == "pohon-xl: 6 berkas selesai."


def test_a_bad_file_makes_two_and_its_line_says_why(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (source / "g\x1b[31m.xlsx").write_bytes(b"teks biasa")
    assert main(["massal", str(source), "-o", str(tmp_path / "hasil"), "--tanpa-dokumen"]) == 2
    told = capsys.readouterr().err

    assert "GAGAL. Berkas 'g" in told
    assert "bukan buku kerja Excel" in told
    assert "\x1b" not in told
    assert "6 berkas selesai, 1 gagal (sebabnya di ringkasan)" in told


@pytest.mark.parametrize(
    "options",
    [["--pekerja", "0"], ["--batas-detik", "0"], ["--batas-memori", "1"], ["--tahun", "26"]],
)
def test_options_that_make_no_sense_end_with_two(
    options: list[str], source: Path, tmp_path: Path
) -> None:
    assert main(["massal", str(source), "-o", str(tmp_path / "hasil"), *options]) == 2


def start(source: Path, out: Path, *options: str) -> subprocess.Popen[str]:
    with _hang_up_ends():
        return subprocess.Popen(
            [sys.executable, "-m", "pohon_xl", "massal", str(source), "-o", str(out),
             "--tanpa-dokumen", "--pekerja", "1", *options],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )  # fmt: skip


@contextmanager
def _hang_up_ends() -> Iterator[None]:
    """A process started here does as by default, also where the tests were started with nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGHUP, before)


def wait_for(process: subprocess.Popen[str], name: str) -> list[int]:
    """Read its lines up to that file; the processes it started."""
    assert process.stderr is not None
    for line in process.stderr:
        if name in line:
            break
    return [c.pid for c in psutil.Process(process.pid).children(recursive=True)]


def wait_gone(pids: list[int]) -> None:
    while any(psutil.pid_exists(p) and psutil.Process(p).status() != "zombie" for p in pids):
        time.sleep(0.05)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_stopped_in_the_middle_it_ends_cleanly_and_goes_on_later(
    how: signal.Signals, source: Path, tmp_path: Path
) -> None:
    write_macet(source / "c0.xlsx")
    out = tmp_path / "hasil"
    process = start(source, out)
    pids = wait_for(process, "c.xlsx")
    process.send_signal(how)
    _, err = process.communicate()

    assert process.returncode == 2
    assert err.strip().splitlines()[-1].startswith("pohon-xl: dihentikan sesudah 3 berkas; ulangi")
    assert "Traceback" not in err
    wait_gone(pids)
    assert not (out / KUNCI).exists()
    assert not (out / "ringkasan.csv").exists()

    answer_again(source / "c0.xlsx")
    (source / "c0.xlsx").unlink()
    assert main(["massal", str(source), "-o", str(out), "--tanpa-dokumen", "--lanjut"]) == 0
    assert main(["massal", str(source), "-o", str(tmp_path / "utuh"), "--tanpa-dokumen"]) == 0
    assert tree_of(out) == tree_of(tmp_path / "utuh")


def test_killed_outright_it_leaves_no_process_and_goes_on_where_it_was(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_macet(source / "c0.xlsx")
    out = tmp_path / "hasil"
    process = start(source, out)
    pids = wait_for(process, "c.xlsx")
    process.kill()
    process.communicate()
    wait_gone(pids)

    answer_again(source / "c0.xlsx")
    (source / "c0.xlsx").unlink()
    assert main(["massal", str(source), "-o", str(out), "--tanpa-dokumen", "--lanjut"]) == 0
    assert "(3 dilewati karena tidak berubah)" in capsys.readouterr().err
    assert main(["massal", str(source), "-o", str(tmp_path / "utuh"), "--tanpa-dokumen"]) == 0
    assert tree_of(out) == tree_of(tmp_path / "utuh")


def test_a_second_run_on_the_same_output_is_refused_while_the_first_works(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_macet(source / "c0.xlsx")
    out = tmp_path / "hasil"
    process = start(source, out)
    wait_for(process, "c.xlsx")

    assert main(["massal", str(source), "-o", str(out)]) == 2
    assert "sedang dipakai proses pohon_xl lain" in capsys.readouterr().err
    process.terminate()
    process.communicate()


def test_on_a_screen_a_bar_tells_the_time_left(source: Path, tmp_path: Path) -> None:
    import pty

    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "pohon_xl", "massal", str(source), "-o", str(tmp_path / "hasil"),
         "--tanpa-dokumen"],
        stdout=subprocess.DEVNULL, stderr=slave,
        env=os.environ | {"TERM": "xterm", "COLUMNS": "100",
                          "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )  # fmt: skip
    os.close(slave)
    shown = b""
    try:
        while part := os.read(master, 65536):
            shown += part
    except OSError:  # how a terminal says that nobody writes any more
        pass
    os.close(master)

    assert process.wait() == 0
    text = shown.decode()
    assert "sisa waktu" in text
    assert "6/6" in text
    assert "a.xlsx: selesai" in text
