"""In which capacity an official signs, and whether he holds the office on a day."""

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from pohon_xl.model.instansi import Pejabat
from pohon_xl.pola import pola
from pohon_xl.text.tanggal import parse_tanggal


class Status(StrEnum):
    """As letters abbreviate it; the regular official has no prefix."""

    DEFINITIF = "Definitif"
    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."


_AWALAN = pola(r"(plt|plh|pj|pelaksana tugas|pelaksana harian|penjabat)\b\.?", re.IGNORECASE)
_SINGKAT = {
    "plt": Status.PLT,
    "pelaksana tugas": Status.PLT,
    "plh": Status.PLH,
    "pelaksana harian": Status.PLH,
    "pj": Status.PJ,
    "penjabat": Status.PJ,
}


def status_of(text: str | None) -> Status | None:
    """`plt`, `Plt.`, `Pelaksana Tugas` are one; None for the regular official and for blanks."""
    match = _AWALAN.match(text.strip()) if text else None
    return _SINGKAT[match[1].lower()] if match else None


def sebutan_jabatan(row: Pejabat) -> str | None:
    """The jabatan as signatures have it: `Plt. Kepala Dinas ...`, never `Plt. Plt. ...`."""
    status = status_of(row.status)
    if row.jabatan is None or status is None or status_of(row.jabatan) is not None:
        return row.jabatan
    return f"{status.value} {row.jabatan}"


def base_jabatan(jabatan: str) -> str:
    """The jabatan itself: `Kepala Dinas` of `Plt. Kepala Dinas`."""
    return _AWALAN.sub("", jabatan.strip(), count=1).strip() if status_of(jabatan) else jabatan


def holds_office(row: Pejabat, day: date) -> bool:
    """Whether the day lies between its dates; a date that is blank or unreadable sets no limit."""
    start, end = (parse_tanggal(text) if text else None for text in (row.mulai, row.sampai))
    return (start is None or start <= day) and (end is None or day <= end)


def serving(rows: Sequence[Pejabat], tanggal: str | None) -> Pejabat | None:
    """Of the officials of one performance, who signs: in office on that day, else the first.

    While the day is not known: the first whose time has no end. Who has dates goes before who has
    none, for a substitute is written beside the regular official.
    """
    if len(rows) < 2:
        return rows[0] if rows else None
    day = parse_tanggal(tanggal) if tanggal else None
    if day is None:
        return next((row for row in rows if row.sampai is None), rows[0])
    present = [row for row in rows if holds_office(row, day)]
    dated = [row for row in present if row.mulai or row.sampai]
    return next(iter([*dated, *present, *rows]))
