import pytest

from pohon_xl.rules.t5.t5_02_jabatan_tidak_sesuai_level import t5_02_jabatan_tidak_sesuai_level
from tests.support.lembar import kertas_of

LEMBAR = """
# Tahap 1
Tahap 1 Menentukan outcome {nama} | Meningkatnya kualitas pelayanan publik
# Tahap 5
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen | Jabatan
Tahap 2 | Meningkatnya kecepatan | Indeks pelayanan | kinerja strategis | Sasaran SKPD | {csf}
Tahap 3 | Meningkatnya tertib | Indeks tertib | taktikal intermediate | Sasaran Program | {utama}
"""


def wrong(nama: str, csf: str, utama: str) -> list[str]:
    kertas = kertas_of(LEMBAR.format(nama=nama, csf=csf, utama=utama))
    return [p.sel[0].alamat for p in t5_02_jabatan_tidak_sesuai_level.check(kertas)]


@pytest.mark.parametrize(
    ("nama", "csf", "utama", "found"),
    [
        ("Dinas Sosial", "PK JPT", "PK Administrator", []),
        ("Dinas Sosial", "PK Administrator", "PK Pengawas", ["F2", "F3"]),
        ("Kecamatan Tanjung Harapan", "PK Administrator", "PK Pengawas", []),
        ("Kecamatan Tanjung Harapan", "PK JPT", "PK Administrator", []),
        ("Kecamatan Tanjung Harapan", "PK JPT", "PK Pengawas", ["F3"]),
        ("Kecamatan Tanjung Harapan", "PK Pengawas", "PK Pengawas", ["F2"]),
    ],
)
def test_an_office_led_by_an_administrator_may_be_one_rank_lower(
    nama: str, csf: str, utama: str, found: list[str]
) -> None:
    assert wrong(nama, csf, utama) == found
