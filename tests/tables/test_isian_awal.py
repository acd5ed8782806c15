"""Targets, programs and budget that Tahap 4 or 5 hold are the first fill of the input sheets."""

import pytest

from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

POHON = """
    # Tahap 3
    CSF | Kondisi | Keterangan
    Meningkatnya persalinan di puskesmas | Meningkatnya mutu puskesmas | kondisi antara utama
     | Meningkatnya kompetensi bidan | kondisi antara
     | Terlatihnya bidan desa | kondisi operasional
     | Tersedianya modul bidan | kondisi operasional
    # Tahap 5
"""


def read(*rows: str) -> KertasKerja:
    return kertas_of(POHON + "\n".join(f"    {row}" for row in rows))


def programs(kertas: KertasKerja) -> list[tuple[str, str | None, str | None, float | None]]:
    return [(a.kode, a.kode_rekening, a.nama, a.pagu) for a in kertas.anggaran]


def test_a_column_for_each_component_names_what_pays_for_the_row() -> None:
    kertas = read(
        "Kinerja | Indikator | Keterangan | Program | Kegiatan | Sub Kegiatan | Pagu (Rp)",
        "Meningkatnya mutu puskesmas | Nilai mutu | antara utama | 1.02.02 PROGRAM UPAYA | | | 900",
        "Meningkatnya kompetensi bidan | Nilai uji | antara | | Layanan | | Rp 500.000,00",
        "Terlatihnya bidan desa | Jumlah bidan | operasional | | | Pelatihan | 300",
        "Tersedianya modul bidan | Jumlah modul | operasional | | | idem | 200",
    )

    assert programs(kertas) == [
        ("1.1", "1.02.02", "PROGRAM UPAYA", 900.0),
        ("1.1.1", None, "Layanan", 500_000.0),
        ("1.1.1.1", None, "Pelatihan", 300.0),
        ("1.1.1.2", None, "Pelatihan", 200.0),
    ]
    assert kertas.tidak_dibaca == ()
    assert [str(c.at) for c in kertas.anggaran[0].sel] == [
        "'Tahap 5'!D2",
        "'Tahap 5'!D2",
        "'Tahap 5'!G2",
    ]


def test_all_three_beside_a_sub_kegiatan_belong_to_the_performances_above_it() -> None:
    kertas = read(
        "Kinerja | Indikator | Kode Program | Program | Kode Kegiatan | Kegiatan | Kode"
        " | Sub Kegiatan",
        "Terlatihnya bidan desa | Jumlah bidan | 1.02.02 | PROGRAM UPAYA | 1.02.02.2.01 | Layanan"
        " | 1.02.02.2.01.0001 | Pelatihan",
        "Tersedianya modul bidan | Jumlah modul | 1.02.02 | PROGRAM UPAYA | 1.02.02.2.01 | Layanan"
        " | 1.02.02.2.01.0002 | Modul",
    )

    assert programs(kertas) == [
        ("1.1", "1.02.02", "PROGRAM UPAYA", None),
        ("1.1.1", "1.02.02.2.01", "Layanan", None),
        ("1.1.1.1", "1.02.02.2.01.0001", "Pelatihan", None),
        ("1.1.1.2", "1.02.02.2.01.0002", "Modul", None),
    ]


def test_a_code_with_places_still_to_be_filled_is_a_code_and_told() -> None:
    kertas = read(
        "Kinerja | Indikator | Keterangan | Sub Kegiatan",
        "Terlatihnya bidan desa | Jumlah bidan | operasional | 1.02.02.2.01.XXXX Pelatihan",
    )

    assert programs(kertas) == [("1.1.1.1", "1.02.02.2.01.XXXX", "Pelatihan", None)]
    assert "K-15" in {f.kode for f in check_kertas_kerja(kertas)}


def test_several_programs_of_one_cell_are_lines_of_their_own() -> None:
    kertas = read(
        "Kinerja | Indikator | Keterangan | Program",
        "Meningkatnya mutu puskesmas | Nilai | antara utama | 1. PROGRAM UPAYA 2. PROGRAM GIZI",
    )

    assert [a.nama for a in kertas.anggaran] == ["PROGRAM UPAYA", "PROGRAM GIZI"]


def test_a_program_beside_the_sasaran_is_not_told_twice() -> None:
    kertas = read(
        "Kinerja | Indikator | Keterangan | Program",
        "Meningkatnya persalinan di puskesmas | Persen | kinerja strategis | PROGRAM UPAYA",
        "Meningkatnya mutu puskesmas | Nilai | antara utama | PROGRAM UPAYA",
    )

    assert [(a.kode, a.nama) for a in kertas.anggaran] == [("1.1", "PROGRAM UPAYA")]


