"""Growth: time for each row at 200, 2,000 and 20,000 conditions, step by step."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.ukur import Program, Row, python
from tests.support.bench_books import write_tahap

_BATAS = 1.2
_STEPS = {
    "baca": "read_grids(read_source(path))",
    "pohon": "read_kertas_kerja('a.xlsx', grids)",
    "aturan": "check(buku)",
    "lembar dan gambar": "[draft.made() for draft in draft_all(buku, ())]",
    "buku kerja": "_workbook(buku, (), plans)",
}
_CODE = """
from pathlib import Path
from time import process_time
from pohon_xl.sampah import collect_seldom
from pohon_xl.app import Buku, draft_all, _workbook, check
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.source import read_source
collect_seldom()  # as a command does
for path in (Path({warm!r}), Path({path!r})):  # the first one loads modules and lists of words
    source = read_source(path)
    grids = read_grids(source)
    kertas = read_kertas_kerja("a.xlsx", grids)
    buku = Buku(source, grids, kertas)
    plans = [draft.made() for draft in draft_all(buku, ())] if {plans} else ()
    start = process_time()
    {step}
print(process_time() - start)
"""


def growth(folder: Path) -> Iterator[Row]:
    """Ten times the rows: what a step takes beyond ten times its time."""
    small, large = folder / "200.xlsx", folder / "2000.xlsx"
    write_tahap(small, 200)
    write_tahap(large, 2_000)
    for name in _STEPS:
        yield _row(f"{name}: 2.000 / 200 kondisi, per baris", name, (large, small), 3)


def huge(folder: Path) -> Iterator[Row]:
    """20,000 conditions up to the rules: no office draws 20,000 boxes."""
    large, huge = folder / "2000.xlsx", folder / "20000.xlsx"
    write_tahap(large, 2_000)
    write_tahap(huge, 20_000)
    for name in ("baca", "pohon", "aturan"):
        yield _row(f"{name}: 20.000 / 2.000 kondisi, per baris", name, (huge, large), 0)


def _row(title: str, name: str, paths: tuple[Path, Path], rounds: int) -> Row:
    warm = paths[0].with_name("40.xlsx")
    if not warm.exists():
        write_tahap(warm, 40)
    many, few = (_program(path, warm, _STEPS[name]) for path in paths)
    return Row(title, many, few, _BATAS, rounds, "langkah", 10.0)


def _program(path: Path, warm: Path, step: str) -> Program:
    code = _CODE.format(path=str(path), warm=str(warm), step=step, plans="plans" in step)
    return python(code, numpy=True)
