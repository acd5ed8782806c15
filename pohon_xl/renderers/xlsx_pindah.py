"""Where columns and rows of an input sheet stand now, and what becomes of ranges and formulas."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby

from pohon_xl.model.location import column_letters, parse_alamat
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.plan.style import TERHITUNG
from pohon_xl.pola import pola
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_cells import Cells
from pohon_xl.tables.grid import scalar_text
from pohon_xl.text.kata import fold

Place = tuple[int, int]
Area = tuple[int, int, int, int]  # first row, first column, last row, last column
_KEPALA = "kepala"
_TEKS = pola(r'("(?:[^"]|"")*")')
_SEL = pola(r"(?<![\w!.'])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(!])")
_MAX_ROW, _MAX_COLUMN = 1_048_576, 16_384


@dataclass(frozen=True, slots=True)
class Pindah:
    """Where a column or row of the new sheet was before."""

    columns: Mapping[int, int]
    rows: Mapping[int, int]

    def new_places(self) -> Callable[[Place], Place | None]:
        """From an old place to the new one."""
        columns = {old: new for new, old in self.columns.items()}
        rows = {old: new for new, old in self.rows.items()}

        def place(old: Place) -> Place | None:
            row, column = rows.get(old[0]), columns.get(old[1])
            return None if row is None or column is None else (row, column)

        return place


@dataclass(frozen=True, slots=True)
class _Kunci:
    """What tells rows of a table apart, before and now; `head` is the row of the headings."""

    head: int
    columns: Mapping[int, int]
    before: Mapping[Place, str]
    texts: Mapping[Place, str]
    rows: Iterable[int]
    keys: list[int]

    def was(self, chosen: list[int]) -> dict[int, tuple[str, ...]]:
        """Row of the old sheet -> what stood in these columns."""
        old = [self.columns[c] for c in chosen]
        return {r: tuple(self.before.get((r, c), "") for c in old) for r in self.rows}

    def now(self, chosen: list[int]) -> dict[int, tuple[str, ...]]:
        """Row of the new sheet -> what stands in these columns."""
        rows = {row for row, _ in self.texts}
        return {r: tuple(self.texts.get((r, c), "") for c in chosen) for r in rows}


def _kunci(plan: SheetPlan, old: Cells) -> _Kunci:
    head = (plan.freeze or (2, 1))[0] - 1
    texts: dict[Place, str] = {(c.row, c.column): fold(scalar_text(c.value)) for c in plan.cells}
    worked_out = {c.column for c in plan.cells if c.formula and c.style in TERHITUNG}
    heads = [c.column for c in plan.cells if c.row == head and c.style == _KEPALA]
    fixed = [column for column in heads if column not in worked_out] or [1]
    before = {place: fold(old.says(place)) for place in old.places}
    headings = {text: c for (r, c), text in sorted(before.items(), reverse=True) if r == head}
    columns = {
        c: headings[text] for (r, c), text in texts.items() if r == head and text in headings
    }
    keys = [c for c in fixed if c in columns]
    return _Kunci(head, columns, before, texts, old.rows, keys)


def moves(plan: SheetPlan, old: Cells) -> Pindah:
    """Columns by heading; rows by all that is not hers to fill in, then by less of it."""
    kunci = _kunci(plan, old)
    head, keys = kunci.head, kunci.keys
    rows = {row: row for row in range(1, head + 1)}
    for chosen in (keys, keys[1:], keys[:1]):
        was, now = _unique(kunci.was(chosen)), _unique(kunci.now(chosen))
        taken = set(rows.values())
        rows |= {
            row: was[key]
            for key, row in now.items()
            if any(key)
            and row > head
            and row not in rows
            and was.get(key, head) > head
            and was[key] not in taken
        }
    return Pindah(kunci.columns, rows)


def gone_rows(plan: SheetPlan, old: Cells, pindah: Pindah) -> frozenset[int]:
    """Rows of the old table that nothing in the new one stands for; in doubt a row is not gone."""
    kunci = _kunci(plan, old)
    gone = set(kunci.rows) - set(pindah.rows.values())
    for chosen in (kunci.keys, kunci.keys[1:]):
        now = set(kunci.now(chosen).values())
        gone -= {r for r, key in kunci.was(chosen).items() if not any(key) or key in now}
    return frozenset(row for row in gone if row > kunci.head)


def _unique(keys: Mapping[int, tuple[str, ...]]) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], list[int]] = {}
    for row, key in keys.items():
        found.setdefault(key, []).append(row)
    return {key: rows[0] for key, rows in found.items() if len(rows) == 1}


def areas_of(sqref: str) -> Iterator[Area]:
    """The ranges of a list such as `A1:B2 D4`; what is none is left out."""
    for ref in sqref.split():
        first, _, last = ref.partition(":")
        try:
            corners = parse_alamat(first), parse_alamat(last or first)
        except ValueError:
            continue
        (top, left), (bottom, right) = corners
        yield min(top, bottom), min(left, right), max(top, bottom), max(left, right)


def ref_of(area: Area) -> str:
    """As the file writes it."""
    first = f"{column_letters(area[1])}{area[0]}"
    last = f"{column_letters(area[3])}{area[2]}"
    return first if first == last else f"{first}:{last}"


def moved_areas(area: Area, pindah: Pindah) -> list[Area]:
    """Where a range stands now; [] when nothing of it is left.

    A range over several rows takes in rows that came between them, one that went to the last row
    or beyond it goes there again.
    """
    rows = _span(area[0], area[2], pindah.rows, _MAX_ROW)
    columns = sorted(new for new, old in pindah.columns.items() if area[1] <= old <= area[3])
    if area[1] > max(pindah.columns.values(), default=0):  # right of the table nothing moves
        columns = list(range(area[1], area[3] + 1))
    if rows is None:
        return []
    if (area[1], area[3]) == (1, _MAX_COLUMN):
        return [(rows[0], 1, rows[1], _MAX_COLUMN)]
    runs = groupby(enumerate(columns), lambda e: e[1] - e[0])
    found = [[column for _, column in run] for _, run in runs]
    return [(rows[0], run[0], rows[1], run[-1]) for run in found]


def _span(first: int, last: int, moved: Mapping[int, int], most: int) -> tuple[int, int] | None:
    hits = [new for new, old in moved.items() if first <= old <= last]
    end_old, end_new = max(moved.values(), default=0), max(moved, default=0)
    if not hits:
        return (first, last) if first > end_old else None
    if first == last:
        return hits[0], hits[0]
    beyond = max(0, last - end_old)
    return min(hits), min(most, max(hits) if last < end_old else end_new + beyond)


def moved_formula(formula: str, old: Place, new: Place, pindah: Pindah) -> str:
    """A formula that counts from the first cell of its range, where that cell stands now."""
    rows = {was: now for now, was in pindah.rows.items()}
    columns = {was: now for now, was in pindah.columns.items()}

    def cell(match: re.Match[str]) -> str:
        fixed_column, letters, fixed_row, digits = match.groups()
        row, column = int(digits), parse_alamat(f"{letters}1")[1]
        by_column = 0 if fixed_column else new[1] - old[1]
        column = columns.get(column, column + by_column)
        row = rows.get(row, row) if fixed_row else row + new[0] - old[0]
        place = f"{fixed_column}{column_letters(column)}{fixed_row}{row}"
        return place if 0 < row <= _MAX_ROW and 0 < column <= _MAX_COLUMN else "#REF!"

    parts = _TEKS.split(formula)
    return "".join(part if i % 2 else _SEL.sub(cell, part) for i, part in enumerate(parts))
