from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.text.tanggal import format_tanggal, parse_tanggal


def test_a_date_is_written_as_documents_write_it() -> None:
    assert format_tanggal(date(2026, 1, 4)) == "4 Januari 2026"


@given(st.dates())
def test_a_date_written_is_read_back(value: date) -> None:
    assert parse_tanggal(format_tanggal(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("04 Nopember 2020", date(2020, 11, 4)),
        ("17\u00a0AGUSTUS 2025 ", date(2025, 8, 17)),
        ("1 Pebruari 2024", date(2024, 2, 1)),
    ],
)
def test_old_spellings_are_understood(text: str, value: date) -> None:
    assert parse_tanggal(text) == value


@pytest.mark.parametrize("text", ["01/02/2026", "31 Februari 2026", "4 January 2026", "besok", ""])
def test_what_is_no_date_or_could_be_two_is_refused(text: str) -> None:
    assert parse_tanggal(text) is None
