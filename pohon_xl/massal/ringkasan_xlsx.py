"""ringkasan.xlsx: the same tables with filters, links to the results, and charts Excel can edit."""

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pohon_xl.massal.kantor import RANTAI
from pohon_xl.massal.lintas import Status
from pohon_xl.massal.ringkasan import SIAP, TINGKAT, Ringkasan
from pohon_xl.massal.ringkasan_csv import with_codes
from pohon_xl.massal.sel_aman import safe_text
from pohon_xl.renderers.xlsx_package import open_package

if TYPE_CHECKING:
    from pandas import DataFrame

_CREATED = datetime(2000, 1, 1, tzinfo=UTC)
#: Excel opens no sheet with more links
_TAUTAN = 60_000
WARNA = {
    "galat": "#B3261E", "peringatan": "#E0A100", "saran": "#2E75B6", "siap": "#2E7D32",
    "perlu dilengkapi": "#E0A100", "belum": "#B3261E", "gagal diolah": "#5F6368",
}  # fmt: skip
JUDUL = {
    "peringkat": "Peringkat", "berkas": "Berkas", "perangkat_daerah": "Perangkat daerah",
    "tahun": "Tahun", "kesiapan": "Kesiapan", "galat": "Galat", "peringatan": "Peringatan",
    "saran": "Saran", "diabaikan": "Diabaikan", "kinerja": "Kinerja", "indikator": "Indikator (%)",
    "komponen": "Komponen (%)", "jabatan": "Jabatan (%)", "operasional": "Sampai operasional (%)",
    "kelengkapan": "Kelengkapan (%)", "isian_kosong": "Isian kosong", "hasil": "Hasil",
    "pesan": "Pesan", "kode": "Kode", "nama": "Nama", "tingkat": "Tingkat", "jumlah": "Jumlah",
    "sel": "Sel", "mitra": "Diharapkan dari", "status": "Status", "mitra_kinerja":
    "Kinerja di mitra", "mitra_sel": "Sel di mitra", "mitra_berkas": "Berkas mitra",
}  # fmt: skip
_LEBAR = {
    "Berkas": 48, "Perangkat daerah": 48, "Kesiapan": 16, "Hasil": 12, "Pesan": 60, "Nama": 34,
    "Kinerja": 50, "Sel": 14, "Diharapkan dari": 34, "Status": 26, "Kinerja di mitra": 50,
    "Sel di mitra": 14, "Berkas mitra": 34, "Tingkat": 12,
}  # fmt: skip


def render_xlsx(ringkasan: Ringkasan) -> bytes:
    """The workbook; the same tables give the same bytes."""
    import xlsxwriter

    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"created": _CREATED})
        writer = _Writer(book)
        front = book.add_worksheet("Ringkasan")
        table = with_codes(ringkasan)
        codes = [name for name in table.columns if name not in ringkasan.kantor.columns]
        offices = writer.table("Perangkat daerah", table.drop(columns=codes))
        faults = writer.table("Temuan", ringkasan.kode)
        writer.table("Crosscutting", ringkasan.lintas, wide=("kinerja",))
        writer.table("Kode tiap berkas", table[["berkas", "perangkat_daerah", *codes]])
        _front(writer, front, ringkasan, (offices, faults))
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
        self.number = book.add_format({**base, "border": 1, "align": "right"})
        self.share = book.add_format({**base, "border": 1, "num_format": "0.0"})
        self.link = book.add_format(
            {**base, "border": 1, "font_color": "#1D5FA8", "underline": 1, "text_wrap": True}
        )
        self.head = book.add_format(
            {**base, "bold": True, "border": 1, "bg_color": "#1F3864", "font_color": "#FFFFFF",
             "text_wrap": True, "valign": "vcenter"}
        )  # fmt: skip
        self.title = book.add_format({**base, "bold": True, "font_size": 16})
        self.big = book.add_format({**base, "bold": True, "font_size": 12})

    def table(self, name: str, frame: "DataFrame", wide: tuple[str, ...] = ()) -> int:
        """A sheet with a filter and a heading that stays; the number of rows."""
        sheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(8)  # A3
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_footer("&L&A&RHalaman &P")
        sheet.freeze_panes(1, 3 if name == "Perangkat daerah" else 0)
        columns = [str(c) for c in frame.columns]
        for number, column in enumerate(columns):
            heading = "Kinerja" if column in wide else JUDUL.get(column, column)
            sheet.set_column(number, number, _LEBAR.get(heading, 11) if column != "kinerja" or wide
                             else 10)  # fmt: skip
            sheet.write_string(0, number, safe_text(heading), self.head)
        sheet.set_row(0, 32)
        for row, values in enumerate(frame.itertuples(index=False, name=None), 1):
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
            sheet.write_number(*at, value, self.share if isinstance(value, float) else self.number)


