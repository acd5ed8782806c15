"""Whole processes and warm ones on the case and on 2,000 rows; start-up; Word; large files."""

from collections.abc import Iterator
from pathlib import Path

from pohon_xl.app import build, open_buku
from tests.bench.sebanyak import as_many_cells
from tests.bench.templat_lkip import write_templat as write_templat_lkip
from tests.bench.templat_pk import write_templat
from tests.bench.ukur import PYTHON, Program, Row, product, python
from tests.support.bench_books import write_tahap, write_tahap_3, write_with_pictures

CONTOH = Path(__file__).resolve().parents[2] / "xlsx_templates" / "contoh_balangan.xlsx"
_LOAD = "import openpyxl; openpyxl.load_workbook({path!r}, data_only=True)"
_LOAD_SAVE = (
    "import openpyxl\nfor _ in range({times}): openpyxl.load_workbook({source!r}).save({target!r})"
)
_TERPASANG = "openpyxl muat+simpan sebagaimana terpasang (dengan numpy)"
_BUILD = """
from pathlib import Path
from pohon_xl.app import build, open_buku
from pohon_xl.sampah import collect_seldom
collect_seldom()
for n in range({times}):
    build(open_buku(Path({source!r})), Path({target!r}) / str(n), with_documents=False)
"""
_READ = (
    "from pathlib import Path; from pohon_xl.workbook.source import read_source; "
    "from pohon_xl.workbook.read_workbook import read_grids; "
    "read_grids(read_source(Path({path!r})))"
)
_LOOP = (
    "from pathlib import Path; from tests.bench.templat_pk import {way}, loop; "
    "loop({way}, Path({path!r}))"
)
_LKIP = """
from pathlib import Path
from tests.bench.templat_lkip import {way}
path = Path({path!r})
for number in range(10):
    path.with_suffix(".hasil.docx").write_bytes({way}(path, number))
"""


def load_save(source: Path, folder: Path, times: int = 1, *, numpy: bool = False) -> Program:
    """The yardstick: openpyxl loads and saves the same file; with `numpy` as it is installed."""
    target = str(folder / "salinan.xlsx")
    return python(_LOAD_SAVE.format(source=str(source), target=target, times=times), numpy=numpy)


def start_up(folder: Path) -> Iterator[Row]:
    """How soon anything is said."""
    bare = Program([PYTHON, "-c", "pass"])
    yield Row("--help / python -c pass", product("--help"), bare, 3.0, 15)
    check = product("periksa", str(CONTOH), "--gagal-pada", "tidak")
    yield Row("periksa kasus / openpyxl muat+simpan", check, load_save(CONTOH, folder), 1.0)


def one_workbook(folder: Path) -> Iterator[Row]:
    """`bangun` of the case and of 2,000 conditions: against load and save, and a user's own."""
    templat, out = folder / "pk.docx", folder / "hasil"
    write_templat(templat)
    big = folder / "2000.xlsx"
    write_tahap(big, 2_000)
    build = product("bangun", str(CONTOH), "-o", str(out), clears=(out,))
    sheets = product("bangun", str(CONTOH), "-o", str(out), "--tanpa-dokumen", clears=(out,))
    code = ["-m", "tests.bench.naif", str(CONTOH), str(templat), str(folder / "naif"), "12"]
    yield Row("bangun dengan Word / alur naif 12 dokumen", build, Program([PYTHON, *code]), 0.25)
    usual, installed = load_save(CONTOH, folder), load_save(CONTOH, folder, numpy=True)
    yield Row("bangun dengan Word / openpyxl muat+simpan", build, usual, 1.0)
    yield Row("bangun tanpa Word / openpyxl muat+simpan", sheets, usual, 0.75)
    yield Row(f"bangun tanpa Word / {_TERPASANG}", sheets, installed, 0.75)
    usual_cells = as_many_cells(CONTOH, built(folder), folder)
    yield Row("bangun tanpa Word / openpyxl dengan sel sebanyak hasil", sheets, usual_cells)
    yield Row("bangun tanpa Word, memori / openpyxl muat+simpan", sheets, usual, 1.0, 1, "memori")
    yield Row(f"bangun tanpa Word, memori / {_TERPASANG}", sheets, installed, 1.0, 1, "memori")
    many = product("bangun", str(big), "-o", str(out), "--tanpa-dokumen", clears=(out,))
    usual, installed = load_save(big, folder), load_save(big, folder, numpy=True)
    yield Row("bangun 2.000 kondisi tanpa Word / openpyxl muat+simpan", many, usual, 0.5, 1)
    yield Row(f"bangun 2.000 kondisi tanpa Word / {_TERPASANG}", many, installed, 0.5, 1)
    yield Row("bangun 2.000 kondisi, memori / openpyxl muat+simpan", many, usual, 1.0, 1, "memori")
    yield Row(f"bangun 2.000 kondisi, memori / {_TERPASANG}", many, installed, 1.0, 1, "memori")


def warm(folder: Path) -> Iterator[Row]:
    """Ten times in one process, as a worker of `massal` does it."""
    out = folder / "hangat"
    ours = python(_BUILD.format(times=10, source=str(CONTOH), target=str(out)), clears=(out,))
    name = "10 x kasus dalam satu proses / 10 x openpyxl"
    yield Row(f"{name} muat+simpan", ours, load_save(CONTOH, folder, 10), 0.6, 3)
    usual_cells = as_many_cells(CONTOH, built(folder), folder, 10)
    yield Row(f"{name} dengan sel sebanyak hasil", ours, usual_cells, rounds=3)


def built(folder: Path) -> Path:
    """A result of the case."""
    build(open_buku(CONTOH), folder / "acuan", with_documents=False)
    return folder / "acuan" / CONTOH.name


def word(folder: Path) -> Iterator[Row]:
    """60 PK from one template; LKIP."""
    templat = folder / "pk60.docx"
    write_templat(templat)
    ours, theirs = (
        python(_LOOP.format(way=way, path=str(templat)), numpy=True)
        for way in ("by_pohon_xl", "by_docxtpl")
    )
    yield Row("60 PK / docxtpl dalam putaran", ours, theirs, 0.15, 5)
    templat = folder / "lkip.docx"
    write_templat_lkip(templat)
    ours, theirs = (
        python(_LKIP.format(way=way, path=str(templat)), numpy=True)
        for way in ("by_pohon_xl", "by_docxtpl")
    )
    yield Row("10 LKIP dengan tabel dan grafik / docxtpl dalam putaran", ours, theirs, 0.5, 5)


def large(folder: Path) -> Iterator[Row]:
    """Files far larger than any planner's: reading must not depend on what is not needed."""
    big, heavy = folder / "100k.xlsx", folder / "50mb.xlsx"
    write_tahap_3(big, 100_000)
    write_with_pictures(heavy, CONTOH, 50)
    out = folder / "besar"
    for name, path in (("100.000 baris", big), ("kasus dengan 50 MB gambar", heavy)):
        read, load = python(_READ.format(path=str(path))), python(_LOAD.format(path=str(path)))
        yield Row(f"baca {name} / openpyxl muat", read, load, 1.0, 1)
        yield Row(f"baca {name}, memori / openpyxl muat", read, load, 1.0, 1, "memori")
    sheets = product("bangun", str(heavy), "-o", str(out), "--tanpa-dokumen", clears=(out,))
    usual = load_save(heavy, folder)
    yield Row(
        "bangun kasus dengan 50 MB gambar, memori / openpyxl muat+simpan",
        sheets, usual, 1.0, 1, "memori",
    )  # fmt: skip
