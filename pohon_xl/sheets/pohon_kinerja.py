"""Sheet Pohon Kinerja: the tree drawn with cells, for a wall poster on A3."""

import math
from dataclasses import dataclass, replace
from itertools import product

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import KOMPONEN_BAKU, Level
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.page import page_height, width_scale
from pohon_xl.plan.sheet import PageSetup, SheetPlan
from pohon_xl.plan.ukuran import line_count
from pohon_xl.sheets.isian import footer, perangkat_daerah
from pohon_xl.sheets.pohon_kotak import Kotak, kotak_of
from pohon_xl.sheets.pohon_letak import (
    LEAF,
    KotakTerletak,
    Letak,
    columns_of,
    place_blocks,
    stack_rows,
)

NAMA = "Pohon Kinerja"
TANPA_POHON = (
    "Pohon kinerja belum dapat digambar: belum ada outcome atau kondisi yang terbaca pada "
    "Tahap 1 sampai 3. Lihat lembar Temuan."
)
_ROW = 12.75  # points of a sheet row, one text line
_MAX_COLUMNS = 8
_WIDTHS = (36.0, 40.0, 32.0, 28.0, 24.0, 46.0, 52.0)  # the first of equally good ones is taken
_TERBACA = 65  # percent: smaller than this, the print of one page cannot be read
_NYAMAN = 75
_PAGE = PageSetup(paper="A3", landscape=True, margins_cm=(1.0, 1.0, 1.0, 1.4))


@dataclass(frozen=True, slots=True)
class _Gambar:
    """A layout with the percent it is printed at."""

    letak: Letak
    scale: int


def plan_pohon_kinerja(kertas: KertasKerja) -> SheetPlan:
    """Title, legend, boxes and connectors; A3 landscape, one page where it can be read."""
    page = replace(_PAGE, footer=footer(kertas, NAMA))
    roots = tuple(kotak_of(kertas, s) for s in kertas.pohon.akar)
    if not roots:
        return _empty(kertas, page)
    legenda = _legenda(kertas)
    gambar = _one_page(roots, legenda) or _several_pages(roots, legenda)
    letak = gambar.letak
    sheet = SheetBuilder(letak.column_widths())
    _write_title(sheet, kertas, max(letak.column_widths()))
    _write_legenda(sheet, letak, legenda)
    for box in letak.boxes:
        _write_box(sheet, box)
    for (row, column), sides in sorted(letak.garis.items()):
        sheet.put((row, column), None, f"garis_{''.join(s for s in 'LTB' if s in sides)}")
    rows = range(1, letak.last_row + 1)
    breaks = rows[letak.page_rows - 1 :: letak.page_rows] if letak.page_rows else ()
    return SheetPlan(
        name=NAMA,
        cells=tuple(sheet.cells),
        merges=tuple(sheet.merges),
        widths=tuple(sheet.widths.items()),
        heights=tuple((row, _ROW) for row in rows),
        page=replace(page, scale=gambar.scale) if breaks else replace(page, fit_height=1),
        page_breaks=tuple(r for r in breaks if r < letak.last_row),
        tab_color="1F3864",
        zoom=70,
    )


def _one_page(roots: tuple[Kotak, ...], legenda: list[tuple[str, str]]) -> _Gambar | None:
    """The layout with the largest print among those on one page; None if it cannot be read."""
    best: _Gambar | None = None
    for tier, width, deal in product((1, 2, 3), _WIDTHS, (1, 2, 3, 4)):
        heads = columns_of(roots, tier)
        tallest = max(stack_rows(k, width) for k in heads)
        letak = Letak(tier, width, limit=math.ceil(tallest / deal) or math.inf)
        groups = sum(letak.groups_of(k) for k in heads)
        if groups > _MAX_COLUMNS:
            continue
        place_blocks(letak, [roots], _first_row(groups, width, legenda))
        down = int(page_height(_PAGE, 100) / (letak.last_row * _ROW) * 100)
        gambar = _Gambar(letak, min(_across(letak), down))
        if best is None or gambar.scale > best.scale:
            best = gambar
    return best if best and best.scale >= _TERBACA else None


