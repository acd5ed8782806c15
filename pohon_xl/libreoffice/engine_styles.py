"""Cell styles for rules that colour cells of LibreOffice: of each look of the cells below, one.

In LibreOffice a rule's style gives cells all that it or its parent sets, and every style has the
parent Default, in which an .xlsx keeps the letters and alignment of its own: a coloured text would
change its letters and its place in the cell. So a style says again what its cells have otherwise.
Refused: a style without a parent (only LibreOffice's own readers can make one), colours set on the
cells themselves (hers would be gone).
"""

import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import itemgetter
from typing import Any

from pohon_xl.libreoffice.engine_rules import Area, areas_of

Look = tuple[tuple[str, Any], ...]  # properties and their values

_OURS = "pohon_xl "
_STYLE = "com.sun.star.style.CellStyle"
_DIRECT = "DIRECT_VALUE"
_LAST_ROW = 1_048_576
_MANY = 500  # formats of a sheet
_LOOKS = (
    "BottomBorder2",
    "CharFontName",
    "CharHeight",
    "CharPosture",
    "CharStrikeout",
    "CharUnderline",
    "CharWeight",
    "HoriJustify",
    "IsTextWrapped",
    "LeftBorder2",
    "NumberFormat",
    "Orientation",
    "ParaIndent",
    "RightBorder2",
    "RotateAngle",
    "ShrinkToFit",
    "TopBorder2",
    "VertJustify",
)


class CellStyles:
    """Those of a workbook."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        self._document = document

    @cached_property
    def _family(self) -> Any:  # noqa: ANN401
        return self._document.StyleFamilies.getByName("CellStyles")

    @cached_property
    def inherited(self) -> dict[str, Any]:
        """What every style sets, whether it wants or not."""
        default = self._family.getByName("Default")
        states = default.getPropertyStates(_LOOKS)
        values = default.getPropertyValues(_LOOKS)
        looks = zip(_LOOKS, states, values, strict=True)
        return {name: value for name, state, value in looks if state.value == _DIRECT}

    def named(self, look: Look) -> str:
        """A style of that look, made when first needed."""
        name = f"{_OURS}{zlib.crc32(repr(look).encode()):08x}"
        if not self._family.hasByName(name):
            style = self._document.createInstance(_STYLE)
            self._family.insertByName(name, style)
            style.setPropertyValues(*zip(*sorted(look), strict=True))
        return name

    def ours(self) -> list[str]:
        """Names of those made here, now or in an earlier session."""
        return [name for name in self._family.getElementNames() if name.startswith(_OURS)]

    def drop(self, name: str) -> None:
        """Take it out; no rule shows it."""
        self._family.removeByName(name)


class SheetLooks:
    """What is special of the looks of cells of one sheet, read once."""

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401
        self._sheet = sheet
        self._styles: CellStyles = sheet.book.cell_styles
        self._looks: dict[int, Look] = {}

    def styles_of(self, areas: Iterable[Area], colours: Look) -> Iterator[tuple[str, list[Area]]]:
        """Styles of these colours that leave the rest as it is, and the cells each is for."""
        found: dict[str, tuple[Look, list[Area]]] = {}
        for part, look in self._parts(areas):
            found.setdefault(repr(look), (look, []))[1].append(part)
        for look, parts in found.values():
            yield self._styles.named((*colours, *look)), parts

    def _parts(self, areas: Iterable[Area]) -> Iterator[tuple[Area, Look]]:
        """The areas cut where looks change."""
        for top, left, bottom, right in areas:
            for column in range(left, right + 1):
                row = top
                while row <= bottom:
                    end, look = self._look_at(row, column)
                    yield (row, column, min(end, bottom), column), look
                    row = end + 1

    def _look_at(self, row: int, column: int) -> tuple[int, Look]:
        """Last row, from there on, of the same look as that cell, and what is special of it."""
        runs = self._columns.get(column, [])
        at = bisect_right(runs, row, key=itemgetter(0)) - 1
        if at >= 0 and row <= runs[at][1]:
            return runs[at][1], self._look(runs[at][2])
        following = runs[at + 1][0] - 1 if at + 1 < len(runs) else _LAST_ROW
        return following, ()

    @cached_property
    def _columns(self) -> dict[int, list[tuple[int, int, int]]]:
        """First row, last row and number of the format of cells in use, by column."""
        found: dict[int, list[tuple[int, int, int]]] = {}
        for number, group in enumerate(self._groups):
            for top, left, bottom, right in areas_of(group):
                for column in range(left, right + 1):
                    found.setdefault(column, []).append((top, bottom, number))
        return {column: sorted(runs) for column, runs in found.items()}

    @cached_property
    def _groups(self) -> list[Any]:
        """Cells of one format each, unless there are more formats than anybody made by hand."""
        if not self._styles.inherited:
            return []
        listed = self._sheet.used_range.cells.getUniqueCellFormatRanges()
        many = listed.getCount()
        return [listed.getByIndex(number) for number in range(many)] if many <= _MANY else []

    def _look(self, group: int) -> Look:
        if group not in self._looks:
            known = self._styles.inherited
            values = zip(known, self._groups[group].getPropertyValues(list(known)), strict=True)
            self._looks[group] = tuple((n, v) for n, v in values if v != known[n])
        return self._looks[group]
