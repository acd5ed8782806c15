import pytest

from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.rules.t1.t1_03_nama_perangkat_daerah_berbeda import is_title
from pohon_xl.text.perangkat_daerah import is_office
from tests.support.lembar import kertas_of


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Dinas Kesehatan", "DINAS KESEHATAN KABUPATEN BINA RAYA"),
        ("Dinas Pekerjaan Umum dan Penataan Ruang", "DINAS PUPR"),
        ("Dinas PMPTSP TK", "Dinas Penanaman Modal, PTSP dan Tenaga Kerja"),
        ("POHON KINERJA DINAS SOSIAL", "Dinas Sosial"),
        ("Kecamatan Tanjung Harapan", "KECAMATAN TANJUNG HARAPAN TAHUN 2026"),
    ],
)
def test_abbreviation_region_and_capitals_do_not_make_another_office(left: str, right: str) -> None:
    assert is_office(left, right)
    assert is_office(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan"),
        ("Dinas Sosial", "Dinas Kesehatan"),
        ("Badan Pendapatan Daerah", "Dinas Pendapatan Daerah"),
        ("Dinas Kependudukan dan Catatan Sipil", "Dinas Kependudukan dan Pencatatan Sipil"),
    ],
)
def test_another_name_or_kind_is_another_office(left: str, right: str) -> None:
    assert not is_office(left, right)


@pytest.mark.parametrize(
    "text",
    [
        "DINAS SOSIAL",
        "Pohon Kinerja Dinas Kesehatan Kabupaten Bina Raya",
        "TAHAP 4 MERUMUSKAN INDIKATOR KINERJA DINAS SOSIAL",
    ],
)
def test_a_title_names_the_office_of_its_sheet(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Kesehatan membantu pemenuhan gizi siswa",
        "Tahap 3 dikerjakan bersama dengan Dinas Kesehatan",
        "TAHAP 4 MERUMUSKAN INDIKATOR KINERJA",
        "CROSSCUTTING DINAS KESEHATAN",
    ],
)
def test_a_note_about_another_office_is_no_title(text: str) -> None:
    assert not is_title(text)


def test_an_office_behind_a_label_or_called_by_its_short_form_is_compared() -> None:
    kertas = kertas_of("""
        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan | Menurunnya angka kematian ibu
        # Tahap 2
        OPD | : | Dinas Sosial
        No | CSF | Kondisi yang diperlukan
        1 | Tenaga kurang | Meningkatnya kompetensi tenaga
        # Tahap 3
        DINKES KABUPATEN X
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya kompetensi tenaga | Terlatihnya tenaga | kondisi antara utama
    """)
    found = [f for f in check_kertas_kerja(kertas) if f.kode == "T1-03"]

    assert [str(f.sel[0]) for f in found] == ["'Tahap 2'!C1"]
