"""Flags on an open workbook in LibreOffice: seen at once, and rules of hers stay hers."""

import subprocess
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.formatting import rule
from openpyxl.styles import Alignment, Font, PatternFill

from pohon_xl.addin.port import Tambalan
from pohon_xl.addin.xlwings_port import XlwingsPort
from pohon_xl.libreoffice.bridge import properties
from tests.support.kantor_hidup import KantorHidup
from tests.support.kasus import CONTOH
from tests.support.soffice_makro import program

pytestmark = pytest.mark.live

ATURAN: Any = rule
MERAH, BIRU = "E12D4B", "1B4BD7"
SHEET = "Tahap 3"
CELLS = [(13, 2), (14, 2), (16, 2), (5, 3)]


def fill(color: str) -> PatternFill:
    return PatternFill("solid", bgColor=color, fgColor=color)


def printed(port: XlwingsPort, folder: Path, color: str) -> int:
    """Points of that colour on the pages of the workbook as it stands on the screen."""
    pdf = folder / "layar.pdf"
    how = properties({"FilterName": "calc_pdf_Export", "Overwrite": True})
    port.book.impl.document.storeToURL(pdf.as_uri(), how)
    pages = subprocess.run(
        [program("pdftoppm", "poppler-utils"), "-r", "30", pdf], check=True, capture_output=True
    )
    return pages.stdout.count(bytes.fromhex(color))


def flagged(port: XlwingsPort, cells: list[tuple[int, int]]) -> None:
    with port.change("menandai"):
        port.patch(Tambalan(SHEET, warna={(MERAH, "000000"): cells} if cells else {}))


def flagged_then_cut(port: XlwingsPort, cells: list[tuple[int, int]]) -> None:
    with port.change("menandai"):
        port.patch(Tambalan(SHEET, warna={(MERAH, "000000"): cells}))
        raise OSError("kabel terputus")


def saved_rules(port: XlwingsPort, path: Path) -> dict[str, list[tuple[str, list[str]]]]:
    """What a program reads from the saved file: cells, and type and formulas of their rules."""
    port.copy_to(path)
    found = openpyxl.load_workbook(path)[SHEET].conditional_formatting
    return {str(one.sqref): [(r.type, r.formula) for r in one.rules] for one in found}


@pytest.fixture
def buku_berwarna(tmp_path: Path) -> Path:
    """The case with rules of hers on a column, by a formula that moves along, and a scale."""
    book = openpyxl.load_workbook(CONTOH)
    sheet = book[SHEET]
    rules = sheet.conditional_formatting
    rules.add("B5:B40", ATURAN.FormulaRule(formula=["LEN(B5)+LEN($A5)>0"], fill=fill(BIRU)))
    rules.add("C5:C40", ATURAN.CellIsRule(operator="between", formula=["B5", "9"], fill=fill(BIRU)))
    rules.add("I5:J20", ATURAN.ColorScaleRule("min", start_color="FFFF00", end_type="max",
                                       end_color="00FF00"))  # fmt: skip
    path = tmp_path / "berwarna.xlsx"
    book.save(path)
    return path


def test_a_flag_is_seen_as_soon_as_it_is_made_and_gone_as_soon_as_it_is_taken(
    kantor: KantorHidup, buku: Path, tmp_path: Path
) -> None:
    with kantor.open(buku) as port:
        assert printed(port, tmp_path, MERAH) == 0

        flagged(port, CELLS)
        many = printed(port, tmp_path, MERAH)
        assert many > 100

        flagged(port, CELLS[:1])
        assert 0 < printed(port, tmp_path, MERAH) < many

        flagged(port, [])
        assert printed(port, tmp_path, MERAH) == 0


