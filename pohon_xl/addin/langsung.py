"""A planned sheet as few writes: for programs that refuse to copy a sheet from another workbook.

All values go over in one block; looks by property, since most cells of a sheet share most of them.
Drawings, headers and footers, and page breaks are not made that way.
"""

from collections.abc import Iterable, Iterator, Mapping

from pohon_xl.addin.alamat import Sel, is_typed
from pohon_xl.model.location import column_letters
from pohon_xl.plan.rumus_bersama import worded_for
from pohon_xl.plan.sheet import CellPlan, CellValue, Merge, SheetPlan, Validation
from pohon_xl.plan.style import STYLES, Style
from pohon_xl.rekaman import dataclass
from pohon_xl.renderers.xlsx_names import fold_name, quote_name
from pohon_xl.renderers.xlsx_rows import is_number, rows_of
from pohon_xl.renderers.xlsx_text import cell_text, clean_text, text_units

_MAX_TAUTAN = 255  # letters of a text within a formula
_MAX_PILIHAN = 255  # letters of a list
_UMUM = "General"
_NANTI = "_xlfn."
#: what a cell of a new sheet has anyway
_BAWAAN = {"bold": False, "italic": False, "underline": False, "wrap": False, "indent": 0}


#: Excel's numbers; what offices call F4 is Folio
_KERTAS = {"A4": 9, "A3": 8, "F4": 14}


@dataclass(frozen=True, slots=True)
class Langsung:
    """`nilai`: rows from A1; `teks`: cells that are texts although they look otherwise.

    `rupa`: property of `Style` (or `border`: style and colour), its value, the cells that have it.
    `cetak`: print set-up in Excel's own words, in the order it is set.
    """

    nilai: tuple[tuple[CellValue, ...], ...]
    teks: tuple[Sel, ...]
    rupa: tuple[tuple[str, object, tuple[Sel, ...]], ...]
    gabung: tuple[tuple[Sel, Sel], ...]
    lebar: Mapping[float, tuple[Sel, ...]]
    tinggi: Mapping[float, tuple[Sel, ...]]
    pilihan: tuple[Validation, ...]
    saring: str | None
    cetak: tuple[tuple[str, object], ...]


def plan_langsung(plan: SheetPlan, names: Iterable[str]) -> Langsung:
    """`names`: tabs that links may lead to. A plan without cells is an empty sheet."""
    present = {fold_name(name): name for name in names}
    rows = rows_of(plan)
    cells = {(row, column): c for row, line in rows.items() for column, c in line.items()}
    own = _own_formulas(plan)
    values = {at: _value(cell, present, own.get(at)) for at, cell in cells.items()}
    height = max((row for row, _ in values), default=0)
    width = max((column for _, column in values), default=0)
    return Langsung(
        nilai=tuple(
            tuple(values.get((row, column)) for column in range(1, width + 1))
            for row in range(1, height + 1)
        ),
        teks=tuple(at for at, cell in cells.items() if _is_text(values[at], cell, present)),
        rupa=tuple(_rupa(cells)),
        gabung=tuple(
            ((m.row, m.column), (m.last_row, m.last_column))
            for m in plan.merges
            if (m.row, m.column) != (m.last_row, m.last_column)
        ),
        lebar=_grouped(
            (0.0 if column in plan.hidden else width, (1, column)) for column, width in plan.widths
        ),
        tinggi=_grouped((height, (row, 1)) for row, height in plan.heights),
        pilihan=tuple(v for v in plan.validations if _fits(v)),
        saring=_area(plan.autofilter) if plan.autofilter is not None else None,
        cetak=tuple(_cetak(plan)),
    )


