"""Questions to a drawing that laws of every tree ask: what touches what, what is where."""

from itertools import combinations

from pohon_xl.plan.drawing import HURUF, TEPI, Box, Connector, DrawingPlan, Point, text_height

DEKAT = 0.01  # points


def overlapping(plan: DrawingPlan) -> list[tuple[str, str]]:
    """Names of boxes that share a place."""
    return [
        (a.nama, b.nama)
        for a, b in combinations(plan.boxes, 2)
        if a.x < b.x + b.width
        and b.x < a.x + a.width
        and a.y < b.y + b.height
        and b.y < a.y + a.height
    ]


def through_boxes(plan: DrawingPlan) -> list[tuple[str, str]]:
    """Lines that run through the inside of a box."""
    return [
        (line.nama, box.nama) for line in plan.connectors for box in plan.boxes if _runs(line, box)
    ]


def _runs(line: Connector, box: Box) -> bool:
    return any(
        min(x1, x2) < box.x + box.width - DEKAT
        and max(x1, x2) > box.x + DEKAT
        and min(y1, y2) < box.y + box.height - DEKAT
        and max(y1, y2) > box.y + DEKAT
        for (x1, y1), (x2, y2) in zip(line.path, line.path[1:], strict=False)
    )


def loose_ends(plan: DrawingPlan) -> list[str]:
    """Lines that do not begin or end where they are glued."""
    boxes = {box.id: box for box in plan.boxes}
    return [
        line.nama
        for line in plan.connectors
        if not near(boxes[line.start].site(line.start_site), line.path[0])
        or not near(boxes[line.end].site(line.end_site), line.path[-1])
    ]


def near(a: Point, b: Point) -> bool:
    """The same point but for rounding."""
    return abs(a[0] - b[0]) < DEKAT and abs(a[1] - b[1]) < DEKAT


def crossed(plan: DrawingPlan) -> list[tuple[str, str]]:
    """Lines from different boxes that meet."""
    found = []
    for a, b in combinations(plan.connectors, 2):
        pieces = [(p, q) for p in _pieces(a) for q in _pieces(b)]
        if a.start != b.start and any(_meet(p, q) for p, q in pieces):
            found.append((a.nama, b.nama))
    return found


def _pieces(line: Connector) -> list[tuple[float, float, float, float]]:
    return [
        (min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2))
        for (x1, y1), (x2, y2) in zip(line.path, line.path[1:], strict=False)
    ]


def _meet(p: tuple[float, float, float, float], q: tuple[float, float, float, float]) -> bool:
    return p[0] <= q[1] and q[0] <= p[1] and p[2] <= q[3] and q[2] <= p[3]


def cut_texts(plan: DrawingPlan) -> list[str]:
    """Boxes whose text does not fit, by the width of letters and the height of lines."""
    return [
        box.nama
        for box in plan.boxes
        if text_height(box.paragraf) > box.height - 2 * TEPI[1] + DEKAT
        or any(
            HURUF[p.ragam].width(line) > box.width - 2 * TEPI[0] + DEKAT
            for p in box.paragraf
            for line in p.lines
        )
    ]


def outside(plan: DrawingPlan) -> list[str]:
    """Boxes and lines beyond the edges of the drawing."""
    corners = {b.nama: [(b.x, b.y), (b.x + b.width, b.y + b.height)] for b in plan.boxes}
    corners |= {c.nama: list(c.path) for c in plan.connectors}
    return [
        nama
        for nama, points in corners.items()
        for x, y in points
        if not (-DEKAT <= x <= plan.width + DEKAT and -DEKAT <= y <= plan.height + DEKAT)
    ]


def texts(plans: tuple[DrawingPlan, ...]) -> list[str]:
    """Every paragraph of every box."""
    return [p.teks for plan in plans for box in plan.boxes for p in box.paragraf]
