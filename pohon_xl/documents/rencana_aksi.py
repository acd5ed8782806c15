"""Rencana aksi: the targets of the Perjanjian Kinerja by quarter, alone and in the LKIP."""

from pohon_xl.documents.kepala import Kantor, kantor_of
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.simpul import Simpul
from pohon_xl.plan.document import DocumentPlan
from pohon_xl.plan.rencana_aksi import BarisAksi, aksi_rows, promised
from pohon_xl.rekaman import dataclass


@dataclass(frozen=True, slots=True)
class RencanaAksiContext:
    """Values of the template."""

    kantor: Kantor
    aksi: tuple[BarisAksi, ...]


def plan_rencana_aksi(kertas: KertasKerja) -> tuple[DocumentPlan, ...]:
    """All that is promised, quarters given or not; none without a promise."""
    rows = aksi_rows(kertas)
    context = RencanaAksiContext(kantor_of(kertas), rows)
    return (DocumentPlan("rencana_aksi", "rencana_aksi.docx", context),) if rows else ()


def rencana_aksi_rows(kertas: KertasKerja) -> tuple[BarisAksi, ...]:
    """Promised performances for which any quarter is given, all their indicators; else none."""
    nodes = (s for s in promised(kertas) if _has_triwulan(kertas, s))
    return aksi_rows(kertas, nodes)


def _has_triwulan(kertas: KertasKerja, simpul: Simpul) -> bool:
    rows = (kertas.target_of(simpul, i.teks) for i in simpul.indikator)
    return any(any(row.triwulan) for row in rows if row is not None)
