"""Our reader against openpyxl, which serves as the oracle."""

import zipfile
from contextlib import suppress
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Alignment, PatternFill
from openpyxl.styles.colors import Color

from pohon_xl.plan.sheet import CellPlan, SheetPlan
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.tables.grid import Grid
from pohon_xl.workbook import read_openpyxl, read_workbook, read_xlsx
from pohon_xl.workbook.paket import UnsafePart
from pohon_xl.workbook.source import Source
from tests.support.corpus_xlsx import OFFICE, corpus, edited
from tests.support.kasus import CONTOH

WORKBOOKS = sorted((Path(__file__).resolve().parents[1] / "workbooks").glob("*.xlsx"))


def facts(grid: Grid) -> tuple[object, ...]:
    return (
        grid.lembar, grid.cells, set(grid.merged), grid.hidden, grid.hidden_rows,
        grid.hidden_columns, grid.peran, grid.fills,
    )  # fmt: skip


def assert_read_alike(data: bytes) -> None:
    oracle = read_openpyxl.read_grids(Source(Path("uji.xlsx"), data))

    assert [facts(g) for g in read_xlsx.read_grids(data)] == [facts(g) for g in oracle]


@pytest.mark.parametrize("path", [CONTOH, *WORKBOOKS], ids=lambda p: p.stem)
def test_workbooks_as_planners_have_them_are_read_alike(path: Path) -> None:
    assert_read_alike(path.read_bytes())


@pytest.mark.parametrize("name", sorted(corpus()))
def test_packages_of_every_make_are_read_alike(name: str) -> None:
    assert_read_alike(corpus()[name])


values = st.one_of(
    st.text("ab =&<>\"'\n\t_x000D_é\u00a0", max_size=12),
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9),
    st.booleans(),
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1950, 1, 1), datetime(2100, 1, 1)).map(  # noqa: DTZ001
        lambda d: d.replace(microsecond=0)
    ),
    st.timedeltas(timedelta(0), timedelta(days=3)).map(
        lambda d: timedelta(seconds=int(d.total_seconds()))
    ),
    st.sampled_from(["=1+1", "#REF!", "1.10", "", "_x005F_x000D_"]),
)
looks = st.tuples(st.sampled_from([None, "FFFF99", 4]), st.integers(0, 3))


@settings(deadline=None, max_examples=60)
@given(
    cells=st.dictionaries(
        st.tuples(st.integers(1, 9), st.integers(1, 6)), st.tuples(values, looks), max_size=12
    ),
    merge=st.none() | st.tuples(*[st.integers(1, 5)] * 4),
    hidden=st.booleans(),
)
def test_any_sheet_is_read_alike(
    cells: dict[tuple[int, int], tuple[object, tuple[str | int | None, int]]],
    merge: tuple[int, int, int, int] | None,
    hidden: bool,
) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for (row, column), (value, (fill, indent)) in cells.items():
        cell = sheet.cell(row, column)
        cell.value = value  # type: ignore[assignment]
        cell.alignment = Alignment(indent=indent)
        if fill is not None:
            colour = Color(theme=fill) if isinstance(fill, int) else Color(rgb=f"00{fill}")
            cell.fill = PatternFill("solid", fgColor=colour)
    if merge is not None:
        top, left, height, width = merge
        sheet.merge_cells(None, top, left, top + height, left + width)
    sheet.row_dimensions[3].hidden = hidden
    sheet.column_dimensions["B"].hidden = hidden
    memory = BytesIO()
    book.save(memory)

    assert_read_alike(memory.getvalue())


def with_part(name: str, xml: str) -> bytes:
    """The case with one part replaced."""
    memory = BytesIO()
    with zipfile.ZipFile(CONTOH) as old, zipfile.ZipFile(memory, "w") as new:
        for member in old.namelist():
            new.writestr(member, xml if member == name else old.read(member))
    return memory.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def test_cells_and_rows_without_an_address_stand_one_after_the_other() -> None:
    xml = (
        f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="inlineStr"><is><t>a</t></is></c>'
        '<c><v>2</v></c></row><row><c t="str"><v>b</v></c></row></sheetData></worksheet>'
    )
    grid = read_xlsx.read_grids(with_part(SHEET, xml))[0]

    assert {k: c.value for k, c in grid.cells.items()} == {(1, 1): "a", (1, 2): 2, (2, 1): "b"}


