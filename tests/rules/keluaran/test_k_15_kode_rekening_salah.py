import pytest

from pohon_xl.rules.keluaran.k_15_kode_rekening_salah import padded
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("2.7.3", "2.07.03"),
        ("2.07.03.2.1", "2.07.03.2.01"),
        ("2-07-03-2.01.1", "2.07.03.2.01.0001"),
        ("2,07,03", "2.07.03"),
    ],
)
def test_lost_zeros_and_dots_are_certain(written: str, right: str) -> None:
    assert padded(written) == right


@pytest.mark.parametrize(
    "written", ["5.1.02.01", "5.1.02.01.01.0001", "2.07", "2.07.03.3.01", "12.07.03", ""]
)
def test_nothing_is_made_up_for_what_is_no_such_code(written: str) -> None:
    assert padded(written) is None


@pytest.mark.parametrize("kode", ["2.07.03", "2.07.03.", "X.XX.01", "1.01.02.2.01.26"])
def test_codes_of_the_nomenclature_are_accepted(kode: str) -> None:
    kertas = kertas_of(
        "# Anggaran\nKode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)\n"
        f"1.1.1 | Meningkatnya mutu guru | {kode} | Nama | 1000"
    )

    assert "K-15" not in {f.kode for f in check_kertas_kerja(kertas)}
