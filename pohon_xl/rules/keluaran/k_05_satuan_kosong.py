"""K-05: indicators without a unit."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import blank_column, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import SATUAN


@rule("K-05", "satuan-kosong", Severity.SARAN)
def k_05_satuan_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator belum mempunyai satuan.

    Mengapa: angka target tanpa satuan dapat dibaca sebagai persen, orang, atau dokumen.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | | 60 | 65 | | | | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | |

    Sumber: PermenPANRB 53/2014, Lampiran I; PermenPANRB 88/2021 (indikator SMART: dapat diukur).
    """
    problem = blank_column(
        target_rows(kertas),
        SATUAN,
        lambda row: row.satuan is None,
        "target di PK dan LKIP tercetak tanpa satuan",
    )
    if problem is not None:
        yield problem
