"""Perjanjian Kinerja of pelaksana."""

from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.pk import plan_pk
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.document import DocumentPlan


def plan_pk_pelaksana(kertas: KertasKerja, bahan: Bahan = TANPA_BAHAN) -> tuple[DocumentPlan, ...]:
    """One document for each official, in tree order."""
    return plan_pk(kertas, Jenjang.PELAKSANA, "pk_pelaksana", bahan)