def test_rules_of_hers_below_a_flag_are_saved_as_they_were_and_seen_again_without_it(
    kantor: KantorHidup, buku_berwarna: Path, tmp_path: Path
) -> None:
    with kantor.open(buku_berwarna) as port:
        blue = printed(port, tmp_path, BIRU)
        before = saved_rules(port, tmp_path / "sebelum.xlsx")
        for cells in (CELLS, CELLS[:2], [*CELLS, (7, 9)]):
            flagged(port, cells)
        while_flagged = saved_rules(port, tmp_path / "bertanda.xlsx")
        shown = printed(port, tmp_path, MERAH), printed(port, tmp_path, BIRU)
        flagged(port, [])
        after = saved_rules(port, tmp_path / "sesudah.xlsx")

        assert shown[0] > 100
        assert 0 < shown[1] < blue
        assert printed(port, tmp_path, BIRU) == blue
    assert len(before) == 3
    assert {at: rules for at, rules in while_flagged.items() if at in before} == before
    ours = " ".join(at for at in while_flagged if at not in before)
    assert {at.split(":")[0] for at in ours.split()} == {"B13", "B16", "C5", "I7"}
    assert after == before


def test_after_an_error_the_flags_of_before_are_seen(
    kantor: KantorHidup, buku_berwarna: Path, tmp_path: Path
) -> None:
    with kantor.open(buku_berwarna) as port:
        flagged(port, CELLS)
        red = printed(port, tmp_path, MERAH)
        rules = saved_rules(port, tmp_path / "sebelum.xlsx")

        with pytest.raises(OSError, match="terputus"):
            flagged_then_cut(port, [*CELLS, (20, 2)])

        assert printed(port, tmp_path, MERAH) == red
        assert saved_rules(port, tmp_path / "sesudah.xlsx") == rules


def words(port: XlwingsPort, folder: Path) -> list[str]:
    """Each word on the printed pages, with its place and size."""
    pdf, found = folder / "layar.pdf", folder / "kata.html"
    how = properties({"FilterName": "calc_pdf_Export", "Overwrite": True})
    port.book.impl.document.storeToURL(pdf.as_uri(), how)
    subprocess.run([program("pdftotext", "poppler-utils"), "-bbox", pdf, found], check=True)
    return [line for line in found.read_text().splitlines() if "<word" in line]


def test_a_flag_changes_colours_only_whatever_her_letters_and_their_place_are(
    kantor: KantorHidup, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(CONTOH)
    sheet = book[SHEET]
    for row, (font, place) in enumerate(
        (
            (Font(name="Liberation Serif", size=8), Alignment(vertical="top")),
            (Font(size=16, bold=True), Alignment(vertical="center", horizontal="right")),
            (Font(italic=True, underline="single"), Alignment(wrap_text=True, indent=2)),
            (Font(strike=True), Alignment(text_rotation=90)),
        ),
        13,
    ):
        sheet.cell(row, 2).font, sheet.cell(row, 2).alignment = font, place
        sheet.row_dimensions[row].height = 60
    sheet["C20"], sheet["C20"].number_format = 0.855, "0.00%"
    path = tmp_path / "huruf.xlsx"
    book.save(path)
    with kantor.open(path) as port:
        before = words(port, tmp_path)
        flagged(port, [(row, 2) for row in range(4, 30)] + [(20, 3), (60, 9)])
        while_flagged = words(port, tmp_path)
        seen = printed(port, tmp_path, MERAH)

    assert any(">85.50%<" in word for word in before)
    assert while_flagged == before
    assert seen > 100


def styles(port: XlwingsPort) -> list[str]:
    """Cell styles of ours in the workbook: saved, they stand among hers."""
    family = port.book.impl.document.StyleFamilies.getByName("CellStyles")
    return [name for name in family.getElementNames() if name.startswith("pohon_xl")]


def test_no_cell_style_of_ours_stays_without_its_flag(
    kantor: KantorHidup, buku_berwarna: Path, tmp_path: Path
) -> None:
    with kantor.open(buku_berwarna) as port:
        flagged(port, [*CELLS, (7, 9)])
        first = styles(port)
        flagged(port, CELLS[:1])
        second = styles(port)
        port.copy_to(tmp_path / "disimpan.xlsx")
        flagged(port, [])
        assert styles(port) == []
    assert 0 < len(second) < len(first)

    with kantor.open(tmp_path / "disimpan.xlsx") as port:
        flagged(port, [])
        seen = printed(port, tmp_path, MERAH)
        assert (styles(port), seen) == ([], 0)
