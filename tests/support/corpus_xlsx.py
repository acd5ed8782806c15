"""Planners' workbooks of several makers with everything that a careless writer would lose."""

import struct
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.support.compare_xlsx import convert

CONTOH = Path(__file__).resolve().parents[2] / "xlsx_templates" / "contoh_balangan.xlsx"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


NAMES = (
    "contoh.xlsx", "kaya.xlsx", "makro.xlsm", "openpyxl.xlsx", "aneh.xlsx", "alir.xlsx",
    "rantai.xlsx", "tangan.xlsx", "libre.xlsx", "libre_tangan.xlsx",
)  # fmt: skip


@cache
def corpus() -> dict[str, bytes]:
    """File name -> bytes."""
    from tests.support.corpus_parts import handmade_workbook

    rich, handmade = rich_workbook(), handmade_workbook()
    with tempfile.TemporaryDirectory() as folder:
        saved = convert({"libre.xlsx": rich, "libre_tangan.xlsx": handmade}, Path(folder))
    return {
        "contoh.xlsx": CONTOH.read_bytes(),
        "kaya.xlsx": rich,
        "makro.xlsm": rich_workbook(macros=True),
        "openpyxl.xlsx": openpyxl_workbook(),
        "aneh.xlsx": odd_workbook(),
        "alir.xlsx": streamed_workbook(),
        "rantai.xlsx": chained_workbook(),
        "tangan.xlsx": handmade,
        **saved,
    }


def rich_workbook(*, macros: bool = False) -> bytes:
    """XlsxWriter: charts, pictures, shapes, notes, tables, rules, names, hidden sheets, print."""
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    sheet, second, hidden = (book.add_worksheet(n) for n in ("Tahap 1", "Rekap's & lain", "Diam"))
    hidden.hide()
    second.activate()
    bold = book.add_format({"bold": True, "num_format": '"Rp" #,##0', "bg_color": "#FFEE00"})
    sheet.add_table("A1:C4", {"data": [["a", 1, 2], ["b", 3, 4], ["c", 5, 6]], "name": "Tabel"})
    sheet.write_comment("A2", "catatan Bu Kepala")
    sheet.write_formula("E2", "=SUM(B2:C2)", bold, 3)
    sheet.insert_image("G2", "logo.png", {"image_data": BytesIO(png())})
    sheet.insert_textbox("G8", "bentuk bebas")
    sheet.conditional_format("B2:C4", {"type": "data_bar"})
    sheet.conditional_format("B2:B4", {"type": "cell", "criteria": ">", "value": 2, "format": bold})
    sheet.data_validation("F2", {"validate": "list", "source": ["ya", "tidak"]})
    sheet.set_header("&L&G", {"image_left": "kop.png", "image_data_left": BytesIO(png())})
    sheet.repeat_rows(0, 1)
    sheet.print_area("A1:F20")
    sheet.protect("rahasia", {"format_cells": True})
    second.add_sparkline("A1", {"range": "'Tahap 1'!B2:C2"})
    second.write_url("B1", "https://example.org/", string="tautan luar")
    second.write_url("B2", "internal:'Tahap 1'!A1")
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "='Tahap 1'!$B$2:$B$4"})
    second.insert_chart("D2", chart)
    second.insert_image("A9", "logo.png", {"image_data": BytesIO(png())})  # the picture of Tahap 1
    book.define_name("Pagu", "='Tahap 1'!$B$2")
    book.define_name("Diam!Setempat", "='Tahap 1'!$C$2")
    other = book.add_chart({"type": "pie"})
    other.add_series({"values": "='Tahap 1'!$C$2:$C$4"})
    book.add_chartsheet("Grafik").set_chart(other)
    if macros:
        book.add_vba_project(BytesIO(b"\xd0\xcf\x11\xe0 proyek"), is_stream=True)
    book.close()
    return stream.getvalue()


