"""All worksheets in the order of their tabs."""

from collections.abc import Callable, Sequence
from functools import partial

from pohon_xl.model.finding import Finding
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.pk import has_pk
from pohon_xl.plan.builder import SheetBuilder
from pohon_xl.plan.drawing import DrawingPlan
from pohon_xl.plan.sheet import Peran, SheetDraft, SheetPlan
from pohon_xl.sheets import (
    abaikan,
    anggaran,
    cascading,
    crosscutting,
    iku,
    instansi,
    pejabat,
    pk_administrator,
    pk_jf,
    pk_jpt,
    pk_pelaksana,
    pk_pengawas,
    rencana_aksi,
    skp,
    target,
    temuan,
)
from pohon_xl.sheets.gambar import plan_gambar
from pohon_xl.sheets.pohon_kinerja import plan_pohon_kinerja
from pohon_xl.sheets.tautan_temuan import Tertaut

_PK = (
    (Jenjang.JPT, pk_jpt.NAMA, pk_jpt.plan_pk_jpt),
    (Jenjang.ADMINISTRATOR, pk_administrator.NAMA, pk_administrator.plan_pk_administrator),
    (Jenjang.PENGAWAS, pk_pengawas.NAMA, pk_pengawas.plan_pk_pengawas),
    (Jenjang.JF, pk_jf.NAMA, pk_jf.plan_pk_jf),
    (Jenjang.PELAKSANA, pk_pelaksana.NAMA, pk_pelaksana.plan_pk_pelaksana),
)
_MASUKAN = (
    (instansi.NAMA_LEMBAR, instansi.plan_instansi),
    (pejabat.NAMA_LEMBAR, pejabat.plan_pejabat),
    (target.NAMA_LEMBAR, target.plan_target),
    (anggaran.NAMA_LEMBAR, anggaran.plan_anggaran),
    (abaikan.NAMA_LEMBAR, abaikan.plan_abaikan),
)


def plan_sheets(
    kertas: KertasKerja, findings: Sequence[Finding], drawings: Sequence[DrawingPlan]
) -> tuple[SheetPlan, ...]:
    """All of `draft_sheets`, planned."""
    return tuple(draft.made() for draft in draft_sheets(kertas, findings, drawings))


def draft_sheets(
    kertas: KertasKerja, findings: Sequence[Finding], drawings: Sequence[DrawingPlan]
) -> tuple[SheetDraft, ...]:
    """Temuan, drawings, cascading, the PK there are, other results, then the sheets to fill in."""
    makers: dict[str, Callable[[], SheetPlan | None]] = {
        cascading.NAMA: partial(cascading.plan_cascading, kertas),
        **{name: partial(plan, kertas) for rank, name, plan in _PK if has_pk(kertas, rank)},
    }
    tertaut = Tertaut(kertas, findings, makers)
    results: list[tuple[str, Callable[[], SheetPlan | None]]] = [
        (temuan.NAMA, tertaut.temuan),
        *(
            (drawing.nama, partial(plan_gambar if i else plan_pohon_kinerja, kertas, drawing))
            for i, drawing in enumerate(drawings)
        ),
        *((name, partial(tertaut.hasil, name)) for name in makers),
        (iku.NAMA, partial(iku.plan_iku, kertas)),
        (skp.NAMA, partial(skp.plan_skp, kertas)),
        (rencana_aksi.NAMA, partial(rencana_aksi.plan_rencana_aksi, kertas)),
        (crosscutting.NAMA, partial(crosscutting.plan_crosscutting, kertas)),
    ]
    inputs = ((name, partial(plan, kertas)) for name, plan in _MASUKAN)
    return (
        *(SheetDraft(name, Peran.HASIL, partial(_there, plan)) for name, plan in results),
        *(SheetDraft(name, Peran.MASUKAN, plan) for name, plan in inputs),
    )


def _there(plan: Callable[[], SheetPlan | None]) -> SheetPlan:
    made = plan()
    if made is None:
        raise ValueError("a sheet was promised that nothing would stand in")
    return made


def plan_masukan(
    kertas: KertasKerja, builder: type[SheetBuilder] = SheetBuilder
) -> tuple[SheetPlan, ...]:
    """The sheets to fill in, with what is known already."""
    return tuple(plan(kertas, builder) for _, plan in _MASUKAN)
