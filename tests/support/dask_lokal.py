"""A Dask scheduler and workers as processes of their own on this machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Kluster:
    """`alamat` of the scheduler; it and `pekerja` can be killed one by one."""

    alamat: str
    folder: Path
    penjadwal: subprocess.Popen[bytes]
    pekerja: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def add_worker(self) -> None:
        """Without a nanny: whoever kills it kills the worker itself."""
        options = ["--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1"]
        place = ["--local-directory", str(self.folder)]
        self.pekerja.append(_start("dask_worker", self.alamat, *options, *place))


@contextmanager
def open_kluster(folder: Path, workers: int) -> Iterator[Kluster]:
    """Everything ends with the block."""
    file = folder / "penjadwal.json"
    where = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show"]
    scheduler = _start("dask_scheduler", *where, "--scheduler-file", str(file))
    kluster = Kluster(_address(file, scheduler), folder, scheduler)
    try:
        for _ in range(workers):
            kluster.add_worker()
        yield kluster
    finally:
        for process in (*kluster.pekerja, scheduler):
            process.kill()
            process.wait()


def _address(file: Path, scheduler: subprocess.Popen[bytes]) -> str:
    import json
    import time

    while scheduler.poll() is None:
        if file.exists() and (text := file.read_text(encoding="utf-8")).endswith("}"):
            return str(json.loads(text)["address"])
        time.sleep(0.05)
    raise RuntimeError("the scheduler did not start")


def _start(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.{program}", *arguments],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )  # fmt: skip
