"""All worksheets in the order of their tabs."""

from collections.abc import Sequence

from pohon_xl.model.finding import Finding
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.plan.sheet import SheetPlan
from pohon_xl.sheets.abaikan import plan_abaikan
from pohon_xl.sheets.anggaran import plan_anggaran
from pohon_xl.sheets.cascading import plan_cascading
from pohon_xl.sheets.crosscutting import plan_crosscutting
from pohon_xl.sheets.gambar import plan_gambar
from pohon_xl.sheets.iku import plan_iku
from pohon_xl.sheets.instansi import plan_instansi
from pohon_xl.sheets.pejabat import plan_pejabat
from pohon_xl.sheets.pk_administrator import plan_pk_administrator
from pohon_xl.sheets.pk_jf import plan_pk_jf
from pohon_xl.sheets.pk_jpt import plan_pk_jpt
from pohon_xl.sheets.pk_pelaksana import plan_pk_pelaksana
from pohon_xl.sheets.pk_pengawas import plan_pk_pengawas
from pohon_xl.sheets.pohon_kinerja import plan_pohon_kinerja
from pohon_xl.sheets.rencana_aksi import plan_rencana_aksi
from pohon_xl.sheets.skp import plan_skp
from pohon_xl.sheets.target import plan_target
from pohon_xl.sheets.temuan import plan_temuan

_PK = (plan_pk_jpt, plan_pk_administrator, plan_pk_pengawas, plan_pk_jf, plan_pk_pelaksana)


def plan_sheets(
    kertas: KertasKerja, findings: Sequence[Finding], drawings: Sequence[DrawingPlan]
) -> tuple[SheetPlan, ...]:
    """Temuan, drawings, cascading, the PK there are, other results, then the sheets to fill in."""
    agreements = (plan(kertas) for plan in _PK)
    return (
        plan_temuan(kertas, findings),
        *(
            (plan_gambar if i else plan_pohon_kinerja)(kertas, drawing)
            for i, drawing in enumerate(drawings)
        ),
        plan_cascading(kertas),
        *(plan for plan in agreements if plan is not None),
        plan_iku(kertas),
        plan_skp(kertas),
        plan_rencana_aksi(kertas),
        plan_crosscutting(kertas),
        *plan_masukan(kertas),
    )


def plan_masukan(
    kertas: KertasKerja, builder: type[SheetBuilder] = SheetBuilder
) -> tuple[SheetPlan, ...]:
    """The sheets to fill in, with what is known already."""
    plans = (plan_instansi, plan_pejabat, plan_target, plan_anggaran, plan_abaikan)
    return tuple(plan(kertas, builder) for plan in plans)
