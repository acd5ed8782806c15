import pytest

from pohon_xl.rules.t3.t3_03_level_tidak_dikenal import t3_03_level_tidak_dikenal
from tests.support.lembar import kertas_of

LEMBAR = """
# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
 | Terlatihnya guru | {level}
"""


@pytest.mark.parametrize(
    ("level", "saran", "baru"),
    [
        ("kondisi oprasional", 'Tulis "kondisi operasional".', ["kondisi operasional"]),
        ("kondisi perantara", 'Tulis "kondisi antara", bila itu yang dimaksud.', []),
        (
            "sasaran",
            "Pakai kondisi antara utama, kondisi antara, atau kondisi operasional.",
            [],
        ),
    ],
)
def test_only_a_typing_error_is_corrected_without_asking(
    level: str, saran: str, baru: list[str]
) -> None:
    (found,) = t3_03_level_tidak_dikenal.check(kertas_of(LEMBAR.format(level=level)))

    assert found.saran == saran
    assert [p.baru for p in found.perbaikan] == baru


@pytest.mark.parametrize("level", ["Kondisi Antara", "KONDISI  OPERASIONAL", "antara"])
def test_capitals_spaces_and_short_forms_are_known(level: str) -> None:
    assert list(t3_03_level_tidak_dikenal.check(kertas_of(LEMBAR.format(level=level)))) == []
