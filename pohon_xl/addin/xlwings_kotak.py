"""Boxes that ask, over xlwings."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import xlwings as xw

_JUDUL = "Pohon Kinerja"
_FILTER = "Buku kerja (*.xlsx;*.xlsm;*.xlsb;*.xls),*.xlsx;*.xlsm;*.xlsb;*.xls"


class Kotak:
    """What the program asks her, and what it opens."""

    app: "xw.App"

    def ask(self, text: str, buttons: str = "yes_no") -> str:
        """A box with buttons; the one pressed."""
        return str(self.app.alert(text, title=_JUDUL, buttons=buttons))

    def ask_text(self, question: str) -> str | None:
        """A line of text; None when she cancels."""
        answer: Any = self.app.api.InputBox(question, _JUDUL)
        return None if answer is False else str(answer)

    def ask_file(self, title: str) -> Path | None:
        """A workbook she picks; None when she cancels."""
        answer: Any = self.app.api.GetOpenFilename(_FILTER, 1, title)
        return None if answer is False else Path(str(answer))

    def open(self, path: Path) -> None:
        """Another workbook, in a window of its own."""
        self.app.books.open(str(path), update_links=False)
