from dataclasses import replace

from pohon_xl.documents.pk import PkContext, plan_pk
from pohon_xl.model.instansi import Instansi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.plan.kosong import Kosong, Usulan
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.outline import kertas_from


def context_of(kertas: KertasKerja, jenjang: Jenjang) -> PkContext:
    context = plan_pk(kertas, jenjang, "pk_uji")[0].context
    assert isinstance(context, PkContext)
    return context


def test_a_proposed_indicator_says_so() -> None:
    context = context_of(dinas(), Jenjang.JPT)

    assert context.kinerja[1].indikator == Usulan("Rasio penempatan")
    assert str(context.kinerja[1].indikator) == "Rasio penempatan (usulan)"


def test_a_performance_of_another_office_is_in_no_agreement() -> None:
    kertas = dinas()
    sasaran = {
        row.sasaran
        for jenjang in Jenjang
        for plan in plan_pk(kertas, jenjang, "pk_uji")
        if isinstance(plan.context, PkContext)
        for row in plan.context.kinerja
    }

    assert "Meningkatnya penyerapan tenaga kerja" in sasaran
    assert "Meningkatnya pendidikan" not in sasaran


def test_several_indicators_share_one_merged_sasaran() -> None:
    rows = context_of(dinas(), Jenjang.JPT).kinerja

    assert [(r.nomor, r.gabung) for r in rows] == [("1", "restart"), ("", "continue"), ("2", "")]


def test_a_target_asks_for_the_year_of_the_office() -> None:
    kertas = replace(dinas(), instansi=Instansi(tahun=2027))

    context = context_of(kertas, Jenjang.JPT)

    assert context.tahun == "2027"
    assert context.kinerja[0].target == Kosong("target 2027")


def test_the_superior_of_a_head_of_office_is_the_head_of_the_region() -> None:
    context = context_of(dinas_lengkap(), Jenjang.JPT)

    assert context.pihak_kedua.jabatan == "Bupati Contoh"


def test_columns_are_named_after_the_components_in_them() -> None:
    context = context_of(dinas(), Jenjang.JF)

    assert context.judul_sasaran == "SASARAN KEGIATAN / SASARAN SUB KEGIATAN"
    assert context.judul_anggaran == "KEGIATAN / SUB KEGIATAN"


def test_an_agreement_without_programs_still_asks_for_one() -> None:
    kertas = kertas_from("""
        Menurunnya pengangguran
          Meningkatnya serapan
    """)

    context = context_of(kertas, Jenjang.JPT)

    assert context.judul_anggaran == "PROGRAM"
    assert [row.nama for row in context.anggaran] == [Kosong("nama program")]


def test_date_rank_and_nip_print_as_letters_write_them() -> None:
    base = dinas_lengkap()
    office = replace(base.instansi, tanggal="2 Januari 2026")
    officials = tuple(
        replace(p, pangkat="Pembina (IV/a)", nip="190000000000000001") for p in base.pejabat
    )
    context = context_of(replace(base, instansi=office, pejabat=officials), Jenjang.JPT)

    assert context.tanggal == "2 Januari 2026"
    assert context.pihak_pertama.pangkat == "Pembina"
    assert context.pihak_pertama.nip == "19000000 000000 0 001"
