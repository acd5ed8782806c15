"""Notes of ours on cells of hers: taken off by areas, set with one call each.

By Excel's own names: xlwings asks for the note of a cell twice before it sets one.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from pohon_xl.addin.alamat import Sel, unions
from pohon_xl.plan.flag import PENULIS

if TYPE_CHECKING:
    import xlwings as xw


def set_notes(
    sheet: "xw.Sheet",
    notes: Mapping[Sel, str | None],
    known: Mapping[Sel, str] | None,
    undo: list[Callable[[], object]],
) -> None:
    """`known`: ours there now, None: nobody knows, and hers are left. `undo` gets the way back."""
    there, hers = _look(sheet, notes) if known is None else (known, set())
    gone = {place: text for place, text in there.items() if place in notes}
    undo += [partial(_add, sheet, place, text) for place, text in gone.items()]
    _clear(sheet, gone)
    for place, text in notes.items():
        if text is not None and place not in hers:
            _add(sheet, place, text)
            undo.append(partial(_clear, sheet, [place]))


def _look(sheet: "xw.Sheet", places: Iterable[Sel]) -> tuple[dict[Sel, str], set[Sel]]:
    """Texts of our notes, and the cells that have one of hers."""
    notes = {place: sheet.range(place).note for place in places}
    texts = {place: str(note.text) for place, note in notes.items() if note is not None}
    ours = {place: text for place, text in texts.items() if text.startswith(f"{PENULIS}:")}
    return ours, texts.keys() - ours.keys()


def _add(sheet: "xw.Sheet", place: Sel, text: str) -> None:
    cell = sheet.range(place)
    native = getattr(cell.api, "AddComment", None)
    if native is None:  # Excel for Mac
        cell.add_note(text)
    else:
        _widen(native(text), text)


def _clear(sheet: "xw.Sheet", places: Iterable[Sel]) -> None:
    for address in unions(places):
        cells = sheet.range(address)
        native = getattr(cells.api, "ClearComments", None)
        if native is not None:
            native()
            continue
        for cell in cells:  # Excel for Mac
            if (note := cell.note) is not None:
                note.delete()


def _widen(comment: Any, text: str) -> None:  # noqa: ANN401  (Excel's own comment)
    """Excel's box for a note has room for four short lines."""
    shape = getattr(comment, "Shape", None)
    if shape is not None:
        from pohon_xl.sheets.tanda import box_of

        shape.Width, shape.Height = box_of(text)
