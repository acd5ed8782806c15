"""L-01 names the stage the row should come from, not Tahap 3 for every row."""

from textwrap import dedent

import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of

BUKU = """
# Tahap 1
Tahap 1 Menentukan outcome Dinas Pendidikan | Meningkatnya literasi masyarakat
# Tahap 3
CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
# Tahap 4
Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
{baris}
"""


@pytest.mark.parametrize(
    ("baris", "tahap"),
    [
        ("Tahap 1 | Menurunnya buta huruf | Angka Buta Huruf | kinerja strategis SKPD", 1),
        ("Tahap 2 | Menurunnya buta huruf | Angka Buta Huruf | kinerja strategis", 2),
        ("Tahap 3 | Menurunnya buta huruf | Angka Buta Huruf | kinerja operasional", 3),
    ],
)
def test_it_names_the_stage_the_row_should_come_from(baris: str, tahap: int) -> None:
    kertas = kertas_of(dedent(BUKU).format(baris=baris))
    (found,) = (f for f in check_kertas_kerja(kertas) if f.kode == "L-01")
    assert found.pesan.endswith(f"tidak ada di Tahap {tahap}.")
    assert f"di Tahap {tahap}" in found.saran or f"outcome Tahap {tahap}" in found.saran
