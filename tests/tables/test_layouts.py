"""Single features of layouts, each in the smallest sheet that shows it."""

import pytest

from pohon_xl.model.fakta import (
    IsiGeser,
    JudulKosong,
    KodeAngka,
    KolomTidakAda,
    LevelTidakTerbaca,
    OutcomeTidakJelas,
    RumusKosong,
    SelGalat,
    SelMajemuk,
)
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang, Komponen, Level
from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.tables.grid import Cell, Grid, Rect
from pohon_xl.tables.kertas_kerja import read_kertas_kerja
from tests.support.lembar import kertas_of


def tree(kertas: KertasKerja) -> list[str]:
    """Kode and wording, in reading order."""
    return [f"{s.kode} {s.kinerja}" for s in kertas.pohon.walk()]


def facts(kertas: KertasKerja, kind: type) -> list[object]:
    return [f for f in kertas.fakta if isinstance(f, kind)]


def grid_of(rows: list[list[str | float | None]], lembar: str = "Tahap 3", **more: object) -> Grid:
    cells = {
        (r, c): Cell(value)
        for r, row in enumerate(rows, 1)
        for c, value in enumerate(row, 1)
        if value is not None
    }
    return Grid(lembar, cells, **more)  # type: ignore[arg-type]


def test_outcomes_below_a_heading_over_their_numbers_are_the_words_beside_the_numbers() -> None:
    kertas = kertas_of("""
        # Tahap 1
        Outcome strategis
        1 | Meningkatnya derajat kesehatan masyarakat
        2 | Menurunnya angka kematian ibu
    """)

    assert tree(kertas) == [
        "1 Meningkatnya derajat kesehatan masyarakat",
        "2 Menurunnya angka kematian ibu",
    ]


def test_csf_of_an_outcome_is_a_heading_however_long_the_outcome_is() -> None:
    outcome = f"Meningkatnya pendapatan petani {'dan nelayan ' * 12}kecil"
    kertas = kertas_of(f"""
        # Tahap 1
        Outcome
        {outcome}
        # Tahap 2
        No | CSF {outcome} | Kondisi yang diperlukan
        1 | Pasar tani belum merata | Meningkatnya jangkauan pasar tani
    """)

    assert tree(kertas) == [f"1 {outcome}", "1.1 Meningkatnya jangkauan pasar tani"]
    assert facts(kertas, KolomTidakAda) == []


def test_rows_of_csf_level_are_the_parents_of_the_rows_below_them() -> None:
    kertas = kertas_of("""
        # Tahap 3
        Kondisi yang diperlukan | Level
        Meningkatnya kompetensi guru | CSF
        Meningkatnya pelatihan | kondisi antara utama
        Terlaksananya bimtek | kondisi operasional
        Membaiknya gedung | CSF
        Terlaksananya rehabilitasi | kondisi antara
    """)

    assert tree(kertas) == [
        "1 Meningkatnya kompetensi guru",
        "1.1 Meningkatnya pelatihan",
        "1.1.1 Terlaksananya bimtek",
        "2 Membaiknya gedung",
        "2.1 Terlaksananya rehabilitasi",
    ]


def test_a_level_column_without_a_heading_is_known_by_its_levels() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan |
        Meningkatnya mutu | Meningkatnya pelatihan | kondisi antara utama
         | Terlaksananya bimtek | kondisi operasional
    """)

    assert tree(kertas)[-1] == "1.1.1 Terlaksananya bimtek"
    assert [str(f.at) for f in facts(kertas, JudulKosong)] == ["'Tahap 3'!C1"]  # type: ignore[attr-defined]


def test_an_indicator_column_without_a_heading_is_known_by_its_measures() -> None:
    kertas = kertas_of("""
        # Tahap 4
        Rujukan | Kinerja | | Keterangan
        Tahap 3 | Meningkatnya pelatihan | Persentase guru | kinerja taktikal
        Tahap 3 | Terlaksananya bimtek | Jumlah bimtek | kinerja operasional
    """)

    assert [i.teks for r in kertas.kinerja_4 for i in r.indikator] == [
        "Persentase guru",
        "Jumlah bimtek",
    ]


def test_a_table_whose_title_names_the_stage_is_read_without_a_needed_column() -> None:
    kertas = kertas_of("""
        # Lembar
        TAHAP 2 IDENTIFIKASI CSF
        No | CSF
        1 | Guru kurang
    """)

    assert [b.tahap for b in kertas.bacaan] == [2]
    assert [f.kolom for f in facts(kertas, KolomTidakAda)] == ["Kondisi yang diperlukan"]  # type: ignore[attr-defined]


def test_a_condition_and_its_level_that_changed_places_are_set_right() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | kondisi antara utama | Meningkatnya pelatihan
         | Terlaksananya bimtek | kondisi operasional
    """)

    assert tree(kertas)[1:] == ["1.1 Meningkatnya pelatihan", "1.1.1 Terlaksananya bimtek"]
    assert len(facts(kertas, IsiGeser)) == 1


