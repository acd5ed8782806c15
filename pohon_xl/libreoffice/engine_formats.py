"""Conditional formats of LibreOffice as xlwings knows them: rules by formula only."""

from collections.abc import Iterator
from typing import Any

_EXPRESSION = 24  # ConditionFormatOperator.EXPRESSION
_CONDITION = 0  # ConditionEntryType.CONDITION
_MAIN = "com.sun.star.style.CellStyle"


class ConditionalFormat:
    """One rule; `formats` is the list of its sheet."""

    def __init__(self, formats: Any, block: Any, entry: Any) -> None:  # noqa: ANN401
        self._formats = formats
        self._block = block
        self._entry = entry

    @property
    def api(self) -> None:
        """Nothing of its kind is used."""

    @property
    def type(self) -> str:
        """`custom` for a formula; others are not told apart."""
        if self._entry.getType() != _CONDITION:
            return "unknown"
        return "custom" if self._entry.Operator == _EXPRESSION else "cell_value"

    @property
    def formula(self) -> str | None:
        """With the equal sign."""
        return f"={self._entry.Formula1}" if self.type == "custom" else None

    def delete(self) -> None:
        """The rule, and its block when that is all it holds."""
        if self._block.getCount() == 1:
            self._formats.removeByID(self._block.ID)
            return
        for number in range(self._block.getCount()):
            one = self._block.getByIndex(number)
            if one.getType() == _CONDITION and one.Formula1 == self._entry.Formula1:
                self._block.removeByIndex(number)
                return


class ConditionalFormats:
    """Rules that touch a range."""

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        self._range = cells
        self._formats = cells.sheet.sheet.ConditionalFormats

    @property
    def api(self) -> None:
        """Nothing of its kind is used."""

    def __iter__(self) -> Iterator[ConditionalFormat]:
        for block in self._formats.getConditionalFormats():
            for number in range(block.getCount()):
                yield ConditionalFormat(self._formats, block, block.getByIndex(number))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __call__(self, number: int) -> ConditionalFormat:
        return list(self)[number - 1]

    def add_custom(self, spec: dict[str, Any]) -> ConditionalFormat:
        """A rule by formula with colours for fill and letters."""
        style = self._style(spec.get("fill_color"), spec.get("font_color"))
        found = self._formats.createByRange(self._ranges())
        block = next(b for b in self._formats.getConditionalFormats() if found == b.ID)
        block.createEntry(_CONDITION, 0)
        entry = block.getByIndex(0)
        entry.Operator = _EXPRESSION
        entry.Formula1 = spec["formula"].removeprefix("=")
        entry.StyleName = style
        return ConditionalFormat(self._formats, block, entry)

    def _ranges(self) -> Any:  # noqa: ANN401
        document = self._range.sheet.book.document
        found = document.createInstance("com.sun.star.sheet.SheetCellRanges")
        found.addRangeAddresses(self._range.addresses(), False)
        return found

    def _style(self, fill: object, letters: object) -> str:
        """A cell style of these colours, made when first needed."""
        document = self._range.sheet.book.document
        styles = document.StyleFamilies.getByName("CellStyles")
        colors = [_number(c) for c in (fill, letters)]
        name = "pohon_xl " + " ".join("-" if c is None else f"{c:06X}" for c in colors)
        if not styles.hasByName(name):
            style = document.createInstance(_MAIN)
            styles.insertByName(name, style)
            for key, color in zip(("CellBackColor", "CharColor"), colors, strict=True):
                if color is not None:
                    style.setPropertyValue(key, color)
        return name


def _number(color: object) -> int | None:
    if color is None:
        return None
    if isinstance(color, str):
        return int(color.removeprefix("#"), 16)
    if isinstance(color, tuple):
        red, green, blue = color
        return int(red) << 16 | int(green) << 8 | int(blue)
    raise TypeError(color)
