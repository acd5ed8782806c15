"""What the report compares a result with."""

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

KEPALA = (
    "Kode | Kinerja | Indikator Kinerja | Target | Target Akhir Renstra | Realisasi | "
    "Realisasi 1 Tahun Lalu | Standar Nasional | Standar Provinsi"
)


def columns(row: str) -> list[str]:
    kertas = kertas_of(f"\n    # Target\n    {KEPALA}\n    {row}\n")
    found = (f for f in check_kertas_kerja(kertas) if f.kode == "K-32")
    return [f.pesan.split('"')[1] for f in found]


def test_each_comparison_is_asked_for() -> None:
    assert columns("1.1 | Meningkatnya mutu | Persentase mantap | 65 | | 66 | | |") == [
        "Target Akhir Renstra",
        "Realisasi 1 Tahun Lalu",
        "Standar Nasional",
    ]


def test_one_standard_is_enough_and_a_dash_says_there_is_none() -> None:
    assert columns("1 | Naiknya mutu | Persentase mantap | 65 | 80 | 66 | 60 | | 61") == []
    assert columns("1 | Naiknya mutu | Persentase mantap | 65 | 80 | 66 | 60 | - |") == []


def test_before_there_is_a_result_nothing_is_asked_nor_of_lower_levels() -> None:
    assert columns("1.1 | Meningkatnya mutu | Persentase mantap | 65 | | | | |") == []
    assert columns("1.1.1 | Meningkatnya mutu | Persentase mantap | 65 | | 66 | | |") == []