def test_several_conditions_of_one_cell_become_siblings() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | 1. Terlaksananya bimtek 2. Tersedianya modul | kondisi operasional
        # Tahap 4
        Rujukan | Kinerja | Indikator | Keterangan
        Tahap 3 | Tersedianya modul | Jumlah modul | kinerja operasional
    """)

    assert tree(kertas)[1:] == ["1.1 Terlaksananya bimtek", "1.2 Tersedianya modul"]
    assert kertas.tautan.simpul_of[kertas.kinerja_4[0].kinerja.at] == ("1.2",)
    assert len(facts(kertas, SelMajemuk)) == 1


def test_conditions_on_lines_of_their_own_in_one_cell_become_siblings_too() -> None:
    rows: list[list[str | float | None]] = [
        ["CSF Tahap 2", "Kondisi yang diperlukan", "Keterangan"],
        ["Meningkatnya mutu", "- Terlaksananya bimtek\n- Tersedianya modul", "operasional"],
        [None, "Terlatihnya guru\nTersusunnya kurikulum", "kondisi operasional"],
    ]
    kertas = read_kertas_kerja("uji.xlsx", (grid_of(rows),))

    assert tree(kertas)[1:] == [
        "1.1 Terlaksananya bimtek",
        "1.2 Tersedianya modul",
        "1.3 Terlatihnya guru",
        "1.4 Tersusunnya kurikulum",
    ]


def test_a_line_break_inside_a_sentence_parts_nothing() -> None:
    rows: list[list[str | float | None]] = [
        ["CSF Tahap 2", "Kondisi yang diperlukan", "Keterangan"],
        ["Meningkatnya mutu", "Terlaksananya bimtek\nguru kelas", "kondisi operasional"],
    ]

    assert tree(read_kertas_kerja("uji.xlsx", (grid_of(rows),)))[1:] == [
        "1.1 Terlaksananya bimtek guru kelas"
    ]


def test_numbers_of_several_kinds_nest_as_they_open() -> None:
    kertas = kertas_of("""
        # Tahap 3
        No | Kondisi yang diperlukan
        I. | Meningkatnya kompetensi guru
        A. | Meningkatnya pelatihan
        1) | Terselenggaranya bimtek
        a) | Terlaksananya bimtek kelas
        2) | Terselenggaranya lokakarya
        B. | Meningkatnya sarana
        II. | Membaiknya gizi siswa
    """)

    assert tree(kertas) == [
        "1 Meningkatnya kompetensi guru",
        "1.1 Meningkatnya pelatihan",
        "1.1.1 Terselenggaranya bimtek",
        "1.1.1.1 Terlaksananya bimtek kelas",
        "1.1.2 Terselenggaranya lokakarya",
        "1.2 Meningkatnya sarana",
        "2 Membaiknya gizi siswa",
    ]


def test_numbers_deeper_than_the_five_levels_keep_their_place_in_the_tree() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | No | Kondisi yang diperlukan
        Meningkatnya mutu | 1 | Meningkatnya pelatihan
         | 1.1 | Terselenggaranya bimtek
         | 1.1.1 | Terlaksananya bimtek kelas
         | 1.1.1.1 | Tersedianya narasumber
         | 1.1.1.1.1 | Terbayarnya honor
         | 1.1.1.2 | Tersedianya tempat
    """)

    assert tree(kertas)[4:] == [
        "1.1.1.1.1 Tersedianya narasumber",
        "1.1.1.1.1.1 Terbayarnya honor",
        "1.1.1.1.2 Tersedianya tempat",
    ]


