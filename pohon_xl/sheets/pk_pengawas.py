"""Sheet PK Pengawas: Perjanjian Kinerja of each jabatan pengawas."""

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.pk_rows import plan_pk

NAMA = "PK Pengawas"


def plan_pk_pengawas(kertas: KertasKerja) -> SheetPlan | None:
    """One section for each official; None when no performance is of this rank."""
    return plan_pk(kertas, Jenjang.PENGAWAS, NAMA)
