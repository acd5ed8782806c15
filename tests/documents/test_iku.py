from pohon_xl.documents.iku import plan_iku
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.golden import check_golden
from tests.support.outline import kertas_from


def test_what_the_workbook_knows_stands_in_it() -> None:
    plans = plan_iku(dinas_lengkap())

    check_golden("documents/iku.txt", "\n".join(plan.dump() for plan in plans))


def test_what_is_unknown_is_a_blank() -> None:
    plans = plan_iku(dinas())

    check_golden("documents/iku_kosong.txt", "\n".join(plan.dump() for plan in plans))


def test_without_a_tree_there_is_none() -> None:
    assert plan_iku(kertas_from("")) == ()
