import pytest

from pohon_xl.text.imbuhan import akar_of, is_bentuk


@pytest.mark.parametrize(
    ("word", "akar"),
    [
        ("terlaksananya", "laksana"),
        ("meningkatnya", "tingkat"),
        ("peningkatan", "tingkat"),
        ("menyediakan", "sedia"),
        ("penyuluhan", "suluh"),
        ("pemberdayaan", "daya"),
        ("kemiskinan", "miskin"),
        ("memperbaiki", "baik"),
        ("keterlibatan", "libat"),
        ("terawatnya", "rawat"),
        ("penyelarasan", "selaras"),
        ("antarprogram", "program"),
        ("ditindaklanjuti", "ditindaklanjuti"),
        ("diketahui", "tahu"),
    ],
)
def test_a_word_built_by_the_rules_has_its_root(word: str, akar: str) -> None:
    assert akar_of(word) == akar


@pytest.mark.parametrize(
    "word",
    [
        "pemdam",
        "penbinaan",
        "pemgunaan",
        "peningkatn",
        "pengankatan",
        "meningkatan",
        "terkajiinya",
        "menyuluan",
        "kualtas",
        "xx",
    ],
)
def test_a_word_no_rule_builds_has_none(word: str) -> None:
    assert not is_bentuk(word)
