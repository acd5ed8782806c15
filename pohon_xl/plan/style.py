"""Names of cell styles and what they look like: one palette for sheets and drawings."""

from pohon_xl.model.level import Level
from pohon_xl.rekaman import dataclass, replace


@dataclass(frozen=True, slots=True)
class Style:
    """Look of a cell. Colours are RGB hex without '#'; sizes in points."""

    font: str = "Calibri"
    size: float = 10
    bold: bool = False
    italic: bool = False
    color: str = "000000"
    fill: str | None = None
    border: str | None = None
    border_color: str = "7F7F7F"
    horizontal: str = "left"
    vertical: str = "top"
    wrap: bool = True
    number_format: str = "General"
    indent: int = 0
    underline: bool = False
    locked: bool = True


#: fill and text colour of a level, from strategic (dark) to operational (light)
WARNA_LEVEL: dict[Level, tuple[str, str]] = {
    Level.OUTCOME: ("1F3864", "FFFFFF"),
    Level.CSF: ("2E75B6", "FFFFFF"),
    Level.ANTARA_UTAMA: ("9DC3E6", "000000"),
    Level.ANTARA: ("DEEBF7", "000000"),
    Level.OPERASIONAL: ("E2F0D9", "000000"),
}
WARNA_CROSSCUTTING = ("FFF2CC", "000000")

_GRID = Style(border="thin")
_HEAD = replace(
    _GRID, bold=True, fill="1F3864", color="FFFFFF", horizontal="center", vertical="center"
)
_KOSONG = replace(_GRID, fill="FFFF99", color="7F6000", italic=True)
_DASHED = Style(
    border="dashed",
    border_color="7F6000",
    fill=WARNA_CROSSCUTTING[0],
    size=9,
    horizontal="center",
    vertical="center",
)

#: styles of columns that are worked out, never read
TERSEMBUNYI = "hitungan"
TERHITUNG = frozenset({"isi_persen", TERSEMBUNYI})

STYLES: dict[str, Style] = {
    "biasa": Style(wrap=False),
    "biasa_lipat": Style(),
    "biasa_tautan": Style(color="0563C1", underline=True),
    "biasa_tebal": Style(bold=True, wrap=False),
    "judul": Style(size=14, bold=True, horizontal="center", vertical="center"),
    "judul_kiri": Style(size=14, bold=True, vertical="center", wrap=False),
    "subjudul": Style(size=11, bold=True, horizontal="center", vertical="center"),
    "keterangan": Style(italic=True, color="595959"),
    "kepala": _HEAD,
    "kepala_masukan": replace(_HEAD, fill="FFD966", color="000000"),
    "kepala_nomor": replace(
        _GRID, italic=True, size=8, fill="D9E2F3", horizontal="center", vertical="center"
    ),
    "isi": _GRID,
    "isi_tebal": replace(_GRID, bold=True),
    "isi_menjorok": replace(_GRID, indent=1),
    "isi_rupiah_tebal": replace(
        _GRID, bold=True, horizontal="right", indent=1, number_format="#,##0"
    ),
    "isi_tengah": replace(_GRID, horizontal="center"),
    "isi_usulan": replace(_GRID, italic=True, color="7F6000"),
    "isi_petunjuk": replace(_GRID, italic=True, color="595959"),
    "isi_kode": replace(_GRID, horizontal="center", number_format="@"),
    "isi_rupiah": replace(_GRID, horizontal="right", indent=1, number_format="#,##0"),
    "isi_persen": replace(_GRID, horizontal="right", indent=1, number_format="#,##0.00"),
    "hitungan": Style(size=9, color="7F7F7F", wrap=False),
    "jumlah": replace(_GRID, bold=True, fill="D9E2F3"),
    "jumlah_rupiah": replace(
        _GRID, bold=True, fill="D9E2F3", horizontal="right", indent=1, number_format="#,##0"
    ),
    "kosong": _KOSONG,
    "kosong_tengah": replace(_KOSONG, horizontal="center"),
    "pita": replace(_GRID, bold=True, fill="FCE4D6", color="833C0B", vertical="center"),
    "masukan": replace(_GRID, fill="FFFFCC", locked=False),
    "masukan_teks": replace(_GRID, fill="FFFFCC", number_format="@", locked=False),
    "masukan_rupiah": replace(
        _GRID, fill="FFFFCC", horizontal="right", number_format="#,##0", locked=False
    ),
    "tautan": replace(_GRID, color="0563C1", underline=True),
    "galat": replace(_GRID, bold=True, color="9C0006", fill="FFC7CE", horizontal="center"),
    "peringatan": replace(_GRID, bold=True, color="7F6000", fill="FFEB9C", horizontal="center"),
    "saran": replace(_GRID, bold=True, color="1F4E79", fill="DDEBF7", horizontal="center"),
    "catatan": Style(font="Tahoma", size=9),
    "ttd": Style(horizontal="center"),
    "ttd_nama": Style(horizontal="center", bold=True, underline=True),
    "ttd_kosong": Style(horizontal="center", fill="FFFF99", color="7F6000", italic=True),
    "judul_kosong": Style(
        size=11, horizontal="center", vertical="center", fill="FFFF99", color="7F6000", italic=True
    ),
    "biasa_kosong": Style(fill="FFFF99", color="7F6000", italic=True),
    "ttd_tebal": Style(horizontal="center", bold=True),
    "kotak_crosscutting": replace(_DASHED, bold=True),
    "kotak_crosscutting_isi": _DASHED,
}
