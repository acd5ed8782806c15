from pathlib import Path

import pytest

from tests.fuzz.mutasi import mutate
from tests.fuzz.sasaran import SASARAN, SEEDS, bagian

BENIH = sorted(p for p in SEEDS.iterdir() if p.name != "README.md")


@pytest.mark.parametrize("nama", SASARAN)
def test_the_case_itself_is_read_and_written(nama: str) -> None:
    assert SASARAN[nama](b"")


@pytest.mark.parametrize("nama", SASARAN)
@pytest.mark.parametrize("benih", BENIH, ids=lambda p: p.name)
def test_what_once_failed_is_a_sentence_now(benih: Path, nama: str) -> None:
    assert SASARAN[nama](benih.read_bytes()) in {True, False}


@pytest.mark.parametrize("nama", SASARAN)
def test_two_hundred_changes_that_stay_xml_give_a_sentence_or_a_result(nama: str) -> None:
    outcomes = [SASARAN[nama](mutate(b"", 1 << 20, seed)) for seed in range(200)]

    assert set(outcomes) == {True, False}


@pytest.mark.parametrize("nama", SASARAN)
@pytest.mark.parametrize("number", range(len(bagian())))
def test_a_part_that_breaks_off_is_a_sentence(number: int, nama: str) -> None:
    content = bagian()[number][1]

    for end in (0, len(content) // 2, len(content) - 1):
        assert SASARAN[nama](bytes([number]) + content[:end]) in {True, False}
