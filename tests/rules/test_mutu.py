from functools import cache

import pytest

from pohon_xl.model.finding import Severity
from pohon_xl.rules.catalog import BY_KODE
from tests.mutu import FOLDER, Mutu, measure, report

BENAR = sorted(p.stem for p in FOLDER.glob("*_benar.txt"))


@cache
def mutu() -> Mutu:
    return measure()


def test_every_fault_that_must_be_found_in_other_offices_is_found() -> None:
    assert len({stem for stem, *_ in mutu().wajib}) >= 18
    assert mutu().missed == set()


def test_at_most_one_finding_in_twenty_is_none_an_evaluator_would_sign() -> None:
    assert len(mutu().found) >= 300
    assert mutu().precision >= 0.95, report(mutu())


@pytest.mark.parametrize("stem", BENAR)
def test_a_correct_workbook_gives_no_galat_and_no_peringatan(stem: str) -> None:
    grave = {k for k, r in BY_KODE.items() if r.tingkat is not Severity.SARAN}

    assert [p for p in mutu().found if p[0] == stem and p[3] in grave] == []


def test_every_rule_has_a_fault_among_the_labels() -> None:
    labelled = {kode for *_, kode in mutu().wajib}

    assert BY_KODE.keys() - labelled == set()


def test_the_report_shows_each_rule_and_the_whole() -> None:
    lines = report(mutu()).splitlines()

    assert [line.split()[0] for line in lines[1 : len(BY_KODE) + 2]] == [*BY_KODE, "semua"]
