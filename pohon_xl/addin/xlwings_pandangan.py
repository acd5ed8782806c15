"""What she sees in the window of a workbook: the tab in front, selected cells, how far scrolled."""

from contextlib import suppress
from typing import TYPE_CHECKING

from pohon_xl.rekaman import dataclass

if TYPE_CHECKING:
    import xlwings as xw


@dataclass(frozen=True, slots=True)
class Pandangan:
    """`alamat` is None where no cells are selected, `gulir` (row, column) where nobody knows."""

    lembar: str
    alamat: str | None
    gulir: tuple[int, int] | None


def look_at(app: "xw.App", book: "xw.Book") -> Pandangan | None:
    """None while another workbook is in front."""
    chosen = app.selection
    if chosen is not None and chosen.sheet.book.name != book.name:
        return None
    scrolled = None
    with suppress(AttributeError):  # Excel for Mac has other names
        window = app.api.ActiveWindow
        scrolled = int(window.ScrollRow), int(window.ScrollColumn)
    return Pandangan(
        book.sheets.active.name, None if chosen is None else str(chosen.address), scrolled
    )


def look_again(app: "xw.App", book: "xw.Book", at: Pandangan | None) -> None:
    """As it was, if the tab is still there."""
    if at is None or at.lembar not in [sheet.name for sheet in book.sheets]:
        return
    sheet = book.sheets[at.lembar]
    sheet.activate()
    if at.alamat is not None:
        sheet.range(at.alamat).select()
    if at.gulir is not None:
        window = app.api.ActiveWindow
        window.ScrollRow, window.ScrollColumn = at.gulir