def test_a_running_number_is_no_outline() -> None:
    kertas = kertas_of("""
        # Tahap 3
        No | CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        1 | Meningkatnya mutu | Meningkatnya pelatihan | kondisi antara utama
        2 | | Terlaksananya bimtek | kondisi operasional
    """)

    assert tree(kertas)[1:] == ["1.1 Meningkatnya pelatihan", "1.1.1 Terlaksananya bimtek"]


def test_a_tenth_number_that_excel_made_a_first_one_is_told() -> None:
    rows: list[list[str | float | None]] = [["No", "Kondisi yang diperlukan"]]
    rows += [[f"1.{n}" if n < 10 else 1.1, f"Terlaksananya kegiatan {n}"] for n in range(1, 11)]
    rows.insert(1, ["1", "Meningkatnya mutu"])
    kertas = read_kertas_kerja("uji.xlsx", (grid_of(rows),))

    assert [f.seharusnya for f in facts(kertas, KodeAngka)] == ["1.10"]  # type: ignore[attr-defined]
    assert len(tree(kertas)) == 11


def test_a_tenth_number_is_told_beside_a_column_of_levels_too() -> None:
    rows: list[list[str | float | None]] = [["No", "Kondisi yang diperlukan", "Keterangan"]]
    rows += [["1", "Meningkatnya mutu", "Kondisi (CSF)"]]
    rows += [
        [1 + (n if n < 10 else 1) / 10, f"Meningkatnya mutu sarana {n}", "kondisi antara utama"]
        for n in range(1, 11)
    ]
    kertas = read_kertas_kerja("uji.xlsx", (grid_of(rows),))

    assert [f.seharusnya for f in facts(kertas, KodeAngka)] == ["1.10"]  # type: ignore[attr-defined]
    assert [s.level for s in kertas.pohon.walk()] == [Level.CSF, *[Level.ANTARA_UTAMA] * 10]


def test_numbers_that_begin_anew_below_each_csf_lost_no_zero() -> None:
    rows: list[list[str | float | None]] = [["No", "Kondisi yang diperlukan", "Keterangan"]]
    for mutu in ("guru", "siswa"):
        rows += [["1", f"Meningkatnya mutu {mutu}", "CSF"]]
        rows += [[n, f"Meningkatnya {n} {mutu}", "kondisi antara utama"] for n in (1.1, 1.2)]

    assert not facts(read_kertas_kerja("uji.xlsx", (grid_of(rows),)), KodeAngka)


def test_colours_without_a_legend_are_told_and_nothing_is_lost() -> None:
    cells = {
        (1, 1): Cell("CSF Tahap 2"),
        (1, 2): Cell("Kondisi yang diperlukan"),
        (2, 1): Cell("Meningkatnya mutu"),
        (2, 2): Cell("Meningkatnya pelatihan", fill="AABBCC"),
        (3, 2): Cell("Terlaksananya bimtek", fill="DDEEFF"),
    }
    kertas = read_kertas_kerja("uji.xlsx", (Grid("Tahap 3", cells),))

    assert tree(kertas)[1:] == ["1.1 Meningkatnya pelatihan", "1.2 Terlaksananya bimtek"]
    assert [f.cara for f in facts(kertas, LevelTidakTerbaca)] == ["warna"]  # type: ignore[attr-defined]


def test_a_heading_across_the_table_names_the_csf_of_the_rows_below() -> None:
    rows: list[list[str | float | None]] = [
        ["CSF", "Kondisi yang diperlukan", "Keterangan"],
        ["CSF 1: Meningkatnya kompetensi guru", None, None],
        [None, "Meningkatnya pelatihan", "kondisi antara utama"],
        ["CSF 2: Membaiknya gedung", None, None],
        [None, "Terlaksananya rehabilitasi", "kondisi antara"],
    ]
    merged = (Rect(2, 1, 2, 3), Rect(4, 1, 4, 3))

    assert tree(read_kertas_kerja("uji.xlsx", (grid_of(rows, merged=merged),))) == [
        "1 Meningkatnya kompetensi guru",
        "1.1 Meningkatnya pelatihan",
        "2 Membaiknya gedung",
        "2.1 Terlaksananya rehabilitasi",
    ]


