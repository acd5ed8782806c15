"""Letters of cells of LibreOffice."""

from typing import Any


class Font:
    """Letters."""

    def __init__(self, cells: Any) -> None:  # noqa: ANN401
        self._cells = cells

    @property
    def bold(self) -> bool:
        """Heavy or not."""
        return float(self._cells.CharWeight) > 100

    @bold.setter
    def bold(self, value: bool) -> None:
        self._cells.CharWeight = 150.0 if value else 100.0

    @property
    def color(self) -> tuple[int, int, int]:
        """Of the letters."""
        found = int(self._cells.CharColor)
        return (found >> 16 & 255, found >> 8 & 255, found & 255)

    @color.setter
    def color(self, value: tuple[int, int, int]) -> None:
        self._cells.CharColor = rgb(value)


def rgb(color: tuple[int, int, int]) -> int:
    """As one number."""
    red, green, blue = color
    return red << 16 | green << 8 | blue
