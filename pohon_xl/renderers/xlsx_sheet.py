"""Worksheets as planned, as XML (ECMA-376 part 1, 18.3).

Byte for byte what XlsxWriter makes of the same plan (a test compares them), at a tenth of its time:
it keeps every cell as an object, and its workbook would have to be taken apart again.
"""

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from itertools import groupby
from operator import attrgetter

from pohon_xl.model.location import Location, column_letters
from pohon_xl.plan.sheet import Merge, PageSetup, SheetPlan, Validation
from pohon_xl.renderers.xlsx_book import Name
from pohon_xl.renderers.xlsx_names import reference_name
from pohon_xl.renderers.xlsx_rows import FormulaOf, Rows, write_rows
from pohon_xl.renderers.xlsx_text import clean_text, cut_text, text_units
from pohon_xl.renderers.xlsx_xml import MAIN, OFFICE_RELATION
from pohon_xl.renderers.xml_text import attribute, escape

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE_RELATION}">'
)
_PAPER = {"A4": 9, "A3": 8, "F4": 14}  # 14 is Folio, 8.5 x 13 inch: what offices call F4
_INCH = 2.54
_MAX_LIST = 255
_MAX_TITLE = 32
_MAX_LINKS = 65_530
_MAX_BREAKS = 1023
_ROW_OF, _COLUMN_OF = attrgetter("row"), attrgetter("column")
_DIGIT, _PADDING, _USUAL_WIDTH = 7, 5, 64  # pixels of a column

#: from a planned link to the reference behind the `#`; None when it leads nowhere
LinkTo = Callable[[Location], str | None]


def empty_workbook(names: Iterable[str]) -> bytes:
    """A new package with empty sheets of these names."""
    from datetime import UTC, datetime

    import xlsxwriter

    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True})
    book.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})  # same plans, same bytes
    for name in names:
        book.add_worksheet(name)
    book.close()
    return stream.getvalue()


def styles_of(rows: Rows) -> list[str]:
    """Names of the styles of these cells, in the order in which they are needed."""
    return list(dict.fromkeys([cell.style for cells in rows.values() for cell in cells.values()]))


def names_of(plan: SheetPlan, name: str) -> list[Name]:
    """The defined names that make filter, print area and repeated rows of a sheet of that name."""
    sheet = reference_name(name)
    found = []
    if (area := plan.autofilter) is not None and plan.table is None:
        first, last = column_letters(area.column), column_letters(area.last_column)
        corners = f"${first}${area.row}:${last}${area.last_row}"
        found.append(Name("_xlnm._FilterDatabase", f"{sheet}!{corners}", hidden=True))
    if (area := plan.print_area) is not None:
        corners = f"$A${area.row}:${column_letters(area.last_column)}${area.last_row}"
        found.append(Name("_xlnm.Print_Area", f"{sheet}!{corners}"))
    titles = []
    if (count := plan.page.repeat_columns) > 0:
        titles.append(f"{sheet}!$A:${column_letters(count)}")
    if (repeated := plan.page.repeat_rows) is not None:
        titles.append(f"{sheet}!${repeated[0]}:${repeated[1]}")
    if titles:
        found.append(Name("_xlnm.Print_Titles", ",".join(titles)))
    return found


def write_sheet(
    plan: SheetPlan,
    rows: Rows,
    numbers: Mapping[str, int],
    link_to: LinkTo,
    formula_of: FormulaOf,
    *,
    active: bool,
) -> bytes:
    """The worksheet part; `rows` are those of the plan, `numbers` of styles by name.

    Its drawing or its table is rId1.
    """
    page = plan.page
    filtered = f'<autoFilter ref="{_area(plan.autofilter)}"/>' if plan.autofilter else ""
    is_table = plan.table is not None and filtered
    parts = (
        _HEAD,
        _properties(plan),
        f'<dimension ref="{_dimension(rows, plan)}"/>',
        _view(plan, active=active),
        '<sheetFormatPr defaultRowHeight="15"/>',
        _columns(plan),
        write_rows(rows, plan, numbers, formula_of),
        "" if is_table else filtered,
        _list("mergeCells", [f'<mergeCell ref="{_area(m)}"/>' for m in _merges(plan)]),
        _list("dataValidations", [v for v in map(_validation, plan.validations) if v]),
        _links(rows, plan, link_to),
        '<printOptions horizontalCentered="1"/>' if page.centred else "",
        _margins(page),
        _page_setup(page),
        _footer(page),
        _breaks(plan),
        _ignored(plan),
        '<drawing r:id="rId1"/>' if plan.drawing is not None else "",
        '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' if is_table else "",
        "</worksheet>",
    )
    return "".join(parts).encode()