def test_an_indicator_that_begins_with_jumlah_is_no_total() -> None:
    kertas = kertas_of("""
        # Tahap 4
        Rujukan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya bimtek | Jumlah bimtek | kinerja operasional
         | | Jumlah peserta bimtek |
        Jumlah | | 2 |
    """)

    assert [i.teks for r in kertas.kinerja_4 for i in r.indikator] == [
        "Jumlah bimtek",
        "Jumlah peserta bimtek",
    ]
    assert [str(i.at) for i in kertas.tidak_dibaca] == ["'Tahap 4'!A4", "'Tahap 4'!C4"]


def test_a_word_of_headings_inside_a_row_starts_no_new_table() -> None:
    kertas = kertas_of("""
        # Tahap 4
        Rujukan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya akuntabilitas | Persentase indikator tercapai | kinerja taktikal
        Tahap 3 | Tersusunnya laporan | Jumlah laporan kinerja | kinerja operasional
    """)

    assert [b.jumlah_baris for b in kertas.bacaan] == [2]


def test_a_table_with_a_mapping_and_no_tahap_4_anywhere_counts_as_both_stages() -> None:
    kertas = kertas_of("""
        # Lembar1
        Kinerja | Indikator Kinerja | Level | Satuan | Komponen Perencanaan | Jabatan
        Tersedianya guru | Rasio guru | kinerja taktikal | persen | Sasaran Kegiatan | PK Pengawas
    """)

    assert [b.tahap for b in kertas.bacaan] == [4, 5]
    assert kertas.kinerja_4[0].satuan[0] is not None
    assert kertas.tautan.padanan_5 == {
        kertas.kinerja_4[0].kinerja.at: kertas.kinerja_5[0].kinerja.at
    }


def test_a_sheet_named_tahap_5_does_not_stand_for_a_missing_tahap_4() -> None:
    kertas = kertas_of("""
        # Tahap 5
        Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tersedianya guru | Rasio guru | kinerja taktikal | Sasaran Kegiatan | PK Pengawas
    """)

    assert [b.tahap for b in kertas.bacaan] == [5]