def _several_pages(roots: tuple[Kotak, ...], legenda: list[tuple[str, str]]) -> _Gambar:
    """As many columns as a page holds, then the next pages; upper boxes drawn again on each."""
    tier = next((t for t in (3, 2) if len(columns_of(roots, t)) <= _MAX_COLUMNS), 2)
    columns = columns_of(roots, tier)
    count = -(-len(columns) // _MAX_COLUMNS)
    size = -(-len(columns) // count)
    blocks = [
        _only(roots, {k.kode for k in columns[i : i + size]}) for i in range(0, len(columns), size)
    ]

    def placed(width: float, page_rows: int = 0) -> Letak:
        start = _first_row(size, width, legenda)
        return place_blocks(Letak(tier, width, page_rows), blocks, start)

    fitting = (w for w in sorted(_WIDTHS, reverse=True) if _across(placed(w)) >= _NYAMAN)
    width = next(fitting, min(_WIDTHS))
    scale = _across(placed(width))
    return _Gambar(placed(width, int(page_height(_PAGE, scale) / _ROW)), scale)


def _across(letak: Letak) -> int:
    return width_scale(letak.column_widths().values(), _PAGE)


def _only(roots: tuple[Kotak, ...], kode: set[str]) -> tuple[Kotak, ...]:
    """The tree with these columns and what is above and below them."""
    kept: list[Kotak] = []
    for kotak in roots:
        if kotak.kode in kode:
            kept.append(kotak)
        elif anak := _only(kotak.anak, kode):
            kept.append(replace(kotak, anak=anak))
    return tuple(kept)


def _legenda_lines(width: float, legenda: list[tuple[str, str]]) -> int:
    """Text lines of an entry in the narrowest column."""
    return max(line_count(text, width * LEAF, style) for text, style in legenda)


def _first_row(groups: int, width: float, legenda: list[tuple[str, str]]) -> int:
    """Below the title (seven rows) and the rows of the legend."""
    return 8 + -(-len(legenda) // groups) * _legenda_lines(width, legenda) + 1


def _legenda(kertas: KertasKerja) -> list[tuple[str, str]]:
    """(text, style) for what the drawing holds."""
    nodes = list(kertas.pohon.walk())
    entries = [
        (f"{level.sebutan}: {KOMPONEN_BAKU[level].value}", f"kotak_{level.value}_isi")
        for level in Level
        if any(s.level is level for s in nodes)
    ]
    if any(s.crosscutting for s in nodes):
        entries.append(("Crosscutting: perangkat daerah lain", "kotak_crosscutting_isi"))
    if any(i.usulan for s in nodes for i in s.indikator):
        entries.append(("Miring (usulan): belum disepakati", "kotak_usulan"))
    return entries


def _write_title(sheet: SheetBuilder, kertas: KertasKerja, last: int) -> None:
    urusan = kertas.instansi.urusan
    sheet.put((1, 1, 2, last), "POHON KINERJA", "judul")
    sheet.put((3, 1, 4, last), perangkat_daerah(kertas), "judul")
    sheet.put(
        (5, 1, 6, last), f"URUSAN {urusan.upper()}" if urusan else Kosong("urusan"), "subjudul"
    )


def _write_legenda(sheet: SheetBuilder, letak: Letak, legenda: list[tuple[str, str]]) -> None:
    groups, lines = len(letak.group_widths), _legenda_lines(letak.width, legenda)
    for i, (text, style) in enumerate(legenda):
        row, column = 8 + i // groups * lines, letak.first_column(i % groups)
        sheet.put((row, column, row + lines - 1, column + letak.per_group - 2), text, style)


def _write_box(sheet: SheetBuilder, box: KotakTerletak) -> None:
    """The parts of a box one below the other, framed together."""
    row, last_part = box.row, len(box.rows) - 1
    for i, (baris, rows) in enumerate(zip(box.kotak.baris, box.rows, strict=True)):
        part = "atas" if i == 0 else "bawah" if i == last_part else "tengah"
        style = baris.style if last_part == 0 else f"{baris.style}_{part}"
        sheet.put((row, box.column, row + rows - 1, box.last_column), baris.teks, style)
        row += rows


def _empty(kertas: KertasKerja, page: PageSetup) -> SheetPlan:
    sheet = SheetBuilder({1: 120.0})
    sheet.put((1, 1), "POHON KINERJA", "judul")
    sheet.put((2, 1), perangkat_daerah(kertas), "judul")
    sheet.put((4, 1), TANPA_POHON, "keterangan")
    return SheetPlan(
        name=NAMA,
        cells=tuple(sheet.cells),
        widths=tuple(sheet.widths.items()),
        heights=tuple(sheet.heights().items()),
        page=page,
        tab_color="1F3864",
    )