def _properties(plan: SheetPlan) -> str:
    tab = f'<tabColor rgb="FF{plan.tab_color}"/>' if plan.tab_color else ""
    fit = '<pageSetUpPr fitToPage="1"/>' if _fits(plan.page) else ""
    return f"<sheetPr>{tab}{fit}</sheetPr>" if tab or fit else ""


def _fits(page: PageSetup) -> bool:
    return page.scale is None and bool(page.fit_width or page.fit_height)


def _dimension(rows: Rows, plan: SheetPlan) -> str:
    """The corners of all that is written, rows with a height of their own too."""
    lines = [*(row for row, _ in plan.heights), *rows]
    columns = [c for cells in rows.values() for c in (next(iter(cells)), next(reversed(cells)))]
    columns += [1] if plan.heights else []
    for merge in _merges(plan):
        lines += [merge.row, merge.last_row]
        columns += [merge.column, merge.last_column]
    if not lines:
        return "A1"
    first = f"{column_letters(min(columns))}{min(lines)}"
    last = f"{column_letters(max(columns))}{max(lines)}"
    return first if first == last else f"{first}:{last}"


def _view(plan: SheetPlan, *, active: bool) -> str:
    grid = "" if plan.gridlines else ' showGridLines="0"'
    zoom = "" if plan.zoom == 100 else f' zoomScale="{plan.zoom}" zoomScaleNormal="{plan.zoom}"'
    front = ' tabSelected="1"' if active else ""
    start = f'<sheetView{grid}{zoom} workbookViewId="0"{front}'
    panes = _panes(*plan.freeze) if plan.freeze else ""
    view = f"{start}>{panes}</sheetView>" if panes else f"{start}/>"
    return f"<sheetViews>{view}</sheetViews>"


def _panes(row: int, column: int) -> str:
    """Frozen above that row and left of that column; the cell that is chosen lies below them."""
    across = f' xSplit="{column - 1}"' if column > 1 else ""
    down = f' ySplit="{row - 1}"' if row > 1 else ""
    right, below = f"{column_letters(column)}1", f"A{row}"
    chosen = "bottomRight" if across and down else "topRight" if across else "bottomLeft"
    others = (
        f'<selection pane="topRight" activeCell="{right}" sqref="{right}"/>'
        f'<selection pane="bottomLeft" activeCell="{below}" sqref="{below}"/>'
    )
    return (
        f'<pane{across}{down} topLeftCell="{column_letters(column)}{row}" activePane="{chosen}" '
        f'state="frozen"/>{others if across and down else ""}<selection pane="{chosen}"/>'
    )


def _columns(plan: SheetPlan) -> str:
    """Neighbours of one width are one entry."""
    pixels = {column: int(width * _DIGIT + 0.5) + _PADDING for column, width in plan.widths}
    entries = []
    ordered = enumerate(sorted(pixels.items()))

    def alike(entry: tuple[int, tuple[int, int]]) -> tuple[int, int, bool]:
        index, (column, width) = entry
        return width, column - index, column in plan.hidden

    for (width, _, is_hidden), group in groupby(ordered, alike):
        columns = [column for _, (column, _) in group]
        custom = ' hidden="1"' if is_hidden else ""
        custom += "" if width == _USUAL_WIDTH else ' customWidth="1"'
        entries.append(
            f'<col min="{columns[0]}" max="{columns[-1]}" '
            f'width="{width * 256 // _DIGIT / 256:.16g}"{custom}/>'
        )
    return f"<cols>{''.join(entries)}</cols>" if entries else ""


def _merges(plan: SheetPlan) -> list[Merge]:
    """Those of more than one cell."""
    return [m for m in plan.merges if (m.row, m.column) != (m.last_row, m.last_column)]


