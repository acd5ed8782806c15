"""Formulas she typed into a yellow cell: which of them still mean the same when rows have moved.

A relative formula points to places, not to performances. It is written back only where its own
cell and every row and column it names are where they were; otherwise her sheet gets the result, and
the formula as a note beside it.
"""

from collections.abc import Iterator, Mapping, Sequence

from pohon_xl.model.instansi import SelIsian
from pohon_xl.model.location import parse_alamat
from pohon_xl.pola import pola

_TEKS = pola(r'"(?:[^"]|"")*"')
_RENTANG = pola(
    r"(?<![\w!.])\$?([A-Z]{1,3})\$?([1-9]\d{0,6})"
    r"(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?(?![\w(])"
)
_MAX_ROWS = 10_000


def note_of(judul: str) -> str:
    """Under which heading of hers a formula is kept that could not stay in its cell."""
    return f"{judul} (rumus)"


def kept_formulas(
    rows: Mapping[int, Sequence[SelIsian]], columns: Mapping[str, int]
) -> frozenset[tuple[int, str]]:
    """(row, heading) of the formulas to write back; `rows` are the new ones by number."""
    was = {row: at for row, cells in rows.items() if (at := _old_row(cells)) is not None}
    moved = {r for new, old in was.items() if new != old for r in (new, old)}
    stood = {c.judul: c.at.kolom for cells in rows.values() for c in cells if c.at is not None}
    elsewhere = {
        column
        for judul, old in stood.items()
        if (new := columns.get(judul)) not in {None, old}
        for column in (old, new)
    }
    return frozenset(
        (row, cell.judul)
        for row, cells in rows.items()
        for cell in cells
        if cell.rumus and cell.at is not None
        if (cell.at.baris, cell.at.kolom) == (row, columns.get(cell.judul))
        if moved.isdisjoint(_rows_named(cell.rumus))
        if elsewhere.isdisjoint(_columns_named(cell.rumus))
    )


def _old_row(cells: Sequence[SelIsian]) -> int | None:
    return next((c.at.baris for c in cells if c.at is not None), None)


def _rows_named(rumus: str) -> Iterator[int]:
    """Rows of the same sheet that a formula looks at, those between the ends of a range too."""
    for match in _RENTANG.finditer(_TEKS.sub('""', rumus.upper())):
        first = int(match[2])
        last = int(match[4] or first)
        yield from range(min(first, last), min(max(first, last), first + _MAX_ROWS) + 1)


def _columns_named(rumus: str) -> Iterator[int]:
    """Columns of the same sheet that a formula looks at, in the same way."""
    for match in _RENTANG.finditer(_TEKS.sub('""', rumus.upper())):
        first = parse_alamat(f"{match[1]}1")[1]
        last = parse_alamat(f"{match[3] or match[1]}1")[1]
        yield from range(min(first, last), max(first, last) + 1)