def png() -> bytes:
    """Two pixels by two."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\0\xff\0\0\0\xff\0" * 2)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def openpyxl_workbook() -> bytes:
    """By the library that most scripts use; absolute targets."""
    stream = BytesIO()
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Tahap 2"
    sheet["A1"] = "Kondisi"
    sheet["A1"].font = Font(name="Tahoma", size=12, bold=True)
    sheet["A2"] = "=1+1"
    sheet["A2"].comment = Comment("periksa", "NAMA PEJABAT")
    sheet.merge_cells("B1:C2")
    book.create_sheet("Lain").sheet_state = "veryHidden"
    book.save(stream)
    return stream.getvalue()


def streamed_workbook() -> bytes:
    """Written to a pipe: sizes come after the data; folder entries; a comment on the archive."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

        def seek(self, *_: int) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(BytesIO(rich_workbook())) as old, zipfile.ZipFile(pipe, "w") as new:
        new.writestr("xl/", b"")
        for info in old.infolist():
            method = zipfile.ZIP_STORED if info.filename.endswith(".png") else zipfile.ZIP_DEFLATED
            new.writestr(info.filename, old.read(info), method, 1)
        new.comment = b"arsip kantor"
    return pipe.getvalue()


def chained_workbook() -> bytes:
    """With a calculation chain, as Excel saves it."""

    def chain(name: str, data: bytes) -> bytes:
        if name == "[Content_Types].xml":
            part = (
                f'<Override PartName="/xl/calcChain.xml" ContentType="{SHEET_TYPE}.calcChain+xml"/>'
            )
            return data.replace(b"</Types>", part.encode() + b"</Types>")
        if name == "xl/_rels/workbook.xml.rels":
            relation = (
                f'<Relationship Id="rId99" Type="{OFFICE}/calcChain" Target="calcChain.xml"/>'
            )
            return data.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
        return data

    calc = f'{XML}<calcChain xmlns="{MAIN}"><c r="E2" i="1"/></calcChain>'
    return edited(rich_workbook(), chain, {"xl/calcChain.xml": calc})


def odd_workbook() -> bytes:
    """Legal and unusual: part names, prefixes, absolute targets, no styles, a byte order mark."""
    return package_of(
        {
            "[Content_Types].xml": f'<ct:Types xmlns:ct="{PACKAGE}/content-types">'
            f'<ct:Default Extension="rels" ContentType="application/vnd.openxmlformats-package'
            f'.relationships+xml"/><ct:Override PartName="/Book.xml" ContentType="{SHEET_TYPE}'
            f'.sheet.main+xml"/><ct:Override PartName="/lembar/satu.xml" ContentType="{SHEET_TYPE}'
            '.worksheet+xml"/></ct:Types>',
            "_rels/.rels": f'<p:Relationships xmlns:p="{PACKAGE}/relationships"><p:Relationship '
            f'Id="a" Type="{OFFICE}/officeDocument" Target="/Book.xml"/></p:Relationships>',
            "Book.xml": f'\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<!-- asal -->\r\n'
            f'<x:workbook xmlns:x="{MAIN}" xmlns:q="{OFFICE}" xmlns:z="urn:lain" z:tanda="1">\r\n'
            '  <x:sheets>\r\n    <x:sheet name="Cascading" sheetId="7" q:id="rId1"/>\r\n'
            '  </x:sheets>\r\n  <x:calcPr calcId="1"/>\r\n  <z:entah><z:isi/></z:entah>\r\n'
            "</x:workbook>",
            "_rels/Book.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
            f'Id="rId1" Type="{OFFICE}/worksheet" Target="/lembar/satu.xml"/></Relationships>',
            "lembar/satu.xml": f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c '
            'r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        }
    )


def package_of(parts: dict[str, str]) -> bytes:
    """A zip of these texts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), text)
    return stream.getvalue()


def edited(
    data: bytes,
    change: Callable[[str, bytes], bytes | None] = lambda _, old: old,
    more: dict[str, str] | None = None,
) -> bytes:
    """The package with each part as `change` returns it (None takes it out), and more parts.

    The same bytes at any time of day.
    """
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for info in old.infolist():
            if (part := change(info.filename, old.read(info))) is not None:
                new.writestr(info, part, zipfile.ZIP_DEFLATED)
        for name, text in (more or {}).items():
            new.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
