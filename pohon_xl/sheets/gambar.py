"""Sheets Pohon Kinerja, Pohon 1, Cascading (gambar), ...: each holds one drawing, on one page."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.plan.page import one_page
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.rekaman import replace
from pohon_xl.sheets.isian import footer


def plan_gambar(kertas: KertasKerja, drawing: DrawingPlan) -> SheetPlan:
    """No cells: shapes are fitted to the page as a whole, whatever font her columns count in."""
    return SheetPlan(
        name=drawing.nama,
        cells=(),
        page=replace(one_page(drawing.paper), footer=footer(kertas, drawing.nama)),
        tab_color="1F3864",
        zoom=70,
        drawing=drawing,
    )
