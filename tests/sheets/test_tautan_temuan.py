"""From a performance to its findings and back, outside of what is printed."""

from functools import cache

import pytest

from pohon_xl.model.finding import Finding
from pohon_xl.model.letak_temuan import findings_of_nodes
from pohon_xl.plan.sheet import CellPlan, Merge, SheetPlan
from pohon_xl.rules.run import check_kertas_kerja
from pohon_xl.sheets.semua import plan_sheets
from tests.support.kasus import kasus
from tests.support.lembar import kertas_of

HASIL = ("Cascading", "PK JPT", "PK Administrator", "PK JF")
FINDINGS = check_kertas_kerja(kasus())


@cache
def plans() -> dict[str, SheetPlan]:
    return {p.name: p for p in plan_sheets(kasus(), FINDINGS, ())}


def links_to(plan: SheetPlan, name: str) -> list[CellPlan]:
    return [c for c in plan.cells if c.link is not None and c.link.lembar == name]


def cell_of(place: object) -> CellPlan:
    lembar, row, column = (getattr(place, n) for n in ("lembar", "baris", "kolom"))
    return next(c for c in plans()[lembar].cells if (c.row, c.column) == (row, column))


@pytest.mark.parametrize("name", HASIL)
def test_each_code_leads_to_a_row_of_temuan_that_tells_of_it(name: str) -> None:
    found = links_to(plans()[name], "Temuan")

    assert found
    for cell in found:
        assert cell.link is not None
        kode = cell_of(cell.link).value
        assert str(cell.value).removeprefix("Temuan: ").split(",")[0].split(" ")[0] == kode


@pytest.mark.parametrize("name", HASIL)
def test_and_temuan_leads_to_the_performance_itself(name: str) -> None:
    kinerja = {s.kinerja for s in kasus().pohon.walk()}
    found = links_to(plans()["Temuan"], name)

    assert found
    for cell in found:
        assert str(cell_of(cell.link).value).removeprefix("TUJUAN: ") in kinerja


@pytest.mark.parametrize("name", HASIL)
def test_what_is_printed_is_as_without_findings(name: str) -> None:
    plan = plans()[name]
    plain = next(p for p in plan_sheets(kasus(), (), ()) if p.name == name)
    area = plan.print_area

    assert area is not None
    assert area == plain.print_area
    inside = [c for c in plan.cells if c.column <= area.last_column]
    assert inside == [c for c in plain.cells if c.column <= area.last_column]
    assert plan.heights == plain.heights
    assert plan.page == plain.page


def test_nobody_sees_a_column_without_findings() -> None:
    plan = next(p for p in plan_sheets(kasus(), (), ()) if p.name == "Cascading")

    outside = [c for c in plan.cells if c.column > 23]
    assert {str(c.value).split(" ")[0] for c in outside if c.style == "kepala"} == {"Asal"}
    assert plan.print_area == Merge(1, 1, max(dict(plan.heights)), 23)


@pytest.mark.parametrize("name", HASIL)
def test_no_printed_text_is_a_link_as_libreoffice_prints_one_line_of_it(name: str) -> None:
    plan = plans()[name]

    assert plan.print_area is not None
    last = plan.print_area.last_column
    assert [c for c in plan.cells if c.link is not None and c.column <= last] == []


def test_beside_each_performance_stands_the_cell_it_comes_from() -> None:
    plan, asal = plans()["Cascading"], {s.kinerja: s.asal for s in kasus().pohon.walk()}
    origins = [c for c in plan.cells if c.link is not None and c.link.lembar != "Temuan"]

    assert len(origins) == len(asal)
    assert {c.link for c in origins} == set(asal.values())
    assert all(str(c.value) == f"{c.link.lembar}!{c.link.alamat}" for c in origins if c.link)


def test_every_finding_of_a_row_of_the_tree_has_a_performance() -> None:
    by_node = findings_of_nodes(kasus(), FINDINGS)
    known = {f.id for group in by_node.values() for f in group}
    headings = [f for f in FINDINGS if f.kode == "T0-03"]

    assert {f.id for f in FINDINGS} - known == {f.id for f in headings}


def test_a_row_that_words_two_performances_gives_the_finding_to_the_lower_one() -> None:
    by_node = findings_of_nodes(kasus(), FINDINGS)
    level = next(f for f in FINDINGS if f.sel[0].kolom == 4 and f.kode == "L-05")

    assert [kode for kode, group in by_node.items() if level in group] == ["1.2.1.1"]


ISIAN = """
    # Tahap 1
    Tahap 1 Menentukan outcome Dinas PUPR | Meningkatnya mutu jalan
    # Target
    Kode | Kinerja | Indikator Kinerja | Satuan | Target
    1 | Meningkatnya mutu jalan | Persentase jalan mantap | orang | 100
"""


def test_a_finding_of_an_input_sheet_stands_at_the_performance_of_its_row() -> None:
    kertas = kertas_of(ISIAN)
    found: list[Finding] = [f for f in check_kertas_kerja(kertas) if f.kode == "K-21"]
    by_node = findings_of_nodes(kertas, found)

    assert found
    assert by_node == {"1": tuple(found)}
