"""What a planner makes of an input sheet stays when the sheet is written anew."""

import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from pohon_xl.plan.sheet import CellPlan, Peran, SheetPlan
from pohon_xl.renderers.xlsx_clean import clean_workbook
from pohon_xl.renderers.xlsx_workbook import render_workbook
from tests.support.compare_xlsx import convert, stored
from tests.support.corpus_lain import case_by_xlsxwriter
from tests.support.ooxml import complaints

HERS = case_by_xlsxwriter()
JUDUL = ("Kode", "Kinerja", "Target", "Realisasi")


def target(*rows: tuple[str, str, str | None]) -> SheetPlan:
    """An input sheet: code and performance are ours, the rest is hers to fill in."""
    cells = [CellPlan(1, 1, "TARGET", "judul_kiri")]
    cells += [
        CellPlan(3, c, text, "kepala" if c < 3 else "kepala_masukan")
        for c, text in enumerate(JUDUL, 1)
    ]
    for r, (kode, kinerja, isi) in enumerate(rows, 4):
        cells += [
            CellPlan(r, 1, kode, "isi_kode"),
            CellPlan(r, 2, kinerja, "isi"),
            CellPlan(r, 3, isi, "masukan"),
            CellPlan(r, 4, None, "masukan"),
        ]
    return SheetPlan(
        "Target",
        tuple(cells),
        peran=Peran.MASUKAN,
        widths=((1, 8.0), (2, 40.0), (3, 12.0), (4, 12.0)),
        freeze=(4, 3),
    )


FIRST = target(("1.1", "Mutu jalan", None), ("1.2", "Mutu guru", None))
MOVED = target(("1.1", "Mutu air", None), ("1.2", "Mutu jalan", "80"), ("1.3", "Mutu guru", None))


def loaded(data: bytes) -> openpyxl.Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of sparklines, which openpyxl does not know
        return openpyxl.load_workbook(BytesIO(data))


def touched() -> bytes:
    """A result in which she made the sheet her own."""
    book = loaded(render_workbook((FIRST,), HERS))
    sheet = book["Target"]
    sheet.column_dimensions["B"].width = 61
    sheet.column_dimensions["D"].hidden = True
    sheet.row_dimensions[4].height = 55
    sheet["C4"].fill = PatternFill("solid", fgColor="FF00B0F0")
    sheet["C4"].font = Font(name="Arial", size=14, bold=True)
    sheet["C4"].number_format = "0.000"
    sheet["C4"].comment = Comment("tanya Bu Kabid", "NAMA PEJABAT")
    sheet["B5"].comment = Comment("sudah disepakati", "NAMA PEJABAT")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def in_her_workbook(edited: bytes) -> bytes:
    """A run on the result itself."""
    return render_workbook((MOVED,), edited)


def from_her_original(edited: bytes) -> bytes:
    """A run on her original, the result lying in the folder."""
    return render_workbook((MOVED,), HERS, earlier=edited)


both_ways = pytest.mark.parametrize("again", [in_her_workbook, from_her_original])
Again = Callable[[bytes], bytes]


@both_ways
def test_widths_heights_formats_and_notes_follow_their_row(again: Again) -> None:
    sheet = loaded(again(touched()))["Target"]
    cell = sheet["C5"]

    assert sheet["B5"].value == "Mutu jalan"
    assert sheet.column_dimensions["B"].width == pytest.approx(61, abs=1)
    assert sheet.column_dimensions["D"].hidden
    assert sheet.row_dimensions[5].height == 55
    assert cell.value == "80"
    assert (cell.fill.fgColor.rgb, cell.number_format) == ("FF00B0F0", "0.000")
    assert (cell.font.name, cell.font.size, cell.font.bold) == ("Arial", 14, True)
    assert cell.comment is not None
    assert (cell.comment.text, cell.comment.author) == ("tanya Bu Kabid", "NAMA PEJABAT")
    assert sheet["B6"].comment is not None
    assert sheet["B6"].comment.text == "sudah disepakati"
    assert [c.coordinate for row in sheet for c in row if c.comment] == ["C5", "B6"]


@both_ways
def test_cells_that_she_left_alone_look_as_planned(again: Again) -> None:
    plain = loaded(render_workbook((MOVED,), HERS))["Target"]
    sheet = loaded(again(touched()))["Target"]
    looks = [
        [(c.coordinate, c.fill.fgColor.rgb, c.font.name, c.font.size, c.number_format) for c in row]
        for one in (plain, sheet)
        for row in one["A3:D4"]
    ]

    assert looks[:2] == looks[2:]


@both_ways
def test_a_second_run_changes_no_byte(again: Again) -> None:
    once = again(touched())

    assert again(once) == once


@both_ways
def test_the_result_is_valid_and_opens_in_libreoffice(again: Again, tmp_path: Path) -> None:
    result = again(touched())
    path = tmp_path / "a.xlsx"
    path.write_bytes(result)
    opened = loaded(convert({"a.xlsx": result}, tmp_path)["a.xlsx"])

    assert [c for c in complaints(path, "Microsoft365") if "pohon_xl" in c] == []
    assert opened["Target"]["C5"].comment is not None


def test_letters_that_a_program_described_out_of_order_become_valid(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(from_her_original(touched()))

    assert [c for c in complaints(path, "Microsoft365") if "styles.xml" in c] == []


def test_what_libreoffice_saved_is_kept_too(tmp_path: Path) -> None:
    saved = convert({"a.xlsx": touched()}, tmp_path)["a.xlsx"]
    sheet = loaded(from_her_original(saved))["Target"]

    assert sheet["C5"].fill.fgColor.rgb == "FF00B0F0"
    assert sheet["C5"].comment is not None
    assert sheet["A6"].fill.fill_type is None
    assert sheet.column_dimensions["B"].width == pytest.approx(61, abs=1)


def test_cleaning_still_gives_her_original_back() -> None:
    result = from_her_original(touched())

    assert stored(clean_workbook(result, "").data) == stored(HERS)


def test_a_note_whose_row_is_gone_stays_at_its_address() -> None:
    result = render_workbook((target(("9", "Lain", None)),), HERS, earlier=touched())
    sheet = loaded(result)["Target"]

    assert {c.coordinate for row in sheet for c in row if c.comment} >= {"C4", "B5"}


def test_an_earlier_result_that_is_broken_looks_like_nothing() -> None:
    assert render_workbook((MOVED,), HERS, earlier=b"PK rusak") == render_workbook((MOVED,), HERS)
