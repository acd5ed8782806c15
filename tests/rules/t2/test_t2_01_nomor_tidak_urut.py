"""T2-01: one wrong number is one finding, at its own cell."""

import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [("15345", ["5"]), ("12245", ["2"]), ("1345", ["3"]), ("124", ["4"]), ("1234", [])],
)
def test_only_the_wrong_number_is_reported(numbers: str, wrong: list[str]) -> None:
    rows = [f"{n} | Kurangnya tenaga {i} | Terpenuhinya tenaga {i}" for i, n in enumerate(numbers)]
    kertas = kertas_of("\n".join(["# Tahap 2", "NO | CSF | Kondisi yang diperlukan", *rows]))
    found = [f for f in check_kertas_kerja(kertas) if f.kode == "T2-01"]
    assert [f.pesan.split()[2] for f in found] == wrong


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [("12 34", []), ("12 12", []), ("1 2", []), ("12 35", ["5"]), ("12 13", ["3"])],
)
def test_csf_of_two_outcomes_are_numbered_anew_or_throughout(
    numbers: str, wrong: list[str]
) -> None:
    outcomes = ("Meningkatnya mutu jalan", "Meningkatnya mutu jembatan")
    rows = [
        f"{n} | {outcome} | Kurangnya tenaga {i}{n} | Terpenuhinya tenaga {i}{n}"
        for i, (outcome, part) in enumerate(zip(outcomes, numbers.split(), strict=True))
        for n in part
    ]
    heading = "NO | Outcome | CSF | Kondisi yang diperlukan"
    kertas = kertas_of("\n".join(["# Tahap 2", heading, *rows]))
    found = [f for f in check_kertas_kerja(kertas) if f.kode == "T2-01"]
    assert [f.pesan.split()[2] for f in found] == wrong
