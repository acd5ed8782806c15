from pohon_xl.documents.skp import SkpContext
from pohon_xl.documents.skp_ja_jf import plan_skp_ja_jf
from pohon_xl.rekaman import replace
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.golden import check_golden
from tests.support.outline import kertas_from


def test_what_the_workbook_knows_stands_in_it() -> None:
    plans = plan_skp_ja_jf(dinas_lengkap())

    check_golden("documents/skp_ja_jf.txt", "\n".join(plan.dump() for plan in plans))


def test_what_is_unknown_is_a_blank() -> None:
    plans = plan_skp_ja_jf(dinas())

    check_golden("documents/skp_ja_jf_kosong.txt", "\n".join(plan.dump() for plan in plans))


def test_without_a_tree_there_is_none() -> None:
    assert plan_skp_ja_jf(kertas_from("")) == ()


def test_each_row_names_the_result_of_the_superior_along_the_branch() -> None:
    for plan in plan_skp_ja_jf(dinas_lengkap()):
        assert isinstance(plan.context, SkpContext)
        assert all(row.pimpinan for row in plan.context.utama if row.nomor)


def test_an_aspect_she_chose_is_not_asked_for_again() -> None:
    kertas = dinas_lengkap()
    rows = tuple(
        replace(t, aspek="Kualitas") if t.indikator == "Persentase lulusan bersertifikat" else t
        for t in kertas.target
    )
    plans = plan_skp_ja_jf(replace(kertas, target=rows))
    found = [
        (row.aspek, str(row.indikator))
        for plan in plans
        if isinstance(plan.context, SkpContext)
        for row in plan.context.utama
    ]

    assert ("Kualitas", "Persentase lulusan bersertifikat") in found
    assert ("Kuantitas", "[isi: indikator kuantitas]") in found


def test_her_own_boss_below_the_same_official_is_skipped() -> None:
    """The performance above is his own: the one above that is his superior's."""
    kertas = dinas_lengkap()
    rows = [
        str(row.pimpinan)
        for plan in plan_skp_ja_jf(kertas)
        if isinstance(plan.context, SkpContext)
        for row in plan.context.utama
        if row.rencana == "Terlaksananya pelatihan vokasi"
    ]

    assert rows == [
        "Meningkatnya kualitas tenaga kerja (IKI: Persentase tenaga kerja terampil)",
    ]
