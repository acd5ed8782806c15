"""The tables a planner fills in: where the headings stand and what each row says.

Shared by pejabat.py, target.py, anggaran.py and abaikan.py; sheets/ writes the same headings.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from pohon_xl.model.instansi import TANPA_LETAK, LetakSel, SelIsian
from pohon_xl.rekaman import dataclass, field
from pohon_xl.tables.grid import Cell, Grid, Scalar, scalar_text
from pohon_xl.text.angka import format_angka, parse_rupiah
from pohon_xl.text.ingatan import remembered
from pohon_xl.text.kata import fold

KODE = "Kode"
KINERJA = "Kinerja"
#: below this line stand rows whose performance is no longer in the tree
TANPA_PADANAN = "Baris tanpa padanan di pohon kinerja: pindahkan isinya lalu hapus"

_PANJANG = 4  # more decimals than this nobody types
_KOSONG = re.compile(r"\[isi\b.*\]", re.DOTALL)
_TAHUN = re.compile(r"(19|20)\d\d$")
_BELUM_TERBACA = " (belum terbaca)"

#: heading -> other spellings of it
Judul = Mapping[str, tuple[str, ...]]


def belum_terbaca(heading: str) -> str:
    """Under which heading `lain` keeps a value of this column that could not be understood."""
    return heading + _BELUM_TERBACA


@dataclass(frozen=True, slots=True)
class BarisMasukan:
    """One row by heading: `values` of our columns, `lain` of hers (blank ones as '').

    `baris` is its number, `kolom` where each of our columns stands.
    `sel` are the cells that say something: their place, their number, their formula.
    `lain_letak` is where the older row stands that was merged into this one.
    """

    values: dict[str, Scalar]
    lain: tuple[tuple[str, str], ...]
    baris: int = 0
    kolom: dict[str, int] = field(default_factory=dict)
    sel: dict[str, SelIsian] = field(default_factory=dict)
    lain_letak: LetakSel | None = None

    def text(self, heading: str) -> str | None:
        """What the cell says, line breaks kept; None when blank."""
        return value_text(self.values.get(heading))

    def key(self, heading: str) -> str:
        """What the cell says in one line, as the readers of the Tahap give it."""
        value = self.values.get(heading)
        return "" if value_text(value) is None else scalar_text(value)

    def number(self, heading: str) -> str | None:
        """As `text`; a number that a formula made very long is shown with two decimals."""
        value = self.values.get(heading)
        if isinstance(value, float) and value != round(value, _PANJANG):
            return format_angka(value, desimal=2)
        return self.text(heading)

    def places(self) -> LetakSel:
        """The cell of each of our columns in this row, also of a blank one."""
        lembar = next((c.at.lembar for c in self.sel.values() if c.at is not None), None)
        if lembar is None:
            return TANPA_LETAK
        return LetakSel(lembar, self.baris, self.kolom, self.lain_letak)

    def kept(self) -> tuple[SelIsian, ...]:
        """What her own sheet says of this row."""
        return tuple(c for name, c in self.sel.items() if name not in {KODE, KINERJA})

    def typed(self, heading: str) -> tuple[tuple[str, str], ...]:
        """What she typed over a formula of ours, to be kept in `lain`; nothing else."""
        cell, text = self.sel.get(heading), self.text(heading)
        if cell is None or cell.rumus is not None or text is None:
            return ()
        return ((belum_terbaca(heading), text),)

    def rupiah(self, heading: str) -> tuple[float | None, tuple[tuple[str, str], ...]]:
        """The amount, or what was typed instead of one, to be kept in `lain`."""
        value = self.values.get(heading)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value), ()
        text = value_text(value)
        amount = parse_rupiah(text) if text else None
        if text is None or amount is not None:
            return amount, ()
        return None, ((belum_terbaca(heading), text),)


def value_text(value: Scalar) -> str | None:
    """A value as she typed it (2.5 is `2,5`); None for blanks, our own visible ones too."""
    if value is None:
        return None
    if isinstance(value, float) and not value.is_integer():
        return format_angka(value)
    if not isinstance(value, str):
        return scalar_text(value) or None
    return _text_of(value)


@remembered
def _text_of(value: str) -> str | None:
    text = "\n".join(" ".join(line.split()) for line in value.splitlines()).strip()
    if not text or _KOSONG.fullmatch(text):
        return None
    return value if text == value else text


def read_rows(grid: Grid, judul: Judul, kunci: str = KINERJA) -> Iterator[BarisMasukan]:
    """Rows below the headings that say anything, from the top. No headings: no rows.

    `kunci` is the column without which it is not the table.
    """
    found = _find_header(grid, judul, kunci)
    if found is None:
        return
    header_row, columns = found
    own = _own_columns(grid, header_row, columns)
    blank: dict[str, Scalar] = dict.fromkeys(columns)
    merged = max((m.last_row for m in grid.merged), default=0)
    named = {c: name for name, c in columns.items()}
    named |= {c: name for c, name in own.items() if name not in columns}
    for row in (r for r in grid.rows() if r > header_row):
        values = _values(grid, row, columns, blank, is_merged=row <= merged)
        lain = tuple((name, value_text(_value(grid, row, c)) or "") for c, name in own.items())
        sel = _cells(grid, row, named)
        texts = [t for t in (*map(value_text, values.values()), *(v for _, v in lain)) if t]
        says = texts or any(c.rumus for c in sel.values())
        if says and fold(TANPA_PADANAN) not in map(fold, texts):
            yield BarisMasukan(values, lain, row, columns, sel)


def _find_header(grid: Grid, judul: Judul, kunci: str) -> tuple[int, dict[str, int]] | None:
    """The row that names most columns, that one among them; the upper one of equals."""
    best: tuple[int, dict[str, int]] | None = None
    names = _names(tuple(judul.items()))
    for row in grid.rows():
        columns: dict[str, int] = {}
        for column in grid.columns_of(row):
            name = names.get(_tight(grid.text(row, column)))
            if name is not None:
                columns.setdefault(name, column)
        if kunci in columns and len(columns) > max(1, len(best[1]) if best else 0):
            best = row, columns
    return best


def heading_of(text: str, judul: Judul) -> str | None:
    """Which of our columns a heading names; case, spaces and a year behind it do not matter."""
    return _names(tuple(judul.items())).get(_tight(text))


@lru_cache(maxsize=64)
def _names(judul: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    """All spellings of the headings, as `_tight` gives them; of two alike the first counts."""
    pairs = ((_tight(text), name) for name, others in judul for text in (name, *others))
    found: dict[str, str] = {}
    for text, name in pairs:
        found.setdefault(text, name)
    return found


@remembered
def _tight(text: str) -> str:
    return _TAHUN.sub("", fold(text).replace(" ", ""))


def _own_columns(grid: Grid, header_row: int, columns: dict[str, int]) -> dict[int, str]:
    """Her own columns with their headings; one without a heading counts when a row fills it."""
    taken = set(columns.values())
    used = {c for r in grid.rows() if r >= header_row for c in grid.columns_of(r)} - taken
    return {c: grid.text(header_row, c) for c in sorted(used) if _says_anything(grid, c)}


def _says_anything(grid: Grid, column: int) -> bool:
    return any(grid.text(row, column) for row in grid.rows())


def _values(
    grid: Grid, row: int, columns: dict[str, int], blank: dict[str, Scalar], *, is_merged: bool
) -> dict[str, Scalar]:
    """What the row says by heading; most cells of most tables are `blank`."""
    if is_merged:
        return {name: _value(grid, row, column) for name, column in columns.items()}
    filled = set(grid.columns_of(row))
    found = {n: _value(grid, row, column) for n, column in columns.items() if column in filled}
    return blank | found


def _value(grid: Grid, row: int, column: int) -> Scalar:
    """The value of the cell or of the merged range it lies in; what is no result is a blank."""
    cell = grid.cells.get((row, column))
    if cell is None:
        area = grid.area(row, column)
        cell = grid.cells.get((area.row, column)) if area and area.column == column else None
    return None if cell is None or (cell.is_error and cell.formula) else cell.value


def _cells(grid: Grid, row: int, columns: dict[int, str]) -> dict[str, SelIsian]:
    """By heading, the filled cells of a row; of two columns of one heading the first."""
    found: dict[str, SelIsian] = {}
    for column in grid.columns_of(row):
        name, cell = columns.get(column), grid.cells[row, column]
        if name is not None and (cell.formula or value_text(cell.value)):
            found.setdefault(name, kept_cell(grid, row, column, name))
    return found


def kept_cell(grid: Grid, row: int, column: int, judul: str) -> SelIsian:
    """How the cell was filled."""
    cell = grid.cells.get((row, column), Cell(None))
    is_number = isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    angka = float(cell.value) if is_number and cell.value is not None else None
    return SelIsian(judul, grid.at(row, column), angka, cell.formula)
