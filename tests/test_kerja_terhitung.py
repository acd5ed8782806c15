"""Speed held by counting, not by the clock: calls made, modules loaded. The same on every machine.

The limits are not wishes: each is what is done today with room for what may be added (said beside
it). Whoever passes one has either found something costly, or raises it and says in docs/kinerja.md
what it buys. `make bench` has the ratios.
"""

import cProfile
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pohon_xl.app import Buku, _workbook, build, check, draft_all, open_buku
from pohon_xl.pendokumenan import Pesanan, make_documents
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.source import read_source
from tests.support.bench_books import write_tahap

CONTOH = Path(__file__).resolve().parents[1] / "xlsx_templates" / "contoh_balangan.xlsx"


def calls(work: Callable[[], object]) -> int:
    """Function calls of Python and of C, counted by the interpreter itself."""
    profile = cProfile.Profile()
    profile.enable()
    work()
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def opened(path: Path) -> Buku:
    source = read_source(path)
    grids = read_grids(source)
    return Buku(source, grids, read_kertas_kerja(path.name, grids))


STEPS: dict[str, Callable[[Buku], Callable[[], object]]] = {
    "baca": lambda buku: lambda: read_grids(buku.source),
    "pohon": lambda buku: lambda: read_kertas_kerja("a.xlsx", buku.grids),
    "aturan": lambda buku: lambda: check(buku),
}


def planned(buku: Buku) -> list[SheetPlan]:
    return [draft.made() for draft in draft_all(buku, ())]


def rendering(buku: Buku) -> Callable[[], object]:
    plans = planned(buku)
    return lambda: _workbook(buku, (), plans)


HASIL: dict[str, Callable[[Buku], Callable[[], object]]] = {
    "lembar dan gambar": lambda buku: lambda: planned(buku),
    "buku kerja": rendering,
}


def growth(step: Callable[[Buku], Callable[[], object]], folder: Path, rows: int) -> float:
    """Calls for each row at ten times the rows over those at these; lists of words are loaded."""
    books = {count: folder / f"{count}.xlsx" for count in (20, rows, 10 * rows)}
    for count, path in books.items():
        write_tahap(path, count)
    step(opened(books[20]))()
    few, many = (calls(step(opened(books[count]))) for count in (rows, 10 * rows))
    return many / few / 10


#: calls for each row at ten times the rows; 0.97, 0.92, 1.11, 1.00 and 0.80 when this was written
TUMBUH = {"baca": 1.05, "pohon": 1.0, "aturan": 1.18, "lembar dan gambar": 1.1, "buku kerja": 0.85}


@pytest.mark.parametrize("name", STEPS)
def test_reading_and_rules_cost_no_more_a_row_at_2000_rows_than_at_200(
    name: str, tmp_path: Path
) -> None:
    assert growth(STEPS[name], tmp_path, 200) <= TUMBUH[name]


@pytest.mark.parametrize("name", HASIL)
def test_sheets_and_drawings_cost_no_more_a_row_at_800_rows_than_at_80(
    name: str, tmp_path: Path
) -> None:
    assert growth(HASIL[name], tmp_path, 80) <= TUMBUH[name]


def test_a_build_of_400_conditions_makes_no_more_calls_than_it_needs(tmp_path: Path) -> None:
    few, many = tmp_path / "40.xlsx", tmp_path / "400.xlsx"
    write_tahap(few, 40)
    write_tahap(many, 400)
    build(open_buku(few), tmp_path / "hangat", with_documents=False)
    work = calls(lambda: build(open_buku(many), tmp_path / "hasil", with_documents=False))

    assert work <= 6_000_000  # 5,680,000 when this was written, 11,300,000 before


def test_a_build_of_the_case_makes_no_more_calls_than_it_needs(tmp_path: Path) -> None:
    build(open_buku(CONTOH), tmp_path / "hangat", with_documents=False)
    work = calls(lambda: build(open_buku(CONTOH), tmp_path / "hasil", with_documents=False))

    assert work <= 690_000  # 658,000 when this was written, 1,025,000 before


def test_documents_of_the_case_cost_no_more_calls_than_they_need(tmp_path: Path) -> None:
    buku = open_buku(CONTOH)
    make_documents(buku.kertas, tmp_path, Pesanan())  # templates are compiled once
    work = calls(lambda: make_documents(buku.kertas, tmp_path, Pesanan()))

    assert work <= 700_000  # 510,000 when this was written


#: libraries that a command has no use for
TAK_PERLU = {"argparse", "re", "pathlib", "zipfile", "lxml", "json"}  # for --help
SELALU = {"numpy", "pandas", "matplotlib", "xlwings", "openpyxl", "docx", "docxtpl", "networkx"}
TANPA_WORD = SELALU | {"jinja2", "xlsxwriter", "dataclasses", "urllib.request", "ssl"}
TANPA_WORD |= {"Sastrawi.Stemmer.Stemmer"}  # sixty modules
TANPA_LEMBAR = {"lxml", "inspect", "difflib", "glob"}


def loaded(*arguments: str) -> set[str]:
    """The modules a command line has loaded when it ends."""
    code = (
        "import sys\nsys.modules['rnc2rng'] = None\n"  # lxml loads what development brings
        "from pohon_xl.cli.main import main\n"
        "print(main(sys.argv[1:]), file=sys.stderr)\n"
        "print('|'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], check=True, capture_output=True, encoding="utf-8"
    )
    return set(done.stderr.splitlines()[-1].split("|"))


@pytest.mark.parametrize(
    ("arguments", "refused", "limit"),  # 41, 444, 533 and 592 modules when this was written
    [
        (["--help"], SELALU | TAK_PERLU, 50),
        (["periksa", str(CONTOH), "--gagal-pada", "tidak"], TANPA_WORD | TANPA_LEMBAR, 490),
        (["bangun", str(CONTOH), "-o", "{folder}", "--tanpa-dokumen"], TANPA_WORD, 590),
        (["bangun", str(CONTOH), "-o", "{folder}"], SELALU | {"resvg_py", "PIL"}, 670),
    ],
    ids=["--help", "periksa", "bangun", "bangun dengan Word"],
)
def test_a_command_loads_only_what_it_uses(
    arguments: list[str], refused: set[str], limit: int, tmp_path: Path
) -> None:
    found = loaded(*(a.format(folder=tmp_path / "hasil") for a in arguments))

    assert found & refused == set()
    assert len(found) <= limit
