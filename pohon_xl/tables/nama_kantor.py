"""Where a sheet names its office: in a title, alone in a row, or behind a label."""

import re

from pohon_xl.model.isi import Isi
from pohon_xl.tables.grid import Grid
from pohon_xl.text.kata import fold
from pohon_xl.text.perangkat_daerah import JUDUL_BUKU, LABEL_KANTOR, NAMA_KANTOR

#: a part of the secretariat has a Tahap 1 of its own: Bagian Hukum Setda
_BAGIAN = r"(?:bagian|biro) [^|:\n]{1,60}?\b(?=setda\b|sekretariat daerah\b)"
KANTOR = re.compile(rf"\b(?:{_BAGIAN}|(?:{NAMA_KANTOR})\b)")
_LABEL = re.compile(rf"{LABEL_KANTOR}(?: (?:opd|skpd|pd))?")
_JUDUL = re.compile(JUDUL_BUKU)
_TAHUN = re.compile(r"\W+(?:tahun|periode|ta)\b.*$", re.IGNORECASE)
_MAX_KATA = 20
#: a longer cell is no title; searching thousands of full cells would take a minute
_MAX_HURUF = 400


def office_in_title(text: str) -> str | None:
    """The office in "Outcome Dinas X", "POHON KINERJA RSUD X TAHUN 2026": a name in capitals.

    "Outcome dinas harus ..." has none.
    """
    office = KANTOR.search(text.casefold()) if len(text) <= _MAX_HURUF else None
    if office is None or not _JUDUL.search(fold(text[: office.start()])):
        return None
    name = _TAHUN.sub("", text[office.start() :])
    return name.strip(" :.") if _is_name(name) else None


def office_above(grid: Grid, first: int, last: int) -> Isi | None:
    """The office that rows `first` to `last` name: "DINAS X", "OPD | : | Dinas X", a title."""
    rows = grid.rows_between(first, last)
    return next((office for row in rows if (office := office_in_row(grid, row))), None)


def office_in_row(grid: Grid, row: int) -> Isi | None:
    """The office, where the row says nothing else."""
    filled = [c for c in grid.columns_of(row) if grid.text(row, c).strip(" :=")]
    texts = [grid.text(row, c).strip(" :=") for c in filled]
    if not 1 <= len(texts) <= 2:
        return None
    label, _, behind = texts[0].partition(":")
    if len(texts) == 2:
        is_said = is_label(texts[0]) and KANTOR.search(fold(texts[1]))
        return Isi(texts[1], grid.at(row, filled[1])) if is_said else None
    if behind and is_label(label):
        return Isi(behind.strip(), grid.at(row, filled[0]))
    name = texts[0] if names_office(texts[0]) else office_in_title(texts[0])
    return Isi(name, grid.at(row, filled[0])) if name else None


def is_label(text: str) -> bool:
    """Whether a cell only announces the name of the office: "Nama OPD", "Perangkat Daerah:"."""
    return _LABEL.fullmatch(fold(text)) is not None


def names_office(text: str) -> bool:
    """A name and nothing else: "DINAS KESEHATAN KABUPATEN X", "Bappeda"."""
    return KANTOR.match(text.casefold()) is not None and _is_name(text)


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) <= _MAX_KATA and all(w[0].isupper() for w in words if len(w) > 3)
