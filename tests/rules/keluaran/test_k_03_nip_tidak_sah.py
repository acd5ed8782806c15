import pytest

from pohon_xl.rules.keluaran.k_03_nip_tidak_sah import nip_error


@pytest.mark.parametrize("digits", ["198001012005011001", "199001012024212001"])
def test_a_number_that_may_be_an_nip_is_left_alone(digits: str) -> None:
    assert nip_error(digits) is None


@pytest.mark.parametrize(
    ("digits", "why"),
    [
        ("19800101200501100", "17 digit"),
        ("198013012005011001", "bukan tanggal lahir"),
        ("198001012005131001", "bulan pengangkatan 13"),
        ("198001011985011001", "diangkat tahun 1985"),
        ("198001012005013001", "jenis kelamin 3"),
        ("1980010120050110O1", "bukan angka"),
    ],
)
def test_the_message_says_what_cannot_be(digits: str, why: str) -> None:
    assert why in (nip_error(digits) or "")
