import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Level
from pohon_xl.renderers.pohon_text import render_pohon
from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.tables.grid import Cell, Grid
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from tests.support.golden import check_golden
from tests.support.kasus import kasus
from tests.support.lembar import kertas_of

SMALL = """
# Tahap 1
Tahap 1 Menentukan outcome Dinas Pendidikan | Meningkatnya mutu pendidikan

# Tahap 2
NO | CSF | Kondisi yang diperlukan
1 | Guru belum kompeten | Meningkatnya kompetensi guru
2 | Gizi siswa kurang | Membaiknya gizi siswa

# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya kompetensi guru | Meningkatnya mutu pelatihan guru | kondisi antara utama
^ | Terselenggaranya pelatihan guru | kondisi antara
^ | Terlaksananya pelatihan guru kelas | kondisi operasional
^ | Tersedianya modul pelatihan guru | kondisi operasional
Membaiknya gizi siswa | Crosscutting Dinas Kesehatan; Dinas Ketahanan Pangan |

# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
Tahap 1 | Meningkatnya mutu pendidikan | Rapor pendidikan | kinerja strategis skpd
Tahap 3 | Terlaksananya pelatihan guru kelas | (Jumlah guru kelas dilatih) | kinerja operasional
"""


def tree(kertas: KertasKerja) -> list[tuple[str, str, str]]:
    return [(s.kode, s.kinerja, s.level.value) for s in kertas.pohon.walk()]


def test_the_tree_of_the_case() -> None:
    check_golden("tables/pohon_balangan.txt", render_pohon(kasus()))


def test_the_case_has_forty_nodes() -> None:
    counts = {level: len(kasus().pohon.at_level(level)) for level in Level}

    assert counts == {
        Level.OUTCOME: 1,
        Level.CSF: 5,
        Level.ANTARA_UTAMA: 4,
        Level.ANTARA: 10,
        Level.OPERASIONAL: 20,
    }


def test_every_name_in_tahap_4_and_5_of_the_case_finds_its_performance() -> None:
    rows = (*kasus().kinerja_4, *kasus().kinerja_5)

    assert [r.kinerja.teks for r in rows if r.kinerja.at not in kasus().tautan.simpul_of] == []


def test_no_performance_of_the_case_takes_the_row_of_another() -> None:
    exact = {s.kinerja.casefold(): s.kode for s in kasus().pohon.walk()}

    for row in (*kasus().kinerja_4, *kasus().kinerja_5):
        named = exact.get(row.kinerja.teks.casefold())
        assert named is None or kasus().tautan.simpul_of[row.kinerja.at] == (named,)


def test_a_node_knows_all_its_cells_in_stage_order() -> None:
    node = next(s for s in kasus().pohon.walk() if s.kode == "1.1")

    assert [str(at) for at in node.sumber] == [
        "'Tahap 2'!C4",
        "'Tahap 3'!A4",
        "'Tahap 4'!B5",
        "'Tahap 5'!B5",
    ]


def test_the_row_shifted_by_one_column_stands_in_the_tree_with_its_level() -> None:
    node = next(s for s in kasus().pohon.walk() if s.kinerja.startswith("Meningkatnya Pemenuhan"))

    assert node.level is Level.ANTARA_UTAMA
    assert str(node.sumber[0]) == "'Tahap 3'!C16"
    assert len(node.anak) == 3


def test_three_offices_run_together_are_told_apart() -> None:
    partners = [s.crosscutting for s in kasus().pohon.walk() if s.crosscutting]

    assert partners[0] == ("DINAS PENDIDIKAN DAN KEBUDAYAAN",)
    assert partners[1] == partners[2]
    assert partners[1] == (
        "DINAS KOPERASI, UKM, PERINDUSTRIAN DAN PERDAGANGAN",
        "DINAS KETAHANAN PANGAN, PERTANIAN DAN PERIKANAN",
        "DINAS KEPEMUDAAN, OLAHRAGA DAN PARIWISATA",
    )


def test_crosscutting_conditions_belong_to_no_official() -> None:
    assert {s.jenjang for s in kasus().pohon.walk() if s.crosscutting} == {None}


def test_an_indicator_in_brackets_is_a_proposal_without_them() -> None:
    (indikator,) = next(s for s in kasus().pohon.walk() if s.kode == "1.1.1").indikator

    assert indikator.usulan
    assert indikator.teks == "Persentase Tenaga Kerja Terampil sesuai kebutuhan Dunia Kerja"


def test_a_level_name_in_the_indicator_column_is_no_indicator() -> None:
    texts = {i.teks for s in kasus().pohon.walk() for i in s.indikator}

    assert not {"Kondisi Operasional", "Kondisi Antara", "Crosscutting"} & texts


def test_what_was_not_part_of_a_table_is_listed() -> None:
    assert [str(i.at) for i in kasus().tidak_dibaca if i.at.lembar != "Tahap 1"] == [
        "'Tahap 2'!A1",
        "'Tahap 3'!A1",
        "'Tahap 4'!A1",
        "'Tahap 5'!A1",
    ]


