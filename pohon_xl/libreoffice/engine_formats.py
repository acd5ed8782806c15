"""Conditional formats of LibreOffice as xlwings knows them: rules by formula only."""

from collections.abc import Iterator, Sequence
from typing import Any

from pohon_xl.libreoffice.engine_rules import EXPRESSION, Block, Entry, Rules


class ConditionalFormat:
    """One rule; `entry` is None for bars, scales and whatever is no condition.

    `more` are further blocks of the same rule, for cells of another look.
    """

    def __init__(
        self,
        rules: Rules,
        block: Block,
        entry: Entry | None,
        more: Sequence[tuple[Block, Entry]] = (),
    ) -> None:
        self._rules = rules
        self._block = block
        self._entry = entry
        self._more = more

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
            for block, entry in ((self._block, self._entry), *self._more):
                self._rules.remove(block, entry)
                self._rules.app.styles_given_up.add(entry[3])


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
        wanted = (("CellBackColor", "fill_color"), ("CharColor", "font_color"))
        colours = tuple((name, _number(spec[key])) for name, key in wanted if spec.get(key))
        formula = spec["formula"].removeprefix("=")
        added = []
        for style, areas in self._range.sheet.looks.styles_of(self._range.areas, colours):
            entry = EXPRESSION, formula, "", style
            self._rules.app.styles_taken.add(style)
            added.append((self._rules.add(areas, entry), entry))
        return ConditionalFormat(self._rules, *added[0], added[1:])


def _number(color: object) -> int:
    if isinstance(color, str):
        return int(color.removeprefix("#"), 16)
    if isinstance(color, tuple):
        red, green, blue = color
        return int(red) << 16 | int(green) << 8 | int(blue)
    raise TypeError(color)
