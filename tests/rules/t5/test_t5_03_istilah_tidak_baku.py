"""Terms of Tahap 5 that are no standard ones."""

import pytest

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of


def told(komponen: str) -> list[tuple[str, str]]:
    kertas = kertas_of(f"""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jembatan | kondisi antara utama
        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terpeliharanya jembatan | Persentase jembatan | kinerja taktikal intermediate\
 | {komponen} | PK Administrator
    """)
    return [(f.pesan, f.saran) for f in check_kertas_kerja(kertas) if f.kode == "T5-03"]


def test_a_component_that_nobody_knows_is_told_with_the_one_that_fits() -> None:
    assert told("Misi") == [
        ('"Misi" bukan komponen perencanaan yang dikenal.', 'Tulis "Sasaran Program".')
    ]


@pytest.mark.parametrize(
    "komponen", ["Sasaran Program", "-", "", "CC: Bappeda", "Makin baiknya jembatan di semua desa"]
)
def test_a_standard_term_a_dash_a_mark_and_a_sentence_are_not(komponen: str) -> None:
    assert told(komponen) == []
