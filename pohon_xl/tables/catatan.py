"""Which rows of a table are content: notes, totals and the signature block below it are not."""

import re
from collections.abc import Sequence

from pohon_xl.pola import pola
from pohon_xl.tables.grid import Grid
from pohon_xl.text.kata import fold

_CATATAN = pola(
    r"\W*(?:(?:catatan|keterangan|ket|sumber(?: data)?|petunjuk(?: pengisian)?|nb|n\.b|legenda"
    r"|contoh)\W*(?:$|:.*|=.*)|(?:trik|tips?)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_JUMLAH = pola(
    r"^((sub )?(jumlah|total)|grand total)( (total|keseluruhan|seluruhnya|umum))?$",
    perlu="jumlah|total",
)
_TANDA_TANGAN = pola(
    r"^(mengetahui|menyetujui|disetujui|ditetapkan|kepala (dinas|badan|kantor|bagian|bidang)\b"
    r"|plt|inspektur|sekretaris daerah|direktur rsud|camat|bupati|wali ?kota|nip\b|ttd\b)"
)
_TANGGAL = pola(
    r"^\w+( \w+)? \d{0,2} ?(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober"
    r"|november|desember) (19|20)\d\d$"
)


def content_rows(
    grid: Grid, columns: Sequence[int], first: int, last: int, main: Sequence[int] = ()
) -> tuple[int, ...]:
    """Rows from `first` to `last` that hold something in a known column and are no note.

    With `main`, a row needs something in one of those. A note covers the rows below it that stand
    in its column alone (its numbered lines).
    """
    known = frozenset(columns)
    found: list[int] = []
    note: int | None = None
    for row in _filled_rows(grid, known, first, last):
        filled = [c for c in grid.columns_of(row) if c in known and grid.text(row, c)]
        if not filled:
            continue
        shown = grid.text(row, filled[0])
        text = fold(shown)
        alone = len(filled) == 1
        gap = bool(found) and row > found[-1] + 1
        if alone and gap and (_TANDA_TANGAN.match(text) or _TANGGAL.match(text)):
            break
        if (alone and _CATATAN.fullmatch(shown)) or _JUMLAH.match(text):
            note = filled[0] if alone else None
        elif not (alone and filled[0] == note):
            note = None
            if not main or any(c in main for c in filled):
                found.append(row)
    return tuple(found)


def _filled_rows(grid: Grid, known: frozenset[int], first: int, last: int) -> list[int]:
    return [
        row
        for row in grid.rows_between(first, last)
        if any(column in known for column in grid.columns_of(row))
    ]
