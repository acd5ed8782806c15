"""Indikator Kinerja Utama: the table an office publishes (PER/09/M.PAN/5/2007)."""

from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.iku import BarisIku, iku_rows
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class IkuContext:
    """Values of the template."""

    kantor: Kantor
    iku: tuple[BarisIku, ...]


def plan_iku(kertas: KertasKerja) -> tuple[DocumentPlan, ...]:
    """One document; none without a tujuan or sasaran."""
    rows = iku_rows(kertas)
    context = IkuContext(kantor_of(kertas), rows)
    return (DocumentPlan("iku", "iku.docx", context),) if rows else ()
