from dataclasses import replace

from pohon_xl.model.abaikan import Abaikan
from pohon_xl.model.location import Location
from pohon_xl.plan.sheet import Peran
from pohon_xl.sheets.abaikan import BARIS_KOSONG, PETUNJUK, plan_abaikan
from pohon_xl.tables.abaikan import read_abaikan
from tests.support.golden import check_golden
from tests.support.grid_of_plan import cell_at, grid_of_plan, texts
from tests.support.outline import kertas_from

ROWS = (
    Abaikan(
        Location("Abaikan", 4, 1),
        Location("Abaikan", 4, 5),
        temuan="12818503",
        alasan="Menunggu rapat\nbulan Maret",
        lain=(("Disetujui", "Sekretaris"),),
    ),
    Abaikan(
        Location("Abaikan", 5, 1),
        Location("Abaikan", 5, 5),
        kode="L-04",
        lembar="Tahap 4",
        sel="B25",
        lain=(("Disetujui", ""),),
    ),
)
KERTAS = replace(kertas_from("Naik | X"), abaikan=ROWS)


def test_golden() -> None:
    check_golden("sheets/abaikan.txt", plan_abaikan(KERTAS).dump())


def test_what_she_typed_survives_a_run() -> None:
    assert read_abaikan(grid_of_plan(plan_abaikan(KERTAS))) == ROWS


def test_an_id_is_kept_as_text_and_never_a_number() -> None:
    cell = cell_at(plan_abaikan(KERTAS), 4, 1)

    assert (cell.value, cell.style) == ("12818503", "masukan_teks")


def test_there_is_room_for_more_and_a_hint_how() -> None:
    plan = plan_abaikan(kertas_from("Naik | X"))

    assert plan.peran is Peran.MASUKAN
    assert PETUNJUK in texts(plan)
    assert [cell_at(plan, row, 5).style for row in range(4, 4 + BARIS_KOSONG)] == (
        ["masukan"] * BARIS_KOSONG
    )
