"""A planned sheet as the reader would see it after it was written and saved."""

from pohon_xl.plan.sheet import CellPlan, SheetPlan
from pohon_xl.tables.grid import Cell, Grid, Rect, Scalar


def grid_of_plan(plan: SheetPlan) -> Grid:
    """Cells that hold something, merged ranges and the mark of the sheet."""
    return Grid(
        lembar=plan.name,
        cells={
            (c.row, c.column): Cell(_stored(c), c.formula)
            for c in plan.cells
            if c.value is not None
        },
        merged=tuple(Rect(m.row, m.column, m.last_row, m.last_column) for m in plan.merges),
        peran=plan.peran.value,
    )


def texts(plan: SheetPlan) -> list[str]:
    """What a person reads on the sheet, from the top left."""
    seen = (c for c in plan.cells if c.column not in plan.hidden)
    ordered = sorted(seen, key=lambda c: (c.row, c.column))
    return [str(c.value) for c in ordered if c.value is not None]


def cell_with(plan: SheetPlan, text: str) -> CellPlan:
    """The first cell to be seen that holds this text."""
    seen = (c for c in plan.cells if c.column not in plan.hidden)
    ordered = sorted(seen, key=lambda c: (c.row, c.column))
    return next(c for c in ordered if c.value is not None and text in str(c.value))


def cell_at(plan: SheetPlan, row: int, column: int) -> CellPlan:
    """The cell at that place."""
    return next(c for c in plan.cells if (c.row, c.column) == (row, column))


def _stored(cell: CellPlan) -> Scalar:
    """Excel keeps whole numbers without a fraction."""
    value = cell.value
    return int(value) if isinstance(value, float) and value.is_integer() else value
