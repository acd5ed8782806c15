"""Worksheets as XlsxWriter makes them of our plans: what our own writer is compared with.

Texts are placeholders at first: XlsxWriter would take some for mark-up and puts all in a shared
table; `stand_alone` writes the true ones into the finished sheets.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from io import BytesIO

from lxml import etree
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pohon_xl.model.location import Location, column_letters
from pohon_xl.plan.sheet import CellPlan, CellValue, Merge, PageSetup, SheetPlan, Validation
from pohon_xl.plan.style import STYLES, Style
from pohon_xl.renderers.xlsx_names import Place
from pohon_xl.renderers.xlsx_text import cell_text, clean_text, cut_text, escape_text, text_units
from pohon_xl.renderers.xlsx_xml import Xml, main

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PAPER = {"A4": 9, "A3": 8, "F4": 14}  # 14 is Folio, 8.5 x 13 inch: what offices call F4
_BORDER = {"thin": 1, "medium": 2, "dashed": 3, "dotted": 4, "thick": 5, "double": 6, "hair": 7}
_SIDES = ("left", "right", "top", "bottom")
_VERTICAL = {"center": "vcenter"}
_INCH = 2.54
_MAX_LIST = 255
_MAX_LINKS = 65_530
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)  # the same plans give the same bytes

#: from a planned link to the reference behind the `#`; None when it leads nowhere
LinkTo = Callable[[Location], str | None]
#: a formula with the names that sheets really have
FormulaOf = Callable[[str], str]


def write_sheets(places: Iterable[Place], link_to: LinkTo, formula_of: FormulaOf) -> bytes:
    """A package with one worksheet a plan, in order."""
    stream, book = _new_book()
    formats: dict[str, Format] = {}
    for place in places:
        plan = place.plan.made()
        for style in sorted({cell.style for cell in plan.cells} - set(formats)):
            formats[style] = book.add_format(_properties(STYLES[style]))
        sheet = book.add_worksheet(place.name)
        _write_frame(sheet, plan)
        _write_page(sheet, plan.page)
        _write_cells(sheet, plan, formats, link_to, formula_of)
        for validation in plan.validations:
            _write_validation(sheet, validation)
    book.close()
    return stream.getvalue()


def _new_book() -> tuple[BytesIO, Workbook]:
    stream = BytesIO()
    book = Workbook(stream, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    return stream, book


def _properties(style: Style) -> dict[str, object]:
    found: dict[str, object] = {
        "font_name": style.font,
        "font_size": style.size,
        "font_color": f"#{style.color}",
        "bold": style.bold,
        "italic": style.italic,
        "underline": 1 if style.underline else 0,
        "align": style.horizontal,
        "valign": _VERTICAL.get(style.vertical, style.vertical),
        "text_wrap": style.wrap,
        "num_format": style.number_format,
        "indent": style.indent,
        "locked": style.locked,
    }
    if style.fill:
        found |= {"pattern": 1, "bg_color": f"#{style.fill}"}
    if style.border:
        for side in _SIDES:
            found[side] = _BORDER[style.border]
            found[f"{side}_color"] = f"#{style.border_color}"
    return found


def _write_frame(sheet: Worksheet, plan: SheetPlan) -> None:
    for column, width in plan.widths:
        options = {"hidden": True} if column in plan.hidden else {}
        sheet.set_column(column - 1, column - 1, width, None, options)
    for row, height in plan.heights:
        sheet.set_row(row - 1, height)
    if plan.freeze:
        sheet.freeze_panes(plan.freeze[0] - 1, plan.freeze[1] - 1)
    if plan.autofilter and plan.table:
        sheet.add_table(*_corners(plan.autofilter), {"name": plan.table})
    elif plan.autofilter:
        sheet.autofilter(*_corners(plan.autofilter))
    if plan.tab_color:
        sheet.set_tab_color(f"#{plan.tab_color}")
    if not plan.gridlines:
        sheet.hide_gridlines(2)
    sheet.set_zoom(plan.zoom)
    sheet.set_h_pagebreaks(list(plan.page_breaks))


def _write_page(sheet: Worksheet, page: PageSetup) -> None:
    sheet.set_paper(_PAPER[page.paper])
    if page.landscape:
        sheet.set_landscape()
    left, right, top, bottom = (cm / _INCH for cm in page.margins_cm)
    sheet.set_margins(left=left, right=right, top=top, bottom=bottom)
    if page.centred:
        sheet.center_horizontally()
    if page.repeat_columns:
        sheet.repeat_columns(0, page.repeat_columns - 1)
    if page.repeat_rows:
        sheet.repeat_rows(page.repeat_rows[0] - 1, page.repeat_rows[1] - 1)
    if page.scale is not None:
        sheet.set_print_scale(page.scale)
    elif page.fit_width or page.fit_height:
        sheet.fit_to_pages(page.fit_width, page.fit_height)
    sheet.set_start_page(page.first_page)
    if page.footer:
        sheet.set_footer(cut_text(clean_text(page.footer), _MAX_LIST))


def _write_cells(
    sheet: Worksheet,
    plan: SheetPlan,
    formats: dict[str, Format],
    link_to: LinkTo,
    formula_of: FormulaOf,
) -> None:
    styles = {(cell.row, cell.column): cell.style for cell in plan.cells}
    for merge in plan.merges:
        style = styles.get((merge.row, merge.column))
        look = formats[style] if style else None
        if (merge.row, merge.column) != (merge.last_row, merge.last_column):
            sheet.merge_range(*_corners(merge), "", look)
    linked = 0
    for cell in plan.cells:
        target = link_to(cell.link) if cell.link and linked < _MAX_LINKS else None
        if target:
            linked += 1
            place = cell.row - 1, cell.column - 1
            sheet.write_url(*place, f"internal:{target}", formats[cell.style], "teks")
        _write_cell(sheet, cell, formats[cell.style], formula_of)
    if plan.cells:  # codes such as 1.1 are texts on purpose: no green corners
        last = max(c.row for c in plan.cells), max(c.column for c in plan.cells)
        area = f"A1:{column_letters(last[1])}{last[0]}"
        sheet.ignore_errors({"number_stored_as_text": area})


def _write_cell(sheet: Worksheet, cell: CellPlan, look: Format, formula_of: FormulaOf) -> None:
    row, column, value = cell.row - 1, cell.column - 1, cell.value
    if cell.formula:
        formula = formula_of(clean_text(cell.formula).removeprefix("="))
        sheet.write_formula(row, column, f"={formula}", look, _cached(value))
    elif is_number(value):
        sheet.write_number(row, column, value, look)
    elif value is None or value == "":
        sheet.write_blank(row, column, None, look)
    else:
        sheet.write_string(row, column, "teks", look)


def is_number(value: CellValue) -> bool:
    """What Excel can hold as a number: endless and undefined ones are texts."""
    return isinstance(value, int | float) and math.isfinite(value)


def _cached(value: CellValue) -> CellValue:
    """The last result of a formula; `xlsx_inline` takes out the one that is not known."""
    return clean_text(value) if isinstance(value, str) else value if is_number(value) else 0


def _write_validation(sheet: Worksheet, validation: Validation) -> None:
    """A list that Excel cannot hold leaves only its hint, so that she can type what she needs."""
    choices = [clean_text(choice) for choice in validation.choices]
    fits = text_units(",".join(choices).replace('"', '""')) <= _MAX_LIST
    fits = fits and choices != [] and not any("," in choice for choice in choices)
    options: dict[str, object] = {"validate": "any"}
    if fits:
        options = {
            "validate": "list",
            "source": [choice.replace('"', '""') for choice in choices],
            "show_error": validation.strict,
        }
    if validation.title:
        options["input_title"] = cut_text(clean_text(validation.title), 32)
    if validation.message:
        options["input_message"] = cut_text(clean_text(validation.message), _MAX_LIST)
    sheet.data_validation(*_corners(validation.area), options)


def _corners(area: Merge) -> tuple[int, int, int, int]:
    return area.row - 1, area.column - 1, area.last_row - 1, area.last_column - 1


def stand_alone(sheet: Xml, plan: SheetPlan, styles: Mapping[int, int], *, active: bool) -> bytes:
    """The worksheet part to put into a workbook; `styles` from its numbers to those of hers."""
    _put_texts(sheet.root, plan)
    for tag, name in (("c", "s"), ("row", "s"), ("col", "style")):
        for element in sheet.root.iter(main(tag)):
            if (style := element.get(name)) is not None:
                element.set(name, str(styles[int(style)]))
    for link in sheet.root.iter(main("hyperlink")):
        _forget(link, "display")  # the cell shows what it shows
    for view in sheet.root.iter(main("sheetView")):
        _forget(view, "tabSelected")
        if active:
            view.set("tabSelected", "1")
    return sheet.to_bytes()


def _put_texts(root: etree._Element, plan: SheetPlan) -> None:
    _share_formulas(root, plan)
    cells = {f"{column_letters(c.column)}{c.row}": c for c in plan.cells}
    for element in root.iter(main("c")):
        cell = cells.get(element.get("r", ""))
        if cell is not None and cell.formula:
            _write_result(element, cell)
        elif cell is not None and element.get("t") == "s":
            _write_text(element, cell_text(str(cell.value)))


def _share_formulas(root: etree._Element, plan: SheetPlan) -> None:
    """XlsxWriter knows no shared formulas: those that say the same in a column become one."""
    for number, area in enumerate(plan.shared):
        letters = column_letters(area.column)
        cells = {f"{letters}{row}" for row in range(area.row, area.last_row + 1)}
        found = [(c, c.find(main("f"))) for c in root.iter(main("c")) if c.get("r") in cells]
        formulas = [(c.get("r", ""), f) for c, f in found if f is not None]
        same = [f for _, f in formulas if f.text == formulas[0][1].text]
        for formula in same:
            formula.set("t", "shared")
            if formula is same[0]:
                formula.set("ref", f"{formulas[0][0]}:{letters}{area.last_row}")
            else:
                formula.text = None
            formula.set("si", str(number))


def _write_text(element: etree._Element, text: str) -> None:
    for child in list(element):
        element.remove(child)
    element.set("t", "inlineStr")
    inline = etree.SubElement(element, main("is"))
    holder = etree.SubElement(inline, main("t"))
    holder.text = escape_text(text)
    if text != text.strip() or "\n" in text:
        holder.set(_SPACE, "preserve")


def _write_result(element: etree._Element, cell: CellPlan) -> None:
    """A result that is not known is left out: Excel works it out, nothing shows a false zero."""
    result = element.find(main("v"))
    if result is None:
        return
    if cell.value is None:
        element.remove(result)
        _forget(element, "t")
    elif not is_number(cell.value):
        element.set("t", "str")
        result.text = escape_text(clean_text(str(cell.value)))


def _forget(element: etree._Element, attribute: str) -> None:
    if attribute in element.attrib:
        del element.attrib[attribute]