def test_rich_text_is_read_whole_and_phonetic_readings_are_left_out() -> None:
    xml = (
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is>'
        '<r><t>satu </t></r><r><t>dua</t></r><rPh sb="0" eb="1"><t>x</t></rPh>'
        "</is></c></row></sheetData></worksheet>"
    )

    assert read_xlsx.read_grids(with_part(SHEET, xml))[0].text(1, 1) == "satu dua"


def test_a_formula_keeps_its_stored_result_and_one_without_is_known() -> None:
    xml = (
        f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c>'
        '<c r="B1"><f>A1*2</f></c></row></sheetData></worksheet>'
    )
    first, second = read_xlsx.read_grids(with_part(SHEET, xml))[0].cells.values()

    assert (first.value, first.formula) == (2, "1+1")
    assert (second.value, second.formula) == (None, "A1*2")


def test_declared_entities_are_refused_not_resolved() -> None:
    bomb = f'<!DOCTYPE x [<!ENTITY a "b">]><worksheet xmlns="{MAIN}"><x>&a;</x></worksheet>'
    with pytest.raises(UnsafePart):
        read_xlsx.read_grids(with_part(SHEET, bomb))


def test_what_our_reader_does_not_know_openpyxl_may_try(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_up(_data: bytes) -> tuple[Grid, ...]:
        raise read_xlsx.UnusualPackage

    monkeypatch.setattr(read_xlsx, "read_grids", give_up)
    grids = read_workbook.read_grids(Source(CONTOH, CONTOH.read_bytes()))

    assert [g.lembar for g in grids] == [f"Tahap {n}" for n in range(1, 6)]


@settings(deadline=None)
@given(place=st.integers(0, 10**6), value=st.integers(0, 255))
def test_a_turned_byte_is_read_or_refused_but_never_another_error(place: int, value: int) -> None:
    data = bytearray(CONTOH.read_bytes())
    data[place % len(data)] = value
    with suppress(read_xlsx.UnusualPackage):
        assert read_xlsx.read_grids(bytes(data))


def test_a_percentage_reads_as_it_is_shown() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    formats = ["0%", "0.00%", '0 "%"', "General", "0.0%;-0.0%"]
    for column, code in enumerate(formats, 1):
        sheet.cell(1, column, 0.855).number_format = code
    sheet.cell(1, 6, 1).number_format = "0%"
    memory = BytesIO()
    book.save(memory)
    grid = read_xlsx.read_grids(memory.getvalue())[0]

    assert [grid.text(1, c) for c in range(1, 7)] == [
        "85,5%", "85,5%", "0.855", "0.855", "85,5%", "100%",
    ]  # fmt: skip
    assert_read_alike(memory.getvalue())


def test_a_macro_sheet_that_is_a_name_only_moves_no_mark() -> None:
    def named(name: str, old: bytes) -> bytes:
        if name != "xl/workbook.xml":
            return old
        module = f'<sheet name="Modul" sheetId="99" state="veryHidden" r:id="" xmlns:r="{OFFICE}"/>'
        return old.replace(b"<sheets>", b"<sheets>" + module.encode())

    ours = render_workbook((SheetPlan("Temuan", (CellPlan(1, 1, "x"),)),), CONTOH.read_bytes())
    again = render_workbook(
        (SheetPlan("Temuan", (CellPlan(1, 1, "x"),)),), edited(CONTOH.read_bytes(), named)
    )

    assert [(g.lembar, g.peran) for g in read_xlsx.read_grids(again)] == [
        (g.lembar, g.peran) for g in read_xlsx.read_grids(ours)
    ]
