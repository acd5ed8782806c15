import pytest

from pohon_xl.renderers.xlsx_xml import decimal, whole


@pytest.mark.parametrize("text", ["1e308", "-1", "nan", "", "9" * 40, None, "x"])
def test_nonsense_where_a_number_belongs_counts_as_if_it_were_not_there(text: str | None) -> None:
    assert whole(text, 7) == 7
    assert decimal(text, 7.5) == 7.5


def test_numbers_are_taken() -> None:
    assert (whole("16384", 1), decimal("9.14", 1)) == (16_384, 9.14)
