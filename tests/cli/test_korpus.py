"""Whole runs on workbooks of many programs: kept, valid, to be opened, and given back whole."""

from collections import Counter
from pathlib import Path

import pytest

from pohon_xl.cli.main import main
from pohon_xl.renderers.pohon_text import render_pohon
from pohon_xl.tables.grid import Grid
from tests.support.compare_xlsx import assert_kept, cell_values, convert, tabs
from tests.support.corpus_lain import corpus_lain, grids
from tests.support.kasus import CONTOH, kasus
from tests.support.ooxml import complaints
from tests.support.tulis_xlsb import Rows, xlsb_bytes

NAMES = tuple(corpus_lain())
#: neither the Open XML SDK nor LibreOffice opens this one, as it came; .NET programs do
_HARDLY_OPENED = {"miring.xlsx"}
_NOT_OPENED = ("could not be opened", "is missing")
every_workbook = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("korpus")


@pytest.fixture
def result(name: str, folder: Path) -> bytes:
    return built(name, folder)


def built(name: str, folder: Path) -> bytes:
    """What `bangun` makes of it, made once."""
    target = folder / name / "hasil"
    if not target.exists():
        source = folder / name / name
        source.parent.mkdir()
        source.write_bytes(corpus_lain()[name])
        assert main(["bangun", str(source), "-o", str(target), "--tanpa-dokumen"]) == 0
        assert source.read_bytes() == corpus_lain()[name]
    return (target / name).read_bytes()


@every_workbook
def test_nothing_of_hers_is_lost(name: str, result: bytes) -> None:
    flagged = 2 * len(grids())  # their sheets and what those refer to
    assert_kept(corpus_lain()[name], result, most=4 + flagged)
    assert {"Temuan", "Pohon Kinerja", "Cascading"} <= {tab for tab, _ in tabs(result)}


@every_workbook
def test_the_same_tree_is_read_whoever_saved_it(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / name
    source.write_bytes(corpus_lain()[name])
    main(["pohon", str(source)])

    assert capsys.readouterr().out == render_pohon(kasus())


@every_workbook
def test_a_run_on_its_own_result_gives_the_same_bytes(
    name: str, result: bytes, folder: Path, tmp_path: Path
) -> None:
    own = folder / name / "hasil" / name
    assert main(["bangun", str(own), "-o", str(tmp_path), "--tanpa-dokumen"]) == 0

    assert (tmp_path / name).read_bytes() == result


@every_workbook
def test_cleaning_gives_her_file_back_byte_for_byte(
    name: str, result: bytes, tmp_path: Path
) -> None:
    source, target = tmp_path / name, tmp_path / f"bersih-{name}"
    source.write_bytes(result)
    assert main(["bersihkan", str(source), "-o", str(target)]) == 0

    assert target.read_bytes() == corpus_lain()[name]


@every_workbook
def test_the_sdk_finds_no_fault_that_hers_did_not_have(
    name: str, result: bytes, tmp_path: Path
) -> None:
    before, after = (_faults(tmp_path / name, data) for data in (corpus_lain()[name], result))

    if any(words in fault for fault in before for words in _NOT_OPENED):
        assert name in {*_HARDLY_OPENED, "jenis.xlsx"}
    assert after - before == Counter()


def test_libreoffice_opens_them_all_and_sees_her_cells(folder: Path, tmp_path: Path) -> None:
    made = {n: built(n, folder) for n in NAMES if n not in _HARDLY_OPENED}
    # the ending of a template would make LibreOffice save another kind
    opened = convert({n.replace("xltx", "xlsx"): data for n, data in made.items()}, tmp_path)
    hers = {
        (grid.lembar, place): str(cell.value)
        for grid in grids()
        for place, cell in grid.cells.items()
        if cell.value is not None
    }
    for name, data in opened.items():
        seen = cell_values(data)
        lost = {key for key, text in hers.items() if text not in map(str, seen[key[0]].values())}

        assert lost == set(), name
        assert "Pohon Kinerja" in seen


@pytest.mark.parametrize("ending", ["xls", "xlsb", "ods"])
def test_another_format_gets_a_new_workbook_beside_it_and_is_told(
    ending: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / f"lain.{ending}"
    source.write_bytes(_other_format(ending))
    before = source.read_bytes()
    assert main(["bangun", str(source), "-o", str(tmp_path / "h"), "--tanpa-dokumen"]) == 0
    made = (tmp_path / "h" / "lain.xlsx").read_bytes()

    assert "ditulis ke buku kerja baru 'lain.xlsx'" in capsys.readouterr().err
    assert _faults(tmp_path / "lain.xlsx", made) == Counter()
    assert source.read_bytes() == before


def _other_format(ending: str) -> bytes:
    if ending == "xlsb":
        return xlsb_bytes({g.lembar: _table(g) for g in grids()})
    name = {"xls": "matriks_gabung.xls", "ods": "kotor.ods"}[ending]
    return (CONTOH.parents[1] / "tests" / "workbooks" / name).read_bytes()


def _table(grid: Grid) -> Rows:
    last = max(r for r, _ in grid.cells), max(c for _, c in grid.cells)
    return [
        [grid.text(row, column) or None for column in range(1, last[1] + 1)]
        for row in range(1, last[0] + 1)
    ]


def _faults(path: Path, data: bytes) -> Counter[str]:
    path.write_bytes(data)
    return Counter(complaints(path, "Microsoft365"))
