import re
import zipfile
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from pohon_xl.errors import WorkbookError
from pohon_xl.model.finding import Perbaikan
from pohon_xl.model.location import Location, parse_alamat
from pohon_xl.renderers.xlsx_patch import patch_workbook
from tests.support.compare_xlsx import (
    cell_values,
    changed_members,
    content,
    convert,
    sheet_xml,
    workbook_xml,
)
from tests.support.corpus_xlsx import corpus, edited
from tests.support.kasus import CONTOH


def to(address: str, lama: str, baru: str) -> Perbaikan:
    lembar, _, alamat = address.rpartition("!")
    return Perbaikan(Location(lembar or "Tahap 3", *parse_alamat(alamat)), lama, baru)


def workbook() -> bytes:
    """One cell of each kind."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet, other = book.add_worksheet("Tahap 3"), book.add_worksheet("Tahap 4")
    bold, red = book.add_format({"bold": True}), book.add_format({"font_color": "red"})
    sheet.write("A1", "Terlaksanya  uji\nkompetensi ", bold)
    sheet.write_rich_string("A2", bold, "Terlaksanya ", red, "uji kompetensi", bold)
    sheet.write("A3", 0, bold)
    sheet.write_formula("A4", '="Terlaksanya"', bold, "Terlaksanya")
    sheet.merge_range("A5:B6", "Terlaksanya", bold)
    sheet.write("A7", "_x0041_ Terlaksanya")
    sheet.write("A9", 3)
    sheet.add_table("D1:E3", {"columns": [{"header": "Kondisi"}, {"header": "Level"}]})
    other.write("A1", "Terlaksanya  uji\nkompetensi ")
    book.close()
    return stream.getvalue()


BOOK = workbook()


def patched(*groups: Perbaikan) -> tuple[bytes, tuple[str | None, ...]]:
    done = patch_workbook(BOOK, [(one,) for one in groups])
    return done.data, done.sebab


def test_a_cell_says_the_new_text_and_keeps_its_style_and_line_breaks() -> None:
    new, sebab = patched(to("A1", "Terlaksanya uji kompetensi", "Terlaksananya uji kompetensi"))
    cell = openpyxl.load_workbook(BytesIO(new))["Tahap 3"]["A1"]

    assert sebab == (None,)
    assert cell.value == "Terlaksananya  uji\nkompetensi "
    assert cell.font.b


def test_only_the_part_of_that_sheet_changes() -> None:
    new, _ = patched(to("A1", "Terlaksanya uji kompetensi", "Terlaksananya uji kompetensi"))

    assert changed_members(BOOK, new) == {"xl/worksheets/sheet1.xml"}
    assert cell_values(new)["Tahap 4"] == cell_values(BOOK)["Tahap 4"]


def test_another_cell_with_the_same_shared_string_keeps_its_text() -> None:
    new, _ = patched(to("A1", "Terlaksanya uji kompetensi", "x"))

    assert cell_values(new)["Tahap 4"]["A1"] == "Terlaksanya  uji\nkompetensi "


def test_fonts_within_a_text_stay() -> None:
    new, _ = patched(to("A2", "Terlaksanya uji kompetensi", "Terlaksananya uji kompetensi kerja"))
    cell = openpyxl.load_workbook(BytesIO(new), rich_text=True)["Tahap 3"]["A2"].value

    assert [str(run) for run in cell] == ["Terlaksananya ", "uji kompetensi kerja"]
    assert cell[0].font.b
    assert cell[1].font.color.rgb == "FFFF0000"


def test_a_number_gives_way_to_a_text_or_to_another_number() -> None:
    new, _ = patched(to("A3", "0", "Tersedianya guru"), to("A9", "3", "2"))
    values = cell_values(new)["Tahap 3"]

    assert (values["A3"], values["A9"]) == ("Tersedianya guru", 2)


def test_an_empty_cell_is_made_in_its_place() -> None:
    new, _ = patched(to("C2", "", "Level"), to("B8", "", "baru"), to("H20", "", "jauh"))
    values = cell_values(new)["Tahap 3"]
    xml = sheet_xml(new, "Tahap 3")
    rows = [int(n) for n in re.findall(r'<row r="(\d+)"', xml)]

    assert (values["C2"], values["B8"], values["H20"]) == ("Level", "baru", "jauh")
    assert rows == sorted(rows)
    assert '<dimension ref="A1:H20"/>' in xml


def test_a_literal_escape_is_read_and_written_as_what_it_says() -> None:
    new, sebab = patched(to("A7", "_x0041_ Terlaksanya", "_x0041_ Terlaksananya"))

    assert sebab == (None,)
    assert "_x005F_x0041_ Terlaksananya" in sheet_xml(new, "Tahap 3")


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (to("A4", "Terlaksanya", "Terlaksananya"), "berisi rumus"),
        (to("B6", "", "x"), "tertutup sel gabungan"),
        (to("D1", "Kondisi", "Kondisi yang diperlukan"), "judul kolom tabel Excel"),
        (to("A1", "Terlaksanya", "x"), 'tidak lagi berisi "Terlaksanya"'),
        (to("Tahap 9!A1", "", "x"), 'lembar "Tahap 9" tidak ada'),
    ],
    ids=["formula", "merged", "table", "other text", "sheet"],
)
def test_what_must_not_be_changed_is_said_and_nothing_is_touched(
    one: Perbaikan, words: str
) -> None:
    new, sebab = patched(one)

    assert words in str(sebab[0])
    assert new == BOOK


def test_the_first_cell_of_a_merged_range_may_be_changed() -> None:
    new, sebab = patched(to("A5", "Terlaksanya", "Terlaksananya"))

    assert sebab == (None,)
    assert cell_values(new)["Tahap 3"]["A5"] == "Terlaksananya"


def test_a_group_is_made_whole_or_not_at_all() -> None:
    group = (to("A3", "0", "Tersedianya guru"), to("A4", "Terlaksanya", "x"))

    assert patch_workbook(BOOK, [group]).data == BOOK


def test_two_groups_that_agree_on_a_cell_are_both_made() -> None:
    one = to("A3", "0", "Tersedianya guru")

    assert patched(one, one)[1] == (None, None)


def test_formulas_that_use_the_cell_are_worked_out_when_excel_opens_the_copy() -> None:
    chained = corpus()["rantai.xlsx"]
    sheet, alamat, text = next(
        (name, address, str(value))
        for name, cells in cell_values(chained).items()
        for address, value in cells.items()
        if isinstance(value, str) and parse_alamat(address)[0] > 1
    )
    done = patch_workbook(chained, [(to(f"{sheet}!{alamat}", text, "lain"),)])

    assert done.sebab == (None,)
    assert 'fullCalcOnLoad="1"' in workbook_xml(done.data)
    assert content(done.data, "xl/calcChain.xml") == content(chained, "xl/calcChain.xml")


def linked() -> bytes:
    """Tahap 4 repeats Tahap 3 by formulas, Tahap 5 repeats Tahap 4."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    third, fourth, fifth = (book.add_worksheet(f"Tahap {n}") for n in (3, 4, 5))
    for row, text in enumerate(("Terlaksanya uji", "Tersedianya guru")):
        third.write(row, 1, text)
        fourth.write_formula(row, 1, f"='Tahap 3'!B{row + 1}", None, text)
        fifth.write_formula(row, 2, f"=+'Tahap 4'!$B${row + 1}", None, text)
    third.write("C1", 3)
    fourth.write_formula("C1", "='Tahap 3'!C1", None, 3)
    fourth.write_formula("D1", "=UPPER('Tahap 3'!B1)", None, "TERLAKSANYA UJI")
    fourth.write_formula("E1", "=B1", None, "Terlaksanya uji")
    book.close()
    return stream.getvalue()


