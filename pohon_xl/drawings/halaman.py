"""A page of a drawing: title, legend, tree; and the layout that prints largest on its paper."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from pohon_xl.drawings.kotak import Kotak, Teks, box_height, paragraf
from pohon_xl.drawings.tidy_tree import Bentuk, heads_of, lay_out, size_of, stack_height
from pohon_xl.model.level import KOMPONEN_BAKU, Level
from pohon_xl.plan.drawing import HURUF, LOOKS, TEPI, Box, Connector, DrawingPlan, Site
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.page import one_page, printable

TERBACA = 0.7  # smaller than this, print is hard to read: 9 points become 6
_NYAMAN = 0.9
_LEBIH = 1.04  # an unusual shape has to pay this much
_WIDTHS = (165.0, 185.0, 150.0, 135.0, 120.0, 210.0)  # the first of equally good ones is taken
_DEALS = (1, 1.2, 1.5, 2, 3, 4)
_KERTAS = ("F4", "A3")
_TERSEMPIT = 460.0  # of a title
_SELA = 12.0
_TINGGI_LEGENDA = 20.0
#: what a look, or the letters of a paragraph, mean
Legenda = tuple[tuple[str, Teks], ...]
_FIRST_ID = 2  # Excel keeps 1 for the drawing itself


@dataclass(frozen=True, slots=True)
class Kepala:
    """What stands above the tree: title lines, and what each look means (in the legend)."""

    judul: tuple[Teks, ...]
    legenda: Legenda

    def legenda_of(self, roots: Iterable[Kotak]) -> Legenda:
        """The entries for what these trees show."""
        boxes = [b for k in roots for b in k.walk()]
        shown = {b.look for b in boxes} | {ragam for b in boxes for ragam, _ in b.teks}
        return tuple((look, teks) for look, teks in self.legenda if look in shown)


def judul_of(judul: str, nama: str | Kosong, last: str | Kosong) -> tuple[Teks, ...]:
    """Three lines; what is not known stands out."""
    return (
        ("judul", judul),
        ("judul_kosong" if isinstance(nama, Kosong) else "judul_2", str(nama)),
        ("judul_kosong" if isinstance(last, Kosong) else "judul_3", str(last)),
    )


def legenda_level() -> Legenda:
    """What each level becomes in planning, and how partners and proposals look."""
    return (
        *(
            (level.value, ("legenda", f"{level.sebutan}: {KOMPONEN_BAKU[level].value}"))
            for level in Level
        ),
        ("crosscutting", ("legenda", "Crosscutting: perangkat daerah lain")),
        ("indikator_usulan", ("legenda_miring", "Miring (usulan): belum disepakati")),
    )


@dataclass(frozen=True, slots=True)
class Halaman:
    """Trees laid out on a paper; `scale` of the print, at most 1."""

    roots: tuple[Kotak, ...]
    kepala: Kepala
    bentuk: Bentuk
    paper: str
    scale: float


def best_page(roots: tuple[Kotak, ...], kepala: Kepala, papers: Iterable[str] = _KERTAS) -> Halaman:
    """On the smallest paper where it reads well; else the largest print on the largest paper."""
    best: Halaman | None = None
    for paper in papers:
        page = _largest(roots, kepala, paper)
        if page.scale >= _NYAMAN:
            return page
        best = page if best is None or page.scale > best.scale else best
    assert best is not None  # noqa: S101  (there is at least one paper)
    return best


def _largest(roots: tuple[Kotak, ...], kepala: Kepala, paper: str) -> Halaman:
    room = printable(one_page(paper))
    legenda = kepala.legenda_of(roots)
    best, best_scale = None, 0.0
    for bentuk in _bentuk(roots):
        inner, height = size_of(roots, bentuk)
        width = max(inner, _TERSEMPIT)
        height += _head_height(kepala, legenda, width)
        scale = min(1.0, room[0] / width, room[1] / height)
        if best is None or scale > best_scale * _LEBIH:
            best, best_scale = bentuk, scale
        if scale == 1.0:
            break
    assert best is not None  # noqa: S101  (there is at least one shape)
    return Halaman(roots, kepala, best, paper, best_scale)


def _bentuk(roots: tuple[Kotak, ...]) -> Iterator[Bentuk]:
    """Shapes worth a try, the usual ones first."""
    for tier, heaped, width in product((2, 1), (False, True), _WIDTHS):
        tallest = max((stack_height(k, width) for k in heads_of(roots, tier)), default=0.0)
        for limit in {math.ceil(tallest / deal): deal for deal in _DEALS}:
            yield Bentuk(tier, width, limit or math.inf, heaped)


def _head_height(kepala: Kepala, legenda: Legenda, width: float) -> float:
    rows = _legenda_rows(legenda, width)
    title = box_height(kepala.judul, width)
    return title + _SELA / 2 + len(rows) * (_TINGGI_LEGENDA + 4) + _SELA


def _legenda_rows(legenda: Legenda, width: float) -> list[list[tuple[str, Teks, float]]]:
    """The entries with their widths, as many in a row as there is room for."""
    rows: list[list[tuple[str, Teks, float]]] = []
    used = math.inf
    for look, (ragam, text) in legenda:
        needed = HURUF[ragam].width(text) + 2 * TEPI[0] + 2
        if used + needed > width:
            rows.append([])
            used = 0.0
        rows[-1].append((look, (ragam, text), needed))
        used += needed + _SELA
    return rows


def drawing_of(halaman: Halaman, nama: str) -> DrawingPlan:
    """The page as a drawing."""
    letak, kepala = lay_out(halaman.roots, halaman.bentuk), halaman.kepala
    width = max(letak.width, _TERSEMPIT)
    legenda = kepala.legenda_of(halaman.roots)
    top = _head_height(kepala, legenda, width)
    left = (width - letak.width) / 2
    boxes = _head(kepala, legenda, width)
    number = _FIRST_ID + len(boxes)
    ids = {b.kotak.kode: number + i for i, b in enumerate(letak.boxes)}
    boxes += [
        Box(
            id=ids[b.kotak.kode],
            nama=f"Kotak {b.kotak.kode}",
            look=b.kotak.look,
            x=b.x + left,
            y=b.y + top,
            width=b.width,
            height=b.height,
            paragraf=paragraf(b.kotak.teks, b.width),
            alt=b.kotak.alt,
        )
        for b in letak.boxes
    ]
    looks = {b.kotak.kode: b.kotak.look for b in letak.boxes}
    connectors = tuple(
        Connector(
            id=number + len(ids) + i,
            nama=f"Garis {g.start} ke {g.end}",
            start=ids[g.start],
            start_site=Site.BAWAH,
            end=ids[g.end],
            end_site=g.end_site,
            path=tuple((x + left, y + top) for x, y in g.path),
            dashed=LOOKS[looks[g.end]].dashed,
        )
        for i, g in enumerate(letak.garis)
    )
    return DrawingPlan(
        nama, halaman.paper, width, letak.height + top, halaman.scale, tuple(boxes), connectors
    )


def _head(kepala: Kepala, legenda: Legenda, width: float) -> list[Box]:
    """The title over the whole width, the rows of the legend in the middle below it."""
    title = Box(
        id=_FIRST_ID,
        nama="Judul",
        look="judul",
        x=0.0,
        y=0.0,
        width=width,
        height=box_height(kepala.judul, width),
        paragraf=paragraf(kepala.judul, width),
        alt=". ".join(text for _, text in kepala.judul),
    )
    boxes = [title]
    y = title.height + _SELA / 2
    for row in _legenda_rows(legenda, width):
        x = (width - sum(w + _SELA for _, _, w in row) + _SELA) / 2
        for look, teks, needed in row:
            box = replace(
                title,
                id=_FIRST_ID + len(boxes),
                nama=f"Legenda {len(boxes)}",
                look=look if look in LOOKS else "judul",
                x=x,
                y=y,
                width=needed,
                height=_TINGGI_LEGENDA,
                paragraf=paragraf((teks,), needed),
                alt=f"Legenda: {teks[1]}",
            )
            boxes.append(box)
            x += needed + _SELA
        y += _TINGGI_LEGENDA + 4
    return boxes
