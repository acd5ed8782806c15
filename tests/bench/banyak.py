"""`massal`: 200 workbooks on two processes against one."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.bench.proses import CONTOH
from tests.bench.ukur import Row, product


def many(folder: Path) -> Iterator[Row]:
    """Wall time: what two processes are for; only on two idle cores does it say anything."""
    source, out = folder / "banyak", folder / "hasil_banyak"
    source.mkdir()
    for number in range(200):
        shutil.copy(CONTOH, source / f"dinas_{number:03}.xlsx")
    one, two = (
        product(
            "massal", str(source), "-o", str(out), "--pekerja", str(n), "--tanpa-dokumen",
            clears=(out,),
        )
        for n in (1, 2)
    )  # fmt: skip
    yield Row("massal 200 berkas, 1 proses / 2 proses (waktu)", one, two, None, 0, "waktu")
    yield Row("massal 200 berkas, CPU 2 proses / 1 proses", two, one, 1.1, 0)
