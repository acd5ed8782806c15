import pytest

from pohon_xl.text.perangkat_daerah import SINGKATAN, is_office, is_office_perhaps, office_words


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Dinkes", "DINAS KESEHATAN"),
        ("Dinas Kesehatan", "Dinas Kesehatan Kabupaten Balangan"),
        ("DINAS KESEHATAN KOTA MALANG", "dinas  kesehatan"),
        ("Dinas PMPTSP TK", "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu dan Tenaga Kerja"),
        ("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
        ("Dinas PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("Satpol PP", "Satuan Polisi Pamong Praja"),
        ("Dinas Pendidkan", "Dinas Pendidikan"),
        ("Inspektorat", "Inspektorat Daerah Kabupaten Balangan"),
        ("BAPPEDA", "Badan Perencanaan Pembangunan Daerah Kab. Balangan"),
    ],
)
def test_one_office_is_known_however_it_is_written(left: str, right: str) -> None:
    assert is_office(left, right)
    assert is_office(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Dinas Kesehatan", "Dinas Pendidikan"),
        ("Dinas Perpustakaan", "Dinas Perhubungan"),
        ("Dinas Pendidikan", "Badan Pendidikan"),
        ("Kecamatan Juai", "Kecamatan Awayan"),
        ("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan"),
        ("Dinas", "Dinas Kesehatan"),
        ("", ""),
        ("", "Dinas Kesehatan"),
    ],
)
def test_another_office_is_never_taken_for_it(left: str, right: str) -> None:
    assert not is_office(left, right)


def test_an_office_that_got_more_tasks_is_perhaps_the_one() -> None:
    assert is_office_perhaps("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan")
    assert not is_office_perhaps("Dinas Kesehatan", "Dinas Pendidikan dan Kebudayaan")
    assert not is_office_perhaps("Dinas", "Dinas Kesehatan")


@pytest.mark.parametrize("short", SINGKATAN)
def test_every_short_form_of_the_table_means_its_office(short: str) -> None:
    assert office_words(short.upper()) == office_words(SINGKATAN[short].title())
