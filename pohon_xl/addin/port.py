"""What a button may do to the open workbook: ten operations, and boxes to ask and tell.

Buttons see only this; `xlwings_port.py` drives Excel and LibreOffice. A contract suite holds an
open workbook and a file (`renderers/xlsx_workbook.py`) to the same result.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from pohon_xl.addin.alamat import Sel
from pohon_xl.addin.langsung import Langsung
from pohon_xl.model.location import Location
from pohon_xl.rekaman import dataclass, field


@dataclass(frozen=True, slots=True)
class Pindahan:
    """A sheet to bring in from a file: its name there and here, and the sheet it replaces.

    Frozen panes and grid lines belong to a window, so they are set again. `rumus` are formulas
    that name other sheets: they would point into the file.
    """

    nama: str
    lama: str | None = None
    beku: Sel | None = None
    garis: bool = False
    peran: str | None = None
    rumus: Mapping[Sel, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tambalan:
    """Small changes on a sheet of hers.

    `teks`: new text (or number) of cells; `potongan`: in cells of several fonts, letters of each
    run before and after; `rumus`: formulas written again; `catatan`: notes to set, None takes one
    off; `catatan_lama`: those of ours there are now, None: nobody knows, and hers are left;
    `warna`: cells by (fill, letters) as RRGGBB, None leaves colours as they are.
    """

    lembar: str
    teks: Mapping[Sel, str | int] = field(default_factory=dict)
    potongan: Mapping[Sel, Sequence[tuple[int, int]]] = field(default_factory=dict)
    rumus: Mapping[Sel, str] = field(default_factory=dict)
    catatan: Mapping[Sel, str | None] = field(default_factory=dict)
    catatan_lama: Mapping[Sel, str] | None = None
    warna: Mapping[tuple[str, str], Sequence[Sel]] | None = None


class Port(Protocol):
    """An open workbook. Every operation raises PohonError with one sentence when it cannot."""

    @property
    def name(self) -> str:
        """File name, as its window shows it."""

    @property
    def folder(self) -> Path | None:
        """Where it is stored; None for one never saved."""

    @property
    def no_folder(self) -> str:
        """What to do where there is no folder, in one sentence."""

    def progress(self, status: str | None) -> None:
        """What is being done, in the status bar; None: the program's own again."""

    def sheet_names(self) -> list[str]:
        """Tabs in order."""

    def copy_to(self, path: Path) -> None:
        """A copy as it is now, unsaved changes too."""

    def refusal(self, sheets: Sequence[str]) -> str | None:
        """Why it cannot be changed (read only, shared, protected), in one sentence."""

    def change(self, status: str) -> AbstractContextManager[None]:
        """Quiet until done; selection and settings come back; on any error all is as before."""

    def bring(self, berkas: Path, sheets: Sequence[Pindahan]) -> bool:
        """Sheets of a file, each in place of the one it replaces, else behind all others.

        False, and nothing has changed: the program refuses to copy sheets from another workbook.
        """

    def write(self, sheets: Sequence[tuple[Pindahan, Langsung]]) -> None:
        """The same sheets written directly, where they cannot be brought; without drawings."""

    def patch(self, tambalan: Tambalan) -> None:
        """Small changes on a sheet of hers."""

    def keeps_fonts(self, at: Location) -> bool:
        """Whether letters of a cell keep fonts of their own when its text is patched."""

    def delete(self, sheets: Sequence[str]) -> None:
        """Take sheets of ours out, once all else of the change has succeeded."""

    def place(self) -> Location | None:
        """The selected cell."""

    def show(self, at: Location) -> None:
        """Bring a cell to the front."""

    def ask(self, text: str, buttons: str = "yes_no") -> str:
        """A box with buttons (`ok`, `ok_cancel`, `yes_no`, `yes_no_cancel`); the one pressed."""

    def ask_text(self, question: str) -> str | None:
        """A line of text; None when she cancels."""

    def ask_file(self, title: str) -> Path | None:
        """A workbook she picks; None when she cancels."""

    def open(self, path: Path) -> None:
        """Another workbook, in a window of its own."""
