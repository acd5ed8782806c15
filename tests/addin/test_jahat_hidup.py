"""Hostile workbooks under the buttons: nothing in them runs, is followed, or becomes a formula."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.defined_name import DefinedName

from pohon_xl.addin.pelaksana import run_click
from pohon_xl.addin.permintaan import Permintaan
from pohon_xl.addin.tombol import TOMBOL
from pohon_xl.addin.xlwings_port import XlwingsPort
from pohon_xl.model.location import Location
from pohon_xl.pengemasan.addin_package import VBA_RELATION, VBA_TYPE
from pohon_xl.pengemasan.vba_project import workbook_module, write_vba_project
from pohon_xl.settings import PENANDA_LEMBAR
from tests.support.compare_docx import text_of
from tests.support.kantor_hidup import KantorHidup
from tests.support.kasus import CONTOH
from tests.support.soffice_makro import run_subs

pytestmark = pytest.mark.live

TEMPLAT = "Meningkatnya {{ 7*7 }} {% for x in [1] %}{{ x }}{% endfor %} mutu"
RUMUS = "=cmd|'/C touch {0}'!A0"
TANDA = ("+1+1", "@SUM(A1)", "-2+3", '=HYPERLINK("file://{0}","klik")', RUMUS)

VBA = """Sub JalankanPohon(fungsi, perluBuku, pertanyaan)
    Workbook_Open
End Sub
Sub Auto_Open()
    Workbook_Open
End Sub
Private Sub Workbook_Open()
    Open "{0}" For Output As #1
    Close #1
