from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_xl.tables.indeks import Indeks
from pohon_xl.tables.padanan import Butir, match_butir
from pohon_xl.text.kata import is_cut_off, is_same_text

WORDS = """
Terlaksananya Terlaksana Terlaksanya pembinaan pembinan usaha kecil bidang pangan sandang pelatihan
kerja kerjasama di dan pelayanan pelayaran peningkatan 2025 2026
""".split()
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), max_size=10)


@settings(max_examples=300, deadline=None)
@given(TEXTS, TEXTS, st.integers(1, 40), st.sampled_from((0, 32)))
def test_the_index_finds_what_comparing_every_pair_finds(
    texts: list[str], rows: list[str], length: int, few: int
) -> None:
    texts = [t[:length] if i % 2 else t for i, t in enumerate(texts)]
    indeks = Indeks(texts)

    with patch("pohon_xl.tables.indeks._SEDIKIT", few):  # 0: as for a workbook of many rows
        for row in rows:
            assert indeks.same(row) == [i for i, t in enumerate(texts) if is_same_text(row, t)]
            assert indeks.cut(row) == [
                i for i, t in enumerate(texts) if is_cut_off(row, t) or is_cut_off(t, row)
            ]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_an_index_of_many_texts_that_differ_little_finds_the_same(rows: list[str]) -> None:
    words = ["", *WORDS]
    texts = [f"{a} {b} {c}" for a in words[:9] for b in words[9:13] for c in words[9:20:3]]
    texts += [f"{a} {b}" for a in WORDS[:9] for b in WORDS[3:12]]
    indeks = Indeks(texts)

    for row in (*rows, *texts[:3], *WORDS[:2]):
        assert indeks.same(row) == [i for i, t in enumerate(texts) if is_same_text(row, t)]
        assert indeks.cut(row) == [
            i for i, t in enumerate(texts) if is_cut_off(row, t) or is_cut_off(t, row)
        ]


def test_many_texts_of_one_word_are_told_apart() -> None:
    texts = [f"{word}{ending}" for word in WORDS for ending in ("", "nya", "an")]

    for row in ("pelayanan", "pelayanannya", "pelayaan", "dan", ""):
        assert Indeks(texts).same(row) == [i for i, t in enumerate(texts) if is_same_text(row, t)]


def test_a_typing_error_finds_its_performance_and_another_word_does_not() -> None:
    indeks = Indeks(["Terlaksananya pelayanan publik", "Terlaksananya pelayaran publik"])

    assert indeks.same("Terlaksanya pelayanan publik") == [0]
    assert indeks.same("Terlaksananya pelatihan publik") == []


def test_near_misses_are_told_apart_one_to_one() -> None:
    names = [f"Terlaksananya pembinaan usaha kecil desa {n}" for n in range(300)]
    rows = [name.replace("Terlaksananya", "Terlaksanya") for name in reversed(names)]
    match = match_butir([Butir(r) for r in rows], [Butir(t) for t in names])

    assert match.pairs == {r: 299 - r for r in range(300)}
