from dataclasses import replace

from pohon_xl.documents.lkip import LkipContext, plan_lkip
from pohon_xl.model.kertas_kerja import KertasKerja
from tests.support.dinas import dinas, dinas_lengkap


def with_years(kertas: KertasKerja) -> KertasKerja:
    rows = tuple(replace(t, realisasi_lalu=("80", "77,5", None)) for t in kertas.target)
    return replace(kertas, target=rows)


def context_of(kertas: KertasKerja) -> LkipContext:
    context = plan_lkip(kertas).context
    assert isinstance(context, LkipContext)
    return context


def test_charts_are_numbered_in_the_order_of_the_report() -> None:
    context = context_of(with_years(dinas_lengkap()))
    charts = (
        *context.grafik_capaian,
        *(g for a in context.analisis for g in a.tren),
        *context.grafik_anggaran,
    )

    assert [g.nomor for g in charts] == ["3.1", "3.2", "3.3", "3.4", "3.5"]


def test_years_stand_from_the_oldest_to_the_end_of_the_renstra() -> None:
    (first, *_) = context_of(with_years(dinas_lengkap())).analisis[0].tren

    assert first.kategori == ("2024", "2025", "2026", "Akhir Renstra")
    assert [s.nilai for s in first.seri] == [(None, None, 85.0, 95.5), (77.5, 80.0, 82.25, None)]


def test_budgets_are_drawn_in_millions_by_program() -> None:
    (chart,) = context_of(dinas_lengkap()).grafik_anggaran

    assert chart.sumbu == "Juta rupiah"
    assert [s.nilai for s in chart.seri] == [(3.0, 8.0), (2.7, 7.2)]


def test_nothing_known_draws_nothing() -> None:
    context = context_of(dinas())

    assert (context.grafik_capaian, context.grafik_anggaran) == ((), ())
    assert all(not a.tren for a in context.analisis)
