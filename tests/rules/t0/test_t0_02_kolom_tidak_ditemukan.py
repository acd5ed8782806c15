"""A column that is missing stops outputs only where nothing else says what it would say."""

from pohon_xl.model.finding import Finding, Severity
from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

TAHAP_3 = """
    # Tahap 3
    CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
    Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
"""
TAHAP_5 = """
    # Tahap 5
    Rujukan Tahapan | Kinerja | Indikator Kinerja | Komponen Perencanaan | Jabatan
    Tahap 3 | Meningkatnya kompetensi guru | Persentase guru | Sasaran Program | PK Administrator
"""


def told(text: str, tahap: int) -> list[Finding]:
    findings = check_kertas_kerja(kertas_of(text))
    return [f for f in findings if f.kode == "T0-02" and f"Tahap {tahap}" in f.pesan]


def test_levels_that_tahap_3_knows_are_only_advised_for_tahap_5() -> None:
    (found,) = told(TAHAP_3 + TAHAP_5, 5)

    assert found.tingkat is Severity.SARAN
    assert found.pesan.endswith("levelnya dipakai dari Tahap 3.")


def test_without_them_anywhere_the_column_is_needed() -> None:
    (found,) = told(TAHAP_5, 5)

    assert found.tingkat is Severity.GALAT


def test_a_missing_column_of_officials_stays_grave() -> None:
    without = TAHAP_5.replace(" | Jabatan", "").replace(" | PK Administrator", "")
    grave = [f for f in told(TAHAP_3 + without, 5) if f.tingkat is Severity.GALAT]

    assert ["Jabatan" in f.pesan or "PK" in f.pesan for f in grave] == [True]
