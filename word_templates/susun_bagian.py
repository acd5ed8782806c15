"""Paragraphs and tables as our documents have them."""  # noqa: INP001  (see susun_dasar.py)

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

LEFT = WD_ALIGN_PARAGRAPH.LEFT
CENTER = WD_ALIGN_PARAGRAPH.CENTER
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
BOTH = WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: width in centimetres, heading, what its cells say and how they are aligned."""

    width: float
    head: str
    cell: str
    align: WD_ALIGN_PARAGRAPH = LEFT


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph looks; spaces in points."""

    align: WD_ALIGN_PARAGRAPH = LEFT
    size: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    before: float = 0
    after: float = 0
    line: float | None = None
    keep_next: bool = False
    page_break: bool = False


def write(
    paragraph: Paragraph, text: str, look: Look | None = None, *, blank: bool = False
) -> None:
    """Put text into a paragraph; without a look, the style of the paragraph decides."""
    run = paragraph.add_run(text)
    if blank:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    if look is None:
        return
    run.bold, run.italic, run.underline = look.bold or None, look.italic or None, look.underline
    if look.size is not None:
        run.font.size = Pt(look.size)
    form = paragraph.paragraph_format
    form.alignment = look.align
    form.space_before, form.space_after = Pt(look.before), Pt(look.after)
    form.line_spacing = look.line
    form.keep_with_next = look.keep_next or None
    form.page_break_before = look.page_break or None


def add(document: Document, text: str, look: Look | None = None, style: str | None = None) -> None:
    """A new paragraph at the end of the document."""
    write(document.add_paragraph(style=style), text, look)


def passage(document: Document, name: str, text: str = "", style: str = "Body Text") -> None:
    """A passage that planners polish; `{}` in the text is what the plan says there."""
    value = f"{{{{ {name}.teks }}}}"
    add(document, f"{{%bagian {name} %}}{text.replace('{}', value) or value}", style=style)


def figures(document: Document, loop: str) -> None:
    """Charts with their captions and sources, each on one page with them."""
    add(document, f"{{%p for g in {loop} %}}")
    add(document, "{%grafik g %}", Look(CENTER, before=8, keep_next=True))
    add(document, "Gambar {{ g.nomor }} {{ g.judul }}", style="Figure")
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    add(document, "Sumber: lembar dan sel pada Lampiran 4.", Look(CENTER, 9, after=8))
    add(document, "{%p endfor %}")


def new_table(document: Document, widths: Sequence[float], *, grid: bool) -> Table:
    """An empty table with fixed column widths, without rows."""
    style = "Table Grid" if grid else "Normal Table"
    table: Table = document.add_table(0, len(widths), style)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    return table


def new_row(table: Table, widths: Sequence[float], *, header: bool = False) -> _Row:
    """A row that does not split over pages."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    properties.append(OxmlElement("w:cantSplit"))
    if header:
        properties.append(OxmlElement("w:tblHeader"))
    for cell, width in zip(row.cells, widths, strict=True):
        cell.width = Cm(width)
    return row


def fill(cell: _Cell, text: str, look: Look) -> None:
    """The text of a cell with a little air above and below."""
    write(cell.paragraphs[0], text, look)


def tag_row(table: Table, tag: str) -> None:
    """A row that holds nothing but a row tag."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    row.cells[0].paragraphs[0].add_run(tag)


def data_table(document: Document, columns: Sequence[Kolom], size: float = 10) -> Table:
    """Heading row and number row, both repeated on every page."""
    widths = [c.width for c in columns]
    table = new_table(document, widths, grid=True)
    heads = new_row(table, widths, header=True)
    numbers = new_row(table, widths, header=True)
    head = Look(CENTER, size, bold=True, before=3, after=3, keep_next=True)
    number = Look(CENTER, size - 2, italic=True, keep_next=True)
    for i, column in enumerate(columns):
        middle(heads.cells[i])
        fill(heads.cells[i], column.head, head)
        fill(numbers.cells[i], f"({i + 1})", number)
    return table


