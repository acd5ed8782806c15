"""ringkasan.xlsx: the same tables with filters, links to the results, and charts Excel can edit."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pohon_xl.massal.grafik_xlsx import Baris, add_charts
from pohon_xl.massal.kantor import RANTAI
from pohon_xl.massal.kesiapan import SIAP
from pohon_xl.massal.lintas import Status
from pohon_xl.massal.ringkasan import TINGKAT, Ringkasan
from pohon_xl.massal.ringkasan_csv import with_codes
from pohon_xl.massal.sel_aman import safe_text
from pohon_xl.plan.huruf import Huruf
from pohon_xl.renderers.xlsx_package import open_package

if TYPE_CHECKING:
    from pandas import DataFrame

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
#: Excel opens no sheet with more links
_TAUTAN = 60_000
#: workbooks above which no cell is kept in memory; charts then have no values of their own
_BESAR = 2_000
#: columns that want a larger paper
_BANYAK_KOLOM = 8
#: the highest row, in points
_TERTINGGI = 400.0
#: heading and width (letters) of each column
KOLOM: dict[str, tuple[str, float]] = {
    "peringkat": ("Peringkat", 9), "berkas": ("Berkas", 36), "perangkat_daerah":
    ("Perangkat daerah", 36), "tahun": ("Tahun", 7), "kesiapan": ("Kesiapan", 16), "dokumen":
    ("Dokumen", 9), "dokumen_siap": ("Dokumen siap", 9), "galat": ("Galat", 8), "peringatan":
    ("Peringatan", 10), "saran": ("Saran", 8), "diabaikan": ("Diabaikan", 9), "kinerja":
    ("Kinerja", 8), "indikator": ("Indikator (%)", 10), "komponen": ("Komponen (%)", 10),
    "jabatan": ("Jabatan (%)", 9), "operasional": ("Sampai operasional (%)", 12), "kelengkapan":
    ("Kelengkapan (%)", 12), "isian_kosong": ("Isian kosong", 9), "hasil": ("Hasil", 11), "pesan":
    ("Pesan", 44), "kode": ("Kode", 9), "nama": ("Nama", 44), "tingkat": ("Tingkat", 12), "jumlah":
    ("Jumlah", 10), "isian": ("Isian", 60), "tempat": ("Diisi di", 18), "siap": ("Siap", 11),
    "perlu dilengkapi": ("Perlu dilengkapi", 11), "belum": ("Belum", 11), "sel": ("Sel", 16),
    "mitra": ("Diharapkan dari", 34), "status": ("Status", 26), "mitra_kinerja":
    ("Kinerja di mitra", 44), "mitra_sel": ("Sel di mitra", 16), "mitra_berkas":
    ("Berkas mitra", 34),
}  # fmt: skip
_HITUNGAN = {"berkas": ("Buku kerja", 12.0)}
_HURUF = Huruf(10)


def render_xlsx(ringkasan: Ringkasan) -> bytes:
    """The workbook; the same tables give the same bytes."""
    import xlsxwriter

    stream = BytesIO()
    is_large = len(ringkasan.kantor) > _BESAR  # then rows go to a file as they come
    options = {
        "constant_memory": is_large,
        "in_memory": not is_large,
        "strings_to_formulas": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"created": _CREATED})
        writer = _Writer(book)
        front = book.add_worksheet("Ringkasan")
        table = with_codes(ringkasan)
        codes = [name for name in table.columns if name not in ringkasan.kantor.columns]
        offices = writer.table("Perangkat daerah", _named(table.drop(columns=codes)))
        faults = writer.table("Temuan", ringkasan.kode, _HITUNGAN)
        kinds = writer.table("Dokumen", ringkasan.dokumen, {"dokumen": ("Dokumen", 28)})
        blanks = writer.table("Isian kosong", ringkasan.isian, _HITUNGAN)
        writer.table("Crosscutting", ringkasan.lintas, {"kinerja": ("Kinerja", 44)})
        writer.table("Kode tiap berkas", _named(table[["berkas", "perangkat_daerah", *codes]]))
        _front(writer, front, ringkasan, Baris(offices, faults, kinds, blanks))
    return _with_plain_links(stream.getvalue())


def _with_plain_links(data: bytes) -> bytes:
    """Links with `/`, as Excel writes them; only Windows follows those of XlsxWriter."""
    package = open_package(data)
    for part in [name for name in package.members if name.startswith("xl/worksheets/_rels/")]:
        package.put(part, package.read(part).replace(b"\\", b"/"))
    return package.to_bytes()


class _Writer:
    """A workbook with the few looks that its sheets share."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401  (XlsxWriter has no types)
        self.book = book
        base = {"font_name": "Calibri", "font_size": 10, "valign": "top"}
        self.text = book.add_format({**base, "text_wrap": True, "border": 1})
        self.number = book.add_format(
            {**base, "border": 1, "align": "right", "num_format": "#,##0"}
        )
        self.year = book.add_format({**base, "border": 1, "align": "right"})
        self.share = book.add_format({**base, "border": 1, "num_format": "#,##0.0"})
        self.link = book.add_format(
            {**base, "border": 1, "font_color": "#1D5FA8", "underline": 1, "text_wrap": True}
        )
        self.head = book.add_format(
            {**base, "bold": True, "border": 1, "bg_color": "#1F3864", "font_color": "#FFFFFF",
             "text_wrap": True, "valign": "vcenter"}
        )  # fmt: skip
        self.title = book.add_format({**base, "bold": True, "font_size": 16})
        self.big = book.add_format({**base, "bold": True, "font_size": 12})

    def table(
        self, name: str, frame: "DataFrame", other: dict[str, tuple[str, float]] | None = None
    ) -> int:
        """A sheet with a filter and a heading that stays; the number of rows."""
        sheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9 if len(frame.columns) < _BANYAK_KOLOM else 8)  # A4, A3
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(0.4, 0.4, 0.5, 0.6)
        sheet.repeat_rows(0)
        sheet.set_footer("&L&A&RHalaman &P")
        sheet.freeze_panes(1, 3 if name == "Perangkat daerah" else 0)
        columns = [str(c) for c in frame.columns]
        widths = []
        for number, column in enumerate(columns):
            heading, width = (KOLOM | (other or {})).get(column, (column, 7))
            widths.append(width)
            sheet.set_column(number, number, width)
            sheet.write_string(0, number, safe_text(heading), self.head)
        sheet.set_row(0, 32)
        for row, values in enumerate(frame.itertuples(index=False, name=None), 1):
            sheet.set_row(row, _height(values, widths, columns))
            for number, value in enumerate(values):
                self._cell(sheet, (row, number), columns[number], value)
        if len(frame):
            sheet.autofilter(0, 0, len(frame), len(columns) - 1)
        else:
            sheet.write_string(1, 0, "Tidak ada.", self.text)
        return len(frame)

    def _cell(self, sheet: Any, at: tuple[int, int], column: str, value: Any) -> None:  # noqa: ANN401
        import pandas as pd

        if isinstance(value, str):
            if column == "hasil" and value and at[0] <= _TAUTAN:
                sheet.write_url(*at, f"external:{quote(value)}", self.link, "Buka hasil")
            else:
                sheet.write_string(*at, safe_text(value), self.text)
        elif value is None or pd.isna(value):
            sheet.write_blank(*at, None, self.text)
        else:
            whole = self.year if column == "tahun" else self.number
            sheet.write_number(*at, value, self.share if isinstance(value, float) else whole)


