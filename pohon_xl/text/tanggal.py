"""Indonesian dates: `4 Januari 2026`."""

import re
from datetime import date

BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_NOMOR_BULAN = {nama.lower(): nomor for nomor, nama in enumerate(BULAN, 1)} | {
    "pebruari": 2,
    "nopember": 11,
}
_TANGGAL = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})", re.ASCII)


def format_tanggal(value: date) -> str:
    """As documents write it, without a leading zero."""
    return f"{value.day} {BULAN[value.month - 1]} {value.year:04d}"


def parse_tanggal(text: str) -> date | None:
    """`4 Januari 2026` and old spellings (Nopember); None for anything else, as `01/02/2026`."""
    match = _TANGGAL.fullmatch(text.replace("\u00a0", " ").strip())
    bulan = _NOMOR_BULAN.get(match[2].lower()) if match else None
    if match is None or bulan is None:
        return None
    try:
        return date(int(match[3]), bulan, int(match[1]))
    except ValueError:  # 31 Februari
        return None
