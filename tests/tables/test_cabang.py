"""Which outcome a table serves: outcomes in a column, or in a Tahap 1 anywhere in the workbook."""

import pytest

from pohon_xl.model.kertas_kerja import KertasKerja
from tests.support.lembar import kertas_of

OUTCOMES = """
    # Tahap 1
    No | Outcome Dinas Perhubungan
    1 | Meningkatnya keselamatan lalu lintas
    2 | Meningkatnya kelancaran angkutan umum
"""
CSF = """
    # Tahap 2
    No | Outcome | CSF | Kondisi yang diperlukan
    1 | Meningkatnya keselamatan lalu lintas | Rambu kurang | Meningkatnya kelengkapan rambu
    2 | Meningkatnya kelancaran angkutan umum | Armada tua | Meningkatnya kelaikan armada
"""
URAIAN = """
    # Tahap 3
    CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
    Meningkatnya kelengkapan rambu | Meningkatnya ketersediaan rambu | kondisi antara utama
    Meningkatnya kelaikan armada | Meningkatnya mutu pengujian | kondisi antara utama
"""
TREE = [
    "1 Meningkatnya keselamatan lalu lintas",
    "1.1 Meningkatnya kelengkapan rambu",
    "1.1.1 Meningkatnya ketersediaan rambu",
    "2 Meningkatnya kelancaran angkutan umum",
    "2.1 Meningkatnya kelaikan armada",
    "2.1.1 Meningkatnya mutu pengujian",
]


@pytest.mark.parametrize(
    "sheets",
    [
        (OUTCOMES, CSF, URAIAN),
        (CSF, URAIAN, OUTCOMES),
        (CSF, OUTCOMES, URAIAN),
        (URAIAN, CSF, OUTCOMES),
        (CSF, URAIAN),
        (URAIAN, CSF),
    ],
    ids=["in order", "outcomes last", "outcomes between", "backwards", "column", "column last"],
)
def test_two_outcomes_have_their_own_conditions_in_any_order_of_sheets(
    sheets: tuple[str, ...],
) -> None:
    assert tree(kertas_of("".join(sheets))) == TREE


def test_a_heading_of_outcomes_may_name_the_office() -> None:
    kertas = kertas_of(OUTCOMES + CSF)

    assert kertas.perangkat_daerah == "Dinas Perhubungan"
    assert [b.tahap for b in kertas.bacaan] == [1, 2]


def test_advice_about_the_outcome_of_an_office_is_no_heading() -> None:
    kertas = kertas_of("""
        # Tahap 1
        Outcome dinas harus disepakati bersama
        Meningkatnya musyawarah
        Tahap 1 Menentukan outcome Dinas Perhubungan | Meningkatnya keselamatan lalu lintas
    """)

    assert [o.outcome.teks for o in kertas.outcome] == ["Meningkatnya keselamatan lalu lintas"]


def tree(kertas: KertasKerja) -> list[str]:
    """Code and text of every performance."""
    return [f"{s.kode} {s.kinerja}" for s in kertas.pohon.walk()]
