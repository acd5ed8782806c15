"""Defined names of a workbook or a sheet."""

from typing import Any

from pohon_xl.libreoffice.bridge import Struct


class Name:
    """One defined name."""

    def __init__(self, names: Any, name: str) -> None:  # noqa: ANN401
        self._names = names
        self.name = name

    @property
    def api(self) -> None:
        """Nothing of its kind is used."""

    @property
    def refers_to(self) -> str:
        """With the equal sign, as in Excel."""
        return f"={self._names.getByName(self.name).getContent()}"

    @refers_to.setter
    def refers_to(self, value: str) -> None:
        self._names.getByName(self.name).setContent(value.removeprefix("="))

    def delete(self) -> None:
        """Take it out."""
        self._names.removeByName(self.name)


class Names:
    """Names of one scope."""

    def __init__(self, names: Any) -> None:  # noqa: ANN401
        self._names = names

    @property
    def api(self) -> None:
        """Nothing of its kind is used."""

    def snapshot(self) -> list[tuple[str, Name]]:
        """All of them."""
        return [(name, Name(self._names, name)) for name in self._names.getElementNames()]

    def contains(self, name: str) -> bool:
        """Whether there is one of that name."""
        return bool(self._names.hasByName(name))

    def __call__(self, name: str) -> Name:
        if not self.contains(name):
            raise KeyError(name)
        return Name(self._names, name)

    def __len__(self) -> int:
        return len(self._names.getElementNames())

    def add(self, name: str, refers_to: str) -> Name:
        """A new one; an old one of that name is replaced."""
        if self.contains(name):
            self._names.removeByName(name)
        base = Struct("table.CellAddress", {"Sheet": 0, "Column": 0, "Row": 0})
        self._names.addNewByName(name, refers_to.removeprefix("="), base, 0)
        return Name(self._names, name)
