from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pohon_xl.model.baris import BarisOutcome
from pohon_xl.model.instansi import Instansi
from pohon_xl.model.isi import Isi
from pohon_xl.model.location import Location
from pohon_xl.plan.sheet import Peran
from pohon_xl.sheets.instansi import plan_instansi
from tests.support.contoh_isian import kertas_kosong, kertas_terisi
from tests.support.golden import check_golden
from tests.support.grid_of_plan import cell_at, cell_with, grid_of_plan
from tests.support.isian import read_instansi

TEKS = st.none() | st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)


def test_golden() -> None:
    kertas = kertas_terisi()
    office = replace(kertas.instansi, lain=(("Kode pos", "71611"), ("", "tanya Bappeda")))

    check_golden("sheets/instansi.txt", plan_instansi(replace(kertas, instansi=office)).dump())


def test_the_sheet_belongs_to_the_planner() -> None:
    plan = plan_instansi(kertas_kosong())

    assert plan.peran is Peran.MASUKAN
    assert {c.style for c in plan.cells if c.column == 2 and c.row > 3} == {"masukan"}


def test_the_office_of_tahap_1_is_filled_in() -> None:
    at = Location("Tahap 1", 1, 1)
    outcome = BarisOutcome(Isi("Menurunnya pengangguran", at), Isi("Dinas Tenaga Kerja", at))
    plan = plan_instansi(replace(kertas_kosong(), outcome=(outcome,)))

    assert cell_at(plan, cell_with(plan, "Perangkat daerah").row, 2).value == "Dinas Tenaga Kerja"


def test_a_year_nobody_could_read_stands_where_she_typed_it() -> None:
    office = Instansi(lain=(("Tahun (belum terbaca)", "2025-2029"),))
    plan = plan_instansi(replace(kertas_kosong(), instansi=office))

    assert cell_at(plan, 9, 1).value == "Tahun"
    assert cell_at(plan, 9, 2).value == "2025-2029"
    assert read_instansi(grid_of_plan(plan)) == office


def test_what_she_filled_in_survives_a_run() -> None:
    kertas = kertas_terisi()

    assert read_instansi(grid_of_plan(plan_instansi(kertas))) == kertas.instansi


@given(
    st.builds(
        Instansi,
        *[TEKS] * 5,
        st.none() | st.integers(1000, 9999),
        *[TEKS] * 2,
        lain=st.lists(st.tuples(st.just("Catatan"), TEKS.map(lambda t: t or "")), max_size=2).map(
            tuple
        ),
    )
)
def test_any_office_survives_a_run(office: Instansi) -> None:
    kertas = replace(kertas_kosong(), instansi=office)

    assert read_instansi(grid_of_plan(plan_instansi(kertas))) == office
