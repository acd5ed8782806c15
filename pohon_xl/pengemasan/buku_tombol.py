"""pohon_xl.xlsm: the guided workbook of `templat` with buttons on its first sheet.

For offices where add-ins are closed but a workbook's own macros may run. It has no ribbon: two open
files with callbacks of one name would answer for each other.
"""

import os
from io import BytesIO
from pathlib import Path

from lxml import etree

from pohon_xl.addin.tombol import TOMBOL, Kelompok
from pohon_xl.errors import SettingError
from pohon_xl.pengemasan.addin_package import PROYEK, VBA_RELATION, VBA_TYPE, zip_stored
from pohon_xl.pengemasan.ribbon import form_sub
from pohon_xl.pengemasan.sumber import read_modules
from pohon_xl.pengemasan.vba_project import (
    Modul,
    sheet_module,
    workbook_module,
    write_vba_project,
)
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.sheet import PageSetup, Peran, SheetPlan
from pohon_xl.renderers.atomic import write_atomic
from pohon_xl.renderers.xlsx_book import ORDER, Book, open_book
from pohon_xl.renderers.xlsx_package import Package, open_package
from pohon_xl.renderers.xlsx_workbook import render_workbook
from pohon_xl.renderers.xlsx_xml import OFFICE_RELATION, main, put_in_order
from pohon_xl.renderers.xlsx_zip import split
from pohon_xl.sheets.templat import plan_templat

NAMA_BUKU = "pohon_xl.xlsm"
_MACRO_BOOK = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
_VML_RELATION = f"{OFFICE_RELATION}/vmlDrawing"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_VML = "xl/drawings/tombol.vml"
_LEBAR = {1: 2.0, 2: 30.0, 3: 96.0}
_BARIS_TOMBOL = 24.0
#: what may stand behind the drawing of buttons in a sheet
_AFTER_LEGACY = ("legacyDrawingHF", "picture", "oleObjects", "controls", "tableParts", "extLst")
_PETUNJUK = (
    "1. Klik 'Aktifkan Konten' di bilah kuning bila Excel menanyakannya.",
    "2. Isi sel kuning di lembar Tahap 1 sampai 5, Instansi, Pejabat, Target dan Anggaran.",
    "3. Klik Periksa, perbaiki sel yang ditandai, lalu klik Semua. Simpan sesering Anda mau.",
    "Tombol bekerja setelah 'pohon-xl pasang' dijalankan sekali di komputer ini.",
)


def write_buku_tombol(path: Path) -> None:
    """The workbook as a new file, never over another. Raises: OutputError, SettingError."""
    if os.path.lexists(path):
        raise SettingError(f"'{path}' sudah ada; pilih nama lain supaya isinya tidak tertimpa.")
    write_atomic(path, build_buku_tombol())


def build_buku_tombol(*others: Modul) -> bytes:
    """The workbook's bytes; `others` are further modules. Raises: TemplateError."""
    mulai, rows = plan_mulai()
    plans = (mulai, *plan_templat())
    package = open_package(render_workbook(plans, None), NAMA_BUKU)
    book = open_book(package)
    names = _give_code_names(package, book)
    modules = (
        workbook_module(),
        *(sheet_module(name) for name in names),
        *read_modules("PohonTombol"),
        *others,
    )
    package.put("xl/vbaProject.bin", write_vba_project(modules, PROYEK))
    package.declare("xl/vbaProject.bin", VBA_TYPE)
    package.declare(book.part, _MACRO_BOOK)
    package.relate(book.part, VBA_RELATION, "xl/vbaProject.bin")
    _put_buttons(package, _sheet_parts(package, book)[0], mulai, rows)
    members, _ = split(package.to_bytes())
    return zip_stored({member.name: member.content() for member in members})


def plan_mulai() -> tuple[SheetPlan, dict[int, str]]:
    """Sheet Mulai, and which button (its id) stands in which row, from 1."""
    sheet = SheetBuilder(dict(_LEBAR))
    sheet.put((1, 2, 1, 3), "POHON KINERJA", "judul_kiri")
    for row, text in enumerate(_PETUNJUK, 2):
        sheet.put((row, 2, row, 3), text, "keterangan")
    row, buttons = len(_PETUNJUK) + 3, {}
    for kelompok in Kelompok:
        sheet.put((row, 2, row, 3), kelompok.value, "biasa_tebal")
        for tombol in (t for t in TOMBOL if t.kelompok is kelompok):
            row += 1
            buttons[row] = tombol.id
            sheet.fixed[row] = _BARIS_TOMBOL
            sheet.put((row, 3), f"{tombol.screentip}. {tombol.supertip}", "keterangan")
        row += 2
    plan = SheetPlan(
        name="Mulai",
        cells=tuple(sheet.cells),
        peran=Peran.PERENCANA,
        merges=tuple(sheet.merges),
        widths=tuple(sheet.widths.items()),
        heights=tuple(sheet.heights().items()),
        gridlines=False,
        page=PageSetup(paper="F4", landscape=True),
    )
    return plan, buttons


def _sheet_parts(package: Package, book: Book) -> list[str]:
    targets = {r.id: r.target for r in package.relations(book.part)}
    return [targets[sheet.relation] or "" for sheet in book.sheets()]


def _give_code_names(package: Package, book: Book) -> list[str]:
    """Each sheet and the workbook by the names of their modules."""
    put_in_order(book.xml.root, "workbookPr", ORDER).set("codeName", "ThisWorkbook")
    names = []
    for number, part in enumerate(_sheet_parts(package, book), 1):
        names.append(f"Sheet{number}")
        root = package.xml(part).root
        put_in_order(root, "sheetPr", ("sheetPr",)).set("codeName", names[-1])
    return names


def _put_buttons(package: Package, part: str, plan: SheetPlan, rows: dict[int, str]) -> None:
    package.put(_VML, _buttons_vml(plan, rows))
    package.declare(_VML, _VML_TYPE)
    package.allow_relations(part)
    relation = package.relate(part, _VML_RELATION, _VML)
    root = package.xml(part).root
    element = etree.Element(main("legacyDrawing"))
    element.set(f"{{{OFFICE_RELATION}}}id", relation)
    behind = {main(tag) for tag in _AFTER_LEGACY}
    place = next((n for n, child in enumerate(root) if child.tag in behind), len(root))
    root.insert(place, element)


def _buttons_vml(plan: SheetPlan, rows: dict[int, str]) -> bytes:
    """The drawing of the buttons as XlsxWriter makes it for a sheet of the same measures."""
    import xlsxwriter

    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet()
    for column, width in plan.widths:
        sheet.set_column(column - 1, column - 1, width)
    for row, height in plan.heights:
        sheet.set_row(row - 1, height)
    labels = {t.id: t for t in TOMBOL}
    for row, identity in rows.items():
        tombol = labels[identity]
        sheet.insert_button(
            row - 1,
            1,
            {
                "macro": form_sub(tombol),
                "caption": tombol.label,
                "width": 200,
                "height": 28,
                "x_offset": 2,
                "y_offset": 2,
                "description": tombol.screentip,
            },
        )
    book.close()
    members, _ = split(stream.getvalue())
    return next(m.content() for m in members if m.name == "xl/drawings/vmlDrawing1.vml")