End Sub
"""


def fill(book: openpyxl.Workbook, marker: Path) -> list[str]:
    """Texts that would be commands, in cells that go into all results; those texts."""
    texts = [TEMPLAT, *(text.format(marker) for text in TANDA)]
    sheet = book["Tahap 3"]
    for row, text in zip((5, 6, 7, 8, 9, 11), texts, strict=True):
        sheet.cell(row, 2, text).data_type = "s"
    return texts


def make_xlsx(path: Path, marker: Path) -> list[str]:
    """The case with all of it: names, links, settings, template fields, commands."""
    book = openpyxl.load_workbook(CONTOH)
    book.code_name = "ThisWorkbook"
    texts = fill(book, marker)
    for name, value in (
        ("Perintah", RUMUS.format(marker)[1:]),
        ("_xlnm.Auto_Open", "'Tahap 1'!$A$1"),
        ("Luar", f"'file://{marker}'#$Sheet1.A1"),
        ("PohonPeriksa", RUMUS.format(marker)[1:]),
        ("Tombol_semua", f"'file://{marker}'#$Sheet1.A1"),
    ):
        book.defined_names[name] = DefinedName(name, attr_text=value)
    link = book["Tahap 3"]["B12"]
    link.hyperlink = f"file://{marker}"
    book["Tahap 4"]["B5"].hyperlink = f"javascript:fetch('file://{marker}')"
    conf = book.create_sheet("xlwings.conf")
    for row in (("INTERPRETER_WIN", str(marker)), ("INTERPRETER_MAC", str(marker)),
                ("PYTHONPATH", str(path.parent)), ("USE UDF SERVER", "True")):  # fmt: skip
        conf.append(row)
    book.create_sheet(".conf").append(("python", str(marker)))
    book["Tahap 1"]["D20"] = f"='file://{marker}.xlsx'#$Sheet1.A1"
    book["Tahap 1"]["D21"] = RUMUS.format(marker)
    book.save(path)
    return texts


def make_xlsm(path: Path, marker: Path) -> list[str]:
    """The same with macros that run on opening, where macros run at all."""
    plain = path.with_suffix(".xlsx")
    texts = make_xlsx(plain, marker)
    module = workbook_module()
    macros = (replace(module, source=module.source + VBA.format(marker)),)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            for part, before, after in GANTI:
                if name == part:
                    assert before in text
                    text = text.replace(before, after, 1)
            new.writestr(name, text)
        new.writestr("xl/vbaProject.bin", write_vba_project(macros, "Proyek"))
    plain.unlink()
    return texts


GANTI = (
    (
        "[Content_Types].xml",
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ),
    (
        "[Content_Types].xml",
        b"</Types>",
        f'<Override PartName="/xl/vbaProject.bin" ContentType="{VBA_TYPE}"/></Types>'.encode(),
    ),
    (
        "xl/_rels/workbook.xml.rels",
        b"</Relationships>",
        f'<Relationship Id="rIdVba" Type="{VBA_RELATION}" Target="vbaProject.bin"/>'
        "</Relationships>".encode(),
    ),
)


def test_opening_the_hostile_workbook_does_harm_where_macros_run(tmp_path: Path) -> None:
    marker = tmp_path / "terjadi"
    path = tmp_path / "jahat.xlsm"
    make_xlsm(path, marker)

    run_subs(path, [], {"HOME": str(tmp_path)})
    assert marker.exists()


@pytest.mark.parametrize(("suffix", "make"), [(".xlsx", make_xlsx), (".xlsm", make_xlsm)])
def test_buttons_show_hostile_texts_as_they_are_and_run_nothing(
    kantor: KantorHidup, tmp_path: Path, suffix: str, make: Callable[[Path, Path], list[str]]
) -> None:
    folder = tmp_path / "kerja"
    folder.mkdir()
    marker = tmp_path / "terjadi"
    path = folder / f"=cmd & (1) {{{{7*7}}}}{suffix}"
    texts = make(path, marker)
    saved = tmp_path / "hasil.xlsx"

    lama = tmp_path / "lama.xlsx"
    make_xlsx(lama, marker)
    with kantor.open(path) as port:
        opened = answers(port, lama)
        buttons = [t.id for t in TOMBOL if t.id not in LAST]
        if suffix != ".xlsx":  # the drafts are the same, and take their time
            buttons = ["semua", "dokumen_pk", "templat"]
        for fungsi in ("periksa", *buttons, "semua"):
            pesan, status = click(port, fungsi)
            assert status == 0, f"{fungsi}: {pesan}"
        port.copy_to(saved)
        port.show(Location("Tahap 3", 16, 2))
        for fungsi in LAST:
            pesan, status = click(port, fungsi)
            assert status == 0, f"{fungsi}: {pesan}"
        assert ALASAN in [row[-1] for row in port.book.sheets["Abaikan"].used_range.value]
        XlwingsPort.open(port, path)
    assert [one.name for one in opened] == ["Templat Pohon Kinerja.xlsx"]

    assert list(tmp_path.glob("terjadi*")) == []
    _hold_no_formula(saved, texts)
    words = "\n".join(text_of(p.read_bytes()) for p in folder.rglob("*.docx"))
    assert bool(list(folder.rglob("*.pdf"))) == (suffix == ".xlsx")
    assert "{{ 7*7 }}" in words
    assert "49" not in words.replace("1949", "")


@pytest.mark.parametrize("peran", ["hasil", "masukan", "=1+1", "x" * 5000])
def test_our_mark_on_sheets_of_hers_takes_none_of_them_away(
    kantor: KantorHidup, tmp_path: Path, peran: str
) -> None:
    book = openpyxl.load_workbook(CONTOH)
    for name in ("Tahap 3", "Tahap 5"):
        book[name].defined_names[PENANDA_LEMBAR] = DefinedName(
            PENANDA_LEMBAR, attr_text=f'"{peran}"', hidden=True
        )
    path = tmp_path / "bertanda.xlsx"
    book.save(path)
    with kantor.open(path) as port:
        before = [port.book.sheets[f"Tahap {n}"].used_range.value for n in range(1, 6)]
        for fungsi in ("periksa", "semua", "bersihkan"):
            pesan, status = click(port, fungsi)
            assert status == 0, f"{fungsi}: {pesan}"
        assert [port.book.sheets[f"Tahap {n}"].used_range.value for n in range(1, 6)] == before
        assert len(port.sheet_names()) == 5


#: what changes or takes away what the others made
LAST = ("abaikan", "perbaikan", "bersihkan")
ALASAN = "=cmd|'/C calc'!A0"


def answers(port: XlwingsPort, lama: Path) -> list[Path]:
    """She agrees to everything, gives a reason that looks like a command, picks a hostile file."""
    opened: list[Path] = []
    vars(port).update(
        ask=lambda *_: "yes",
        ask_text=lambda _: ALASAN,
        ask_file=lambda _: lama,
        open=opened.append,
    )
    return opened


def click(port: XlwingsPort, fungsi: str) -> tuple[str, int]:
    return run_click(Permintaan(fungsi, host="libreoffice"), lambda: port)


def _hold_no_formula(saved: Path, texts: list[str]) -> None:
    """Her texts stand on the sheets as she wrote them, also on those we made."""
    book = openpyxl.load_workbook(saved)
    found: dict[str, set[str]] = {text: set() for text in texts}
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value in found:
                    found[str(cell.value)].add(sheet.title)
                if cell.data_type == "f" and sheet.title != "Tahap 1":
                    assert not any(word in str(cell.value) for word in ("cmd", "HYPERLINK("))
    assert all("Tahap 3" in where for where in found.values()), found
    assert len(found[TEMPLAT]) > 1
