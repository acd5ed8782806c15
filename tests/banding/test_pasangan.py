from pohon_xl.banding.pasangan import pair_nodes
from tests.support.outline import pohon_from


def pairs_of(lama: str, baru: str) -> list[tuple[str | None, str | None]]:
    found = pair_nodes(pohon_from(lama), pohon_from(baru))
    return [(p.lama.kode if p.lama else None, p.baru.kode if p.baru else None) for p in found]


LAMA = """
    Menurunnya pengangguran
      Meningkatnya serapan kerja | Persentase terserap
        Meningkatnya mutu pelatihan
        Meningkatnya penempatan kerja
"""


def test_a_version_is_paired_with_itself() -> None:
    assert all(a == b for a, b in pairs_of(LAMA, LAMA))


def test_a_condition_written_twice_is_told_apart_by_its_parent() -> None:
    baru = """
    A
      B
        Tersedianya data
      C
        Tersedianya data
"""

    assert pairs_of(baru, baru)[2:] == [("1.1.1", "1.1.1"), ("1.2", "1.2"), ("1.2.1", "1.2.1")]


def test_rows_that_only_moved_down_are_the_same() -> None:
    baru = LAMA.replace(
        "        Meningkatnya mutu", "        Terwujudnya hal lain\n        Meningkatnya mutu"
    )

    assert pairs_of(LAMA, baru) == [
        ("1", "1"), ("1.1", "1.1"), (None, "1.1.1"), ("1.1.1", "1.1.2"), ("1.1.2", "1.1.3"),
    ]  # fmt: skip


def test_other_words_with_the_same_indicator_are_the_same_performance() -> None:
    baru = LAMA.replace("Meningkatnya serapan kerja", "Terwujudnya kesempatan bagi semua")

    assert pairs_of(LAMA, baru)[1] == ("1.1", "1.1")


def test_other_words_without_anything_in_common_are_a_removal_and_an_addition() -> None:
    baru = LAMA.replace("Meningkatnya penempatan kerja", "Terciptanya hubungan harmonis")

    assert pairs_of(LAMA, baru)[-2:] == [("1.1.2", None), (None, "1.1.2")] or pairs_of(LAMA, baru)[
        -2:
    ] == [(None, "1.1.2"), ("1.1.2", None)]


def test_a_differing_content_word_of_two_siblings_is_not_guessed() -> None:
    lama = """
    A
      Terlaksananya pencegahan perselisihan hubungan industrial
      Terlaksananya penyelesaian perselisihan hubungan industrial
"""
    baru = """
    A
      Terlaksananya pemetaan perselisihan hubungan industrial
"""

    assert ("1.1", "1.1") not in pairs_of(lama, baru)
    assert ("1.2", "1.1") not in pairs_of(lama, baru)


def test_a_removed_performance_stands_where_it_was() -> None:
    baru = LAMA.replace("        Meningkatnya mutu pelatihan\n", "")

    assert pairs_of(LAMA, baru) == [
        ("1", "1"), ("1.1", "1.1"), ("1.1.1", None), ("1.1.2", "1.1.1"),
    ]  # fmt: skip
