"""A short fingerprint of what a sheet says: whether somebody changed it since we wrote it."""

from collections.abc import Iterable
from hashlib import blake2s

from pohon_xl.tables.grid import Grid, Scalar, scalar_text


def sidik_of(cells: Iterable[tuple[int, int, Scalar, str | None]]) -> str:
    """Of cells as (row, column, value, formula): equal for sheets that say the same.

    Looks do not count; a formula counts as written, for programs calculate it anew.
    """
    said = [
        (row, column, text)
        for row, column, value, rumus in cells
        if (text := _said(value, rumus) if value is not None or rumus else "")
    ]
    return blake2s(repr(sorted(said)).encode(), digest_size=8).hexdigest()


def sidik_of_grid(grid: Grid) -> str:
    """Of a sheet as read."""
    return sidik_of((*place, cell.value, cell.formula) for place, cell in grid.cells.items())


def _said(value: Scalar, rumus: str | None) -> str:
    if rumus:
        return f"={rumus.removeprefix('=')}"
    return f"{value:.12g}" if isinstance(value, float) else scalar_text(value)
