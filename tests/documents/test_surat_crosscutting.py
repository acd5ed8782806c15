from pohon_xl.documents.surat_crosscutting import plan_surat_crosscutting
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.golden import check_golden
from tests.support.outline import kertas_from


def test_what_the_workbook_knows_stands_in_it() -> None:
    plans = plan_surat_crosscutting(dinas_lengkap())

    check_golden("documents/surat_crosscutting.txt", "\n".join(plan.dump() for plan in plans))


def test_what_is_unknown_is_a_blank() -> None:
    plans = plan_surat_crosscutting(dinas())

    check_golden(
        "documents/surat_crosscutting_kosong.txt", "\n".join(plan.dump() for plan in plans)
    )


def test_without_a_tree_there_is_none() -> None:
    assert plan_surat_crosscutting(kertas_from("")) == ()


def test_one_office_written_in_two_ways_gets_one_letter() -> None:
    kertas = kertas_from("""
    A
      B > DINAS SOSIAL
      C > Dinas Sosial; DINAS PENDIDIKAN
""")
    plans = plan_surat_crosscutting(kertas)

    assert [p.file_name for p in plans] == [
        "surat_crosscutting_dinas_sosial.docx",
        "surat_crosscutting_dinas_pendidikan.docx",
    ]
    assert "jumlah: 2 (dua)" in plans[0].dump()


def test_names_too_long_for_a_disk_stay_apart() -> None:
    long = "DINAS " + "PEMBERDAYAAN " * 9
    kertas = kertas_from(f"A\n  B > {long}SATU; {long}DUA")
    names = [p.file_name for p in plan_surat_crosscutting(kertas)]

    assert len(set(names)) == 2
    assert max(map(len, names)) < 80
