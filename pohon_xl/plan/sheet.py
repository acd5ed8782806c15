"""A worksheet as plain data: what stands where, how it looks and how it prints."""

from collections.abc import Callable
from enum import StrEnum

from pohon_xl.model.location import Location, column_letters
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.rekaman import dataclass

CellValue = str | int | float | None


class Peran(StrEnum):
    """Whose sheet it is.

    `hasil` is rebuilt each run; `masukan` is ours, its entries are the planner's; `perencana` is
    wholly hers from the moment it is made (the template's Tahap sheets) and carries no mark.
    """

    HASIL = "hasil"
    MASUKAN = "masukan"
    PERENCANA = "perencana"


@dataclass(frozen=True, slots=True)
class CellPlan:
    """One value with a style name; row and column from 1. `link` jumps to a cell."""

    row: int
    column: int
    value: CellValue
    style: str = "isi"
    link: Location | None = None
    formula: str | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged range, corners included. The value is that of its first cell."""

    row: int
    column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Validation:
    """A drop-down list on a range (Excel allows 255 characters in all).

    Not `strict`: the list only helps, any other value may be typed.
    """

    area: Merge
    choices: tuple[str, ...]
    title: str = ""
    message: str = ""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class PageSetup:
    """Print set-up. `repeat_rows` first and last; `paper` A4, A3 or F4; margins in centimetres.

    `repeat_columns`: so many from the left stand on every page. `scale` in percent is used instead
    of fitting: Excel ignores page breaks when it has to fit.
    """

    paper: str = "A4"
    landscape: bool = True
    repeat_rows: tuple[int, int] | None = None
    repeat_columns: int = 0
    fit_width: int = 1
    fit_height: int = 0
    scale: int | None = None
    margins_cm: tuple[float, float, float, float] = (1.5, 1.5, 1.5, 1.5)  # left right top bottom
    centred: bool = False  # between left and right margin
    footer: str = ""
    first_page: int = 1  # each sheet counts its own pages, however many are printed together


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One worksheet. Widths in characters by column, heights in points by row."""

    name: str
    cells: tuple[CellPlan, ...]
    peran: Peran = Peran.HASIL
    merges: tuple[Merge, ...] = ()
    widths: tuple[tuple[int, float], ...] = ()
    hidden: tuple[int, ...] = ()  # columns that nobody needs to see
    heights: tuple[tuple[int, float], ...] = ()
    freeze: tuple[int, int] | None = None  # first row and column that scroll
    autofilter: Merge | None = None
    table: str | None = None  # the filtered range is an Excel table of that name
    #: ranges in one column; a formula there that equals the first one is meant for its own row
    shared: tuple[Merge, ...] = ()
    validations: tuple[Validation, ...] = ()
    page: PageSetup = PageSetup()
    page_breaks: tuple[int, ...] = ()  # a break after each of these rows
    print_area: Merge | None = None  # what is printed, where that is not all
    tab_color: str | None = None
    gridlines: bool = False
    zoom: int = 100
    drawing: DrawingPlan | None = None

    def made(self) -> "SheetPlan":
        """Itself: nothing is left to plan."""
        return self

    def dump(self) -> str:
        """Golden text: head lines, then one line a cell."""
        page = self.page
        arah = "mendatar" if page.landscape else "tegak"
        lines = [
            f"lembar {self.name} ({self.peran})",
            f"kertas {page.paper} {arah} lebar {page.fit_width}",
            f"baris berulang {page.repeat_rows} beku {self.freeze}",
            *([f"kolom berulang {page.repeat_columns}"] if page.repeat_columns else ()),
        ]
        if self.table and self.autofilter:
            lines.append(f"tabel {self.table} {_area(self.autofilter)}")
        lines += [f"tersembunyi {', '.join(map(column_letters, self.hidden))}"] * bool(self.hidden)
        lines += [f"cetak {_area(self.print_area)}"] if self.print_area else []
        lines += [f"gabung {_area(m)}" for m in self.merges]
        lines += [f"pilihan {_area(v.area)}: {' | '.join(v.choices)}" for v in self.validations]
        lines += [f"rumus bersama {_area(m)}" for m in self.shared]
        told: set[tuple[int, str]] = set()
        for cell in sorted(self.cells, key=lambda c: (c.row, c.column)):
            shown = "" if cell.value is None else str(cell.value).replace("\n", "\\n")
            link = f" -> {cell.link}" if cell.link else ""
            again = (cell.column, cell.formula or "") in told
            formula = f" ={'(sama)' if again else cell.formula}" if cell.formula else ""
            told.add((cell.column, cell.formula or ""))
            place = f"{column_letters(cell.column)}{cell.row} [{cell.style}]"
            lines.append(f"{place} {shown}{formula}{link}".rstrip())
        return "\n".join(lines) + "\n" + (self.drawing.dump() if self.drawing else "")


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """A sheet that is planned when it is written, so that not all are held at once.

    `plan` gives the same each time, under this name and with this role.
    """

    name: str
    peran: Peran
    plan: Callable[[], SheetPlan]

    def made(self) -> SheetPlan:
        """Planned now; who asks again has it planned again."""
        return self.plan()


Planned = SheetPlan | SheetDraft


def _area(m: Merge) -> str:
    return f"{column_letters(m.column)}{m.row}:{column_letters(m.last_column)}{m.last_row}"
