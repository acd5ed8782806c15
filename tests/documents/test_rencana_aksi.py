from dataclasses import replace

from pohon_xl.documents.rencana_aksi import plan_rencana_aksi, rencana_aksi_rows
from pohon_xl.plan.kosong import Kosong
from tests.support.contoh_isian import kertas_terisi
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.golden import check_golden
from tests.support.outline import kertas_from


def test_without_any_quarter_there_is_no_rencana_aksi() -> None:
    assert rencana_aksi_rows(dinas_lengkap()) == ()


def test_a_performance_with_one_quarter_given_asks_for_the_others() -> None:
    kertas = dinas_lengkap()
    first = replace(kertas.target[1], triwulan=("20", None, "60", "85"))
    rows = rencana_aksi_rows(replace(kertas, target=(first, *kertas.target[2:])))

    assert [row.sasaran for row in rows] == ["Meningkatnya penyerapan tenaga kerja", ""]
    assert (rows[0].triwulan_1, rows[0].triwulan_2) == ("20", Kosong("TW II"))
    assert rows[1].triwulan_1 == Kosong("TW I")


def test_the_tujuan_is_nobodys_promise() -> None:
    kertas = dinas_lengkap()
    tujuan = replace(kertas.target[0], triwulan=("1", "2", "3", "4"))

    assert rencana_aksi_rows(replace(kertas, target=(tujuan, *kertas.target[1:]))) == ()


def test_the_document_holds_every_promise_with_what_pays_for_it() -> None:
    plans = plan_rencana_aksi(kertas_terisi())

    check_golden("documents/rencana_aksi.txt", "\n".join(plan.dump() for plan in plans))


def test_without_input_sheets_the_document_is_all_blanks() -> None:
    plans = plan_rencana_aksi(dinas())

    check_golden("documents/rencana_aksi_kosong.txt", "\n".join(plan.dump() for plan in plans))


def test_without_a_tree_there_is_no_document() -> None:
    assert plan_rencana_aksi(kertas_from("")) == ()
