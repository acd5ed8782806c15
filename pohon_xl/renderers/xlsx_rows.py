"""The cells of a planned worksheet as XML: `<sheetData>`, and what lies in its corners."""

import math
from collections.abc import Callable, Mapping
from functools import lru_cache

from pohon_xl.model.location import column_letters
from pohon_xl.plan.sheet import CellPlan, CellValue, SheetPlan
from pohon_xl.renderers.xlsx_text import cell_text, clean_text, escape_text
from pohon_xl.renderers.xml_text import escape

_USUAL = 20  # pixels of a row
_BLOCK = 16  # rows whose cells are announced together

#: rows and columns from 1 to the cells that stand there
Rows = dict[int, dict[int, CellPlan]]
#: a formula with the names that sheets really have
FormulaOf = Callable[[str], str]


def rows_of(plan: SheetPlan) -> Rows:
    """The cells by row and column; all of a merged range look as its first one."""
    rows: Rows = {}
    for cell in plan.cells:
        row = cell.row
        if row not in rows:
            rows[row] = {}
        rows[row][cell.column] = cell
    for merge in {(m.row, m.column): m for m in plan.merges}.values():
        first = rows.get(merge.row, {}).get(merge.column)
        if first is None:
            continue
        blank = CellPlan(merge.row, merge.column, None, first.style)
        columns = range(merge.column, merge.last_column + 1)
        for row in range(merge.row, merge.last_row + 1):
            rows[row] = dict.fromkeys(columns, blank) | rows.get(row, {})
    return {row: _in_order(rows[row]) for row in sorted(rows)}


def _in_order(line: dict[int, CellPlan]) -> dict[int, CellPlan]:
    columns = sorted(line)
    return line if columns == list(line) else {column: line[column] for column in columns}


def is_number(value: CellValue) -> bool:
    """What Excel can hold as a number: endless and undefined ones are texts."""
    return isinstance(value, int | float) and math.isfinite(value)


def write_rows(
    rows: Rows, plan: SheetPlan, numbers: Mapping[str, int], formula_of: FormulaOf
) -> str:
    """`<sheetData>`; `numbers` of styles by name."""
    heights = {row: int(height * 4 / 3 + 0.5) for row, height in plan.heights}
    spans = _spans(rows, max([*rows, *heights], default=0))
    lines = []
    letters = {c: column_letters(c) for c in {c for cells in rows.values() for c in cells}}
    looks = {name: f'" s="{number}"' for name, number in numbers.items()}
    formulas = _Formulas(plan, formula_of)
    for row in sorted({*rows, *heights}):
        pixels = heights.get(row, _USUAL)
        high = "" if pixels == _USUAL else f' ht="{pixels * 0.75:.16g}" customHeight="1"'
        start = f'<row r="{row}"{spans.get((row - 1) // _BLOCK, "")}{high}'
        if row not in rows:
            lines.append(f"{start}/>")
            continue
        lines.append(f"{start}>")
        lines += [
            f'<c r="{letters[column]}{row}{looks[cell.style]}'
            f"{'/>' if cell.value is None and not cell.formula else _body(cell, formulas)}"
            for column, cell in rows[row].items()
        ]
        lines.append("</row>")
    return f"<sheetData>{''.join(lines)}</sheetData>" if lines else "<sheetData/>"


def _spans(rows: Rows, last: int) -> dict[int, str]:
    """For each block of rows from which to which column it has cells."""
    found: dict[int, tuple[int, int]] = {}
    for row, cells in rows.items():
        columns = (*cells,)
        low, high = found.get((row - 1) // _BLOCK, (columns[0], columns[-1]))
        found[(row - 1) // _BLOCK] = min(low, columns[0]), max(high, columns[-1])
    return {block: f' spans="{low}:{high}"' for block, (low, high) in found.items() if last}


class _Formulas:
    """`<f>` of a cell; one that a column shares is written where it stands first."""

    def __init__(self, plan: SheetPlan, formula_of: FormulaOf) -> None:
        self._of = formula_of
        self._shared = {m.column: (number, m) for number, m in enumerate(plan.shared)}
        self._first: dict[int, str] = {}

    def __call__(self, cell: CellPlan) -> str:
        formula, found = cell.formula or "", self._shared.get(cell.column)
        if found is None or not found[1].row <= cell.row <= found[1].last_row:
            return f"<f>{self._text(formula)}</f>"
        number, area = found
        if cell.column not in self._first:
            self._first[cell.column] = formula
            letters = column_letters(cell.column)
            ref = f"{letters}{cell.row}:{letters}{area.last_row}"
            return f'<f t="shared" ref="{ref}" si="{number}">{self._text(formula)}</f>'
        if formula != self._first[cell.column]:
            return f"<f>{self._text(formula)}</f>"
        return f'<f t="shared" si="{number}"/>'

    def _text(self, formula: str) -> str:
        return escape(self._of(clean_text(formula).removeprefix("=")))


def _body(cell: CellPlan, formulas: _Formulas) -> str:
    """What follows the place and the style of a cell."""
    value = cell.value
    if cell.formula:
        return _formula(formulas(cell), value)
    if isinstance(value, str):
        return _text(value) if value else "/>"
    if is_number(value):
        return f"><v>{value:.16G}</v></c>"
    return "/>" if value is None else _text(str(value))


@lru_cache(maxsize=1 << 13)  # a performance stands in eight sheets
def _text(text: str) -> str:
    text = cell_text(text)
    kept = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
    return f' t="inlineStr"><is><t{kept}>{escape(escape_text(text))}</t></is></c>'


def _formula(formula: str, value: CellValue) -> str:
    """A result that is not known is left out: Excel works it out, nothing shows a false zero."""
    if value is None:
        return f">{formula}</c>"
    if is_number(value):
        return f">{formula}<v>{value}</v></c>"
    result = escape(escape_text(clean_text(str(value))))
    return f' t="str">{formula}<v>{result}</v></c>'
