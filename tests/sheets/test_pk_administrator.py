from pohon_xl.sheets.pk_administrator import plan_pk_administrator
from tests.support.contoh_isian import kertas_terisi
from tests.support.golden import check_golden
from tests.support.grid_of_plan import texts
from tests.support.outline import kertas_from


def test_golden() -> None:
    plan = plan_pk_administrator(kertas_terisi())
    assert plan is not None

    check_golden("sheets/pk_administrator.txt", plan.dump())


def test_the_headings_fit_the_rank() -> None:
    plan = plan_pk_administrator(kertas_terisi())
    assert plan is not None

    assert plan.name == "PK Administrator"
    assert "Sasaran Program" in texts(plan)
    assert "Program/Kegiatan" in texts(plan)


def test_without_a_performance_of_this_rank_there_is_no_sheet() -> None:
    assert plan_pk_administrator(kertas_from("Menurunnya pengangguran")) is None
