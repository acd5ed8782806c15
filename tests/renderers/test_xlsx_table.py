"""Excel tables of ours: as XlsxWriter writes them, beside hers, gone with their sheet."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from pohon_xl.plan.sheet import Merge, Peran, SheetPlan
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_table import table_of, table_xml
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import (
    assert_kept,
    cell_values,
    changed_members,
    content,
    convert,
    sheet_xml,
    workbook_xml,
)
from tests.support.corpus_xlsx import corpus
from tests.support.ooxml import complaints
from tests.support.plans_xlsx import sheet_of

TABEL = sheet_of(
    "Temuan",
    ("No", "Kode & <isi>", 'Pesan "x"'),
    (1, "L-07", "terpotong"),
    (2, "T0-04", "bergeser"),
    autofilter=Merge(1, 1, 3, 3),
    table="PohonXL_Temuan",
)
LAIN = sheet_of(
    "Anggaran", ("Kode", "Pagu"), ("1", 5), autofilter=Merge(1, 1, 2, 2), table="PohonXL_Anggaran"
)
NAMES = tuple(corpus())


def hers(table: str, name: str = "") -> bytes:
    """A workbook with a table of that name and a defined name."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("Tahap 1")
    sheet.add_table(0, 0, 2, 1, {"name": table, "columns": [{"header": "a"}, {"header": "b"}]})
    if name:
        book.define_name(name, "='Tahap 1'!$A$1")
    book.close()
    return stream.getvalue()


def tables(data: bytes) -> dict[str, tuple[str, str]]:
    """Part -> number and name of each table."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = [n for n in archive.namelist() if n.startswith("xl/tables/")]
    texts = {part: content(data, part).decode() for part in parts}
    return {
        part: (re.findall(r' id="(\d+)"', text)[0], re.findall(r'displayName="(.*?)"', text)[0])
        for part, text in texts.items()
    }


def test_the_part_is_what_xlsxwriter_makes() -> None:
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream)
    heads = [{"header": str(c.value)} for c in TABEL.cells if c.row == 1]
    book.add_worksheet().add_table(
        "A1:C3", {"name": "PohonXL_Temuan", "columns": heads, "style": "Table Style Light 1"}
    )
    book.close()

    tabel = table_of(TABEL)

    assert tabel is not None
    assert table_xml(tabel, 1, "PohonXL_Temuan") == content(
        stream.getvalue(), "xl/tables/table1.xml"
    )


@pytest.mark.parametrize("name", NAMES)
def test_hers_is_kept_and_twice_is_once(name: str) -> None:
    once = render_workbook((TABEL, LAIN), corpus()[name])

    assert_kept(corpus()[name], once)
    assert render_workbook((TABEL, LAIN), once) == once
    assert clean_workbook(once, name).data == corpus()[name]


def test_names_and_numbers_give_way_to_hers() -> None:
    first = render_workbook((TABEL, LAIN), hers("pohonxl_temuan", "POHONXL_ANGGARAN"))

    assert tables(first) == {
        "xl/tables/table1.xml": ("1", "pohonxl_temuan"),
        "xl/tables/pohon_xl_1.xml": ("2", "PohonXL_Temuan_2"),
        "xl/tables/pohon_xl_2.xml": ("3", "PohonXL_Anggaran_2"),
    }
    assert render_workbook((TABEL, LAIN), first) == first


def test_a_table_of_an_input_sheet_that_stays_changes_nothing() -> None:
    isian = replace(LAIN, peran=Peran.MASUKAN)
    once = render_workbook((TABEL, isian), hers("Data"))

    assert render_workbook((TABEL,), once) == once


def test_a_table_filters_itself_and_needs_no_hidden_name() -> None:
    rendered = render_workbook((TABEL,), hers("Data"))

    assert "<autoFilter" not in sheet_xml(rendered, "Temuan")
    assert "<tableParts" in sheet_xml(rendered, "Temuan")
    assert "_FilterDatabase" not in workbook_xml(rendered)


def test_a_sheet_without_rows_has_no_table() -> None:
    empty = SheetPlan("Temuan", TABEL.cells, table="PohonXL_Temuan")

    assert list(tables(render_workbook((empty,), hers("Data")))) == ["xl/tables/table1.xml"]


def test_nothing_is_left_of_a_table_whose_sheet_goes() -> None:
    original = hers("Data")
    once = render_workbook((TABEL,), original)
    without = render_workbook((), once)

    assert list(tables(without)) == ["xl/tables/table1.xml"]
    assert changed_members(original, without) <= {"xl/styles.xml", "xl/workbook.xml"}


def test_validator_and_libreoffice_take_it(tmp_path: Path) -> None:
    data = render_workbook((TABEL, LAIN), hers("Data"))
    (tmp_path / "a.xlsx").write_bytes(data)
    opened = convert({"b.xlsx": data}, tmp_path)["b.xlsx"]

    assert complaints(tmp_path / "a.xlsx", "Office2013") == []
    assert cell_values(opened)["Temuan"] == cell_values(data)["Temuan"]
