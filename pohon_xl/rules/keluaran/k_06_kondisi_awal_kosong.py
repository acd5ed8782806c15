"""K-06: indicators without a baseline."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import blank_column, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import KONDISI_AWAL


@rule("K-06", "kondisi-awal-kosong", Severity.SARAN)
def k_06_kondisi_awal_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator belum mempunyai kondisi awal (baseline).

    Mengapa: tanpa kondisi awal tidak dapat dinilai apakah targetnya menantang dan apakah keadaan
    membaik.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | | 65 | | | | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | |

    Sumber: Permendagri 86/2017, tabel T-C.27 (data capaian pada tahun awal); PermenPANRB 88/2021 (target
    menantang dan realistis).
    """
    problem = blank_column(
        target_rows(kertas),
        KONDISI_AWAL,
        lambda row: row.kondisi_awal is None,
        "kemajuan terhadap awal Renstra tidak dapat dihitung",
    )
    if problem is not None:
        yield problem