def _list(tag: str, entries: list[str]) -> str:
    return f'<{tag} count="{len(entries)}">{"".join(entries)}</{tag}>' if entries else ""


def _validation(validation: Validation) -> str:
    """A list that Excel cannot hold leaves only its hint, so that she can type what she needs."""
    choices = [clean_text(choice) for choice in validation.choices]
    joined = ",".join(choices).replace('"', '""')
    fits = text_units(joined) <= _MAX_LIST
    fits = fits and choices != [] and not any("," in choice for choice in choices)
    title, message = clean_text(validation.title), clean_text(validation.message)
    if not (fits or title or message):
        return ""
    stops = ' showErrorMessage="1"' if validation.strict or not fits else ""
    hint = f" promptTitle={attribute(cut_text(title, _MAX_TITLE))}" if title else ""
    hint += f" prompt={attribute(cut_text(message, _MAX_LIST))}" if message else ""
    tail = f'allowBlank="1" showInputMessage="1"{stops}{hint} sqref="{_area(validation.area)}"'
    if not fits:
        return f"<dataValidation {tail}/>"
    listed = f'<formula1>"{escape(joined)}"</formula1>'
    return f'<dataValidation type="list" {tail}>{listed}</dataValidation>'


def _links(rows: Rows, plan: SheetPlan, link_to: LinkTo) -> str:
    """Excel holds so many; those that come first in the plan are kept."""
    targets: dict[tuple[int, int], str] = {}
    for cell in plan.cells:
        target = link_to(cell.link) if cell.link and len(targets) < _MAX_LINKS else None
        if target:
            targets[cell.row, cell.column] = target
    found = [
        f'<hyperlink ref="{column_letters(column)}{row}" location={attribute(target)}/>'
        for (row, column), target in sorted(targets.items())
    ]
    return f"<hyperlinks>{''.join(found)}</hyperlinks>" if found and rows else ""


def _margins(page: PageSetup) -> str:
    left, right, top, bottom = (cm / _INCH for cm in page.margins_cm)
    return (
        f'<pageMargins left="{left}" right="{right}" top="{top}" bottom="{bottom}" '
        'header="0.3" footer="0.3"/>'
    )


def _page_setup(page: PageSetup) -> str:
    scale = "" if page.scale in {None, 100} else f' scale="{page.scale}"'
    if _fits(page):
        scale += "" if page.fit_width == 1 else f' fitToWidth="{page.fit_width}"'
        scale += "" if page.fit_height == 1 else f' fitToHeight="{page.fit_height}"'
    first = f' firstPageNumber="{page.first_page}"' if page.first_page > 1 else ""
    way = "landscape" if page.landscape else "portrait"
    counted = ' useFirstPageNumber="1"' if page.first_page else ""
    return (
        f'<pageSetup paperSize="{_PAPER[page.paper]}"{scale}{first} orientation="{way}"{counted}/>'
    )


def _footer(page: PageSetup) -> str:
    text = escape(cut_text(clean_text(page.footer), _MAX_LIST))
    return f"<headerFooter><oddFooter>{text}</oddFooter></headerFooter>" if text else ""


def _breaks(plan: SheetPlan) -> str:
    found = sorted({*plan.page_breaks} - {0})[:_MAX_BREAKS]
    entries = "".join(f'<brk id="{row}" max="16383" man="1"/>' for row in found)
    count = len(found)
    head = f'<rowBreaks count="{count}" manualBreakCount="{count}">'
    return f"{head}{entries}</rowBreaks>" if found else ""


def _ignored(plan: SheetPlan) -> str:
    """Codes such as 1.1 are texts on purpose: no green corners."""
    if not plan.cells:
        return ""
    last = max(map(_ROW_OF, plan.cells)), max(map(_COLUMN_OF, plan.cells))
    area = f"A1:{column_letters(last[1])}{last[0]}"
    entry = f'<ignoredError sqref="{area}" numberStoredAsText="1"/>'
    return f"<ignoredErrors>{entry}</ignoredErrors>"


def _area(area: Merge) -> str:
    first = f"{column_letters(area.column)}{area.row}"
    last = f"{column_letters(area.last_column)}{area.last_row}"
    return first if first == last else f"{first}:{last}"
