"""References of hers to cells of our sheets lead to the same cells after our sheets are remade."""

import warnings
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink

from pohon_xl.plan.sheet import CellPlan, Peran, SheetPlan
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_pindah import Pindah
from pohon_xl.renderers.xlsx_referensi import Pindahan, moved_references, told_lost
from pohon_xl.renderers.xlsx_workbook import assemble_workbook, render_workbook
from tests.support.compare_xlsx import content, convert, sheet_xml, workbook_xml
from tests.support.corpus_lain import case_by_xlsxwriter
from tests.support.corpus_parts import with_parts
from tests.support.corpus_xlsx import OFFICE, SHEET_TYPE, XML, edited

HERS = case_by_xlsxwriter()
JUDUL = ("Kode", "Kinerja", "Target")


def isian(*rows: tuple[str, str, str | None]) -> SheetPlan:
    """An input sheet with headings in row 3."""
    heads = [
        CellPlan(3, c, t, "kepala" if c < 3 else "kepala_masukan") for c, t in enumerate(JUDUL, 1)
    ]
    cells = [
        CellPlan(r, c, text, "masukan" if c == 3 else "isi")
        for r, row in enumerate(rows, 4)
        for c, text in enumerate(row, 1)
    ]
    return SheetPlan("Target", (*heads, *cells), peran=Peran.MASUKAN, freeze=(4, 3))


def hasil(name: str, *rows: tuple[str, str]) -> SheetPlan:
    """A result with headings in row 2."""
    heads = [CellPlan(2, c, t, "kepala") for c, t in enumerate(("Sel", "Pesan"), 1)]
    cells = [CellPlan(r, c, t) for r, row in enumerate(rows, 3) for c, t in enumerate(row, 1)]
    return SheetPlan(name, (*heads, *cells), freeze=(3, 1))


FIRST = (
    isian(("1.1", "jalan", "80"), ("1.2", "guru", "90"), ("1.3", "air", None)),
    hasil("Temuan", ("B4", "kosong"), ("B9", "ganda")),
    hasil("PK JF", ("A1", "x")),
)
#: a row came before all, one went, and a result is made no more
SECOND = (
    isian(("1.1", "sawah", None), ("1.2", "jalan", "80"), ("1.3", "guru", "90")),
    hasil("Temuan", ("B2", "baru"), ("B4", "kosong"), ("B9", "ganda"), ("C1", "lagi")),
)


