"""Sheet PK JF: Perjanjian Kinerja of each jabatan fungsional."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.pk_rows import plan_pk

NAMA = "PK JF"


def plan_pk_jf(kertas: KertasKerja) -> SheetPlan | None:
    """One section for each official; None when no performance is of this rank."""
    return plan_pk(kertas, Jenjang.JF, NAMA)
