import pytest

from pohon_xl.libreoffice.rumus import to_calc


@pytest.mark.parametrize(
    ("excel", "calc"),
    [
        ("=Cascading!A1", "=$Cascading.A1"),
        ("='Tahap 3'!B5&\", lihat 'x'!y\"", "=$'Tahap 3'.B5&\", lihat 'x'!y\""),
        ("=IF(A1>0,SUM('It''s'!A1:B2),0)", "=IF(A1>0;SUM($'It''s'.A1:B2);0)"),
        ("=$Cascading.A1", "=$Cascading.A1"),
        ("a, b! c", "a, b! c"),
    ],
)
def test_a_formula_of_excel_in_the_words_of_uno(excel: str, calc: str) -> None:
    assert to_calc(excel) == calc
