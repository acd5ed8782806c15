"""Sheet Pohon Kinerja: the drawing on its first page, then the same as a list to search and filter.

Excel finds no text in shapes (Ctrl+F), and screen readers go through cells.
"""

from math import ceil

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.plan.isian import indikator_text, jabatan_atau_jenjang
from pohon_xl.plan.kosong import Kosong
from pohon_xl.plan.page import one_page, page_height, paginate, printable
from pohon_xl.plan.sheet import Merge, SheetPlan
from pohon_xl.rekaman import replace
from pohon_xl.sheets.gambar import plan_gambar

_ROW = 15.0  # points of the empty rows behind the drawing
_TERKECIL = 10  # percent: Excel opens no workbook that prints smaller
_AMAN = 0.97  # programs and printers differ a little in what fits
_TEPI = 4.0  # points below the last box: a border on the last row is drawn on the next page again
#: columns right of the list: a page ends between columns, and where programs make those of the list
#: narrower a wide one behind them would put the edge of the drawing on a page of its own
_SEMPIT, _LEBAR_SEMPIT = 20, 0.8
_TERSEMPIT = 0.9  # of the page that the columns fill in Excel; in LibreOffice it is more
_KOLOM = (
    ("Kode", 10.0), ("Level", 24.0), ("Kinerja", 44.0), ("Indikator", 43.0),
    ("Penanggung jawab", 27.0), ("Crosscutting", 25.0), ("Asal", 16.0),
)  # fmt: skip


def plan_pohon_kinerja(kertas: KertasKerja, drawing: DrawingPlan) -> SheetPlan:
    """The drawing, a page break, and one row for each node with a link to its cell."""
    page = one_page(drawing.paper)
    width, height = printable(page)
    fitting = min(1.0, width / drawing.width, height / drawing.height)
    scale = max(_TERKECIL, int(fitting * _AMAN * 100))
    behind = ceil((drawing.height + _TEPI) / _ROW)
    sheet = SheetBuilder(_widths(width * 100 / scale))
    sheet.put((behind + 1, 1), "DAFTAR KINERJA DALAM POHON", "judul_kiri")
    head = behind + 2
    for column, (judul, _) in enumerate(_KOLOM, 1):
        sheet.put((head, column), judul, "kepala")
    row = head
    for row, simpul in enumerate(kertas.pohon.walk(), head + 1):
        _write(sheet, row, kertas, simpul)
    heights = sheet.heights() | dict.fromkeys(range(1, behind + 1), _ROW)
    drawing = _centred(drawing, width * 100 / scale)
    breaks = paginate(heights, range(behind + 1, row + 1), page_height(page, scale))
    return replace(
        plan_gambar(kertas, drawing),
        cells=tuple(sheet.cells),
        widths=(*sheet.widths.items(), *_narrow()),
        heights=tuple(heights.items()),
        autofilter=Merge(head, 1, row, len(_KOLOM)) if row > head else None,
        page=replace(
            plan_gambar(kertas, drawing).page,
            fit_width=0,
            fit_height=0,
            scale=scale,
            repeat_rows=(head, head),
        ),
        page_breaks=(behind, *breaks),
    )


def _centred(drawing: DrawingPlan, room: float) -> DrawingPlan:
    """In the middle of the columns of the list below, as narrow as any program makes them."""
    right = max(0.0, (room * _TERSEMPIT - drawing.width) / 2)
    return replace(
        drawing,
        boxes=tuple(replace(b, x=b.x + right) for b in drawing.boxes),
        connectors=tuple(
            replace(c, path=tuple((x + right, y) for x, y in c.path)) for c in drawing.connectors
        ),
    )


def _widths(room: float) -> dict[int, float]:
    """Characters by column, so that together they fill the page but never leave it (points)."""
    wanted = sum(width for _, width in _KOLOM)
    characters = room * _AMAN / 5.58 - len(_KOLOM) * 5 / 7
    share = min(1.6, characters / wanted)
    return {column: width * share for column, (_, width) in enumerate(_KOLOM, 1)}


def _narrow() -> list[tuple[int, float]]:
    first = len(_KOLOM) + 1
    return [(column, _LEBAR_SEMPIT) for column in range(first, first + _SEMPIT)]


def _write(sheet: SheetBuilder, row: int, kertas: KertasKerja, simpul: Simpul) -> None:
    indikator = "\n".join(indikator_text(i) for i in simpul.indikator)
    own = not simpul.crosscutting or simpul.komponen is not None
    sheet.put((row, 1), simpul.kode, "isi_kode")
    sheet.put((row, 2), simpul.level.sebutan, "isi")
    sheet.put((row, 3), simpul.kinerja, "isi_tebal")
    sheet.put((row, 4), indikator or (Kosong("indikator") if own else None), "isi")
    sheet.put((row, 5), jabatan_atau_jenjang(kertas, simpul), "isi")
    sheet.put((row, 6), "\n".join(simpul.crosscutting) or None, "isi")
    at = simpul.asal
    sheet.put((row, 7), f"{at.lembar}!{at.alamat}" if at else None, "tautan", link=at)
