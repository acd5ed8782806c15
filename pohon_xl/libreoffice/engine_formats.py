"""Conditional formats of LibreOffice as xlwings knows them: rules by formula only."""

from collections.abc import Iterator
from typing import Any

from pohon_xl.libreoffice.engine_rules import EXPRESSION, Block, Entry, Rules

_STYLE = "com.sun.star.style.CellStyle"


class ConditionalFormat:
    """One rule; `entry` is None for bars, scales and whatever is no condition."""

    def __init__(self, rules: Rules, block: Block, entry: Entry | None) -> None:
        self._rules = rules
        self._block = block
        self._entry = entry

    @property
    def api(self) -> None:
        """Nothing of its kind is used."""

    @property
    def type(self) -> str:
        """`custom` for a formula; others are not told apart."""
        if self._entry is None:
            return "unknown"
        return "custom" if self._entry[0] == EXPRESSION else "cell_value"

    @property
    def formula(self) -> str | None:
        """With the equal sign."""
        return f"={self._entry[1]}" if self._entry and self.type == "custom" else None

    def delete(self) -> None:
        """The rule, and its block when that is all it holds. Conditions only."""
        if self._entry is not None:
            self._rules.remove(self._block, self._entry)


class ConditionalFormats:
    """Rules of the sheet of a range."""

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        self._range = cells
        self._rules: Rules = cells.sheet.rules

    @property
    def api(self) -> None:
        """Nothing of its kind is used."""

    def __iter__(self) -> Iterator[ConditionalFormat]:
        for block in list(self._rules.blocks):
            for entry in self._rules.entries(block):
                yield ConditionalFormat(self._rules, block, entry)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __call__(self, number: int) -> ConditionalFormat:
        return list(self)[number - 1]

    def add_custom(self, spec: dict[str, Any]) -> ConditionalFormat:
        """A rule by formula with colours for fill and letters."""
        style = self._style(spec.get("fill_color"), spec.get("font_color"))
        entry = EXPRESSION, spec["formula"].removeprefix("="), "", style
        return ConditionalFormat(self._rules, self._rules.add(self._range.areas, entry), entry)

    def _style(self, fill: object, letters: object) -> str:
        """A cell style of these colours, made when first needed."""
        document = self._range.sheet.book.document
        styles = document.StyleFamilies.getByName("CellStyles")
        colors = [_number(c) for c in (fill, letters)]
        name = "pohon_xl " + " ".join("-" if c is None else f"{c:06X}" for c in colors)
        if not styles.hasByName(name):
            style = document.createInstance(_STYLE)
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
