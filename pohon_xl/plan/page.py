"""Paper, scale and page breaks: what fits on a printed page. Lengths in points."""

from collections.abc import Iterable, Mapping

from pohon_xl.plan.sheet import PageSetup

_CM = 72 / 2.54
_PAPER_CM = {"A4": (21.0, 29.7), "A3": (29.7, 42.0), "F4": (21.5, 33.0)}
_AMAN = 0.97  # programs and printers differ a little in what fits


def one_page(paper: str) -> PageSetup:
    """A landscape page that holds a whole drawing."""
    return PageSetup(
        paper=paper,
        landscape=True,
        fit_width=1,
        fit_height=1,
        margins_cm=(1.0, 1.0, 1.0, 1.4),
        centred=True,
    )


def printable(page: PageSetup) -> tuple[float, float]:
    """Width and height between the margins."""
    width, height = _PAPER_CM[page.paper]
    if page.landscape:
        width, height = height, width
    left, right, top, bottom = page.margins_cm
    return (width - left - right) * _CM, (height - top - bottom) * _CM


def column_points(width: float) -> float:
    """A column width in characters as points, on the high side.

    Excel rounds the digit of Calibri 11 to 7 pixels (5.25 points) and adds 5 pixels of margin;
    LibreOffice takes its true width of 5.58 points.
    """
    return (width + 5 / 7) * 5.58


def width_scale(widths: Iterable[float], page: PageSetup) -> int:
    """Percent at which columns of these widths fit the page side by side; 100 at most."""
    needed = sum(column_points(w) for w in widths)
    return max(10, min(100, int(printable(page)[0] * _AMAN / needed * 100)))


def page_height(page: PageSetup, scale: int) -> float:
    """Points of rows that fit on a page at that scale."""
    return printable(page)[1] * _AMAN * 100 / scale


def paginate(
    heights: Mapping[int, float],
    rows: range,
    room: float,
    *,
    kept: Iterable[tuple[int, int]] = (),
    repeated: float = 0.0,
) -> tuple[int, ...]:
    """Rows after which a page ends, so that no page is overfull.

    `kept` are first and last rows that stay together where a page can hold them; `repeated` is
    the height of title rows printed again on later pages.
    """
    start_of = {row: first for first, last in kept for row in range(first + 1, last + 1)}
    breaks: list[int] = []
    page_start, used, left = rows.start, 0.0, room
    for row in rows:
        if used + heights[row] > left and row > page_start:
            first = start_of.get(row, row)
            cut = first if first > page_start else row
            breaks.append(cut - 1)
            page_start, left = cut, room - repeated
            used = sum(heights[r] for r in range(cut, row))
        used += heights[row]
    return tuple(breaks)
