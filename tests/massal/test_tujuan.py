import unicodedata
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.massal.tujuan import JENIS, plan_tujuan, safe_name


def test_results_mirror_the_folders_of_the_workbooks() -> None:
    assert plan_tujuan(["renja.xlsx", "dinas/a/renja.xlsx"]) == {
        "renja.xlsx": "renja",
        "dinas/a/renja.xlsx": "dinas/a/renja",
    }


def test_of_one_stem_the_newest_type_keeps_the_plain_name_whatever_the_order() -> None:
    names = ["renja.xls", "Renja.xlsx", "renja.ods"]
    planned = plan_tujuan(names)

    assert planned == plan_tujuan(reversed(names))
    assert planned == {
        "Renja.xlsx": "Renja",
        "renja.xls": "renja (xls)",
        "renja.ods": "renja (ods)",
    }


def test_names_that_differ_by_capitals_only_never_share_a_folder() -> None:
    planned = plan_tujuan(["A/renja.xlsx", "a/RENJA.xlsx", "a/renja.xlsx"])

    assert len({p.casefold() for p in planned.values()}) == 3


def test_a_workbook_beside_a_folder_of_its_name_does_not_write_into_it() -> None:
    planned = plan_tujuan(["renja.xlsx", "renja/dokumen.xlsx"])

    assert planned == {"renja.xlsx": "renja (xlsx)", "renja/dokumen.xlsx": "renja/dokumen"}


def test_a_workbook_never_takes_the_place_of_the_summary() -> None:
    assert plan_tujuan(["ringkasan.csv.xlsx"])["ringkasan.csv.xlsx"] == "ringkasan.csv (xlsx)"


@pytest.mark.parametrize(
    "name",
    ["CON", "nul", "com1.tahun 2026", "LPT9", "renja.", "renja ", "a:b", "..", "", "x" * 300],
)
def test_a_name_that_some_system_cannot_have_is_changed_and_marked(name: str) -> None:
    made = safe_name(name)

    assert made != name
    assert " ~" in made
    assert made == safe_name(made)
    assert len(made.encode()) < 80


PARTS = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1)
NAMES = st.builds(
    lambda parts, kind: "/".join(parts) + kind,
    st.lists(PARTS.filter(lambda p: p not in {".", ".."}), min_size=1, max_size=3),
    st.sampled_from(JENIS),
)


@given(st.lists(NAMES, unique=True, max_size=12))
def test_every_workbook_has_a_folder_of_its_own_inside_on_every_system(names: list[str]) -> None:
    planned = plan_tujuan(names)
    places = [unicodedata.normalize("NFC", p).casefold() for p in planned.values()]

    assert set(planned) == set(names)
    assert len(set(places)) == len(names)
    for place in planned.values():
        path = PurePosixPath(place)
        assert not path.is_absolute()
        assert ".." not in path.parts
        assert all(part == part.rstrip(". ") and len(part.encode()) < 100 for part in path.parts)
    for place in places:
        inside = [other for other in places if other.startswith(f"{place}/")]
        assert inside == []