def _cetak(plan: SheetPlan) -> Iterator[tuple[str, object]]:
    page = plan.page
    yield "PaperSize", _KERTAS[page.paper]
    yield "Orientation", 2 if page.landscape else 1  # xlLandscape, xlPortrait
    yield "Zoom", page.scale or False
    if page.scale is None:
        yield "FitToPagesWide", page.fit_width or False
        yield "FitToPagesTall", page.fit_height or False
    if page.repeat_rows is not None:
        yield "PrintTitleRows", "${}:${}".format(*page.repeat_rows)
    if page.repeat_columns:
        yield "PrintTitleColumns", f"$A:${column_letters(page.repeat_columns)}"
    if plan.print_area is not None:
        yield "PrintArea", _area(plan.print_area)


def _area(area: Merge) -> str:
    first, last = column_letters(area.column), column_letters(area.last_column)
    return f"${first}${area.row}:${last}${area.last_row}"


def _own_formulas(plan: SheetPlan) -> dict[Sel, str]:
    """Those that are worded for the first row of their column, for the row they stand in."""
    found: dict[Sel, str] = {}
    for area in plan.shared:
        there = [
            (c.row, c.formula)
            for c in plan.cells
            if c.formula and c.column == area.column and area.row <= c.row <= area.last_row
        ]
        for row, formula in there:
            if formula == there[0][1]:
                found[row, area.column] = worded_for(formula, row - there[0][0])
    return found


def _value(cell: CellPlan, present: Mapping[str, str], own: str | None) -> CellValue:
    if cell.formula:  # typed, not stored: there functions of later versions have no prefix
        formula = own or cell.formula
        return f"={clean_text(formula).removeprefix('=').replace(_NANTI, '')}"
    if cell.value is None or is_number(cell.value):
        return cell.value
    text = cell_text(str(cell.value))
    return _link(cell, text, present) or text


def _link(cell: CellPlan, text: str, present: Mapping[str, str]) -> str | None:
    """A formula, since those go over with the values; a real link would cost three calls."""
    name = present.get(fold_name(cell.link.lembar)) if cell.link is not None else None
    if name is None or cell.link is None or text_units(text) > _MAX_TAUTAN:
        return None
    target, shown = f"#{quote_name(name)}!{cell.link.alamat}", text
    inside = (one.replace('"', '""') for one in (target, shown))
    return "=HYPERLINK({})".format(",".join(f'"{one}"' for one in inside))


def _is_text(value: CellValue, cell: CellPlan, present: Mapping[str, str]) -> bool:
    if not isinstance(value, str) or cell.formula:
        return False
    return is_typed(value) and _link(cell, cell_text(str(cell.value)), present) is None


def _rupa(cells: Mapping[Sel, CellPlan]) -> Iterator[tuple[str, object, tuple[Sel, ...]]]:
    """Indents after alignments, which would undo them."""
    found: dict[tuple[str, object], list[Sel]] = {}
    for at, cell in cells.items():
        for key in _looks(STYLES[cell.style]):
            found.setdefault(key, []).append(at)
    for (name, value), places in sorted(found.items(), key=lambda one: one[0][0] == "indent"):
        yield name, value, tuple(places)


def _looks(style: Style) -> Iterator[tuple[str, object]]:
    for name in ("font", "size", "color", "horizontal", "vertical", *_BAWAAN):
        value = getattr(style, name)
        if _BAWAAN.get(name) != value:
            yield name, value
    if style.number_format != _UMUM:
        yield "number_format", style.number_format
    if style.fill is not None:
        yield "fill", style.fill
    if style.border is not None:
        yield "border", (style.border, style.border_color)


def _grouped(pairs: Iterable[tuple[float, Sel]]) -> dict[float, tuple[Sel, ...]]:
    found: dict[float, list[Sel]] = {}
    for value, place in pairs:
        found.setdefault(value, []).append(place)
    return {value: tuple(places) for value, places in found.items()}


def _fits(validation: Validation) -> bool:
    """As the file writer: a list that Excel cannot hold only has its hint, which is left out."""
    joined = ",".join(map(clean_text, validation.choices))
    return (
        bool(joined)
        and text_units(joined) <= _MAX_PILIHAN
        and not any("," in choice for choice in validation.choices)
    )
