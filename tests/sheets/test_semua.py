import pytest

from pohon_xl.drawings.cascading import draw_cascading
from pohon_xl.drawings.pohon_kinerja import draw_pohon_kinerja
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.plan.sheet import Peran, SheetPlan
from pohon_xl.plan.style import STYLES
from pohon_xl.sheets.semua import draft_sheets, plan_sheets
from tests.support.contoh_isian import kertas_terisi
from tests.support.outline import kertas_from
from tests.support.pohon_uji import TREES


def kertas_kosong() -> KertasKerja:
    return kertas_from("")


def plans_of(kertas: KertasKerja) -> tuple[SheetPlan, ...]:
    drawings = (*draw_pohon_kinerja(kertas), *draw_cascading(kertas))
    return plan_sheets(kertas, (), drawings)


ALL = {**TREES, "kosong": kertas_kosong}


def test_the_tabs_stand_in_the_order_of_use() -> None:
    plans = plans_of(kertas_terisi())

    assert [p.name for p in plans] == [
        "Temuan", "Pohon Kinerja", "Cascading (gambar)", "Cascading", "PK JPT",
        "PK Administrator", "PK JF", "IKU", "SKP", "Rencana Aksi", "Crosscutting",
        "Instansi", "Pejabat", "Target", "Anggaran", "Abaikan",
    ]  # fmt: skip
    assert [p.name for p in plans if p.peran is Peran.MASUKAN] == [
        "Instansi", "Pejabat", "Target", "Anggaran", "Abaikan",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ALL)
def test_a_sheet_has_its_name_and_role_before_it_is_planned(name: str) -> None:
    kertas = ALL[name]()
    drafts = draft_sheets(kertas, (), (*draw_pohon_kinerja(kertas), *draw_cascading(kertas)))

    assert [(d.name, d.peran) for d in drafts] == [(p.name, p.peran) for p in plans_of(kertas)]
    assert [d.made() for d in drafts] == [d.made() for d in drafts]


@pytest.mark.parametrize("name", ALL)
def test_every_sheet_is_sound(name: str) -> None:
    for plan in plans_of(ALL[name]()):
        places = [(c.row, c.column) for c in plan.cells]

        assert len(places) == len(set(places)), plan.name
        assert {c.style for c in plan.cells} <= STYLES.keys(), plan.name
        assert all(0 < height <= 409 for _, height in plan.heights), plan.name
        assert len(plan.page.footer) <= 255
        assert all(sum(len(c) + 1 for c in v.choices) <= 255 for v in plan.validations)


def test_the_same_workbook_gives_the_same_sheets() -> None:
    assert plans_of(kertas_terisi()) == plans_of(kertas_terisi())
