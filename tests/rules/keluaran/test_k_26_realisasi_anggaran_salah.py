"""Money that cannot have been spent."""

import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

TABEL = """
    # Anggaran
    Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) | Realisasi (Rp)
    1.1.1 | Meningkatnya mutu guru | 1.01.02 | PROGRAM PENDIDIKAN | {pagu} | {realisasi}
"""


def told(pagu: object, realisasi: object) -> list[tuple[str, str]]:
    kertas = kertas_of(TABEL.format(pagu=pagu, realisasi=realisasi))
    found = [f for f in check_kertas_kerja(kertas) if f.kode == "K-26"]
    return [(str(f.sel[0]), f.pesan) for f in found]


def test_more_spent_than_there_was_is_told_at_the_realisation_with_both_amounts() -> None:
    ((at, pesan),) = told(300000000, 300000001)

    assert at == "'Anggaran'!F2"
    assert "Rp300.000.001" in pesan
    assert "Rp300.000.000" in pesan


@pytest.mark.parametrize(("pagu", "realisasi"), [(-5, ""), (300, -5)])
def test_amounts_below_zero_are_told_at_their_cell(pagu: object, realisasi: object) -> None:
    ((at, pesan),) = told(pagu, realisasi)

    assert at == ("'Anggaran'!E2" if pagu == -5 else "'Anggaran'!F2")
    assert "di bawah nol" in pesan


@pytest.mark.parametrize(
    ("pagu", "realisasi"), [(300, 300), (300, ""), ("", 300), (300, 0), (0, 0)]
)
def test_all_spent_nothing_spent_and_blanks_are_no_fault(pagu: object, realisasi: object) -> None:
    assert told(pagu, realisasi) == []
