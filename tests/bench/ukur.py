"""Measuring: candidate and yardstick take turns, medians count, a failing command is an error.

CPU seconds are those of the child process and its children (user and system), so that other work
on the machine disturbs little. Byte code is cached, as where the product is installed: the first
round, which does not count, writes it. openpyxl loads numpy where it finds it, which makes it half
as slow again; yardsticks run without (`TANPA_NUMPY`), so that no bar is met by that.
"""

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PYTHON = sys.executable
TANPA_NUMPY = "import sys; sys.modules['numpy'] = None\n"
#: lxml loads rnc2rng where it finds it; a tool for development brings it, the product does not
TANPA_RNC = "import sys; sys.modules['rnc2rng'] = None\n"
#: the system counts a child's peak from what its parent held when it was started, so a small
#: program starts it; its own few megabytes are below those of every program measured
_PENCATAT = """
import os, sys
pid = os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(pid, 0)
sys.stderr.write(f"{os.linesep}{usage.ru_maxrss}")
sys.exit(os.waitstatus_to_exitcode(status))
"""
_PRODUCT = TANPA_RNC + "from pohon_xl.cli.main import run; run()"


@dataclass(frozen=True)
class Program:
    """A command line; `clears`: folders emptied before each run, so that each is a first one."""

    command: Sequence[str]
    clears: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Row:
    """`candidate` over `yardstick`, divided by `share` (rows of the one by rows of the other).

    `what` is "cpu", "memori" (peak, VmHWM), "waktu" (wall time) or "langkah" (the CPU seconds that
    the program itself prints); `bar` is what was asked for.
    """

    name: str
    candidate: Program
    yardstick: Program
    bar: float | None = None
    rounds: int = 7
    what: str = "cpu"
    share: float = 1.0


def python(code: str, *, numpy: bool = False, clears: tuple[Path, ...] = ()) -> Program:
    """A Python program."""
    return Program([PYTHON, "-c", TANPA_RNC + ("" if numpy else TANPA_NUMPY) + code], clears)


def product(*arguments: str, clears: tuple[Path, ...] = ()) -> Program:
    """`pohon-xl` with these arguments."""
    return Program([PYTHON, "-c", _PRODUCT, *arguments], clears)


def measured(row: Row) -> float:
    """The ratio of the medians."""
    taken: dict[str, list[float]] = {"candidate": [], "yardstick": []}
    for _ in range(row.rounds + 1):
        taken["candidate"].append(_run(row.candidate, row.what))
        taken["yardstick"].append(_run(row.yardstick, row.what))
    one, other = (statistics.median(values[1:] or values) for values in taken.values())
    return one / other / row.share


def _run(program: Program, what: str) -> float:
    for folder in program.clears:
        shutil.rmtree(folder, ignore_errors=True)
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    if what == "langkah":
        told = subprocess.run(program.command, check=True, capture_output=True, env=environment)
        return float(told.stdout.split()[-1])
    if what == "memori":
        starter = [PYTHON, "-S", "-E", "-c", _PENCATAT, *program.command]
        told = subprocess.run(starter, check=True, capture_output=True, env=environment)
        return float(told.stderr.split()[-1])
    with subprocess.Popen(
        program.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        before = os.times().elapsed
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = os.times().elapsed - before
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"gagal ({process.returncode}): {' '.join(program.command)}")
    return elapsed if what == "waktu" else usage.ru_utime + usage.ru_stime
