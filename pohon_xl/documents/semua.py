"""All Word documents in order."""

from pohon_xl.documents.lkip import plan_lkip
from pohon_xl.documents.pk_administrator import plan_pk_administrator
from pohon_xl.documents.pk_jf import plan_pk_jf
from pohon_xl.documents.pk_jpt import plan_pk_jpt
from pohon_xl.documents.pk_pelaksana import plan_pk_pelaksana
from pohon_xl.documents.pk_pengawas import plan_pk_pengawas
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.document import DocumentPlan

#: what a command line may ask for
JENIS = ("pk", "lkip")


def plan_documents(
    kertas: KertasKerja, jenis: frozenset[str] | None = None
) -> tuple[DocumentPlan, ...]:
    """From the highest PK to the report; `jenis` names the kinds wanted, None means all."""
    wanted = frozenset(JENIS) if jenis is None else jenis
    plans: list[DocumentPlan] = []
    if "pk" in wanted:
        for plan in (
            plan_pk_jpt,
            plan_pk_administrator,
            plan_pk_pengawas,
            plan_pk_jf,
            plan_pk_pelaksana,
        ):
            plans += plan(kertas)
    if "lkip" in wanted:
        plans.append(plan_lkip(kertas))
    return tuple(plans)
