import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

PEJABAT = """
    # Pejabat
    Kode | Kinerja | Nama jabatan | Nama | Mulai | Sampai
    1 | Menurunnya pengangguran | Kepala Dinas | NAMA PEJABAT | {mulai} | {sampai}
"""
INSTANSI = """
    # Instansi
    Uraian | Isi | Petunjuk
    Jenis Perjanjian Kinerja | {jenis} |
"""


def places(text: str) -> list[str]:
    return [str(f.sel[0]) for f in check_kertas_kerja(kertas_of(text)) if f.kode == "K-01"]


@pytest.mark.parametrize("day", ["30 Februari 2025", "16/01/2025", "awal tahun"])
def test_a_term_of_office_that_is_no_date_is_told_at_its_cell(day: str) -> None:
    assert places(PEJABAT.format(mulai=day, sampai="")) == ["'Pejabat'!E2"]
    assert places(PEJABAT.format(mulai="", sampai=day)) == ["'Pejabat'!F2"]


def test_a_term_between_two_dates_is_fine() -> None:
    assert places(PEJABAT.format(mulai="4 Januari 2025", sampai="31 Desember 2025")) == []


def test_a_kind_of_agreement_that_is_none_is_told() -> None:
    assert places(INSTANSI.format(jenis="Perubahn")) == ["'Instansi'!B2"]
    assert places(INSTANSI.format(jenis="Perubahan")) == []
