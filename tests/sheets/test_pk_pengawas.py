from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Level
from pohon_xl.sheets.pk_pengawas import plan_pk_pengawas
from tests.support.contoh_isian import kertas_terisi, with_jenjang
from tests.support.golden import check_golden
from tests.support.grid_of_plan import texts
from tests.support.outline import kertas_from


def tree() -> KertasKerja:
    """The example, where this rank signs for its level."""
    return with_jenjang(kertas_terisi(), Level.ANTARA, Jenjang.PENGAWAS)


def test_golden() -> None:
    plan = plan_pk_pengawas(tree())
    assert plan is not None

    check_golden("sheets/pk_pengawas.txt", plan.dump())


def test_the_headings_fit_the_rank() -> None:
    plan = plan_pk_pengawas(tree())
    assert plan is not None

    assert plan.name == "PK Pengawas"
    assert "Sasaran Kegiatan" in texts(plan)
    assert "Kegiatan/Sub Kegiatan" in texts(plan)


def test_without_a_performance_of_this_rank_there_is_no_sheet() -> None:
    assert plan_pk_pengawas(kertas_from("Menurunnya pengangguran")) is None