def test_the_unit_of_an_indicator_reaches_the_tree() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru | kondisi antara
        # Tahap 4
        Kinerja | Indikator Kinerja | Satuan | Keterangan
        Tersedianya guru | Rasio guru | rasio | kinerja taktikal
         | Persentase guru | persen |
    """)

    assert [(i.teks, i.satuan) for s in kertas.pohon.walk() for i in s.indikator] == [
        ("Rasio guru", "rasio"),
        ("Persentase guru", "persen"),
    ]


def test_rows_that_name_an_outcome_part_a_tahap_2_table() -> None:
    kertas = kertas_of("""
        # Tahap 1
        Outcome
        Meningkatnya mutu
        Menurunnya stunting
        # Tahap 2
        No | CSF | Kondisi yang diperlukan
        Outcome 2: Menurunnya stunting
        1 | Gizi kurang | Meningkatnya gizi
        Outcome 1: Meningkatnya mutu
        1 | Guru kurang | Meningkatnya kompetensi guru
    """)

    assert tree(kertas) == [
        "1 Meningkatnya mutu",
        "1.1 Meningkatnya kompetensi guru",
        "2 Menurunnya stunting",
        "2.1 Meningkatnya gizi",
    ]


def test_a_csf_table_that_names_none_of_two_outcomes_is_told() -> None:
    kertas = kertas_of("""
        # Tahap 1
        Outcome
        Meningkatnya mutu
        Menurunnya stunting
        # Tahap 2
        No | CSF | Kondisi yang diperlukan
        1 | Guru kurang | Meningkatnya kompetensi guru
    """)

    assert len(facts(kertas, OutcomeTidakJelas)) == 1


def test_an_outcome_said_again_in_other_words_makes_no_second_root() -> None:
    kertas = kertas_of("""
        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Tenaga Kerja | Menurunnya angka pengangguran terbuka
        # Tahap 2
        Outcome: Menurunnya pengangguran

        No | CSF | Kondisi yang diperlukan
        1 | Lapangan kerja kurang | Meningkatnya lapangan kerja
    """)

    assert [a.kinerja for a in kertas.pohon.akar] == ["Menurunnya angka pengangguran terbuka"]


def test_error_values_and_formulas_without_a_result_count_as_empty_and_are_told() -> None:
    cells = {
        (1, 1): Cell("Kinerja"),
        (1, 2): Cell("Indikator Kinerja"),
        (2, 1): Cell("Tersedianya guru"),
        (2, 2): Cell("#REF!", is_error=True),
        (3, 1): Cell("Terlatihnya guru"),
        (3, 2): Cell(None, formula="B2"),
    }
    kertas = read_kertas_kerja("uji.xlsx", (Grid("Tahap 4", cells),))

    assert [r.indikator for r in kertas.kinerja_4] == [(), ()]
    assert [f.isi.teks for f in facts(kertas, SelGalat)] == ["#REF!"]  # type: ignore[attr-defined]
    assert [f.rumus for f in facts(kertas, RumusKosong)] == ["B2"]  # type: ignore[attr-defined]


def test_hidden_rows_and_columns_are_named_in_the_account() -> None:
    rows: list[list[str | float | None]] = [
        ["Kinerja", "Indikator Kinerja"],
        ["Tersedianya guru", "Rasio guru"],
        ["Terlatihnya guru", "Jumlah guru"],
    ]
    grid = grid_of(rows, "Tahap 4", hidden_rows=frozenset({3, 9}), hidden_columns=frozenset({2, 5}))
    (bacaan,) = read_kertas_kerja("uji.xlsx", (grid,)).bacaan

    assert bacaan.baris_tersembunyi == (3,)
    assert bacaan.kolom_tersembunyi == ("B",)
    assert not bacaan.lembar_tersembunyi


def test_a_sheet_of_hers_that_looks_like_tahap_4_is_none_where_one_is_named() -> None:
    kertas = kertas_of("""
        # Tahap 4
        Rujukan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya bimtek | Jumlah bimtek | kinerja operasional
        # IKU
        No | Kinerja | Indikator Kinerja | Target
        1 | Meningkatnya mutu | Indeks mutu | 80
    """)

    assert [r.kinerja.teks for r in kertas.kinerja_4] == ["Terlaksananya bimtek"]
    assert [b.lembar for b in kertas.bacaan] == ["Tahap 4"]


def test_a_sheet_copied_without_a_change_is_read_once() -> None:
    table = """
        Rujukan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya bimtek | Jumlah bimtek | kinerja operasional
    """
    kertas = kertas_of(f"        # Tahap 4\n{table}\n        # Tahap 4 (2)\n{table}")

    assert len(kertas.kinerja_4) == 1


def test_indicators_beside_the_conditions_of_tahap_3_count_as_tahap_4() -> None:
    kertas = kertas_of("""
        # Pohon Kinerja
        CSF | Kondisi yang diperlukan | Level | Indikator
        Meningkatnya mutu | Meningkatnya pelatihan | kondisi antara utama | Persentase guru
         | Terlaksananya bimtek | kondisi operasional | Jumlah bimtek
    """)

    assert [b.tahap for b in kertas.bacaan] == [3, 4]
    assert [(s.kode, [i.teks for i in s.indikator]) for s in kertas.pohon.walk()] == [
        ("1", []),
        ("1.1", ["Persentase guru"]),
        ("1.1.1", ["Jumlah bimtek"]),
    ]


def test_conditions_already_called_kinerja_are_conditions_beside_a_csf() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF | Kinerja | Level
        Meningkatnya mutu | Meningkatnya pelatihan | kondisi antara utama
    """)

    assert tree(kertas) == ["1 Meningkatnya mutu", "1.1 Meningkatnya pelatihan"]


