import pytest

from pohon_xl.rules.t1.t1_03_nama_perangkat_daerah_berbeda import is_same_office, is_title


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
    assert is_same_office(left, right)
    assert is_same_office(right, left)


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
    assert not is_same_office(left, right)


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
