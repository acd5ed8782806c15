"""Where a sheet names its office: in a title, alone in a row, or behind a label."""

import re

from pohon_xl.model.isi import Isi
from pohon_xl.tables.grid import Grid
from pohon_xl.text.kata import fold
from pohon_xl.text.perangkat_daerah import JENIS_KANTOR, SINGKATAN

KANTOR = re.compile(rf"\b(?:{JENIS_KANTOR}|{'|'.join(SINGKATAN)})\b")
_LABEL = re.compile(
    r"(?:nama )?(?:opd|skpd|pd|perangkat daerah|instansi|unit kerja|satuan kerja)"
    r"(?: \(?(?:opd|skpd|pd)\)?)?"
)
_MAX_KATA = 20


def office_in_title(text: str) -> str | None:
    """The office in "Outcome Dinas X": a name in capitals; "Outcome dinas harus ..." has none."""
    office = KANTOR.search(text.casefold())
    if office is None or "outcome" not in fold(text[: office.start()]):
        return None
    name = text[office.start() :]
    return name.strip(" :.") if _is_name(name) else None


def office_above(grid: Grid, first: int, last: int) -> Isi | None:
    """The office that rows `first` to `last` name: "DINAS X", "OPD | : | Dinas X", a title."""
    for row in grid.rows_between(first, last):
        filled = [c for c in grid.columns_of(row) if grid.text(row, c).strip(" :=")]
        texts = [grid.text(row, c).strip(" :=") for c in filled]
        if not texts:
            continue
        label, _, behind = texts[0].partition(":")
        if len(texts) == 1 and behind and _LABEL.fullmatch(fold(label)):
            return Isi(behind.strip(), grid.at(row, filled[0]))
        if len(texts) == 2 and _LABEL.fullmatch(fold(texts[0])) and KANTOR.search(fold(texts[1])):
            return Isi(texts[1], grid.at(row, filled[1]))
        name = texts[0] if _names_office(texts[0]) else office_in_title(texts[0])
        if len(texts) == 1 and name:
            return Isi(name, grid.at(row, filled[0]))
    return None


def _names_office(text: str) -> bool:
    """A name and nothing else: "DINAS KESEHATAN KABUPATEN X", "Bappeda"."""
    return KANTOR.match(text.casefold()) is not None and _is_name(text)


def _is_name(text: str) -> bool:
    words = text.split()
    return len(words) <= _MAX_KATA and all(w[0].isupper() for w in words if len(w) > 3)
