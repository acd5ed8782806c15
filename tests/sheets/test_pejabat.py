from dataclasses import replace

from pohon_xl.model.instansi import Pejabat, SelIsian
from pohon_xl.model.level import Jenjang
from pohon_xl.sheets.pejabat import plan_pejabat
from pohon_xl.tables.masukan import TANPA_PADANAN, heading_of
from pohon_xl.tables.pejabat import JENJANG_TAHAP_5, JUDUL
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.golden import check_golden
from tests.support.grid_of_plan import cell_at, cell_with, grid_of_plan, texts
from tests.support.isian import read_pejabat
from tests.support.lembar import kertas_of
from tests.support.outline import kertas_from

HILANG = Pejabat("1.9", "Kinerja yang dihapus", None, "Kepala Seksi", "NAMA PEJABAT")


def test_golden() -> None:
    kertas = kertas_terisi()
    rows = (*(replace(p, lain=(("Telepon", "0"),)) for p in kertas.pejabat), HILANG)

    check_golden("sheets/pejabat.txt", plan_pejabat(replace(kertas, pejabat=rows)).dump())


def test_every_performance_that_someone_signs_has_a_row() -> None:
    rows = read_pejabat(grid_of_plan(plan_pejabat(kertas_kosong())))

    assert [r.kode for r in rows] == ["1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1", "1.1.1.1.2", "1.1.2"]
    assert all(r == Pejabat(r.kode, r.kinerja) for r in rows)


def test_what_she_filled_in_survives_a_run() -> None:
    kertas = kertas_terisi()

    assert read_pejabat(grid_of_plan(plan_pejabat(kertas))) == kertas.pejabat


def test_her_own_columns_and_a_rank_nobody_knows_survive_a_run() -> None:
    kertas = kertas_terisi()
    first, *others = kertas.pejabat
    rows = (
        replace(
            first,
            lain=(("Nama", "dua"), ("", "x"), ("Jenjang pengganti (belum terbaca)", "Staf ahli")),
        ),
        *(replace(p, jenjang=Jenjang.PENGAWAS, lain=(("Nama", ""), ("", ""))) for p in others),
    )
    plan = plan_pejabat(replace(kertas, pejabat=rows))

    assert read_pejabat(grid_of_plan(plan)) == rows
    assert cell_with(plan, "Staf ahli").column == 5


def test_a_performance_that_moved_keeps_its_official() -> None:
    kertas = kertas_from("A | X\n  B | Y\n  C | Z")
    row = Pejabat("1.1", "C", None, "Kepala Dinas")
    rows = read_pejabat(grid_of_plan(plan_pejabat(replace(kertas, pejabat=(row,)))))

    assert rows == (Pejabat("1.1", "B"), replace(row, kode="1.2"))


def test_a_reworded_performance_leaves_its_official_below_the_band() -> None:
    kertas = kertas_from("A | X\n  B baru | Y")
    row = Pejabat("1.1", "B lama", None, "Kepala Dinas")
    plan = plan_pejabat(replace(kertas, pejabat=(row,)))
    band = cell_with(plan, TANPA_PADANAN)

    assert band.style == "pita"
    assert cell_with(plan, "B lama").row == band.row + 1
    assert read_pejabat(grid_of_plan(plan)) == (Pejabat("1.1", "B baru"), row)


def test_two_rows_for_one_performance_are_both_kept() -> None:
    kertas = kertas_from("A | X\n  B | Y")
    rows = (Pejabat("1.1", "B", nama="SATU"), Pejabat("1.1", "B", nama="DUA"))

    assert read_pejabat(grid_of_plan(plan_pejabat(replace(kertas, pejabat=rows)))) == rows


def test_rows_that_only_we_wrote_vanish_with_their_performance() -> None:
    kertas = kertas_from("A | X\n  B | Y")
    plan = plan_pejabat(replace(kertas, pejabat=(Pejabat("1.2", "Dihapus"),)))

    assert TANPA_PADANAN not in texts(plan)


def test_a_second_run_changes_nothing() -> None:
    kertas = replace(kertas_terisi(), pejabat=(*kertas_terisi().pejabat, HILANG))
    first = plan_pejabat(kertas)
    again = plan_pejabat(replace(kertas, pejabat=read_pejabat(grid_of_plan(first))))

    assert again == first


def test_yellow_is_hers_and_white_is_ours() -> None:
    plan = plan_pejabat(kertas_kosong())
    row = cell_with(plan, "Meningkatnya penempatan").row
    styles = [cell_at(plan, row, column).style for column in range(1, 10)]

    assert styles == ["isi_kode", "isi", "isi", "isi", *["masukan"] * 4, "masukan_teks"]


def test_the_rank_is_chosen_from_a_list() -> None:
    choice, status = plan_pejabat(kertas_kosong()).validations

    assert choice.choices == tuple(j.value for j in Jenjang)
    assert choice.strict
    assert (choice.area.row, choice.area.last_row, choice.area.column) == (4, 9, 5)
    assert status.choices == ("Definitif", "Plt.", "Plh.", "Pj.")


def test_two_officials_of_one_performance_keep_their_rows_below_each_other() -> None:
    first = Pejabat("1.1", "A", jabatan="Kepala", nama="LAMA", sampai="1 Maret 2026")
    second = Pejabat("1.1", "A", jabatan="Kepala", nama="BARU", status="Plt.", mulai="2 Maret 2026")
    kertas = kertas_from("X\n  A", pejabat=(first, second))

    assert read_pejabat(grid_of_plan(plan_pejabat(kertas))) == (first, second)


def test_without_a_tree_the_sheet_says_so_and_keeps_her_rows() -> None:
    plan = plan_pejabat(replace(kertas_from(""), pejabat=(HILANG,)))

    assert cell_at(plan, 4, 1).style == "keterangan"
    assert HILANG in read_pejabat(grid_of_plan(plan))


def test_a_rank_that_tahap_5_does_not_give_stands_in_parentheses() -> None:
    kertas = kertas_of("""
        # Tahap 1
        Tahap 1 Menentukan outcome Dinas A | Menurunnya pengangguran
        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya serapan | Meningkatnya serapan kerja
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya serapan kerja | Meningkatnya mutu pelatihan | kondisi antara utama
        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen | Jabatan
        Tahap 2 | Meningkatnya serapan kerja | Persentase | kinerja strategis | Sasaran | PK JPT
        """)
    plan = plan_pejabat(kertas)

    assert [cell_at(plan, row, 4).value for row in (4, 5)] == [
        "PK Jabatan Pimpinan Tinggi",
        "(PK Jabatan Administrator)",
    ]


def test_the_older_heading_of_that_column_is_still_known() -> None:
    assert heading_of("Jenjang menurut Tahap 5", JUDUL) == JENJANG_TAHAP_5


def test_an_nip_that_excel_made_a_number_stays_one_and_is_never_text() -> None:
    kertas = kertas_from("A | X\n  B | Y")
    row = Pejabat("1.1", "B", sel=(SelIsian("NIP", angka=1.9e17),))
    plan = plan_pejabat(replace(kertas, pejabat=(row,)))

    assert cell_at(plan, 4, 9).value == 1.9e17
