"""A sheet written into the open workbook cell for cell, in few calls."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pohon_xl.addin.alamat import Sel, unions
from pohon_xl.addin.langsung import Langsung
from pohon_xl.model.location import column_letters
from pohon_xl.plan.sheet import Validation

if TYPE_CHECKING:
    import xlwings as xw

_GARIS = {"thin": 1, "dashed": -4115}  # xlContinuous, xlDash
_GARIS_BAWAH = 2  # xlUnderlineStyleSingle


def write_sheet(sheet: "xw.Sheet", plan: Langsung) -> None:
    """Text format before values: '1.10' would become a number; looks after, which change none."""
    for address in unions(plan.teks):
        sheet.range(address).number_format = "@"
    if plan.nilai:
        last = f"{column_letters(len(plan.nilai[0]))}{len(plan.nilai)}"
        sheet.range(f"A1:{last}").value = [list(row) for row in plan.nilai]
    formatted = {at for name, _, cells in plan.rupa if name == "number_format" for at in cells}
    for address in unions(set(plan.teks) - formatted):
        sheet.range(address).number_format = "General"
    for name, value, cells in plan.rupa:
        _each(sheet, cells, _SETTERS[name], value)
    for first, last_cell in plan.gabung:
        sheet.range(first, last_cell).merge()
    for width, columns in plan.lebar.items():
        _each(sheet, columns, _set_width, width)
    for height, rows in plan.tinggi.items():
        _each(sheet, rows, _set_height, height)
    for validation in plan.pilihan:
        _offer(sheet, validation)
    _finish(sheet, plan)


def _finish(sheet: "xw.Sheet", plan: Langsung) -> None:
    if plan.saring is not None:
        sheet.range(plan.saring).api.AutoFilter(1)
    with suppress(Exception):  # Excel has no print set-up where there is no printer
        setup = sheet.api.PageSetup
        for name, value in plan.cetak:
            setattr(setup, name, value)


def _each(
    sheet: "xw.Sheet", cells: Sequence[Sel], setter: Callable[[Any, Any], None], value: object
) -> None:
    for address in unions(cells):
        setter(sheet.range(address), value)


def _offer(sheet: "xw.Sheet", validation: Validation) -> None:
    area = validation.area
    cells = sheet.range((area.row, area.column), (area.last_row, area.last_column))
    cells.data_validation.set_list(list(validation.choices))
    rule = cells.api.Validation
    rule.ShowError = validation.strict
    if validation.title:
        rule.InputTitle = validation.title[:32]
    if validation.message:
        rule.InputMessage = validation.message[:255]


def _set_width(cells: "xw.Range", value: float) -> None:
    cells.column_width = value


def _set_height(cells: "xw.Range", value: float) -> None:
    cells.row_height = value


def _set_font(name: str) -> Callable[["xw.Range", Any], None]:
    return lambda cells, value: setattr(cells.font, name, value)


def _set(name: str) -> Callable[["xw.Range", Any], None]:
    return lambda cells, value: setattr(cells, name, value)


def _set_border(cells: "xw.Range", value: tuple[str, str]) -> None:
    """All sides of each cell by Excel's own name: lines inside one cell alone would be an error."""
    style, color = value
    red, green, blue = bytes.fromhex(color)
    edges = cells.borders.api
    edges.Color = red | green << 8 | blue << 16
    edges.LineStyle = _GARIS[style]


_SETTERS: dict[str, Callable[[Any, Any], None]] = {
    "font": _set_font("name"),
    "size": _set_font("size"),
    "bold": _set_font("bold"),
    "italic": _set_font("italic"),
    "color": lambda cells, value: setattr(cells.font, "color", f"#{value}"),
    "underline": lambda cells, _: setattr(cells.font.api, "Underline", _GARIS_BAWAH),
    "fill": lambda cells, value: setattr(cells, "color", f"#{value}"),
    "border": _set_border,
    "horizontal": _set("horizontal_alignment"),
    "vertical": _set("vertical_alignment"),
    "wrap": _set("wrap_text"),
    "indent": lambda cells, value: setattr(cells.api, "IndentLevel", value),
    "number_format": _set("number_format"),
}
