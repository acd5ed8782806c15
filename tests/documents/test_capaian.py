import pytest

from pohon_xl.documents.capaian import capaian_of
from pohon_xl.model.instansi import Target
from pohon_xl.plan.kosong import Kosong
from tests.support.outline import kertas_from


def capaian(target: str | None, realisasi: str | None, **lain: str) -> str:
    row = Target(
        kode="1",
        kinerja="Menurunnya pengangguran",
        indikator="Tingkat pengangguran",
        target=target,
        realisasi=realisasi,
        lain=tuple(lain.items()),
    )
    kertas = kertas_from("Menurunnya pengangguran | Tingkat pengangguran", target=(row,))
    simpul = kertas.pohon.akar[0]
    return str(capaian_of(kertas, simpul, simpul.indikator[0]))


@pytest.mark.parametrize(
    ("target", "realisasi", "arah", "expected"),
    [
        ("4,0", "4,5", "makin rendah makin baik", "87,50"),
        ("4,0", "4,5", "Positif", "112,50"),
        ("80", "90%", "naik", "112,50"),
        ("4", "9", "turun", "0,00"),
    ],
)
def test_the_direction_a_planner_states_decides_the_formula(
    target: str, realisasi: str, arah: str, expected: str
) -> None:
    assert capaian(target, realisasi, Arah=arah) == expected


def test_a_target_met_exactly_needs_no_direction() -> None:
    assert capaian("85", "85,0") == "100,00"


@pytest.mark.parametrize(
    ("target", "realisasi", "arah"),
    [
        ("4,0", "4,5", ""),
        ("4,0", "4,5", "entahlah"),
        ("WTP", "WTP", "naik"),
        ("85.5", "80", "naik"),
        ("0", "1", "naik"),
        (None, "1", "naik"),
        ("85", None, "naik"),
    ],
)
def test_what_would_have_to_be_guessed_stays_a_blank(
    target: str | None, realisasi: str | None, arah: str
) -> None:
    assert capaian(target, realisasi, Polaritas=arah) == str(Kosong("capaian"))
