import pytest

from pohon_xl.text.terbilang import terbilang


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"),
        (19, "sembilan belas"), (20, "dua puluh"), (21, "dua puluh satu"), (100, "seratus"),
        (111, "seratus sebelas"), (200, "dua ratus"), (1000, "seribu"), (1100, "seribu seratus"),
        (2026, "dua ribu dua puluh enam"), (11_000, "sebelas ribu"), (100_000, "seratus ribu"),
        (1_000_000, "satu juta"), (1_001_000, "satu juta seribu"),
        (1_830_632_226, ("satu miliar delapan ratus tiga puluh juta enam ratus tiga puluh dua ribu "
         "dua ratus dua puluh enam")), (-5, "minus lima"),
    ],
)  # fmt: skip
def test_numbers_in_words(number: int, words: str) -> None:
    assert terbilang(number) == words


def test_what_no_office_counts_is_refused() -> None:
    with pytest.raises(ValueError, match="1000000000000000"):
        terbilang(10**15)
