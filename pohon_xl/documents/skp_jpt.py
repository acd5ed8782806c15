"""SKP of a Pejabat Pimpinan Tinggi: results with their perspective."""

from pohon_xl.documents.skp import plan_skp
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.document import DocumentPlan


def plan_skp_jpt(kertas: KertasKerja) -> tuple[DocumentPlan, ...]:
    """One document for each official, in tree order."""
    return plan_skp(kertas, (Jenjang.JPT,), "skp_jpt")
