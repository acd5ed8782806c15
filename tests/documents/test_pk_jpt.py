from pohon_xl.documents.pk_jpt import plan_pk_jpt
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.golden import check_golden


def test_each_official_gets_a_document_with_what_the_workbook_knows() -> None:
    plans = plan_pk_jpt(dinas_lengkap())

    check_golden("documents/pk_jpt.txt", "\n".join(plan.dump() for plan in plans))


def test_without_input_sheets_everything_unknown_is_a_blank() -> None:
    plans = plan_pk_jpt(dinas())

    check_golden("documents/pk_jpt_kosong.txt", "\n".join(plan.dump() for plan in plans))
