"""Finding the five Tahap in a workbook, by sheet names, titles, headings and contents."""

from pohon_xl.tables.grid import Grid
from pohon_xl.tables.istilah import Kolom, levels_of, tahap_of
from pohon_xl.tables.tabel import Tabel, match_header, untitled_columns
from pohon_xl.text.kata import fold

#: input sheets are not Tahap sheets, whatever their headings
LEMBAR_MASUKAN = ("instansi", "pejabat", "target", "anggaran", "abaikan")


def find_tables(grids: tuple[Grid, ...]) -> tuple[Tabel, ...]:
    """Tables of Tahap 2 to 5 (and of Tahap 1 where it has headings), in sheet order."""
    return tuple(t for grid in grids if is_planner_sheet(grid) for t in _tables(grid))


def is_planner_sheet(grid: Grid) -> bool:
    """Whether it may hold a Tahap: neither made by pohon_xl nor an input sheet."""
    return grid.peran is None and fold(grid.lembar) not in LEMBAR_MASUKAN


def _tables(grid: Grid) -> list[Tabel]:
    headers = [(row, found) for row in grid.rows() if (found := _header(grid, row))]
    tables = []
    for i, (row, found) in enumerate(headers):
        below = headers[i + 1][0] if i + 1 < len(headers) else max(grid.rows()) + 1
        last = _last_row(grid, row, below)
        above = headers[i - 1][0] if i else 0
        tables.append(_table(grid, found, row, last, _hint(grid, above, row)))
    return tables


def _header(grid: Grid, row: int) -> dict[int, dict[Kolom, int]]:
    """By stage, the columns this row names as headings."""
    if len(grid.columns_of(row)) < 2:
        return {}
    found = {tahap: match_header(grid, row, tahap) for tahap in (2, 3, 4, 5)}
    return {tahap: kolom for tahap, kolom in found.items() if kolom is not None}


def _last_row(grid: Grid, header_row: int, below: int) -> int:
    """The row before the title of the next stage, or before the next table."""
    for row in range(header_row + 1, below):
        texts = [t for c in grid.columns_of(row) if (t := grid.text(row, c))]
        if len(texts) == 1 and tahap_of(texts[0]) is not None and len(fold(texts[0]).split()) > 2:
            return row - 1
    return below - 1


def _hint(grid: Grid, above: int, row: int) -> int | None:
    """The stage named nearest above the headings, else by the sheet's name."""
    for r in range(row - 1, above, -1):
        for column in grid.columns_of(r):
            tahap = tahap_of(grid.text(r, column))
            if tahap is not None:
                return tahap
    return tahap_of(grid.lembar)


def _table(
    grid: Grid, found: dict[int, dict[Kolom, int]], row: int, last: int, hint: int | None
) -> Tabel:
    rows = range(row + 1, last + 1)
    tahap = hint if hint in found else _by_content(grid, found, rows)
    kolom = found[tahap]
    more, facts = untitled_columns(grid, rows, kolom)
    if tahap in (2, 4):  # an untitled column there belongs to the planner
        more, facts = {}, ()
    return Tabel(grid, tahap, row, last, kolom | more, facts)


def _by_content(grid: Grid, found: dict[int, dict[Kolom, int]], rows: range) -> int:
    """3 when a column holds levels, 5 when columns hold komponen or ranks; else 2 or 4."""
    if 5 in found:
        more, _ = untitled_columns(grid, rows, found[5])
        known = found[5].keys() | more.keys()
        return 5 if Kolom.KOMPONEN in known or Kolom.JABATAN in known else 4
    column = found[3].get(Kolom.KETERANGAN) if 3 in found else None
    if column and any(levels_of(grid.text(r, column)) for r in rows):
        return 3
    return 2 if 2 in found else next(iter(found))
