"""Who signs for one office: one person at a time."""

import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

KEPALA = "Kode | Kinerja | Jabatan | Nama | Status | Mulai | Sampai"


def told(*rows: str) -> list[str]:
    lines = "\n".join(f"    {row}" for row in (KEPALA, *rows))
    kertas = kertas_of(f"\n    # Pejabat\n{lines}\n")
    return [f.pesan for f in check_kertas_kerja(kertas) if f.kode == "K-27"]


def test_a_substitute_at_only_one_of_two_performances_gives_two_heads() -> None:
    (pesan,) = told(
        "1.1 | Meningkatnya mutu jalan | Kepala Dinas | NAMA PEJABAT SATU | | |",
        "1.2 | Meningkatnya mutu jembatan | Kepala Dinas | NAMA PEJABAT DUA | Plt. | |",
    )

    assert pesan == (
        '"Kepala Dinas" ditandatangani "NAMA PEJABAT SATU" dan Plt. "NAMA PEJABAT DUA".'
    )


def test_a_status_written_before_the_jabatan_is_the_same_office() -> None:
    assert told(
        "1.1 | Meningkatnya mutu jalan | Kepala Dinas | NAMA PEJABAT SATU | | |",
        "1.2 | Meningkatnya mutu jembatan | Plt. Kepala Dinas | NAMA PEJABAT DUA | | |",
    )


def test_beside_one_performance_both_need_dates() -> None:
    rows = (
        "1.1 | Meningkatnya mutu jalan | Kepala Dinas | NAMA PEJABAT SATU | | |",
        "1.1 | Meningkatnya mutu jalan | Kepala Dinas | NAMA PEJABAT DUA | Plh. | {} |",
    )

    assert len(told(rows[0], rows[1].format(""))) == 1
    assert told(rows[0], rows[1].format("1 Maret 2026")) == []


@pytest.mark.parametrize(
    "second",
    [
        "1.2 | Meningkatnya mutu jembatan | Kepala Dinas | NAMA PEJABAT SATU | Plt. | |",
        "1.2 | Meningkatnya mutu jembatan | Sekretaris Dinas | NAMA PEJABAT DUA | Plt. | |",
        "1.2 | Meningkatnya mutu jembatan | Kepala Dinas | | Plt. | |",
    ],
    ids=["the same person", "another office", "no name yet"],
)
def test_what_is_no_clash_is_not_told(second: str) -> None:
    first = "1.1 | Meningkatnya mutu jalan | Kepala Dinas | NAMA PEJABAT SATU | | |"

    assert told(first, second) == []


def test_two_regular_officials_are_told_by_k_18_alone() -> None:
    assert (
        told(
            "1.1 | Meningkatnya mutu jalan | Kepala Dinas | NAMA PEJABAT SATU | | |",
            "1.2 | Meningkatnya mutu jembatan | Kepala Dinas | NAMA PEJABAT DUA | | |",
        )
        == []
    )
