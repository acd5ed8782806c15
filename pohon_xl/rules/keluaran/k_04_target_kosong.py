"""K-04: indicators without a target."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import blank_column, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import TARGET


@rule("K-04", "target-kosong", Severity.SARAN)
def k_04_target_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator belum mempunyai target.

    Mengapa: Perjanjian Kinerja menjanjikan target; tanpa target tidak ada yang dapat diukur dan
    dilaporkan. Dikatakan satu kali untuk seluruh kolom.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | | | | | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | |

    Sumber: PermenPANRB 53/2014, Lampiran I (target pada Perjanjian Kinerja).
    """
    problem = blank_column(
        target_rows(kertas),
        TARGET,
        lambda row: row.target is None,
        "PK, Rencana Aksi dan LKIP memuatnya sebagai bagian kosong",
    )
    if problem is not None:
        yield problem
