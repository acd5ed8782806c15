"""K-07: indicators of tujuan and sasaran without definition or source."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import blank_column, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import DEFINISI, SUMBER_DATA


@rule("K-07", "iku-tanpa-definisi", Severity.SARAN)
def k_07_iku_tanpa_definisi(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator Kinerja Utama belum mempunyai definisi/formula atau sumber data.

    Mengapa: IKU yang tidak dijelaskan cara menghitung dan sumber datanya tidak SMART: tiap orang dapat
    menghitungnya berbeda. Hanya indikator tujuan dan sasaran yang diperiksa.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | | Leger jalan

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | Panjang jalan mantap dibagi panjang seluruh jalan kabupaten | Leger jalan

    Sumber: PER/20/M.PAN/11/2008 (formula dan sumber data IKU); PermenPANRB 88/2021 (definisi operasional).
    """
    rows = [row for row in target_rows(kertas) if row.kode.count(".") < 2]  # tujuan, sasaran
    akibat = "IKU dan lampiran SK-nya memuatnya sebagai bagian kosong"
    for problem in (
        blank_column(rows, DEFINISI, lambda row: row.definisi is None, akibat),
        blank_column(rows, SUMBER_DATA, lambda row: row.sumber_data is None, akibat),
    ):
        if problem is not None:
            yield problem
