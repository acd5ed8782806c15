"""Letterhead, paper and signatures as our documents have them."""  # noqa: INP001  (see susun_dasar.py)

from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm
from docx.table import Table, _Cell
from susun_bagian import (
    BOTH,
    CENTER,
    LEFT,
    Kolom,
    Look,
    add,
    fill,
    middle,
    new_row,
    new_table,
    tag_row,
    write,
)

_PAPER = {"A4": (21.0, 29.7), "F4": (21.5, 33.0)}
_LOGO = 2.6
TEXT = Look(BOTH, after=8, line=1.25)


def set_paper(section: Section, paper: str, *, landscape: bool = False) -> None:
    """Paper and the margins of official letters; the same width of text as our tables have."""
    width, height = _PAPER[paper]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    if landscape:
        width, height = height, width
    section.page_width, section.page_height = Cm(width), Cm(height)
    section.left_margin = Cm(2.0 if landscape else 3.0)
    section.right_margin = Cm(2.0 if landscape else 2.5)
    section.top_margin, section.bottom_margin = Cm(2.0), Cm(2.0)


def new_section(document: Document, paper: str, *, landscape: bool = False) -> None:
    """What follows stands on new pages of that kind."""
    set_paper(document.add_section(WD_SECTION.NEW_PAGE), paper, landscape=landscape)


def write_kop(document: Document, width: float) -> None:
    """Logo on the left, three centred lines, a thick and a thin line below."""
    widths = (_LOGO, width - _LOGO)
    table = new_table(document, widths, grid=False)
    row = new_row(table, widths)
    fill(row.cells[0], "{{ kop.logo }}", Look(CENTER, 8, keep_next=True))
    lines = (
        ("{{ kop.pemerintah_daerah }}", Look(CENTER, 13, keep_next=True)),
        ("{{ kop.perangkat_daerah }}", Look(CENTER, 15, bold=True, keep_next=True)),
        ("{{ kop.alamat }}", Look(CENTER, 9, keep_next=True)),
    )
    cell = row.cells[1]
    for i, (text, look) in enumerate(lines):
        write(cell.add_paragraph() if i else cell.paragraphs[0], text, look)
    middle(row.cells[0])
    middle(cell)
    add(document, "", Look(size=2, after=10))
    _rule(document)


def _rule(document: Document) -> None:
    properties = document.paragraphs[-1]._p.get_or_add_pPr()  # noqa: SLF001
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    for name, value in (("val", "thinThickSmallGap"), ("sz", "24"), ("space", "1"),
                        ("color", "000000")):  # fmt: skip
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    spacing = properties.find(qn("w:spacing"))
    if spacing is None:
        properties.append(borders)
    else:
        spacing.addprevious(borders)


def signatures(document: Document, width: float, left: Sequence[str], right: Sequence[str]) -> None:
    """Two blocks on one page as a whole; lines from the top, the second is the role.

    A line that both leave empty is left out.
    """
    widths = (width / 2, width / 2)
    sign_rows(new_table(document, widths, grid=False), widths, left, right)


def sign_rows(
    table: Table,
    widths: Sequence[float],
    left: Sequence[str],
    right: Sequence[str],
    keep_if: str = "",
) -> None:
    """The rows of two blocks; where `keep_if` holds, the row below shares their page."""
    lines = [(i, pair) for i, pair in enumerate(zip(left, right, strict=True)) if any(pair)]
    for i, texts in lines[:-1]:
        _sign_row(table, widths, i, texts, keep_next=True)
    if keep_if:
        tag_row(table, f"{{%tr if {keep_if} %}}")
        _sign_row(table, widths, *lines[-1], keep_next=True)
        tag_row(table, "{%tr else %}")
    _sign_row(table, widths, *lines[-1], keep_next=False)
    if keep_if:
        tag_row(table, "{%tr endif %}")


def _sign_row(
    table: Table, widths: Sequence[float], line: int, texts: Sequence[str], *, keep_next: bool
) -> None:
    """A block below another keeps a distance."""
    first = 14 if line == 1 and len(table.rows) > 6 else 0
    is_name = any(".nama }}" in text for text in texts)
    look = Look(
        CENTER, bold=is_name or line == 1, underline=is_name,
        before=58 if is_name else first, keep_next=keep_next,
    )  # fmt: skip
    row = new_row(table, widths)
    for cell, text in zip(row.cells, texts, strict=True):
        fill(cell, text, look)
        if is_name:
            middle(cell, "bottom")  # beside a name of two lines


