import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of


def codes(indikator: str, target: str, arah: str = "") -> set[str]:
    kertas = kertas_of(
        "# Target\nKode | Kinerja | Indikator Kinerja | Satuan | Target | Arah\n"
        f"1.1 | Meningkatnya mutu layanan | {indikator} | % | {target} | {arah}"
    )
    return {f.kode for f in check_kertas_kerja(kertas)}


@pytest.mark.parametrize("target", ["100", "100%", "100,00"])
def test_a_full_percentage_is_for_review(target: str) -> None:
    assert "K-11" in codes("Persentase warga terlayani", target)


def test_where_less_is_better_a_hundred_is_something_else() -> None:
    assert "K-11" not in codes("Angka pengangguran terbuka", "100")
    assert "K-11" not in codes("Persentase warga terlayani", "100", "makin rendah makin baik")