def test_a_small_workbook_reads_as_its_author_meant_it() -> None:
    assert tree(kertas_of(SMALL)) == [
        ("1", "Meningkatnya mutu pendidikan", "outcome"),
        ("1.1", "Meningkatnya kompetensi guru", "csf"),
        ("1.1.1", "Meningkatnya mutu pelatihan guru", "antara_utama"),
        ("1.1.1.1", "Terselenggaranya pelatihan guru", "antara"),
        ("1.1.1.1.1", "Terlaksananya pelatihan guru kelas", "operasional"),
        ("1.1.1.1.2", "Tersedianya modul pelatihan guru", "operasional"),
        ("1.2", "Membaiknya gizi siswa", "csf"),
    ]
    assert kertas_of(SMALL).perangkat_daerah == "Dinas Pendidikan"


def test_a_similar_performance_does_not_take_the_row_of_the_lost_one() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Terciptanya hubungan | Terlaksananya Pencegahan Perselisihan | kondisi operasional
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya Penyelesaian Perselisihan | Jumlah kasus | kinerja operasional
    """)
    (row,) = kertas.kinerja_4

    assert row.kinerja.at not in kertas.tautan.simpul_of


def test_two_rows_that_could_both_be_meant_are_left_unmatched_rather_than_guessed() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        A | Terlaksananya pembinaan usaha kecil bidang pangan | kondisi operasional
        A | Terlaksananya pembinaan usaha kecil bidang sandang | kondisi operasional
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya pembinaan usaha kecil bidang | Jumlah usaha | kinerja operasional
    """)

    assert kertas.kinerja_4[0].kinerja.at not in kertas.tautan.simpul_of


def test_a_row_shifted_to_the_left_is_set_right_too() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Meningkatnya mutu guru | kondisi antara utama
        Tersedianya buku pelajaran | kondisi antara |
    """)

    assert tree(kertas)[-1] == ("1.1.1", "Tersedianya buku pelajaran", "antara")


def test_several_indicators_below_one_performance_are_all_kept() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Meningkatnya mutu guru | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru S1 | kinerja taktikal
         | | Nilai uji kompetensi |
    """)
    node = next(s for s in kertas.pohon.walk() if s.kinerja == "Meningkatnya mutu guru")

    assert [i.teks for i in node.indikator] == ["Persentase guru S1", "Nilai uji kompetensi"]


def test_tahap_5_chooses_among_the_ranks_that_fit_the_level() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru | kondisi antara
        # Tahap 5
        Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tersedianya guru | Rasio guru | kinerja taktikal | Sasaran Kegiatan | PK Pengawas
        Meningkatnya mutu | Nilai | kinerja strategis | Sasaran SKPD | PK Pelaksana
    """)
    jenjang = {s.kinerja: s.jenjang for s in kertas.pohon.walk()}

    assert jenjang == {"Meningkatnya mutu": Jenjang.JPT, "Tersedianya guru": Jenjang.PENGAWAS}


texts = st.one_of(
    st.none(),
    st.integers(-5, 99),
    st.floats(allow_nan=False),
    st.text("ab 1.(", max_size=12),
    st.sampled_from(
        [
            "Tahap 3", "CSF", "Kondisi yang diperlukan", "Keterangan", "Kinerja", "No", "Outcome",
            "Indikator Kinerja", "kondisi antara", "Crosscutting DINAS X DINAS Y", "1. A 2. B",
            "kinerja operasional", "Rujukan Tahapan", "PK JPT", "Sasaran SKPD", "(x)", "Nama",
        ]
    ),
)  # fmt: skip


@settings(max_examples=300)
@given(
    st.dictionaries(
        st.sampled_from(["Tahap 1", "Tahap 3", "TAHAP IV", "Target", "Lembar", "Instansi"]),
        st.lists(st.lists(texts, max_size=6), max_size=8),
        max_size=4,
    )
)
def test_any_sheets_of_anything_give_findings_and_never_an_error(
    sheets: dict[str, list[list[str | int | float | None]]],
) -> None:
    grids = tuple(
        Grid(n, {(r, c): Cell(v) for r, row in enumerate(rows, 1) for c, v in enumerate(row, 1)})
        for n, rows in sheets.items()
    )
    kertas = read_kertas_kerja("uji.xlsx", grids)

    assert all(f.sel for f in check_kertas_kerja(kertas))


def test_where_an_administrator_leads_the_office_he_signs_for_its_sasaran() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya pelayanan kecamatan | Tertibnya administrasi desa | kondisi antara utama
        # Tahap 5
        Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Meningkatnya pelayanan kecamatan | IKM | kinerja strategis | Sasaran SKPD | PK Administrator
        Tertibnya administrasi desa | Nilai | taktikal intermediate | Sasaran Program | PK Pengawas
    """)

    assert [s.jenjang for s in kertas.pohon.walk()] == [Jenjang.ADMINISTRATOR, Jenjang.PENGAWAS]


@pytest.mark.parametrize(
    "name",
    ["Bappeda Kabupaten Contoh", "BPBD", "Satpol PP", "RSUD Contoh", "Kelurahan Batu Piring"],
)
def test_offices_known_by_a_short_form_are_read_from_the_heading_of_tahap_1(name: str) -> None:
    kertas = kertas_of(SMALL.replace("Dinas Pendidikan |", f"{name} |"))

    assert kertas.perangkat_daerah == name


def test_marks_that_turn_the_reading_direction_reach_no_document() -> None:
    turned = SMALL.replace("Dinas Pendidikan |", "\u202eDinas\u202c \u2067Pendidikan\u2069\u061c |")

    assert kertas_of(turned).perangkat_daerah == "Dinas Pendidikan"