def test_a_condition_of_a_partner_office_keeps_its_box() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Meningkatnya pelatihan | kondisi antara utama
         | Tersedianya jaringan internet | Crosscutting Dinas Kominfo
    """)
    node = list(kertas.pohon.walk())[-1]

    assert (node.kode, node.kinerja) == ("1.2", "Tersedianya jaringan internet")
    assert node.crosscutting == ("Dinas Kominfo",)


def test_a_column_of_outcomes_makes_the_roots_where_tahap_1_is_missing() -> None:
    kertas = kertas_of("""
        # Tahap 3
        Outcome | CSF | Kondisi antara utama | Kondisi antara | Kondisi operasional
        Meningkatnya mutu | Meningkatnya mutu guru | Meningkatnya pelatihan | |
         | Membaiknya gizi | Meningkatnya pangan | |
        Menurunnya stunting | Membaiknya sanitasi | Tersedianya air bersih | |
    """)

    assert tree(kertas) == [
        "1 Meningkatnya mutu",
        "1.1 Meningkatnya mutu guru",
        "1.1.1 Meningkatnya pelatihan",
        "1.2 Membaiknya gizi",
        "1.2.1 Meningkatnya pangan",
        "2 Menurunnya stunting",
        "2.1 Membaiknya sanitasi",
        "2.1.1 Tersedianya air bersih",
    ]


def test_an_office_says_in_sheet_instansi_who_signs_for_a_level() -> None:
    kertas = kertas_of("""
        # Instansi
        Uraian | Isi
        Jabatan level: Kondisi antara | PK Jabatan Pengawas
        Komponen level: Kondisi operasional | Sasaran Kegiatan
        # Tahap 3
        CSF | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru | kondisi antara
         | Terlatihnya guru | kondisi operasional
    """)
    _, antara, operasional = kertas.pohon.walk()

    assert antara.jenjang is Jenjang.PENGAWAS
    assert operasional.komponen is Komponen.KEGIATAN
    assert operasional.jenjang is Jenjang.JF
    assert kertas.jenjang_sendiri == ((Level.ANTARA, Jenjang.PENGAWAS),)


def test_columns_called_level_1_to_5_go_from_the_outcome_down() -> None:
    kertas = kertas_of("""
        # Pohon
        Level 1 | Level 2 | Level 3 | Level 4 | Level 5
        Meningkatnya mutu | Membaiknya guru | Meningkatnya pelatihan | Terselenggaranya bimtek | \
Terlaksananya bimtek kelas
    """)

    assert [s.level for s in kertas.pohon.walk()] == list(Level)


def test_among_unnamed_tables_those_with_a_level_are_tahap_4() -> None:
    kertas = kertas_of("""
        # Data
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya bimtek | Jumlah bimtek | kinerja operasional
        # Utama
        No | Kinerja | Indikator Kinerja | Formula
        1 | Meningkatnya mutu | Indeks mutu | a/b
    """)

    assert [b.lembar for b in kertas.bacaan] == ["Data"]


def test_an_indicator_above_the_first_performance_is_listed_as_not_read() -> None:
    kertas = kertas_of("""
        # Tahap 4
        Kinerja | Indikator Kinerja | Keterangan
         | Jumlah yatim |
        Terlaksananya bimtek | Jumlah bimtek | kinerja operasional
    """)

    assert [i.teks for i in kertas.tidak_dibaca] == ["Jumlah yatim"]


MATRIKS_BERINDIKATOR = """
    # Tahap 3
    CSF | Indikator | Level 1 | Indikator | Level 2 | Indikator | Level 3 | Indikator
    Meningkatnya mutu | Nilai mutu | Terbina | Nilai A | Terlatih | Nilai B | Tersedia | Jumlah C
     | | | | | | | Jumlah D
     | | | | | | Terdata | Jumlah E
