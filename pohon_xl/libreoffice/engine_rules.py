"""Conditional formats of one sheet of LibreOffice: which cells each has, shown at once.

UNO has two doors. The list of a sheet is what is saved, but a rule added there colours no cell
until the workbook is opened again. Setting the property of cells colours them at once, but takes
them away from all other rules. So both are used: cells are set, and the list gets back what that
took from it. Where a rule of hers lies below one of ours, ours is seen; when ours goes, hers is
set on its cells again.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pohon_xl.libreoffice.bridge import Enum, Struct, properties
from pohon_xl.rekaman import dataclass

Area = tuple[int, int, int, int]  # first row and column, last row and column, from 1
Entry = tuple[int, str, str, str]  # operator of the list, formulas, style

EXPRESSION = 24  # ConditionFormatOperator.EXPRESSION
_CONDITION = 0  # ConditionEntryType.CONDITION
#: operators of the list in the words of cells; for others cells have none
_OPERATORS = {
    0: "EQUAL",
    1: "LESS",
    2: "GREATER",
    3: "LESS_EQUAL",
    4: "GREATER_EQUAL",
    5: "NOT_EQUAL",
    6: "BETWEEN",
    7: "NOT_BETWEEN",
    EXPRESSION: "FORMULA",
}
_FAR: Area = (1_048_576, 1024, 1_048_576, 1024)  # a cell nobody uses
_TEXT = re.compile(r'"(?:[^"]|"")*"')
_REFERENCE = re.compile(r"[A-Za-z]{1,3}\$?\d")


@dataclass(slots=True)
class Block:
    """Rules of the same cells; `entries` are None until they were asked for."""

    handle: Any
    areas: tuple[Area, ...]
    entries: "list[Entry | None] | None" = None


class Rules:
    """The list of a sheet, read once; kept up to date by what is done here."""

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401
        self._sheet = sheet
        self._list = sheet.sheet.ConditionalFormats
        self.blocks = [
            Block(h, tuple(areas_of(h.Range))) for h in self._list.getConditionalFormats()
        ]

    @property
    def app(self) -> Any:  # noqa: ANN401
        """The program they are in."""
        return self._sheet.book.app

    def styles(self) -> set[str]:
        """What its conditions show."""
        return {e[3] for block in self.blocks for e in self.entries(block) if e is not None}

    def entries(self, block: Block) -> "list[Entry | None]":
        """Rules of a block in order; None for bars, scales and whatever is no condition."""
        if block.entries is None:
            every = range(block.handle.getCount())
            block.entries = [_entry(block.handle.getByIndex(number)) for number in every]
        return block.entries

    def add(self, areas: Sequence[Area], entry: Entry) -> Block:
        """A rule that is seen at once; others keep their cells."""
        return self._assign(Block(None, tuple(areas)), [entry], None)

    def remove(self, block: Block, entry: Entry) -> None:
        """A rule, and its block when that is all it holds; rules that lay below are seen again."""
        entries = self.entries(block)
        if len(entries) > 1:
            block.handle.removeByIndex(entries.index(entry))
            entries.remove(entry)
            return
        self._drop(block)
        below = self._others(block)
        self._set_cells(block.areas, [], None)
        for one in below:
            self._show_again(one, entry)

    def _drop(self, block: Block) -> None:
        self.blocks.remove(block)
        self._list.removeByID(block.handle.ID)

    def _others(self, block: Block) -> list[Block]:
        return [b for b in self.blocks if b is not block and _meet(b.areas, block.areas)]

    def _show_again(self, block: Block, gone: Entry) -> None:
        """Unless that would hide another rule of hers, or one of its formulas cannot be moved."""
        if any(gone[1] not in _formulas(self.entries(b)) for b in self._others(block)) and (
            gone[1] not in _formulas(self.entries(block))
        ):
            return
        entries = self.entries(block)
        plain = [e for e in entries if e is not None and e[0] in _OPERATORS]
        base = self._base(block, plain)
        if len(plain) < len(entries) or base == ():
            return
        self._drop(block)
        self._assign(block, plain, base[0])

    def _base(self, block: Block, entries: Sequence[Entry]) -> tuple[Any, ...]:
        """The cell its formulas are worded for, in one; (None,): they name no cell; (): unknown."""
        if not any(_REFERENCE.search(_TEXT.sub("", f)) for e in entries for f in e[1:3]):
            return (None,)
        others = self._others(block)
        for row, column in _corners(block.areas):
            if any(_meet([(row, column, row, column)], b.areas) for b in others):
                continue
            cell = self._sheet.sheet.getCellByPosition(column - 1, row - 1)
            shown = cell.ConditionalFormat
            if shown.getCount() == len(entries):
                first = shown.getByIndex(0)
                if first.getFormula1() == entries[0][1]:
                    return (first.getSourcePosition(),)
        return ()

    def _assign(self, block: Block, entries: Sequence[Entry], base: Any) -> Block:  # noqa: ANN401
        self._set_cells(block.areas, entries, base)
        block.handle = self._list.getConditionalFormats()[-1]
        block.entries = list(entries)
        self.blocks.append(block)
        return block

    def _set_cells(self, areas: Sequence[Area], entries: Sequence[Entry], base: Any) -> None:  # noqa: ANN401
        """Cells take these rules alone; the list gives no cell of others away."""
        kept = [b for b in self.blocks if _meet(b.areas, areas)]
        for block in kept:  # a block that lost its last cell would be gone
            block.handle.Range = self._ranges((*block.areas, _FAR))
        cells = self._ranges(areas)
        shown = cells.ConditionalFormat
        shown.clear()
        for entry in entries:
            shown.addNew(_worded(entry, base))
        cells.ConditionalFormat = shown
        for block in kept:
            block.handle.Range = self._ranges(block.areas)

    def _ranges(self, areas: Iterable[Area]) -> Any:  # noqa: ANN401
        found = self._sheet.book.document.createInstance("com.sun.star.sheet.SheetCellRanges")
        found.addRangeAddresses(addresses(self._sheet.index - 1, areas), False)
        return found


def addresses(sheet: int, areas: Iterable[Area]) -> list[Struct]:
    """Areas as UNO names them; sheets from 0."""
    keys = "StartRow", "StartColumn", "EndRow", "EndColumn"
    return [
        Struct(
            "table.CellRangeAddress",
            {"Sheet": sheet} | {k: v - 1 for k, v in zip(keys, area, strict=True)},
        )
        for area in areas
    ]


def areas_of(ranges: Any) -> list[Area]:  # noqa: ANN401
    """Areas of what UNO has as several ranges."""
    found = ranges.getRangeAddresses()
    return [(a.StartRow + 1, a.StartColumn + 1, a.EndRow + 1, a.EndColumn + 1) for a in found]


def _entry(one: Any) -> Entry | None:  # noqa: ANN401
    if one.getType() != _CONDITION:
        return None
    return int(one.Operator), one.Formula1, one.Formula2, one.StyleName


def _worded(entry: Entry, base: Any) -> list[Struct]:  # noqa: ANN401
    operator, first, second, style = entry
    values: dict[str, object] = {
        "Operator": Enum("sheet.ConditionOperator", _OPERATORS[operator]),
        "Formula1": first,
        "StyleName": style,
    }
    if operator in {6, 7}:
        values["Formula2"] = second
    if base is not None:
        values["SourcePosition"] = base
    return properties(values)


def _formulas(entries: Iterable[Entry | None]) -> set[str]:
    return {e[1] for e in entries if e is not None}


def _corners(areas: Iterable[Area]) -> Iterator[tuple[int, int]]:
    for top, left, bottom, right in areas:
        yield from dict.fromkeys(((top, left), (bottom, right), (top, right), (bottom, left)))


def _meet(areas: Iterable[Area], others: Sequence[Area]) -> bool:
    return any(
        a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
        for a in areas
        for b in others
    )