def _height(values: Iterable[object], widths: Iterable[float], columns: Iterable[str]) -> float:
    """Points for the longest text: only Excel itself would find them out."""
    lines = [
        sum(_HURUF.line_count(line, width * 5.25) for line in value.split("\n"))
        for value, width, column in zip(values, widths, columns, strict=True)
        if isinstance(value, str) and value and column != "hasil"  # shown as a short link
    ]
    return min(_TERTINGGI, 13.5 * max(lines, default=1) + 1.5)


def _named(table: "DataFrame") -> "DataFrame":
    """Workbooks whose office is not known go by their file."""
    names = table["perangkat_daerah"]
    return table.assign(perangkat_daerah=names.where(names != "", "(" + table["berkas"] + ")"))


def _front(
    writer: _Writer,
    sheet: Any,  # noqa: ANN401
    ringkasan: Ringkasan,
    rows: Baris,
) -> None:
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(0.4, 0.4, 0.4, 0.4)
    sheet.fit_to_pages(1, 1)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 1, 11)
    sheet.write_string(0, 0, "Ringkasan pohon kinerja", writer.title)
    places, row = {}, 2
    for heading, lines in _sections(ringkasan, rows.kantor):
        sheet.merge_range(row, 0, row, 1, heading, writer.head)
        places[heading] = row + 1
        for number, (label, value) in enumerate(lines, row + 1):
            sheet.write_string(number, 0, label, writer.text)
            is_share = isinstance(value, float)
            sheet.write_number(number, 1, value, writer.share if is_share else writer.number)
        row += len(lines) + 1
    add_charts(writer.book, sheet, rows, (places[_SIAP], places[_RANTAI]))


_SIAP, _RANTAI = "Kesiapan (buku kerja)", "Kelengkapan rantai (rata-rata %)"


def _sections(ringkasan: Ringkasan, offices: int) -> list[tuple[str, Sequence[tuple[str, float]]]]:
    """Headings of the front sheet, and what stands below each."""
    kantor = ringkasan.kantor
    counts = kantor["kesiapan"].value_counts()
    statuses = ringkasan.lintas["status"].value_counts()
    documents = kantor[["dokumen", "dokumen_siap", "isian_kosong"]].fillna(0).sum()
    return [
        (_SIAP, [*((name, int(counts.get(name, 0))) for name in SIAP), ("semua", offices)]),
        (
            "Dokumen",
            [
                ("siap ditandatangani", int(documents["dokumen_siap"])),
                ("semua", int(documents["dokumen"])),
                ("isian kosong di dalamnya", int(documents["isian_kosong"])),
            ],
        ),
        ("Temuan", [(t, int(kantor[t].fillna(0).sum())) for t in TINGKAT]),
        (_RANTAI, [(_short(link), _mean(ringkasan, link)) for link in RANTAI]),
        ("Crosscutting (harapan)", [(s.value, int(statuses.get(s.value, 0))) for s in Status]),
    ]


def _short(link: str) -> str:
    return KOLOM[link][0].removesuffix(" (%)")


def _mean(ringkasan: Ringkasan, link: str) -> float:
    values = ringkasan.kantor[link].dropna()
    return float(round(values.mean(), 1)) if len(values) else 0.0
