"""Sheet PK JPT: Perjanjian Kinerja of the head of the office with the head of the region."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.pk_rows import plan_pk

NAMA = "PK JPT"


def plan_pk_jpt(kertas: KertasKerja) -> SheetPlan | None:
    """One section for each official; None when no performance is of this rank."""
    return plan_pk(kertas, Jenjang.JPT, NAMA)
