"""Corrections keep fonts and line breaks of the rest of a cell, in a file and on the screen."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles.colors import Color

from pohon_xl import app
from pohon_xl.addin.huruf import units
from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.port import Tambalan
from pohon_xl.addin.xlwings_port import XlwingsPort
from pohon_xl.libreoffice import engine_font
from tests.support.kantor_hidup import KantorHidup
from tests.support.kasus import CONTOH

PANJANG = "untuk seluruh kecamatan di wilayah kabupaten tanpa kecuali " * 6
TEBAL = InlineFont(rFont="Calibri", sz=11, b=True, color=Color("FFC00000"))
NAIK = InlineFont(rFont="Calibri", sz=11, i=True, u="single", vertAlign="superscript")


@pytest.fixture
def buku_berhuruf(tmp_path: Path) -> Path:
    """The case: its misspelt B13 in several fonts and lines, and once more in a long text."""
    book = openpyxl.load_workbook(CONTOH)
    sheet = book["Tahap 3"]
    said = str(sheet["B13"].value)
    first, _, rest = said.partition(" ")
    assert (first, rest) == ("Terlaksanya", "konsultasi produktivitas bagi pengusaha kecil")
    sheet["B13"] = CellRichText(
        TextBlock(TEBAL, "Terlaksanya"), "\nkonsultasi ", TextBlock(NAIK, "produktivitas"),
        " bagi ", TextBlock(TEBAL, "pengusaha kecil"),
    )  # fmt: skip
    sheet["B7"] = CellRichText(
        "Terlaksanya ",
        TextBlock(TEBAL, "pelatihan Vokasi"),
        f" {PANJANG}",
        TextBlock(NAIK, "akhir"),
    )
    path = tmp_path / "berhuruf.xlsx"
    book.save(path)
    return path


def letters(path: Path, at: str) -> list[tuple[str, Any]]:
    """Each letter with its looks, its cell's where its run says nothing; a break has none."""
    cell = openpyxl.load_workbook(path, rich_text=True)["Tahap 3"][at]
    found: list[tuple[str, Any]] = []
    for part in cell.value if isinstance(cell.value, CellRichText) else [str(cell.value)]:
        font: Any = part.font if isinstance(part, TextBlock) else cell.font
        color = font.color.rgb if font.color is not None and font.color.type == "rgb" else None
        color = None if color == "FF000000" else color
        look = bool(font.b), bool(font.i), font.u, font.vertAlign, color
        found += [(letter, look if letter != "\n" else None) for letter in str(part)]
    return found


@pytest.mark.live
def test_fonts_and_lines_around_a_correction_are_those_of_the_file(
    kantor: KantorHidup, buku_berhuruf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_file, live = tmp_path / "diperbaiki.xlsx", tmp_path / "hidup.xlsx"
    app.correct(app.open_buku(buku_berhuruf), by_file)
    monkeypatch.setattr(XlwingsPort, "ask", lambda *_: "yes")
    with kantor.open(buku_berhuruf) as port:
        pesan, status = run_click(Permintaan("perbaikan", host="libreoffice"), lambda: port)
        assert status == 0, pesan
        port.copy_to(live)

    for at in ("B13", "B7"):
        assert letters(live, at) == letters(by_file, at)
    text = "".join(letter for letter, _ in letters(live, "B13"))
    assert text == "Terlaksananya\nkonsultasi produktivitas bagi pengusaha kecil"
    assert letters(live, "B13")[3][1] == (True, False, None, None, "FFC00000")
    assert letters(live, "B13")[-1][1][0]
    raised = [letter for letter, look in letters(live, "B13") if look and look[3] == "superscript"]
    assert "".join(raised) == "produktivitas"


@pytest.mark.live
def test_after_an_error_text_and_fonts_are_as_before(
    kantor: KantorHidup, buku_berhuruf: Path, tmp_path: Path
) -> None:
    before, after = tmp_path / "sebelum.xlsx", tmp_path / "sesudah.xlsx"
    with kantor.open(buku_berhuruf) as port:
        port.copy_to(before)
        with pytest.raises(OSError, match="terputus"):
            written_then_cut(port)
        port.copy_to(after)

    assert letters(after, "B13") == letters(before, "B13")


def written_then_cut(port: XlwingsPort) -> None:
    runs = ((11, 13), (12, 12), (13, 13), (6, 6), (15, 15))
    text = "Terlaksananya\nkonsultasi produktivitas bagi pengusaha kecil"
    with port.change("memperbaiki"):
        port.patch(Tambalan("Tahap 3", teks={(13, 2): text}, potongan={(13, 2): runs}))
        assert port.book.sheets["Tahap 3"].range("B13").value == text
        raise OSError("kabel terputus")


@pytest.mark.live
def test_where_fonts_of_letters_cannot_be_kept_those_cells_are_left_and_named(
    kantor: KantorHidup, buku_berhuruf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in Excel for Mac, whose letters xlwings cannot reach."""
    before, after = tmp_path / "sebelum.xlsx", tmp_path / "sesudah.xlsx"
    asked = []

    def agree(_port: XlwingsPort, text: str) -> str:
        asked.append(text)
        return "yes"

    monkeypatch.setattr(engine_font, "CharactersApi", lambda _: object())
    monkeypatch.setattr(XlwingsPort, "ask", agree)
    with kantor.open(buku_berhuruf) as port:
        port.copy_to(before)
        pesan, status = run_click(Permintaan("perbaikan", host="libreoffice"), lambda: port)
        port.copy_to(after)

    assert status == 0, pesan
    assert "2 sel tidak diubah" in pesan
    assert "Tahap 3 B7; Tahap 3 B13." in pesan
    assert "Tahap 3 B13" not in asked[0]
    for at in ("B13", "B7"):
        assert letters(after, at) == letters(before, at)
    parts = [p for f in app.correct(app.open_buku(buku_berhuruf), None).dipakai
             for p in f.perbaikan if p.at.alamat not in {"B13", "B7"}]  # fmt: skip
    assert parts
    mended = openpyxl.load_workbook(after)
    for part in parts:
        assert str(mended[part.at.lembar][part.at.alamat].value) == part.baru


def test_letters_are_counted_as_excel_counts_them() -> None:
    assert units("Tahap") == 5
    assert units("\U0001f333 pohon") == 8


@pytest.mark.live
def test_a_number_that_is_corrected_stays_a_number(kantor: KantorHidup, buku: Path) -> None:
    with kantor.open(buku) as port:
        port.patch(Tambalan("Tahap 1", teks={(20, 1): 3, (21, 1): "3"}))
        sheet = port.book.sheets["Tahap 1"]

        assert [sheet.range((row, 1)).value for row in (20, 21)] == [3, "3"]