"""


def test_indicators_beside_the_columns_of_levels_stand_for_tahap_4() -> None:
    kertas = kertas_of(MATRIKS_BERINDIKATOR)

    assert [(s.kinerja, [i.teks for i in s.indikator]) for s in kertas.pohon.walk()] == [
        ("Meningkatnya mutu", ["Nilai mutu"]),
        ("Terbina", ["Nilai A"]),
        ("Terlatih", ["Nilai B"]),
        ("Tersedia", ["Jumlah C", "Jumlah D"]),
        ("Terdata", ["Jumlah E"]),
    ]
    assert [(b.tahap, b.rentang) for b in kertas.bacaan] == [(3, "A1:G4"), (4, "B1:H4")]
    assert kertas.tidak_dibaca == ()


def test_indicators_beside_levels_do_not_count_where_there_is_a_tahap_4() -> None:
    kertas = kertas_of(f"""{MATRIKS_BERINDIKATOR}
    # Tahap 4
    Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
    Tahap 2 | Meningkatnya mutu | Indeks mutu | kinerja strategis
    """)

    assert [[i.teks for i in s.indikator] for s in kertas.pohon.akar] == [["Indeks mutu"]]
    assert "Nilai mutu" in [i.teks for i in kertas.tidak_dibaca]


def test_headings_of_levels_over_kinerja_and_indikator_are_one_band() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF | | Kondisi antara utama | | Kondisi antara |
        Kinerja | Indikator | Kinerja | Indikator | Kinerja | Indikator
        Meningkatnya mutu | Nilai mutu | Terbina | Nilai A | Terlatih | Nilai B
        Meningkatnya mutu | Nilai mutu | Terbina | Nilai A | Tersedia | Jumlah C
    """)

    assert tree(kertas) == [
        "1 Meningkatnya mutu",
        "1.1 Terbina",
        "1.1.1 Terlatih",
        "1.1.2 Tersedia",
    ]
    assert len(kertas.kinerja_4) == len(list(kertas.pohon.walk()))


def test_a_hint_that_mentions_another_stage_does_not_name_the_table_below_it() -> None:
    kertas = kertas_of("""
        # Tahap 3
        Tulis kondisi Tahap 2 sekali saja, uraiannya di bawahnya; urutan baris menentukan induknya

        CSF (kondisi Tahap 2) | Kondisi yang diperlukan | Keterangan
    """)

    assert [b.tahap for b in kertas.bacaan] == [3]


def test_a_ditto_mark_with_nothing_above_it_says_nothing() -> None:
    kertas = kertas_of("""
        # Tahap 3
        TAHAP 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        sda | Terlatihnya bidan | idem
        idem | Tersedianya alat | kondisi antara
    """)

    assert tree(kertas) == ["1 Terlatihnya bidan", "1.1 Tersedianya alat"]


@pytest.mark.parametrize("keterangan", ["", "-", "CROSSCUTTING DINAS SOSIAL"])
def test_a_csf_among_the_conditions_needs_no_level_to_be_one(keterangan: str) -> None:
    kertas = kertas_of(f"""
        # Tahap 1
        Outcome
        Menurunnya kemiskinan
        # Tahap 2
        No | CSF | Kondisi yang diperlukan
        1 | Bantuan salah sasaran | Meningkatnya ketepatan bantuan
        2 | Usaha warga belum tumbuh | Meningkatnya usaha warga
        # Tahap 3
        Uraian kondisi | Keterangan
        Menurunnya kemiskinan |
        1 Meningkatnya ketepatan bantuan | {keterangan}
        1.1 Meningkatnya mutu data warga miskin | kondisi antara utama
        2 Meningkatnya usaha warga |
        2.1 Meningkatnya keterampilan warga | kondisi antara utama
        2.2 Meningkatnya modal warga |
    """)

    assert tree(kertas) == [
        "1 Menurunnya kemiskinan",
        "1.1 Meningkatnya ketepatan bantuan",
        "1.1.1 Meningkatnya mutu data warga miskin",
        "1.2 Meningkatnya usaha warga",
        "1.2.1 Meningkatnya keterampilan warga",
        "1.2.2 Meningkatnya modal warga",
    ]
    empty = [f.sel[0].alamat for f in check_kertas_kerja(kertas) if f.kode == "T3-02"]
    assert empty == ["B7"]
    offices = [s.crosscutting for s in kertas.pohon.walk() if s.crosscutting]
    assert offices == ([("DINAS SOSIAL",)] if "DINAS" in keterangan else [])


def test_the_title_of_the_next_table_is_no_outcome() -> None:
    kertas = kertas_of("""
        # Lembar1
        TAHAP 1 MENENTUKAN OUTCOME
        Outcome


        KELURAHAN RIMBA JAYA
        TAHAP 2 MENENTUKAN CSF
        No | CSF | Kondisi yang diperlukan
        1 | Tenaga kurang | Meningkatnya kompetensi tenaga
    """)

    assert tree(kertas) == ["1 Meningkatnya kompetensi tenaga"]
    assert "T1-01" in {f.kode for f in check_kertas_kerja(kertas)}
