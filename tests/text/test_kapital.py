import pytest

from pohon_xl.text.kapital import running_case


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("PEMERINTAH KABUPATEN BALANGAN", "Pemerintah Kabupaten Balangan"),
        ("DINAS KOPERASI, UKM DAN TENAGA KERJA", "Dinas Koperasi, UKM dan Tenaga Kerja"),
        ("DINAS PUPR", "Dinas PUPR"),
        ("RSUD H. BOEJASIN", "RSUD H. Boejasin"),
        ("SEKRETARIAT DPRD KOTA BANDUNG", "Sekretariat DPRD Kota Bandung"),
        ("DINAS KESEHATAN PROVINSI ACEH", "Dinas Kesehatan Provinsi Aceh"),
        ("DINAS PENANAMAN MODAL DAN PTSP", "Dinas Penanaman Modal dan PTSP"),
        ("BADAN PENGELOLAAN KEUANGAN DAN ASET", "Badan Pengelolaan Keuangan dan Aset"),
        ("KECAMATAN PARINGIN SELATAN", "Kecamatan Paringin Selatan"),
        ("DINAS PERUMAHAN RAKYAT DAN TRANSMIGRASI", "Dinas Perumahan Rakyat dan Transmigrasi"),
    ],
)
def test_a_name_in_capitals_reads_as_in_a_sentence(typed: str, expected: str) -> None:
    assert running_case(typed) == expected


@pytest.mark.parametrize("typed", ["Dinas PUPR", "pemerintah kabupaten", "BUMDes Maju", ""])
def test_what_is_not_all_in_capitals_stays_as_typed(typed: str) -> None:
    assert running_case(typed) == typed
