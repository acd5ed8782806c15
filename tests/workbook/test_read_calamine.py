import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from pohon_xl.errors import WorkbookError
from pohon_xl.renderers.pohon_text import render_pohon
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.read_workbook import read_grids
from pohon_xl.workbook.source import Format, Source, read_source
from tests.support.tulis_xlsb import xlsb_bytes

FOLDER = Path(__file__).resolve().parents[1] / "workbooks"


def grids_of(path: Path) -> tuple[Grid, ...]:
    return read_grids(read_source(path))


def tree_of(grids: tuple[Grid, ...]) -> str:
    return render_pohon(read_kertas_kerja("uji", grids))


def rows_of(grid: Grid) -> list[list[str | float | None]]:
    """The grid as a list of rows; texts and numbers only."""
    height, width = max(grid.rows()), max(grid.columns())
    rows: list[list[str | float | None]] = []
    for row in range(1, height + 1):
        values = [grid.cells.get((row, column)) for column in range(1, width + 1)]
        rows.append([v.value if v and isinstance(v.value, str | int) else None for v in values])
    return rows


@pytest.mark.parametrize(
    "name", ["kolom_level.ods", "judul_lain.ods", "kotor.ods", "matriks_gabung.xls"]
)
def test_a_workbook_saved_in_another_format_gives_the_same_tree(name: str) -> None:
    path = FOLDER / name

    assert tree_of(grids_of(path)) == tree_of(grids_of(path.with_suffix(".xlsx")))


def test_a_binary_workbook_gives_the_same_tree(tmp_path: Path) -> None:
    usual = grids_of(FOLDER / "kolom_level.xlsx")
    path = tmp_path / "kolom_level.xlsb"
    path.write_bytes(xlsb_bytes({g.lembar: rows_of(g) for g in usual}))

    assert read_source(path).format is Format.XLSB
    assert tree_of(grids_of(path)) == tree_of(usual)


@pytest.mark.parametrize("name", ["matriks_gabung.xls", "judul_lain.ods", "kotor.ods"])
def test_merged_cells_of_a_foreign_workbook_are_known(name: str) -> None:
    old = {g.lembar: g for g in grids_of(FOLDER / name)}
    new = {g.lembar: g for g in grids_of((FOLDER / name).with_suffix(".xlsx"))}

    assert {n: set(g.merged) for n, g in old.items()} == {n: set(g.merged) for n, g in new.items()}


def test_what_is_hidden_in_an_open_document_is_known() -> None:
    old = grids_of(FOLDER / "kotor.ods")
    new = grids_of(FOLDER / "kotor.xlsx")

    assert [g.hidden for g in old] == [g.hidden for g in new]
    assert [g.hidden_rows for g in old] == [g.hidden_rows for g in new]
    assert [g.hidden_columns for g in old] == [g.hidden_columns for g in new]


def test_the_result_of_a_workbook_we_cannot_write_into_is_called_xlsx() -> None:
    names = ["kolom_level.ods", "matriks_gabung.xls", "kotor.xlsx"]
    sources = [read_source(FOLDER / name) for name in names]

    assert [s.is_package for s in sources] == [False, False, True]
    assert [s.result_name for s in sources] == [
        "kolom_level.xlsx",
        "matriks_gabung.xlsx",
        "kotor.xlsx",
    ]


def test_a_file_is_known_by_its_content_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "sebenarnya_lama.xlsx"
    path.write_bytes((FOLDER / "matriks_gabung.xls").read_bytes())

    assert read_source(path).format is Format.XLS
    assert len(grids_of(path)) == 5


@pytest.mark.parametrize("name", ["kolom_level.ods", "matriks_gabung.xls"])
def test_half_a_file_is_one_sentence(name: str, tmp_path: Path) -> None:
    data = (FOLDER / name).read_bytes()
    path = tmp_path / name
    path.write_bytes(data[: len(data) // 3])

    with pytest.raises(WorkbookError, match=name):
        read_grids(read_source(path))


def test_garbage_behind_a_good_beginning_is_one_sentence() -> None:
    data = (FOLDER / "matriks_gabung.xls").read_bytes()
    source = Source(Path("rusak.xls"), data[:600] + b"\xff" * (len(data) - 600))

    with pytest.raises(WorkbookError, match="rusak atau terpotong"):
        read_grids(source)


def test_a_cell_said_to_stand_at_the_far_end_of_the_sheet_is_one_sentence() -> None:
    data = xlsb_bytes({"Tahap 3": [["a"], ["b"]]})
    second_row, letter_b = struct.pack("<IIH", 1, 0, 300), struct.pack("<III", 0, 0, 1) + b"b"
    data = rezipped(data, second_row, struct.pack("<IIH", 1_048_000, 0, 300))
    data = rezipped(data, letter_b, struct.pack("<III", 16_000, 0, 1) + b"b")

    with pytest.raises(WorkbookError, match="rusak atau terpotong"):
        read_grids(Source(Path("jauh.xlsb"), data))


def rezipped(data: bytes, old: bytes, new: bytes) -> bytes:
    """The package with some bytes of its sheets replaced."""
    memory = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(memory, "w") as copy:
        for name in package.namelist():
            copy.writestr(name, package.read(name).replace(old, new))
    return memory.getvalue()
