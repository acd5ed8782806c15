"""`massal` of 200 workbooks: two processes against one, a Dask cluster against two processes."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.proses import CONTOH
from tests.bench.ukur import Program, Row, product

_BERKAS = 200


def many(folder: Path) -> Iterator[Row]:
    """Wall time: what two processes are for; only on two idle cores does it say anything."""
    source = _source(folder)
    one, two = (_massal(source, folder, "--pekerja", str(n)) for n in (1, 2))
    name = f"massal {_BERKAS} berkas"
    yield Row(f"{name}, waktu 2 proses / 1 proses (inti menganggur)", two, one, 0.625, 0, "waktu")
    yield Row(f"{name}, CPU 2 proses / 1 proses", two, one, 1.1, 0)


def cluster(folder: Path) -> Iterator[Row]:
    """Wall time, for the work is done by other processes than the one started; idle cores again."""
    from tests.support.dask_lokal import open_kluster

    source = _source(folder)
    with open_kluster(folder, 2) as kluster:
        far = _massal(source, folder, "--dask", kluster.alamat)
        near = _massal(source, folder, "--pekerja", "2")
        name = f"massal {_BERKAS} berkas, waktu Dask 2 pekerja / 2 proses (inti menganggur)"
        yield Row(name, far, near, 1.3, 0, "waktu")


def _source(folder: Path) -> Path:
    source = folder / "banyak"
    source.mkdir()
    for number in range(_BERKAS):
        shutil.copy(CONTOH, source / f"dinas_{number:03}.xlsx")
    return source


def _massal(source: Path, folder: Path, *options: str) -> Program:
    out = folder / "hasil_banyak"
    return product(
        "massal", str(source), "-o", str(out), *options, "--tanpa-dokumen", clears=(out,)
    )
