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

from tests.support.bench_books import write_tahap_3, write_with_pictures

CONTOH = Path(__file__).resolve().parents[1] / "xlsx_templates" / "contoh_balangan.xlsx"
ROUNDS = 9
_LOAD = "import openpyxl; openpyxl.load_workbook({path!r}, data_only=True)"
_READ = (
    "from pathlib import Path; from pohon_xl.workbook.source import read_source; "
    "from pohon_xl.workbook.read_workbook import read_grids; "
    "read_grids(read_source(Path({path!r})))"
)
_TREE = "from pathlib import Path; from pohon_xl.app import open_buku; open_buku(Path({path!r}))"
_MATCH = """
from pohon_xl.tables.padanan import Butir, match_butir
from tests.support.bench_books import sentences
texts = sentences({count})
match_butir([Butir(t.replace("an", "na", 1)) for t in texts], [Butir(t) for t in texts])
"""
_LOAD_SAVE = "import openpyxl; openpyxl.load_workbook({source!r}).save({target!r})"


def cpu_seconds(command: Sequence[str]) -> float:
    """User and system time of one run; a failing command is an error, not a fast result."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, capture_output=True, env=kept)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def ratio(candidate: Sequence[str], yardstick: Sequence[str], rounds: int = ROUNDS) -> float:
    """Median of the candidate over that of the yardstick, one warm-up, taking turns."""
    times: dict[str, list[float]] = {"candidate": [], "yardstick": []}
    for _ in range(rounds + 1):
        times["candidate"].append(cpu_seconds(candidate))
        times["yardstick"].append(cpu_seconds(yardstick))
    medians = {name: statistics.median(values[1:]) for name, values in times.items()}
    return medians["candidate"] / medians["yardstick"]


def peak_ratio(candidate: str, yardstick: str) -> float:
    """Peak memory of one Python program over that of another (VmHWM)."""
    return _peak(candidate) / _peak(yardstick)


def _peak(code: str) -> int:
    told = "\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    command = [sys.executable, "-c", code + told]
    return int(subprocess.run(command, check=True, capture_output=True).stdout.split()[-1])


def large(folder: Path) -> dict[str, float]:
    """Files far larger than any planner's: reading must not depend on what is not needed."""
    python = sys.executable
    results: dict[str, float] = {}
    small, big, heavy = folder / "10k.xlsx", folder / "100k.xlsx", folder / "50mb.xlsx"
    write_tahap_3(small, 10_000)
    write_tahap_3(big, 100_000)
    write_with_pictures(heavy, CONTOH, 50)
    for name, path in (("100.000 baris", big), ("50 MB gambar", heavy)):
        read, load = _READ.format(path=str(path)), _LOAD.format(path=str(path))
        results[f"sel {name} / openpyxl load"] = ratio(
            [python, "-c", read], [python, "-c", load], 3
        )
        results[f"memori sel {name} / openpyxl load"] = peak_ratio(read, load)
    whole, tenth = ([python, "-c", _TREE.format(path=str(path))] for path in (big, small))
    results["pohon 100.000 baris / 10.000 baris"] = ratio(whole, tenth, 1)
    match = _MATCH.format(count=2_000)
    results["padankan 2.000 x 2.000 / openpyxl load 10.000 baris"] = ratio(
        [python, "-c", match], [python, "-c", _LOAD.format(path=str(small))], 3
    )
    return results


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
        results |= large(Path(folder))
    for name, value in results.items():
        print(f"{name:55} {value:6.2f}x")
    print(json.dumps({"python": sys.version.split()[0], "rounds": ROUNDS, "ratio": results}))


if __name__ == "__main__":
    main()
