"""Sheet plans as short as tests want them."""

from dataclasses import replace

from pohon_xl.model.location import Location
from pohon_xl.plan.sheet import CellPlan, Merge, PageSetup, Peran, SheetPlan, Validation
from pohon_xl.plan.style import STYLES


def sheet_of(name: str, *rows: tuple[str | int | float | None, ...], **fields: object) -> SheetPlan:
    """A sheet with these rows from A1."""
    cells = tuple(
        CellPlan(row, column, value)
        for row, values in enumerate(rows, 1)
        for column, value in enumerate(values, 1)
    )
    return replace(SheetPlan(name, cells), **fields)  # type: ignore[arg-type]


def full_sheet(name: str = "Cascading") -> SheetPlan:
    """Each thing that a plan can ask for, once."""
    cells = (
        CellPlan(1, 1, "Pohon <b> & \"kinerja\" 'SKPD'", "judul"),
        CellPlan(3, 1, "Kode", "kepala"),
        CellPlan(3, 2, "Kinerja", "kepala"),
        CellPlan(3, 3, "Pagu", "kepala"),
        CellPlan(4, 1, "1.10", "isi_kode"),
        CellPlan(4, 2, "=1+1", "isi"),
        CellPlan(4, 3, 1_250_000, "isi_rupiah"),
        CellPlan(5, 1, "ke sini", "tautan", link=Location(name, 1, 1)),
        CellPlan(5, 2, "http://example.org", "isi"),
        CellPlan(5, 3, 2_500_000, "jumlah_rupiah", formula="SUM(C4)*2"),
        CellPlan(6, 1, None, "kosong"),
    )
    return SheetPlan(
        name,
        cells,
        merges=(Merge(1, 1, 1, 3),),
        widths=((1, 10.0), (2, 40.0)),
        heights=((1, 30.0), (4, 18.75)),
        freeze=(4, 2),
        autofilter=Merge(3, 1, 5, 3),
        validations=(Validation(Merge(6, 1, 8, 1), ("ya", "tidak"), "Pilih", "Isi salah satu."),),
        page=PageSetup(paper="F4", repeat_rows=(3, 3), footer="&L&8Cascading&R&8&P dari &N"),
        page_breaks=(4,),
        tab_color="2E75B6",
        zoom=85,
    )


def all_styles(name: str = "Gaya") -> SheetPlan:
    """One cell of each style."""
    cells = tuple(CellPlan(row, 1, style, style) for row, style in enumerate(STYLES, 1))
    return SheetPlan(name, cells)


PLANS = (
    full_sheet(),
    sheet_of("Target", ("Indikator", "2025"), ("APT", None), peran=Peran.MASUKAN),
    all_styles(),
)