def test_cells_that_repeat_a_mended_one_show_what_it_says_now() -> None:
    groups = [
        (to("B1", "Terlaksanya uji", "Terlaksananya uji"),),
        (to("C1", "3", "2"),),
    ]
    values = cell_values(patch_workbook(linked(), groups).data)

    assert values["Tahap 4"] == {
        "B1": "Terlaksananya uji",
        "B2": "Tersedianya guru",
        "C1": 2,
        "D1": "TERLAKSANYA UJI",
        "E1": "Terlaksananya uji",
    }
    assert values["Tahap 5"] == {"C1": "Terlaksananya uji", "C2": "Tersedianya guru"}


def test_formulas_filled_down_repeat_their_own_rows() -> None:
    first = b"<f>'Tahap 3'!B1</f>", b"<f t='shared' ref='B1:B2' si='0'>'Tahap 3'!B1</f>"
    second = b"<f>'Tahap 3'!B2</f>", b"<f t='shared' si='0'/>"
    source = edited(linked(), lambda _, part: part.replace(*first).replace(*second))
    new = patch_workbook(source, [(to("B2", "Tersedianya guru", "Tersedianya guru ahli"),)]).data

    assert cell_values(new)["Tahap 4"]["B2"] == "Tersedianya guru ahli"
    assert cell_values(new)["Tahap 4"]["B1"] == "Terlaksanya uji"
    assert cell_values(new)["Tahap 5"]["C2"] == "Tersedianya guru ahli"


@pytest.mark.parametrize("name", ["kaya.xlsx", "makro.xlsm", "openpyxl.xlsx", "libre.xlsx"])
def test_workbooks_of_every_maker_keep_all_their_other_members(name: str) -> None:
    source = corpus()[name]
    sheet, alamat, text = next(
        (sheet, address, value)
        for sheet, cells in reversed(cell_values(source).items())
        for address, value in cells.items()
        if isinstance(value, str) and value == value.strip() and value != "="
    )
    done = patch_workbook(source, [(to(f"{sheet}!{alamat}", text, "teks <baru> & benar"),)])
    before, after = cell_values(source), cell_values(done.data)

    assert done.sebab == (None,)
    assert len(changed_members(source, done.data)) == 1
    assert after[sheet].pop(alamat) == "teks <baru> & benar"
    before[sheet].pop(alamat)
    assert after == before


def test_libreoffice_opens_a_mended_workbook_and_sees_the_text(tmp_path: Path) -> None:
    new, _ = patched(
        to("A2", "Terlaksanya uji kompetensi", "Terlaksananya uji kompetensi"),
        to("C8", "", "baru"),
    )
    seen = cell_values(convert({"a.xlsx": new}, tmp_path)["a.xlsx"])["Tahap 3"]

    assert (seen["A2"], seen["C8"]) == ("Terlaksananya uji kompetensi", "baru")


def test_a_locked_package_is_refused() -> None:
    with pytest.raises(WorkbookError, match="kata sandi"):
        patch_workbook(b"\xd0\xcf\x11\xe0", [])


def test_a_broken_part_that_is_only_copied_is_told_too() -> None:
    data = bytearray(CONTOH.read_bytes())
    with zipfile.ZipFile(CONTOH) as archive:
        data[archive.getinfo("xl/theme/theme1.xml").header_offset + 200] ^= 0xFF

    with pytest.raises(WorkbookError, match="rusak atau terpotong"):
        patch_workbook(bytes(data), [])
