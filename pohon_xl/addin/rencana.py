"""What the sheets and marks of a click should be, from the open workbook as read."""

from collections.abc import Callable, Sequence

from pohon_xl import app
from pohon_xl.addin.bacaan import Bacaan
from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.finding import Finding
from pohon_xl.model.location import Location
from pohon_xl.plan.flag import FlagPlan
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.rekaman import replace
from pohon_xl.sheets.abaikan import NAMA_LEMBAR as ABAIKAN
from pohon_xl.sheets.tanda import plan_tanda
from pohon_xl.sheets.temuan import NAMA as TEMUAN
from pohon_xl.sheets.terisi import changed_plans, named_as_hers
from pohon_xl.tables.grid import Grid
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from pohon_xl.workbook.source import Source

__all__ = ["TEMUAN", "bare_buku", "flags_of", "ignored", "planned"]


def planned(bacaan: Bacaan, wanted: Callable[[str], bool]) -> tuple[SheetPlan, ...]:
    """Sheets whose names a button wants; input sheets only where they would say something new."""
    drafts = [d for d in app.draft_all(bacaan.buku, bacaan.temuan) if wanted(d.name)]
    grids = bacaan.buku.grids
    plans = tuple(draft.made() for draft in named_as_hers(drafts, grids))
    return changed_plans(plans, grids)


def flags_of(bacaan: Bacaan) -> tuple[FlagPlan, ...]:
    """Marks for her cells."""
    hers = {g.lembar for g in bacaan.buku.grids if g.peran is None}
    return plan_tanda(bacaan.temuan, hers)


def ignored(bacaan: Bacaan, findings: Sequence[Finding], alasan: str) -> Bacaan:
    """The same workbook with one more row in sheet Abaikan for each of these findings."""
    at = Location(ABAIKAN, 1, 1)  # the sheet is laid out anew
    rows = tuple(
        Abaikan(
            at=at,
            at_alasan=at,
            temuan=f.id,
            kode=f.kode,
            lembar=f.sel[0].lembar,
            sel=f.sel[0].alamat,
            alasan=alasan,
        )
        for f in findings
    )
    kertas = replace(bacaan.buku.kertas, abaikan=(*bacaan.buku.kertas.abaikan, *rows))
    buku = replace(bacaan.buku, kertas=kertas)
    return replace(bacaan, buku=buku, temuan=app.check(buku))


def bare_buku(source: Source, grids: tuple[Grid, ...]) -> app.Buku:
    """A workbook that need not hold a single Tahap."""
    return app.Buku(source, grids, read_kertas_kerja(source.path.name, grids))