def sign_in_table(
    table: Table, left: Sequence[str], right: Sequence[str], condition: str = ""
) -> None:
    """The same two blocks as last rows of a table, without borders.

    So they share a page with the row above in every program: LibreOffice keeps rows of one table
    together, but not a table that has grown over a page with what stands below it. `condition`
    is a row tag (`if ...`) for all these rows.
    """
    if condition:
        tag_row(table, f"{{%tr {condition} %}}")
    lines = [(-1, ("", "")), *enumerate(zip(left, right, strict=True))]
    shown = [(i, pair) for i, pair in lines if i < 0 or any(pair)]
    widths = [column.width.cm for column in table.columns]
    middle_of = min(range(1, len(widths)), key=lambda n: abs(2 * sum(widths[:n]) - sum(widths)))
    for i, texts in shown:
        is_name = any(".nama }}" in text for text in texts)
        look = Look(
            CENTER, size=11 if i >= 0 else 6, bold=is_name or i == 1, underline=is_name,
            before=58 if is_name else 0, keep_next=i < shown[-1][0],
        )  # fmt: skip
        row = new_row(table, widths)
        halves = (row.cells[0], row.cells[middle_of])
        ends = (row.cells[middle_of - 1], row.cells[-1])
        for first, last, text in zip(halves, ends, texts, strict=True):
            cell = first.merge(last)
            for extra in cell.paragraphs[1:]:
                extra._p.getparent().remove(extra._p)  # noqa: SLF001
            fill(cell, text, look)
            _no_borders(cell, with_top=i < 0)
            if is_name:
                middle(cell, "bottom")
    if condition:
        tag_row(table, "{%tr endif %}")


def _no_borders(cell: _Cell, *, with_top: bool) -> None:
    """None, or only the one that closes the table above."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001
    borders = OxmlElement("w:tcBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = OxmlElement(f"w:{side}")
        border.set(qn("w:val"), "nil")
        if side == "top" and with_top:
            for name, value in (("val", "single"), ("sz", "4"), ("space", "0")):
                border.set(qn(f"w:{name}"), value)
        borders.append(border)
    after = properties.find(qn("w:vMerge"))
    span = properties.find(qn("w:gridSpan"))
    before = after if after is not None else span
    if before is None:
        properties.append(borders)
    else:
        before.addnext(borders)


def signer(pihak: str, sebutan: str, place: str = "", *, nip: bool = True) -> tuple[str, ...]:
    """The six lines of a block: place, role, jabatan, name, pangkat, NIP."""
    return (
        place,
        sebutan,
        f"{{{{ {pihak}.jabatan }}}}",
        f"{{{{ {pihak}.nama }}}}",
        f"{{{{ {pihak}.pangkat }}}}" if nip else "",
        nip_line(pihak) if nip else "",
    )


def nip_line(pihak: str) -> str:
    """Nothing for the head of the region, who has none."""
    return f"{{% if {pihak}.nip and {pihak}.nip != '-' %}}NIP. {{{{ {pihak}.nip }}}}{{% endif %}}"


def points(document: Document, label: str, items: Sequence[tuple[str, str]], width: float) -> None:
    """`Menimbang : a. ...`: a label, and numbered texts beside it."""
    widths = (3.1, 0.5, 0.8, width - 4.4)
    table = new_table(document, widths, grid=False)
    for i, (number, text) in enumerate(items):
        row = new_row(table, widths)
        texts = (label if i == 0 else "", ":" if i == 0 else "", number, text)
        for cell, one in zip(row.cells, texts, strict=True):
            fill(cell, one, Look(BOTH if one == text else LEFT, after=4))
    add(document, "", Look(size=4))


def title(document: Document, *lines: str, size: float = 12, page_break: bool = False) -> None:
    """Centred bold lines that stay with what follows."""
    for i, line in enumerate(lines):
        look = Look(CENTER, size, bold=True, keep_next=True, page_break=page_break and i == 0)
        add(document, line, look)
    add(document, "", Look(size=5, keep_next=True))


def stretched(columns: Sequence[Kolom], width: float) -> tuple[Kolom, ...]:
    """The columns in their proportions over that width."""
    share = width / sum(c.width for c in columns)
    return tuple(Kolom(round(c.width * share, 2), c.head, c.cell, c.align) for c in columns)