def test_targets_and_their_like_go_with_the_indicator_beside_them() -> None:
    kertas = read(
        "Kinerja | Indikator | Satuan | Baseline | Target 2026 | Target Akhir | Formula",
        "Terlatihnya bidan desa | Jumlah bidan | orang | 10 | 20 | 50 | Jumlah hadir",
        " | Jumlah kader | orang | | 30",
    )

    assert [(t.indikator, t.kondisi_awal, t.target, t.target_akhir) for t in kertas.target] == [
        ("Jumlah bidan", "10", "20", "50"),
        ("Jumlah kader", None, "30", None),
    ]
    assert kertas.target[0].definisi == "Jumlah hadir"
    assert [str(c.at) for c in kertas.target[1].sel] == ["'Tahap 5'!E3"]


def test_two_years_of_targets_are_left_for_her_to_choose() -> None:
    kertas = read(
        "Kinerja | Indikator | Target 2025 | Target 2026",
        "Terlatihnya bidan desa | Jumlah bidan | 20 | 25",
    )

    assert kertas.target == ()
    assert [i.teks for i in kertas.tidak_dibaca] == ["Target 2025", "Target 2026", "20", "25"]


ISIAN = """
    # Target
    Kode | Kinerja | Indikator Kinerja | Satuan | Target
    1.1.1.1 | Terlatihnya bidan desa | Jumlah bidan | orang | {target}
"""


@pytest.mark.parametrize(
    ("typed", "used", "told"), [("", "20", 0), ("20", "20", 0), ("25", "25", 1)]
)
def test_her_entry_goes_before_and_a_difference_is_told(typed: str, used: str, told: int) -> None:
    rows = ("Kinerja | Indikator | Target", "Terlatihnya bidan desa | Jumlah bidan | 20")
    kertas = kertas_of(POHON + "\n".join(f"    {r}" for r in rows) + ISIAN.format(target=typed))
    found = [f for f in check_kertas_kerja(kertas) if f.kode == "K-28"]

    assert [(t.satuan, t.target) for t in kertas.target] == [("orang", used)]
    assert [[str(at) for at in f.sel] for f in found] == [["'Target'!E2", "'Tahap 5'!C2"]] * told
    sel = next(c for c in kertas.target[0].sel if c.judul == "Target")
    assert (
        str(sel.asal if typed == "20" else sel.at)
        == {
            "": "'Tahap 5'!C2",
            "20": "'Tahap 5'!C2",
            "25": "'Target'!E2",
        }[typed]
    )


def test_where_she_named_programs_herself_no_line_is_added() -> None:
    kertas = kertas_of(
        POHON
        + """
    Kinerja | Indikator | Keterangan | Program
    Meningkatnya mutu puskesmas | Nilai | antara utama | 1. PROGRAM UPAYA 2. PROGRAM GIZI
    # Anggaran
    Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
    1.1 | Meningkatnya mutu puskesmas | 1.02.02 | PROGRAM PELAYANAN | 100
    1.1 | Meningkatnya mutu puskesmas | 1.02.03 | PROGRAM TENAGA KESEHATAN | 100
    """
    )

    assert [a.nama for a in kertas.anggaran] == ["PROGRAM PELAYANAN", "PROGRAM TENAGA KESEHATAN"]


def test_one_code_with_two_names_is_told() -> None:
    kertas = read(
        "Kinerja | Indikator | Keterangan | Sub Kegiatan",
        "Terlatihnya bidan desa | Jumlah bidan | operasional | 1.02.02.2.01.0001 Pelatihan bidan",
        "Tersedianya modul bidan | Jumlah modul | operasional | 1.02.02.2.01.0001 Cetak modul",
    )
    found = [f for f in check_kertas_kerja(kertas) if f.kode == "K-29"]

    assert [[str(at) for at in f.sel] for f in found] == [["'Tahap 5'!D3", "'Tahap 5'!D2"]]


def test_numbers_of_the_tree_in_a_column_called_kode_are_no_codes_of_programs() -> None:
    kertas = read(
        "Kode | Kinerja | Indikator | Sub Kegiatan",
        "1.1.1 | Terlatihnya bidan desa | Jumlah bidan | Pelatihan",
    )

    assert programs(kertas) == [("1.1.1.1", None, "Pelatihan", None)]
