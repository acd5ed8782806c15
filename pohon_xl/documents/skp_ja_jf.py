"""SKP of Pejabat Administrasi and Pejabat Fungsional: each result with the superior's it serves."""

from pohon_xl.documents.skp import plan_skp
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.document import DocumentPlan

_JENJANG = (Jenjang.ADMINISTRATOR, Jenjang.PENGAWAS, Jenjang.JF, Jenjang.PELAKSANA)


def plan_skp_ja_jf(kertas: KertasKerja) -> tuple[DocumentPlan, ...]:
    """One document for each official, from the highest rank down."""
    return plan_skp(kertas, _JENJANG, "skp_ja_jf")
