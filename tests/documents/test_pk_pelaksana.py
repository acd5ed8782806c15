from pohon_xl.documents.pk_pelaksana import plan_pk_pelaksana
from pohon_xl.model.level import Jenjang
from tests.support.dinas import dinas_lengkap
from tests.support.golden import check_golden


def test_each_official_gets_a_document_with_what_the_workbook_knows() -> None:
    plans = plan_pk_pelaksana(dinas_lengkap(operasional=Jenjang.PELAKSANA))

    check_golden("documents/pk_pelaksana.txt", "\n".join(plan.dump() for plan in plans))


def test_an_office_without_that_rank_has_no_such_document() -> None:
    plans = plan_pk_pelaksana(dinas_lengkap())

    assert plans == ()
