"""Buttons on an open workbook in LibreOffice: from the click to finished sheets; start of Python.

`python -m tests.bench.hidup klik FILE FUNGSI` opens the workbook in a LibreOffice of its own and
prints the seconds from the start of the click's Python to its end, as its extension runs it;
`berkas FILE FOLDER` prints those of the command line, `panggilan FILE FUNGSI` the calls over the
bridge.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.ukur import PYTHON, Program, Row, python
from tests.support.bench_books import write_tahap
from tests.support.kantor_hidup import KantorHidup, calls_of

CONTOH = Path(__file__).resolve().parents[2] / "xlsx_templates" / "contoh_balangan.xlsx"
_KLIK = "import sys; from pohon_xl.addin.mulai import run; sys.exit(run(sys.argv[1:]))"
_BERKAS = "from pohon_xl.cli.main import run; run()"
_IMPOR = (
    "import pohon_xl.addin.mulai, pohon_xl.addin.libreoffice_host, pohon_xl.addin.xlwings_port\n"
    "from pohon_xl.addin.imports import skip_heavy_imports\nskip_heavy_imports()\nimport xlwings"
)
_XLWINGS = (
    "from pohon_xl.addin.imports import skip_heavy_imports\nskip_heavy_imports()\nimport xlwings"
)


def live(folder: Path) -> Iterator[Row]:
    """The same sheets by a button and by the command line; calls at ten times the rows."""
    out = folder / "berkas"
    by_file = _itself("berkas", str(CONTOH), str(out), clears=(out,))
    for fungsi in ("semua", "periksa"):
        click = _itself("klik", str(CONTOH), fungsi)
        name = f"klik {fungsi} di LibreOffice / bangun tanpa Word ke berkas, waktu"
        yield Row(name, click, by_file, None, 3, "langkah")
    small, large = folder / "40.xlsx", folder / "400.xlsx"
    write_tahap(small, 40)
    write_tahap(large, 400)
    bars = {"pk_lembar": 1.0, "iku": 1.0, "rencana_aksi": 1.0, "periksa": None}  # flags grow
    for fungsi, bar in bars.items():
        name = f"panggilan jembatan, klik {fungsi}: 400 baris / 40 baris"
        many, few = (_itself("panggilan", str(path), fungsi) for path in (large, small))
        yield Row(name, many, few, bar, 0, "langkah")
    bare = Program([PYTHON, "-c", "pass"])
    yield Row("impor sebuah klik / python -c pass", python(_IMPOR, numpy=True), bare, None, 7)
    xlwings = python("import xlwings", numpy=True)
    name = "impor xlwings dalam klik / impor xlwings"
    yield Row(name, python(_XLWINGS, numpy=True), xlwings, 0.5, 7)


def _itself(*arguments: str, clears: tuple[Path, ...] = ()) -> Program:
    return Program([PYTHON, "-m", "tests.bench.hidup", *arguments], clears)


@contextmanager
def _office(path: Path) -> Iterator[tuple[KantorHidup, Path]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        copy = Path(name) / "kerja" / path.name
        copy.parent.mkdir()
        shutil.copyfile(path, copy)
        os.environ |= {"XDG_STATE_HOME": name, "LOCALAPPDATA": name}  # no sessions in her folder
        office = KantorHidup(Path(name) / "profil")
        try:
            yield office, copy
        finally:
            office.stop()


def seconds_of_click(path: Path, fungsi: str) -> float:
    """LibreOffice is open, the workbook too: as she clicks."""
    with _office(path) as (office, copy), office.connection(copy) as connection:
        start = time.perf_counter()
        command = [PYTHON, "-c", _KLIK, "--host=libreoffice", f"--fungsi={fungsi}"]
        pipe = connection.fileno()
        subprocess.run(command, check=True, stdin=pipe, stdout=pipe)
        return time.perf_counter() - start


def seconds_of_command(path: Path, folder: Path) -> float:
    """`bangun` without Word."""
    start = time.perf_counter()
    command = [PYTHON, "-c", _BERKAS, "bangun", str(path), "-o", str(folder), "--tanpa-dokumen"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def calls_of_click(path: Path, fungsi: str) -> int:
    """Requests over the bridge."""
    from pohon_xl.addin.pelaksana import run_click
    from pohon_xl.addin.permintaan import Permintaan

    with _office(path) as (office, copy), office.open(copy, typed=False) as port:
        before = calls_of(port)
        pesan, status = run_click(Permintaan(fungsi, host="libreoffice"), lambda: port)
        if status != 0:
            raise RuntimeError(pesan)
        return calls_of(port) - before


def main(what: str, path: str, more: str) -> None:
    """One figure on the last line."""
    if what == "klik":
        print(seconds_of_click(Path(path), more))
    elif what == "berkas":
        print(seconds_of_command(Path(path), Path(more)))
    else:
        print(calls_of_click(Path(path), more))


if __name__ == "__main__":
    main(*sys.argv[1:])