def data_row(
    table: Table,
    columns: Sequence[Kolom],
    size: float = 10,
    *,
    bold: bool = False,
    keep_next: bool = False,
) -> None:
    """A row of the loop."""
    row = new_row(table, [c.width for c in columns])
    for cell, column in zip(row.cells, columns, strict=True):
        look = Look(column.align, size, bold=bold, before=2, after=2, keep_next=keep_next)
        fill(cell, column.cell, look)


def loop_table(
    document: Document,
    columns: Sequence[Kolom],
    loop: str,
    size: float = 10,
    *,
    signed: bool = False,
) -> Table:
    """Heading and one row for each item of the loop (`b in kinerja`).

    `signed`: the last row shares a page with the signature that follows.
    """
    table = data_table(document, columns, size)
    tag_row(table, f"{{%tr for {loop} %}}")
    if signed:
        tag_row(table, "{%tr if loop.last %}")
        data_row(table, columns, size, keep_next=True)
        tag_row(table, "{%tr else %}")
    data_row(table, columns, size)
    if signed:
        tag_row(table, "{%tr endif %}")
    tag_row(table, "{%tr endfor %}")
    return table


def merged_table(
    document: Document,
    columns: Sequence[Kolom],
    loop: str,
    size: float = 10,
    *,
    signed: bool = False,
) -> Table:
    """As `loop_table`; rows that merge (`gabung`) stay on one page."""
    table = data_table(document, columns, size)
    tag_row(table, f"{{%tr for {loop} %}}")
    last = "loop.last or" if signed else "not loop.last and"
    tag_row(table, f'{{%tr if {last} loop.nextitem.gabung == "continue" %}}')
    data_row(table, columns, size, keep_next=True)
    tag_row(table, "{%tr else %}")
    data_row(table, columns, size)
    tag_row(table, "{%tr endif %}")
    tag_row(table, "{%tr endfor %}")
    return table


def two_looks_table(
    document: Document, columns: Sequence[Kolom], loop: str, is_bold: str, size: float = 10
) -> Table:
    """As `loop_table`, with bold rows where `is_bold` holds.

    A bold row stays on the page of the row below it (not the first: LibreOffice would tear the
    table), the last row on that of the sum.
    """
    table = data_table(document, columns, size)
    tag_row(table, f"{{%tr for {loop} %}}")
    tag_row(table, f"{{%tr if {is_bold} and loop.first %}}")
    data_row(table, columns, size, bold=True)
    tag_row(table, f"{{%tr elif {is_bold} %}}")
    data_row(table, columns, size, bold=True, keep_next=True)
    tag_row(table, "{%tr elif loop.last %}")
    data_row(table, columns, size, keep_next=True)
    tag_row(table, "{%tr else %}")
    data_row(table, columns, size)
    tag_row(table, "{%tr endif %}")
    tag_row(table, "{%tr endfor %}")
    return table


def sum_row(
    table: Table, columns: Sequence[Kolom], label: str, values: dict[int, str], size: float = 10
) -> None:
    """The last row: a label over two columns, sums below theirs; on one page with what follows."""
    row = new_row(table, [c.width for c in columns])
    look = Look(CENTER, size, bold=True, before=2, after=2, keep_next=True)
    for i, column in enumerate(columns):
        text = values.get(i, "")
        fill(row.cells[i], text, Look(column.align, size, bold=True, before=2, after=2,
                                      keep_next=True))  # fmt: skip
    merged = row.cells[0].merge(row.cells[1])
    for extra in merged.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)  # noqa: SLF001
    for run in merged.paragraphs[0].runs:
        run._r.getparent().remove(run._r)  # noqa: SLF001
    fill(merged, label, look)


def middle(cell: _Cell, where: str = "center") -> None:
    """Centre vertically; `bottom`: at the foot of the row."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001
    align = OxmlElement("w:vAlign")
    align.set(qn("w:val"), where)
    properties.append(align)
