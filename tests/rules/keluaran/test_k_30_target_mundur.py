"""A target against last year's result."""

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

KEPALA = (
    "Kode | Kinerja | Indikator Kinerja | Satuan | Arah | Kondisi Awal | Target | "
    "Realisasi 1 Tahun Lalu"
)


def codes(row: str) -> list[str]:
    kertas = kertas_of(f"\n    # Target\n    {KEPALA}\n    {row}\n")
    return [f.kode for f in check_kertas_kerja(kertas) if f.kode in {"K-12", "K-30"}]


def test_less_of_something_bad_is_no_step_back() -> None:
    naik = "makin rendah makin baik"

    assert codes(f"1 | Menurunnya kemiskinan | Angka kemiskinan | % | {naik} | 9 | 7 | 8") == []
    assert codes(f"1 | Menurunnya kemiskinan | Angka kemiskinan | % | {naik} | 9 | 8 | 7") == [
        "K-30"
    ]


def test_what_the_baseline_tells_already_is_not_told_twice() -> None:
    row = "1.1 | Meningkatnya mutu | Persentase jalan mantap | % | | {} | 65 | 68"

    assert codes(row.format(66)) == ["K-12"]
    assert codes(row.format("")) == ["K-30"]


def test_the_same_as_last_year_and_words_are_left_alone() -> None:
    row = "1.1 | Meningkatnya mutu | Persentase jalan mantap | % | | 60 | {} | {}"

    assert codes(row.format("68", "68,0")) == []
    assert codes(row.format("BB", "A")) == []
