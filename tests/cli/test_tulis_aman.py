"""Whatever happens while results are written, the old ones are still whole: real processes."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from tests.support.kasus import CONTOH

ROOT = CONTOH.parents[1]
Files = dict[str, bytes]


def files_of(folder: Path) -> Files:
    """Relative name -> bytes, without what a killed process left unfinished."""
    return {
        str(p.relative_to(folder)): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and not p.name.startswith(".pohon_xl-")
    }


def unfinished(folder: Path) -> list[Path]:
    return list(folder.rglob(".pohon_xl-*.tmp"))


def start(folder: Path, *options: str, limit: str = "true") -> subprocess.Popen[str]:
    """A run in a process of its own, after that command of the shell."""
    build = [sys.executable, "-m", "pohon_xl", "bangun", str(CONTOH), "-o", str(folder), *options]
    return subprocess.Popen(
        ["sh", "-c", f'{limit}; exec "$@"', "sh", *build],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Files, Files]:
    """A folder with results of one year, its files, and those of another year over them."""
    old, new = (tmp_path_factory.mktemp(name) for name in ("lama", "baru"))
    for folder, tahun in ((old, "2025"), (new, "2025"), (new, "2026")):
        assert main(["bangun", str(CONTOH), "-o", str(folder), "--tahun", tahun]) == 0
    return old, files_of(old), files_of(new)


def seconds_of_a_run(source: Path, folder: Path) -> float:
    """How long one takes here and now: kills are spread over that, whatever the machine."""
    shutil.copytree(source, folder)
    begin = time.monotonic()
    start(folder, "--tahun", "2026").communicate()
    return time.monotonic() - begin


def test_a_run_killed_at_any_moment_leaves_every_file_whole(
    versions: tuple[Path, Files, Files], tmp_path: Path
) -> None:
    source, old, new = versions
    whole = seconds_of_a_run(source, tmp_path / "sampai selesai")
    ended_early = 0
    for attempt in range(14):
        folder = tmp_path / str(attempt)
        shutil.copytree(source, folder)
        process = start(folder, "--tahun", "2026")
        if attempt % 2:  # while files are staged and renamed
            while process.poll() is None and not unfinished(folder):
                time.sleep(0.002)
            time.sleep(0.001 * attempt)
        else:
            time.sleep(whole * attempt / 14)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        ended_early += process.returncode == -signal.SIGKILL
        now = files_of(folder)

        assert {n: d for n, d in now.items() if d not in (old.get(n), new.get(n))} == {}
        assert old.keys() - now.keys() == set()
    assert ended_early >= 5

    assert main(["bangun", str(CONTOH), "-o", str(folder), "--tahun", "2026"]) == 0
    left = {n: d for n, d in files_of(folder).items() if not n.startswith(("lama", ".pohon_xl"))}
    assert left == {n: d for n, d in new.items() if not n.startswith(".pohon_xl")}


def test_a_full_disk_is_one_sentence_and_changes_nothing(
    versions: tuple[Path, Files, Files], tmp_path: Path
) -> None:
    source, old, _ = versions
    folder = tmp_path / "penuh"
    shutil.copytree(source, folder)
    process = start(folder, "--tahun", "2026", limit="ulimit -f 40")  # 20 kB a file
    _, told = process.communicate()

    assert process.returncode == 2
    assert "ruang disk habis" in told
    assert len(told.strip().splitlines()) == 1
    assert files_of(folder) == old
    assert unfinished(folder) == []


def test_a_folder_that_is_not_hers_is_one_sentence_and_stays(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with tempfile.TemporaryDirectory() as name:  # that of pytest is closed to others
        folder = Path(name)
        folder.chmod(0o755)
        source = folder / "asal.xlsx"
        shutil.copy(CONTOH, source)
        build = ["bangun", str(source), "--tanpa-dokumen", "-o"]
        main([*build, str(folder / "hasil")])
        before = files_of(folder)
        capsys.readouterr()
        for place in (folder / "hasil", folder):
            place.chmod(0o555)
        with as_nobody():
            inside = main([*build, str(folder / "hasil"), "--tahun", "2026"])
            beside = main([*build, str(folder / "lain")])
        told = capsys.readouterr().err.splitlines()
        for place in (folder, folder / "hasil"):
            place.chmod(0o755)

        assert (inside, beside) == (2, 2)
        assert all("tidak dapat ditulis" in line or "hanya boleh dibaca" in line for line in told)
        assert files_of(folder) == before
        assert unfinished(folder) == []


def test_a_source_that_changes_while_it_is_read_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from pohon_xl import app

    copy, check = tmp_path / "a.xlsx", app.check
    copy.write_bytes(CONTOH.read_bytes())

    def and_save(buku: app.Buku) -> object:
        copy.write_bytes(CONTOH.read_bytes() + b"x")  # Excel saves in the meantime
        return check(buku)

    monkeypatch.setattr(app, "check", and_save)

    assert main(["bangun", str(copy), "-o", str(tmp_path / "h"), "--tanpa-dokumen"]) == 2
    assert "berubah selama dibaca" in capsys.readouterr().err
    assert not (tmp_path / "h").exists()


def test_what_killed_runs_left_goes_after_a_day(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".pohon_xl-aa.tmp", tmp_path / ".pohon_xl-bb.tmp"
    for place in (old, fresh):
        place.write_bytes(b"separuh")
    os.utime(old, (time.time() - 100_000,) * 2)
    main(["bangun", str(CONTOH), "-o", str(tmp_path), "--tanpa-dokumen"])

    assert not old.exists()
    assert fresh.exists()  # another run may still be writing it


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, for whom no folder is closed."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
