"""Around a table: the stages that titles above it name, and the last row that may belong to it."""

from pohon_xl.tables.grid import Grid
from pohon_xl.tables.nomor_tahap import stages_in, tahap_of
from pohon_xl.text.kata import fold

_KATA_JUDUL = 10  # words of a title


def last_row(grid: Grid, header_row: int, below: int, *, is_last: bool) -> int:
    """The row before the title of the next stage, or before the next table and its title."""
    for row in grid.rows_between(header_row + 1, below - 1):
        texts = [t for c in grid.columns_of(row) if (t := grid.text(row, c))]
        if len(texts) == 1 and tahap_of(texts[0]) is not None and len(fold(texts[0]).split()) > 2:
            return row - 1
    if is_last:
        return below - 1
    top = below
    while grid.rows_between(top - 1, top - 1) and len(grid.columns_of(top - 1)) == 1:
        top -= 1
    has_gap = not grid.rows_between(top - 1, top - 1)
    return top - 1 if has_gap and top > header_row + 1 else below - 1


def title_stages(grid: Grid, above: int, row: int, *, names_sheet: bool) -> tuple[int, ...]:
    """The stages named nearest above the headings, below the content of the table before.

    `names_sheet`: the name of the sheet says its stage; a sentence that mentions another does not.
    """
    for r in reversed(grid.rows_between(above + 1, row - 1)):
        stages = row_stages(grid, r)
        if stages and not (names_sheet and _is_hint(grid, r)):
            return stages
    return ()


def _is_hint(grid: Grid, row: int) -> bool:
    """A sentence that mentions a stage: what to fill in, not what stands below."""
    texts = [t for c in grid.columns_of(row) if (t := grid.text(row, c))]
    return all(tahap_of(t) is None and len(t.split()) > _KATA_JUDUL for t in texts)


def row_stages(grid: Grid, row: int) -> tuple[int, ...]:
    for column in grid.columns_of(row):
        text = grid.text(row, column)
        if text and (stages := stages_in(text) or tuple(filter(None, (tahap_of(text),)))):
            return stages
    return ()
