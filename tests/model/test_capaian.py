import pytest

from pohon_xl.model.arah import Arah
from pohon_xl.model.capaian import Hitungan, hitung, read_ukuran


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "persen"),
    [
        ("85", "82,25", Arah.NAIK, 96.7647),
        ("4,0", "4,5", Arah.TURUN, 87.5),
        ("4", "9", Arah.TURUN, 0.0),
        ("12 bulan", "9 bulan", Arah.NAIK, 75.0),
        ("12 Dokumen", "12", Arah.NAIK, 100.0),
        ("≥ 80", "40", Arah.NAIK, 50.0),
        ("maksimal 5", "5", Arah.TURUN, 100.0),
        ("80-85", "83", None, 100.0),
        ("80 s.d. 85", "40", Arah.NAIK, 50.0),
        ("80–85%", "170", Arah.NAIK, 200.0),
        ("2 - 4", "5", Arah.TURUN, 75.0),
        ("BB", "B", None, 80.0),
        ("A (Memuaskan)", "AA", None, 116.6667),
        ("Baik", "Sangat Baik", None, 125.0),
    ],
)
def test_every_kind_of_target_has_its_formula(
    target: str, realisasi: str, arah: Arah | None, persen: float
) -> None:
    found = hitung(target, realisasi, arah)

    assert found.persen == pytest.approx(persen, abs=1e-3)
    assert found.rumus or target == "12 Dokumen"


@pytest.mark.parametrize(
    ("target", "realisasi"),
    [
        ("12 bulan", "9 dokumen"),
        ("85", "WTP"),
        ("WTP", "BB"),
        ("WTP", "85"),
        ("85", ""),
        ("", "85"),
        (None, "85"),
        ("85", None),
        ("0", "0"),
        ("-5", "3"),
        ("85.5", "80"),
        ("90-80", "85"),
        ("80", "70-75"),
    ],
)
def test_what_does_not_compare_gives_no_number(target: str | None, realisasi: str | None) -> None:
    assert hitung(target, realisasi, Arah.NAIK).persen is None


def test_letters_of_satisfaction_are_not_those_of_akip() -> None:
    assert hitung("A", "B", None, indikator="Nilai SKM").persen == 75.0
    assert hitung("A", "B", None, indikator="Nilai AKIP").persen == pytest.approx(66.667, abs=1e-3)


def test_an_empty_realisasi_is_not_zero() -> None:
    assert hitung("10", "0", Arah.NAIK).persen == 0.0
    assert hitung("10", None, Arah.NAIK) == Hitungan(None, "realisasi ÷ target × 100")


def test_a_number_with_a_unit_keeps_it() -> None:
    found = read_ukuran("1.250,5 orang")

    assert found is not None
    assert (found.bawah, found.atas, found.satuan) == (1250.5, 1250.5, "orang")
