from pathlib import Path

import pytest

from pohon_xl.renderers.jejak import Asal, Jejak, dump_jejak, is_other_office, read_jejak
from pohon_xl.settings import JEJAK

ASAL = Asal("a.xlsx", frozenset({"dinas a"}), frozenset({"x"}), {"a.xlsx": frozenset({"1f"})})


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    jejak = Jejak({"x.txt": "00"}, ASAL)
    (tmp_path / JEJAK).write_bytes(dump_jejak(jejak))

    assert read_jejak(tmp_path) == jejak


def test_the_list_of_an_older_version_is_understood(tmp_path: Path) -> None:
    (tmp_path / JEJAK).write_text('{"x.txt": "00"}', encoding="utf-8")

    assert read_jejak(tmp_path) == Jejak({"x.txt": "00"})


@pytest.mark.parametrize(
    "text", ["", "[]", "{", "[" * 200_000, '{"berkas": 3}', '{"berkas": {}, "asal": {}}']
)
def test_a_damaged_list_is_an_empty_one(tmp_path: Path, text: str) -> None:
    (tmp_path / JEJAK).write_text(text, encoding="utf-8")

    assert read_jejak(tmp_path) == Jejak()


def test_another_office_is_told_by_its_name_or_by_having_nothing_in_common() -> None:
    same = frozenset({"x", "y"})

    assert is_other_office(ASAL, Asal("b.xlsx", frozenset({"dinas b"}), same))
    assert is_other_office(ASAL, Asal("a.xlsx", frozenset({"dinas a"}), frozenset({"z"})))


def test_a_corrected_name_or_a_renamed_workbook_is_no_other_office() -> None:
    same = frozenset({"x"})

    assert not is_other_office(ASAL, Asal("a.xlsx", frozenset({"dinas anu"}), same))
    assert not is_other_office(ASAL, Asal("v2.xlsx", frozenset({"dinas a"}), same))
    assert not is_other_office(ASAL, Asal("v2.xlsx", frozenset(), frozenset()))
