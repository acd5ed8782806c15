import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.text.angka import (
    format_angka,
    format_jumlah,
    format_rupiah,
    parse_angka,
    parse_rupiah,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.830.632.226", 1830632226.0),
        ("1830632226", 1830632226.0),
        ("85,5", 85.5),
        ("0,5", 0.5),
        ("-1.234,25", -1234.25),
        (" 12\u00a0", 12.0),
    ],
)
def test_an_indonesian_number_is_read(text: str, value: float) -> None:
    assert parse_angka(text) == value


@pytest.mark.parametrize(
    "text",
    ["85.5", "1,234,567", "1.83", "0.500", "1.2345", "12 bulan", "WTP", "", "-", "1 234", "\u0665"],
)
def test_what_could_mean_two_numbers_or_none_is_refused(text: str) -> None:
    assert parse_angka(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rp 1.500.000,50", 1500000.5),
        ("Rp1.500.000", 1500000.0),
        ("Rp. 1.500.000,-", 1500000.0),
        ("rp\u00a02.000,00", 2000.0),
        ("-Rp1.000,00", -1000.0),
        ("750000", 750000.0),
    ],
)
def test_an_amount_is_read_with_and_without_rp(text: str, value: float) -> None:
    assert parse_rupiah(text) == value


@pytest.mark.parametrize("text", ["500,000", "85.5 juta", "Rp", "1,5 M", "1.500.00"])
def test_an_amount_that_is_not_certain_is_refused(text: str) -> None:
    assert parse_rupiah(text) is None


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_written_is_read_back(value: float) -> None:
    assert parse_angka(format_angka(value)) == value


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_an_amount_written_is_read_back(sen: int) -> None:
    value = sen / 100

    assert parse_rupiah(format_rupiah(value)) == value


def test_numbers_are_written_the_indonesian_way() -> None:
    assert format_angka(1830632226) == "1.830.632.226"
    assert format_angka(96.76) == "96,76"
    assert format_angka(0.125, desimal=2) == "0,13"
    assert format_angka(-0.001, desimal=2) == "0,00"
    assert format_rupiah(1830632226) == "Rp1.830.632.226,00"
    assert format_rupiah(-2.5) == "-Rp2,50"


@pytest.mark.parametrize("value", [math.inf, math.nan])
def test_what_is_no_number_is_not_written(value: float) -> None:
    with pytest.raises(ValueError, match=r"inf|nan"):
        format_angka(value)


def test_cents_are_two_digits_or_none() -> None:
    amounts = (1830632226.0, 150000000.5, 25000000.505, -12.1, 0.0)

    assert [format_jumlah(a) for a in amounts] == [
        "1.830.632.226", "150.000.000,50", "25.000.000,51", "-12,10", "0",
    ]  # fmt: skip
