"""All Word documents in order."""

from collections.abc import Callable

from pohon_xl.documents.bahan import TANPA_BAHAN, Bahan
from pohon_xl.documents.crosscutting import plan_crosscutting
from pohon_xl.documents.iku import plan_iku
from pohon_xl.documents.iku_keputusan import plan_iku_keputusan
from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.documents.pk_administrator import plan_pk_administrator
from pohon_xl.documents.pk_jf import plan_pk_jf
from pohon_xl.documents.pk_jpt import plan_pk_jpt
from pohon_xl.documents.pk_pelaksana import plan_pk_pelaksana
from pohon_xl.documents.pk_pengawas import plan_pk_pengawas
from pohon_xl.documents.pohon_kinerja import plan_pohon_kinerja
from pohon_xl.documents.rencana_aksi import plan_rencana_aksi
from pohon_xl.documents.skp_ja_jf import plan_skp_ja_jf
from pohon_xl.documents.skp_jpt import plan_skp_jpt
from pohon_xl.documents.surat_crosscutting import plan_surat_crosscutting
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.document import DocumentPlan

_Plan = Callable[[KertasKerja, Bahan], tuple[DocumentPlan, ...]]


def _pk(kertas: KertasKerja, bahan: Bahan) -> tuple[DocumentPlan, ...]:
    return (
        *plan_pk_jpt(kertas, bahan),
        *plan_pk_administrator(kertas, bahan),
        *plan_pk_pengawas(kertas, bahan),
        *plan_pk_jf(kertas, bahan),
        *plan_pk_pelaksana(kertas, bahan),
    )


def _iku(kertas: KertasKerja, bahan: Bahan) -> tuple[DocumentPlan, ...]:
    return (*plan_iku(kertas), *plan_iku_keputusan(kertas, bahan))


#: what a command line may ask for, in the order of the documents
JENIS: dict[str, _Plan] = {
    "pk": _pk,
    "iku": _iku,
    "skp": lambda kertas, _: (*plan_skp_jpt(kertas), *plan_skp_ja_jf(kertas)),
    "rencana_aksi": lambda kertas, _: plan_rencana_aksi(kertas),
    "crosscutting": lambda kertas, _: plan_crosscutting(kertas),
    "surat": plan_surat_crosscutting,
    "pohon": plan_pohon_kinerja,
    "lkip": lambda kertas, bahan: (plan_lkip(kertas, bahan),),
}


def plan_documents(
    kertas: KertasKerja, jenis: frozenset[str] | None = None, bahan: Bahan = TANPA_BAHAN
) -> tuple[DocumentPlan, ...]:
    """From the highest PK to the report; `jenis` names the kinds wanted, None means all."""
    wanted = (plan for name, plan in JENIS.items() if jenis is None or name in jenis)
    return tuple(plan for plans in wanted for plan in plans(kertas, bahan))
