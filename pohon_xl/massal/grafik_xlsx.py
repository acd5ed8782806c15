"""Charts on the front sheet of ringkasan.xlsx: native, so that Excel can change them."""

from typing import Any

from pohon_xl.massal.kesiapan import KEADAAN, SIAP
from pohon_xl.model.finding import Severity
from pohon_xl.rekaman import dataclass

WARNA = {
    "galat": "#B3261E", "peringatan": "#E0A100", "saran": "#2E75B6", "siap": "#2E7D32",
    "PK siap": "#7CB342",
    "perlu dilengkapi": "#E0A100", "belum": "#B3261E", "gagal diolah": "#5F6368",
}  # fmt: skip
_DEPAN = "Ringkasan"
#: where the counts of findings begin in sheet Perangkat daerah
_KOLOM_GALAT = 7
#: rows and columns of the front sheet at which charts begin, and how large they are
_ATAS, _TENGAH, _BAWAH = 1, 14, 33
_KIRI, _KANAN = 3, 10
_LEBAR, _TINGGI = 440, {_ATAS: 250, _TENGAH: 370, _BAWAH: 250}


@dataclass(frozen=True, slots=True)
class Baris:
    """How many rows the sheets behind the charts have."""

    kantor: int
    kode: int
    dokumen: int
    isian: int


def add_charts(book: Any, sheet: Any, rows: Baris, places: tuple[int, int]) -> None:  # noqa: ANN401
    """`places`: where readiness and chain begin on the front sheet, rows from 0."""
    siap, rantai = places
    _put(sheet, _readiness(book, siap), _ATAS, _KIRI)
    _put(sheet, _chain(book, rantai), _ATAS, _KANAN)
    if rows.kode:
        title = "Kesalahan paling umum (jumlah buku kerja)"
        _put(sheet, _commonest(book, title, ("Temuan", 1, 4), rows.kode), _TENGAH, _KIRI)
    if rows.kantor:
        _put(sheet, _offices(book, rows.kantor), _TENGAH, _KANAN)
    if rows.dokumen:
        _put(sheet, _documents(book, rows.dokumen), _BAWAH, _KIRI)
    if rows.isian:
        title = "Isian yang paling banyak kosong (jumlah buku kerja)"
        _put(sheet, _commonest(book, title, ("Isian kosong", 0, 3), rows.isian), _BAWAH, _KANAN)


def _put(sheet: Any, chart: Any, row: int, column: int) -> None:  # noqa: ANN401
    chart.set_size({"width": _LEBAR, "height": _TINGGI[row]})
    sheet.insert_chart(row, column, chart)


def _readiness(book: Any, row: int) -> Any:  # noqa: ANN401
    chart = book.add_chart({"type": "doughnut"})
    chart.add_series(
        {
            "name": "Kesiapan",
            "categories": [_DEPAN, row, 0, row + len(SIAP) - 1, 0],
            "values": [_DEPAN, row, 1, row + len(SIAP) - 1, 1],
            "points": [{"fill": {"color": WARNA[name]}} for name in SIAP],
            "data_labels": {"value": True, "font": {"color": "#FFFFFF", "bold": True},
                            "num_format": "0;;"},
        }
    )  # fmt: skip
    chart.set_title({"name": "Kesiapan tanda tangan (buku kerja)", "name_font": {"size": 12}})
    return chart


def _chain(book: Any, row: int) -> Any:  # noqa: ANN401
    chart = _bars(book, "Kelengkapan rantai kinerja (rata-rata %)")
    chart.add_series(
        {
            "name": "Rata-rata",
            "categories": [_DEPAN, row, 0, row + 3, 0],
            "values": [_DEPAN, row, 1, row + 3, 1],
            "fill": {"color": "#2E75B6"}, "data_labels": {"value": True}, "gap": 60,
        }
    )  # fmt: skip
    chart.set_x_axis(
        {"min": 0, "max": 120, "visible": False, "major_gridlines": {"visible": False}}
    )
    chart.set_legend({"none": True})
    return chart


def _commonest(book: Any, title: str, at: tuple[str, int, int], rows: int) -> Any:  # noqa: ANN401
    """The first ten rows of a sheet: its name, the column of labels, the column of numbers."""
    name, label, number = at
    most = min(10, rows)
    chart = _bars(book, title)
    chart.add_series(
        {
            "name": "Buku kerja",
            "categories": [name, 1, label, most, label],
            "values": [name, 1, number, most, number],
            "fill": {"color": "#1F3864"}, "gap": 40, "data_labels": {"value": True},
        }
    )  # fmt: skip
    chart.set_legend({"none": True})
    return chart


def _documents(book: Any, rows: int) -> Any:  # noqa: ANN401
    return _stacked(book, "Dokumen siap ditandatangani", ("Dokumen", 0, 2, rows), KEADAAN)


def _offices(book: Any, rows: int) -> Any:  # noqa: ANN401
    names = tuple(s.value for s in Severity)
    at = ("Perangkat daerah", 2, _KOLOM_GALAT, min(12, rows))
    first = " (12 teratas)" if rows > at[3] else ""
    return _stacked(book, f"Temuan tiap perangkat daerah{first}", at, names)


def _stacked(
    book: Any,  # noqa: ANN401
    title: str,
    at: tuple[str, int, int, int],
    names: tuple[str, ...],
) -> Any:  # noqa: ANN401
    """`at`: a sheet, its column of labels, the first column of numbers, how many rows."""
    sheet, label, first, rows = at
    chart = _bars(book, title, stacked=True)
    for column, name in enumerate(names, first):
        chart.add_series(
            {
                "name": name,
                "categories": [sheet, 1, label, rows, label],
                "values": [sheet, 1, column, rows, column],
                "gap": 40, "fill": {"color": WARNA[name]},
            }
        )  # fmt: skip
    chart.set_legend({"position": "bottom"})
    return chart


def _bars(book: Any, title: str, *, stacked: bool = False) -> Any:  # noqa: ANN401
    chart = book.add_chart({"type": "bar", "subtype": "stacked"} if stacked else {"type": "bar"})
    chart.set_title({"name": title, "name_font": {"size": 12}})
    chart.set_x_axis({"major_gridlines": {"visible": False}, "num_format": "#,##0"})
    chart.set_y_axis({"reverse": True, "num_font": {"size": 7}, "interval_unit": 1})
    return chart