def with_hers(**formulas: str) -> bytes:
    """A result into which she put a sheet of her own, saved by another program."""
    book = openpyxl.load_workbook(BytesIO(render_workbook(FIRST, HERS)))
    sheet = book.create_sheet("Rekap")
    for place, formula in formulas.items():
        sheet[place] = formula
    book.defined_names["Capaian"] = DefinedName("Capaian", attr_text="Target!$C$4:$C$6")
    chart = BarChart()
    chart.add_data(Reference(book["Target"], min_col=3, min_row=4, max_row=5))
    sheet.add_chart(chart, "H2")
    pilihan = DataValidation("list", formula1="Target!$B$4:$B$5")
    pilihan.add("F1")
    sheet.add_data_validation(pilihan)
    sheet["G1"].hyperlink = Hyperlink("G1", location="Target!C5")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def formulas(data: bytes) -> dict[str, str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = openpyxl.load_workbook(BytesIO(data))["Rekap"]
    return {
        c.coordinate: str(c.value)
        for row in sheet.iter_rows()
        for c in row
        if str(c.value).startswith("=")
    }


def test_a_formula_of_hers_follows_its_row() -> None:
    edited_by_her = with_hers(A1="=Target!C4", A2="='Target'!$C$5*2", A3="=SUM(Target!C4:C5)")

    assert formulas(render_workbook(SECOND, edited_by_her)) == {
        "A1": "=Target!C5",
        "A2": "='Target'!$C$6*2",
        "A3": "=SUM(Target!C5:C6)",
    }


def test_charts_names_lists_and_links_follow_too() -> None:
    result = render_workbook(SECOND, with_hers())
    sheet = sheet_xml(result, "Rekap")

    assert "'Target'!$C$5:$C$6" in content(result, "xl/charts/chart1.xml").decode()
    assert ">Target!$C$5:$C$6<" in workbook_xml(result)
    assert "<formula1>Target!$B$5:$B$6</formula1>" in sheet
    assert 'location="Target!C6"' in sheet


def test_a_range_over_a_whole_result_grows_with_it() -> None:
    result = render_workbook(
        SECOND, with_hers(A1="=COUNTA(Temuan!A3:A4)", A2="=COUNTA(Temuan!A:A)")
    )

    assert formulas(result)["A1"] == "=COUNTA(Temuan!A4:A5)"
    assert formulas(result)["A2"] == "=COUNTA(Temuan!A:A)"


def test_what_is_gone_says_so_and_is_told() -> None:
    source = with_hers(A1="=Target!C6", A2="='PK JF'!B3&\"'PK JF'!B3\"", A3="=Target!C4")
    made = assemble_workbook(SECOND, source)

    assert formulas(made.arsip.to_bytes()) == {
        "A1": "=#REF!",
        "A2": "=#REF!&\"'PK JF'!B3\"",
        "A3": "=Target!C5",
    }
    assert made.putus == ("Rekap!A1", "Rekap!A2")
    assert "Rekap!A1, Rekap!A2" in told_lost(made.putus)


def test_a_run_on_the_result_changes_nothing_more() -> None:
    once = render_workbook(SECOND, with_hers(A1="=Target!C4", A2="='PK JF'!B3"))

    assert render_workbook(SECOND, once) == once


def test_formulas_that_share_one_text_are_parted() -> None:
    def shared(_: str, old: bytes) -> bytes:
        if b"Target!C4" not in old or b"<f>" not in old:
            return old
        return old.replace(
            b"<f>Target!C4</f>", b'<f t="shared" ref="A1:A2" si="0">Target!C4</f>'
        ).replace(b"<f>Target!C5</f>", b'<f t="shared" si="0"/>')

    source = edited(with_hers(A1="=Target!C4", A2="=Target!C5"), shared)
    swapped = (
        isian(("1.1", "guru", "90"), ("1.2", "jalan", "80"), ("1.3", "air", None)),
        *FIRST[1:],
    )

    assert "shared" in sheet_xml(source, "Rekap")
    assert formulas(render_workbook(swapped, source)) == {"A1": "=Target!C5", "A2": "=Target!C4"}


def test_a_pivot_table_counts_the_rows_it_counted() -> None:
    cache = (
        f'{XML}<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<cacheSource type="worksheet"><worksheetSource ref="A2:B4" sheet="Temuan"/></cacheSource>'
        '<cacheFields count="0"/></pivotCacheDefinition>'
    )
    part = "xl/pivotCache/pivotCacheDefinition1.xml"
    source = with_parts(
        render_workbook(FIRST, HERS),
        {part: (cache, f"{SHEET_TYPE}.pivotCacheDefinition+xml")},
        {
            "xl/workbook.xml": [
                (f"{OFFICE}/pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml")
            ]
        },
    )
    result = render_workbook(SECOND, source)

    assert b'ref="A2:B5" sheet="Temuan"' in content(result, part)


def test_cleaning_tells_which_formulas_lose_their_sheet() -> None:
    clean = clean_workbook(with_hers(A1="=Temuan!A3", A2="=Target!C4"), "a.xlsx", ("Target",))

    assert formulas(clean.data) == {"A1": "=#REF!", "A2": "=Target!C4"}
    assert clean.putus == ("Rekap!A1",)


def test_libreoffice_finds_the_same_values(tmp_path: Path) -> None:
    result = render_workbook(SECOND, with_hers(A1="=Target!C4", A2="=Target!C5"))
    opened = openpyxl.load_workbook(
        BytesIO(convert({"a.xlsx": result}, tmp_path)["a.xlsx"]), data_only=True
    )

    assert [str(opened["Rekap"][place].value) for place in ("A1", "A2")] == ["80", "90"]


@pytest.mark.parametrize(
    ("formula", "now"),
    [
        ("[1]Target!C4", "[1]Target!C4"),  # another workbook
        ("'[a.xlsx]Target'!C4", "'[a.xlsx]Target'!C4"),
        ("Targetku!C4+target!c4", "Targetku!C4+target!C5"),
        ('"Target!C4"', '"Target!C4"'),
        ("Target!C4:Target!C4", "Target!C5:Target!C5"),
        ("Target!$4:$4", "Target!$5:$5"),
        ("Target!Nama", "Target!Nama"),
        ("INDEX(Target!$C:$C,4)", "INDEX(Target!$C:$C,4)"),
        ("'Lain''s'!C4", "'Lain''s'!C4"),
        ("SUM('Hilang'!A:A)", "SUM(#REF!)"),
        ("Hilang!Nama", "#REF!"),
        ("Target!Z90", "Target!Z90"),
    ],
)
def test_only_references_into_changed_sheets_change(formula: str, now: str) -> None:
    pindah = Pindah({n: n for n in range(1, 5)}, {1: 1, 2: 2, 3: 3, 5: 4, 6: 5})

    assert (
        moved_references(formula, {"target": Pindahan(pindah, frozenset()), "hilang": None}) == now
    )
