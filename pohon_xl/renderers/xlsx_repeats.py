"""Cells that only repeat another cell (`='Tahap 3'!B13`): their stored results follow it.

Planners link their stages so. Excel works such formulas out anew, but whoever reads the copy before
it was opened there would see the old text.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from pohon_xl.model.location import parse_alamat
from pohon_xl.renderers.xlsx_cells import Cells
from pohon_xl.renderers.xlsx_names import fold_name
from pohon_xl.renderers.xlsx_text import escape_text
from pohon_xl.renderers.xlsx_xml import main

_REFERENCE = re.compile(
    r"\s*\+?\s*(?:(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[\w.]+))!)?"
    r"(?P<column>\$?[A-Za-z]{1,3})(?P<row>\$?[0-9]+)\s*"
)
Place = tuple[int, int]
#: sheet (folded name) and place in it
Spot = tuple[str, Place]


def follow(
    changed: Iterable[Spot], sheets: Iterable[str], cells_of: Callable[[str], Cells | None]
) -> None:
    """Give every cell that repeats a changed one, directly or by another, what that one says."""
    repeated: dict[Spot, list[Spot]] = {}
    for name in map(fold_name, sheets):
        cells = cells_of(name)
        for place, target in _repeats(name, cells) if cells is not None else ():
            repeated.setdefault(target, []).append((name, place))
    waiting, done = list(changed), set[Spot]()
    while waiting:
        source = waiting.pop()
        done.add(source)
        for spot in repeated.get(source, ()):
            origin, own = cells_of(source[0]), cells_of(spot[0])
            if spot not in done and origin is not None and own is not None:
                _copy_result(origin, source[1], own.places[spot[1]])
                waiting.append(spot)


def _repeats(name: str, cells: Cells) -> Iterator[tuple[Place, Spot]]:
    """(place, what it repeats) for each formula that is nothing but a reference to one cell."""
    shared: dict[str, tuple[str, Place]] = {}
    for place, cell in cells.places.items():
        formula = cell.find(main("f"))
        if formula is None or formula.get("t", "normal") not in {"normal", "shared"}:
            continue
        text, base = formula.text or "", place
        if formula.get("t") == "shared":
            if text:
                shared[formula.get("si", "")] = text, place
            else:
                text, base = shared.get(formula.get("si", ""), ("", place))
        match = _REFERENCE.fullmatch(text)
        if match is not None:
            sheet = (match["quoted"] or "").replace("''", "'") or match["plain"] or name
            yield place, (fold_name(sheet), _target(match, place, base))


def _target(match: re.Match[str], place: Place, base: Place) -> Place:
    """A formula shared down a column names its first cell; without `$` the rest moves along."""
    row, column = parse_alamat(match["column"] + match["row"])
    moved = place[0] - base[0], place[1] - base[1]
    return (
        row + (0 if match["row"].startswith("$") else moved[0]),
        column + (0 if match["column"].startswith("$") else moved[1]),
    )


def _copy_result(origin: Cells, place: Place, cell: etree._Element) -> None:
    """Numbers stay numbers; a text is stored as the result of a formula is."""
    value = cell.find(main("v"))
    if value is None:
        value = etree.SubElement(cell, main("v"))
    if origin.is_text(place):
        cell.set("t", "str")
        value.text = escape_text("".join(origin.runs(place)))
    else:
        if "t" in cell.attrib:
            del cell.attrib["t"]
        value.text = "".join(origin.runs(place))
