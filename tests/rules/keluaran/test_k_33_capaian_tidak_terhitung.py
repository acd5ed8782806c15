import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

TARGET = """
    # Target
    Kode | Kinerja | Indikator Kinerja | Satuan | Target | Realisasi
    1 | Meningkatnya mutu | Persentase jalan mantap | | {target} | {realisasi}
"""


def found(target: str, realisasi: str) -> list[tuple[str, str]]:
    kertas = kertas_of(TARGET.format(target=target, realisasi=realisasi))
    return [
        (f.sel[0].alamat, f.tingkat.value) for f in check_kertas_kerja(kertas) if f.kode == "K-33"
    ]


@pytest.mark.parametrize(
    ("target", "realisasi", "told"),
    [
        ("85.5", "80", [("E2", "peringatan")]),
        ("10 20", "1e3", [("E2", "peringatan"), ("F2", "peringatan")]),
        ("90-80", "85", [("E2", "peringatan")]),
        ("Ada", "Ada", [("E2", "saran"), ("F2", "saran")]),
        ("12 bulan", "9 dokumen", [("F2", "peringatan")]),
        ("WTP", "85", [("F2", "peringatan")]),
        ("80-90", "80-85", [("F2", "peringatan")]),
        ("-5", "3", [("F2", "peringatan")]),
    ],
)
def test_what_gives_no_achievement_is_told_at_its_cell(
    target: str, realisasi: str, told: list[tuple[str, str]]
) -> None:
    assert found(target, realisasi) == told


@pytest.mark.parametrize(
    ("target", "realisasi"),
    [
        ("85,5%", "80"), ("80-90", "85"), ("12 bulan", "9"), ("WTP", "WDP"), ("0", "0"),
        ("85", ""), ("", "85"), ("85", "-"), ("A (Memuaskan)", "BB"),
    ],
)  # fmt: skip
def test_what_can_be_worked_out_or_is_not_there_yet_is_fine(target: str, realisasi: str) -> None:
    assert found(target, realisasi) == []
