"""`make bench`: ratios of CPU time, measured side by side in one run; no limits, no clock in tests.

Each candidate and its yardstick take turns; the median of the rounds counts. CPU seconds are those
of the child process (user and system), so that other work on the machine disturbs little. Byte
code is cached, as it is where the product is installed: the warm-up writes it.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

CONTOH = Path(__file__).resolve().parents[1] / "xlsx_templates" / "contoh_balangan.xlsx"
ROUNDS = 9
_LOAD_SAVE = "import openpyxl; openpyxl.load_workbook({source!r}).save({target!r})"


def cpu_seconds(command: Sequence[str]) -> float:
    """User and system time of one run; a failing command is an error, not a fast result."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, capture_output=True, env=kept)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def ratio(candidate: Sequence[str], yardstick: Sequence[str]) -> float:
    """Median of the candidate over that of the yardstick, one warm-up, taking turns."""
    times: dict[str, list[float]] = {"candidate": [], "yardstick": []}
    for _ in range(ROUNDS + 1):
        times["candidate"].append(cpu_seconds(candidate))
        times["yardstick"].append(cpu_seconds(yardstick))
    medians = {name: statistics.median(values[1:]) for name, values in times.items()}
    return medians["candidate"] / medians["yardstick"]


def main() -> None:
    """Print the table and JSON."""
    python = sys.executable
    product = [python, "-m", "pohon_xl"]
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "salinan.xlsx")
        load_save = [python, "-c", _LOAD_SAVE.format(source=str(CONTOH), target=target)]
        out = str(Path(folder) / "hasil")
        bare = [python, "-c", "pass"]
        results = {
            "--help / python -c pass": ratio([*product, "--help"], bare),
            "periksa / openpyxl load+save": ratio(
                [*product, "periksa", str(CONTOH), "--gagal-pada", "tidak"], load_save
            ),
            "bangun tanpa Word / openpyxl load+save": ratio(
                [*product, "bangun", str(CONTOH), "-o", out, "--tanpa-dokumen"], load_save
            ),
            "bangun dengan Word / openpyxl load+save": ratio(
                [*product, "bangun", str(CONTOH), "-o", out], load_save
            ),
        }
    for name, value in results.items():
        print(f"{name:45} {value:6.2f}x")
    print(json.dumps({"python": sys.version.split()[0], "rounds": ROUNDS, "ratio": results}))


if __name__ == "__main__":
    main()