def _front(
    writer: _Writer,
    sheet: Any,  # noqa: ANN401
    ringkasan: Ringkasan,
    rows: tuple[int, int],
) -> None:
    offices, faults = rows
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 1)
    sheet.set_column(0, 0, 50)
    sheet.set_column(1, 1, 12)
    sheet.write_string(0, 0, "Ringkasan pohon kinerja", writer.title)
    counts = ringkasan.kantor["kesiapan"].value_counts()
    lines: list[tuple[str, float]] = [("Buku kerja", offices)]
    lines += [(f"Kesiapan: {name}", int(counts.get(name, 0))) for name in SIAP]
    lines += [(f"Temuan: {t}", int(ringkasan.kantor[t].fillna(0).sum())) for t in TINGKAT]
    lines += [(JUDUL[link], _mean(ringkasan, link)) for link in RANTAI]
    statuses = ringkasan.lintas["status"].value_counts()
    lines += [(f"Crosscutting: {s.value}", int(statuses.get(s.value, 0))) for s in Status]
    for number, (label, value) in enumerate(lines, 2):
        sheet.write_string(number, 0, label, writer.text)
        sheet.write_number(number, 1, value, writer.share if isinstance(value, float) else
                           writer.number)  # fmt: skip
    _charts(writer.book, sheet, offices, faults)


def _mean(ringkasan: Ringkasan, link: str) -> float:
    values = ringkasan.kantor[link].dropna()
    return float(round(values.mean(), 1)) if len(values) else 0.0


def _charts(book: Any, sheet: Any, offices: int, faults: int) -> None:  # noqa: ANN401
    """Native ones, so that colours and titles can be changed in Excel."""
    front = "Ringkasan"
    ready = book.add_chart({"type": "doughnut"})
    ready.add_series(
        {"name": "Kesiapan", "categories": [front, 3, 0, 6, 0], "values": [front, 3, 1, 6, 1],
         "points": [{"fill": {"color": WARNA[name]}} for name in SIAP],
         "data_labels": {"value": True, "font": {"color": "#FFFFFF", "bold": True}}}
    )  # fmt: skip
    ready.set_title({"name": "Kesiapan tanda tangan", "name_font": {"size": 12}})
    sheet.insert_chart(1, 3, ready, {"x_scale": 0.9, "y_scale": 0.9})
    chain = _bars(book, "Kelengkapan rantai kinerja (rata-rata %)", "bar")
    chain.add_series(
        {"name": "Rata-rata", "categories": [front, 10, 0, 13, 0], "values": [front, 10, 1, 13, 1],
         "fill": {"color": "#2E75B6"}, "data_labels": {"value": True}, "gap": 60}
    )  # fmt: skip
    chain.set_x_axis({"min": 0, "max": 100, "major_gridlines": {"visible": False}})
    chain.set_legend({"none": True})
    sheet.insert_chart(1, 10, chain, {"x_scale": 0.9, "y_scale": 0.9})
    if faults:
        most = min(10, faults)
        common = _bars(book, "Kesalahan paling umum (jumlah buku kerja)", "bar")
        common.add_series(
            {"name": "Buku kerja", "categories": ["Temuan", 1, 1, most, 1],
             "values": ["Temuan", 1, 4, most, 4], "fill": {"color": "#1F3864"}, "gap": 40,
             "data_labels": {"value": True}}
        )  # fmt: skip
        common.set_legend({"none": True})
        sheet.insert_chart(15, 3, common, {"x_scale": 0.9, "y_scale": 1.3})
    if offices:
        most = min(20, offices)
        ranked = _bars(book, "Temuan tiap perangkat daerah, menurut peringkat", "bar", stacked=True)
        for column, name in enumerate(TINGKAT, 5):
            ranked.add_series(
                {"name": name, "categories": ["Perangkat daerah", 1, 2, most, 2],
                 "values": ["Perangkat daerah", 1, column, most, column], "gap": 40,
                 "fill": {"color": WARNA[name]}}
            )  # fmt: skip
        ranked.set_legend({"position": "bottom"})
        sheet.insert_chart(15, 10, ranked, {"x_scale": 0.9, "y_scale": 1.3})


def _bars(book: Any, title: str, kind: str, *, stacked: bool = False) -> Any:  # noqa: ANN401
    chart = book.add_chart({"type": kind, "subtype": "stacked"} if stacked else {"type": kind})
    chart.set_title({"name": title, "name_font": {"size": 12}})
    chart.set_x_axis({"major_gridlines": {"visible": False}, "num_format": "0"})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 8}})
    return chart
