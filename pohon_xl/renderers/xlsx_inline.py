"""A generated worksheet made to stand alone: its texts in its cells, its styles those of hers."""

from collections.abc import Mapping

from lxml import etree

from pohon_xl.model.location import column_letters
from pohon_xl.plan.sheet import CellPlan, SheetPlan
from pohon_xl.renderers.xlsx_sheet import is_number
from pohon_xl.renderers.xlsx_text import cell_text, clean_text, escape_text
from pohon_xl.renderers.xlsx_xml import Xml, main

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def stand_alone(sheet: Xml, plan: SheetPlan, styles: Mapping[int, int], *, active: bool) -> bytes:
    """The worksheet part to put into a workbook; `styles` from its numbers to those of hers."""
    _write_cells(sheet.root, plan)
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


def _write_cells(root: etree._Element, plan: SheetPlan) -> None:
    cells = {f"{column_letters(c.column)}{c.row}": c for c in plan.cells}
    for element in root.iter(main("c")):
        cell = cells.get(element.get("r", ""))
        if cell is not None and cell.formula:
            _write_result(element, cell)
        elif cell is not None and element.get("t") == "s":
            _write_text(element, cell_text(str(cell.value)))


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
