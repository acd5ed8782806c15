from dataclasses import replace

from pohon_xl.documents.lkip import LkipContext, plan_lkip
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.kosong import Kosong
from tests.support.dinas import dinas, dinas_lengkap
from tests.support.golden import check_golden
from tests.support.kasus import kasus


def context_of(kertas: KertasKerja) -> LkipContext:
    context = plan_lkip(kertas).context
    assert isinstance(context, LkipContext)
    return context


def test_the_draft_holds_what_the_workbook_knows() -> None:
    check_golden("documents/lkip.txt", plan_lkip(dinas_lengkap()).dump())


def test_without_input_sheets_everything_unknown_is_a_blank() -> None:
    check_golden("documents/lkip_kosong.txt", plan_lkip(dinas()).dump())


def test_every_sasaran_of_the_office_has_its_analysis() -> None:
    context = context_of(dinas_lengkap())

    assert [a.sasaran for a in context.analisis] == [
        "Meningkatnya penyerapan tenaga kerja",
        "Meningkatnya perlindungan tenaga kerja",
    ]


def test_performances_of_other_offices_stand_in_the_crosscutting_table_only() -> None:
    context = context_of(dinas_lengkap())

    assert [row.perangkat_daerah for row in context.crosscutting] == [
        "DINAS PENDIDIKAN\nDINAS SOSIAL"
    ]
    assert "Meningkatnya pendidikan" not in [row.sasaran for row in context.pk]
    assert context.pohon[-1].level == "Crosscutting"


def test_what_happened_last_year_is_asked_for_by_its_year() -> None:
    context = context_of(dinas_lengkap())

    assert context.capaian[0].lalu_1 == Kosong("realisasi 2025")


def test_the_tujuan_is_reported_before_its_sasaran() -> None:
    context = context_of(dinas_lengkap())

    assert [row.sasaran for row in context.capaian_tujuan] == ["Menurunnya pengangguran"]
    assert context.capaian_tujuan[0].capaian == "103,24"


def test_tables_are_numbered_through_all_sasaran() -> None:
    context = context_of(dinas_lengkap())

    assert [a.tabel.target for a in context.analisis] == ["3.5", "3.10"]
    assert context.tabel_anggaran == "3.15"


def test_the_scale_leaves_no_gap() -> None:
    rows = context_of(dinas()).skala

    assert [(row.interval, row.kategori) for row in rows] == [
        ("> 90", "Sangat Tinggi"),
        ("> 75 sampai 90", "Tinggi"),
        ("> 65 sampai 75", "Sedang"),
        ("> 50 sampai 65", "Rendah"),
        ("≤ 50", "Sangat Rendah"),
    ]


def test_names_in_capitals_read_as_in_a_sentence_and_stay_so_in_titles() -> None:
    kertas = dinas_lengkap()
    capitals = replace(kertas.instansi, pemerintah_daerah="PEMERINTAH KABUPATEN CONTOH")

    context = context_of(replace(kertas, instansi=capitals))

    assert context.pemerintah_daerah == "Pemerintah Kabupaten Contoh"
    assert context.judul_pemerintah_daerah == "PEMERINTAH KABUPATEN CONTOH"


def test_an_issue_names_its_conditions_as_the_tree_words_them() -> None:
    rows = context_of(kasus()).isu

    assert "Meningkatnya Kontribusi Industri, pariwisata, pertanian, perdagangan" in str(
        rows[3].kondisi
    )


def test_a_workbook_without_a_tree_still_gives_a_draft_with_blanks() -> None:
    context = context_of(KertasKerja(berkas="kosong.xlsx"))

    assert context.isi_pohon == Kosong("isi pohon kinerja")
    assert context.isu[0].isu == Kosong("isu strategis")
    assert context.analisis[0].sasaran == Kosong("sasaran strategis")


def test_an_issue_without_conditions_asks_for_them() -> None:
    kertas = dinas()

    context = context_of(replace(kertas, csf=(replace(kertas.csf[0], bagian=()),)))

    assert context.isu[0].kondisi == Kosong("kondisi yang diperlukan")


def test_a_revised_agreement_is_called_so_in_the_report_too() -> None:
    kertas = dinas_lengkap()
    revised = replace(kertas, instansi=replace(kertas.instansi, jenis_pk="Perubahan"))

    assert context_of(kertas).sebutan_pk == "Perjanjian Kinerja"
    assert context_of(revised).sebutan_pk == "Perjanjian Kinerja Perubahan"


def test_the_report_of_a_year_does_not_bear_the_date_of_its_agreement() -> None:
    kertas = dinas_lengkap()

    def signed(day: str) -> KertasKerja:
        return replace(kertas, instansi=replace(kertas.instansi, tahun=2026, tanggal=day))

    assert context_of(signed("5 Januari 2026")).tanggal == Kosong("tanggal laporan")
    assert context_of(signed("20 Februari 2027")).tanggal == "20 Februari 2027"
