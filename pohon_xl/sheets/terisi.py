"""What stands in input sheets already: entries of the planner, and what a plan would add."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from pohon_xl.plan.sheet import CellPlan, Peran, Planned, SheetDraft, SheetPlan
from pohon_xl.plan.style import TERSEMBUNYI
from pohon_xl.rekaman import replace
from pohon_xl.sheets.semua import draft_sheets
from pohon_xl.tables.grid import Grid, scalar_text
from pohon_xl.tables.isian import our_names
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.text.kata import fold

P = TypeVar("P", bound=Planned)


def filled_inputs(berkas: str, grids: Sequence[Grid]) -> tuple[str, ...]:
    """Input sheets that do not say what a first run would, in tab order.

    In doubt a sheet counts as filled: a text is kept once too often rather than lost.
    """
    inputs = [grid for grid in grids if grid.peran == Peran.MASUKAN.value]
    if not inputs:
        return ()
    tahun = read_kertas_kerja(berkas, tuple(grids)).instansi.tahun  # often from --tahun, not typed
    blank = read_kertas_kerja(berkas, tuple(g for g in grids if g.peran is None))
    blank = replace(blank, instansi=replace(blank.instansi, tahun=tahun))
    drafts = [d for d in draft_sheets(blank, (), ()) if d.peran is Peran.MASUKAN]
    plans = {fold(d.name): d.made() for d in named_as_hers(drafts, inputs)}
    return tuple(g.lembar for g in inputs if not _says_only(g, plans.get(fold(g.lembar))))


def _says_only(grid: Grid, plan: SheetPlan | None) -> bool:
    """Whether the plan has all that stands in the sheet; a hidden step may have no result."""
    cells = plan.cells if plan else ()
    planned = {(c.row, c.column): {scalar_text(c.value), *_unsolved(c)} for c in cells}
    return all(grid.text(*place) in planned.get(place, {""}) for place in grid.cells)


def _unsolved(cell: CellPlan) -> tuple[str, ...]:
    """How a hidden step reads in a file whose program stores formulas without their results."""
    return ("",) if _is_hidden_step(cell) else ()


def _is_hidden_step(cell: CellPlan) -> bool:
    return cell.style == TERSEMBUNYI and bool(cell.formula)


def changed_plans(plans: Iterable[P], grids: Sequence[Grid]) -> tuple[P, ...]:
    """Results always; input sheets only where they would say something new.

    An input sheet that already says all this stays hers, formats and remarks included.
    """
    by_name = {fold(g.lembar): g for g in grids if g.peran == Peran.MASUKAN.value}
    return tuple(
        plan
        for plan in plans
        if plan.peran is Peran.HASIL or not _says_all(by_name.get(fold(plan.name)), plan)
    )


def _says_all(grid: Grid | None, plan: Planned) -> bool:
    """Whether nothing would be new; hidden steps count for nothing: not all programs store them."""
    return grid is not None and all(
        grid.text(cell.row, cell.column) == scalar_text(cell.value)
        for cell in plan.made().cells
        if not _is_hidden_step(cell)
    )


def named_as_hers(drafts: Iterable[SheetDraft], grids: Sequence[Grid]) -> tuple[SheetDraft, ...]:
    """Input sheets under the names that they have in a workbook of these sheets."""
    names = our_names(grids)
    return tuple(
        _renamed(draft, names[draft.name]) if draft.peran is Peran.MASUKAN else draft
        for draft in drafts
    )


def _renamed(draft: SheetDraft, name: str) -> SheetDraft:
    return replace(draft, name=name, plan=lambda: replace(draft.made(), name=name))
