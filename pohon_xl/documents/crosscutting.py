"""The register of crosscutting: which partner is to fulfil what, for which performance."""

from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.crosscutting import BarisCrosscutting, crosscutting_rows
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class CrosscuttingContext:
    """Values of the template."""

    kantor: Kantor
    crosscutting: tuple[BarisCrosscutting, ...]


def plan_crosscutting(kertas: KertasKerja) -> tuple[DocumentPlan, ...]:
    """One document; none where no partner is named."""
    rows = crosscutting_rows(kertas)
    context = CrosscuttingContext(kantor_of(kertas), rows)
    return (DocumentPlan("crosscutting", "crosscutting.docx", context),) if rows else ()
