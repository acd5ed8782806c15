"""Which of several wordings of one performance is to be changed."""

from pohon_xl.rules.run import check_kertas_kerja
from tests.support.lembar import kertas_of


def test_every_cell_that_repeats_a_text_cut_off_in_tahap_3_is_told_at_once() -> None:
    kertas = kertas_of("""
        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jalan kabupaten | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terpeliharanya jalan kabupaten dan jembatan | Persentase jalan | kinerja taktikal
        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen | Jabatan
        Tahap 3 | Terpeliharanya jalan kabupaten | Persentase jalan | kinerja taktikal
    """)

    found = [f for f in check_kertas_kerja(kertas) if f.kode == "L-04"]

    assert [f.sel[0].sebutan for f in found] == [
        'sel B2 di lembar "Tahap 3"',
        'sel B2 di lembar "Tahap 5"',
    ]
    assert {f.perbaikan[0].baru for f in found} == {"Terpeliharanya jalan kabupaten dan jembatan"}
