import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.addin.alamat import is_typed, unions
from pohon_xl.model.location import parse_alamat

CELLS = st.sets(st.tuples(st.integers(1, 3000), st.integers(1, 60)), max_size=300)


@pytest.mark.parametrize(
    "text",
    "1.10|001|1/2|3-4|=1+1|+62|-5|@nama|12%|TRUE|Benar|#N/A|Jan 2025|'teks|Rp 5.000| 7|(3)".split(
        "|"
    ),
)
def test_a_text_that_excel_would_take_for_something_else_is_known(text: str) -> None:
    assert is_typed(text)


@pytest.mark.parametrize("text", ["Meningkatnya mutu", "PK JPT", "kondisi antara", "a. Mandat"])
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert not is_typed(text)


@given(CELLS)
def test_unions_are_exactly_the_cells_in_addresses_that_excel_takes(
    cells: set[tuple[int, int]],
) -> None:
    found: list[tuple[int, int]] = []
    for address in unions(cells):
        assert len(address) <= 255
        for part in address.split(","):
            first, _, last = part.partition(":")
            top, column = parse_alamat(first)
            bottom, right = parse_alamat(last or first)
            columns = range(column, right + 1)
            found += [(row, c) for row in range(top, bottom + 1) for c in columns]

    assert sorted(found) == sorted(cells)
