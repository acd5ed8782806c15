"""K-32: results of tujuan and sasaran with nothing to compare them with."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import blank_column, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import REALISASI_LALU, STANDAR_NASIONAL, TARGET_AKHIR


@rule("K-32", "pembanding-kosong", Severity.SARAN)
def k_32_pembanding_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Realisasi IKU belum mempunyai pembanding.

    Mengapa: LKIP membandingkan realisasi dengan tahun lalu, target akhir Renstra, dan standar nasional atau
    provinsi; tanpa itu analisisnya tidak lengkap. Tidak ada standar ditulis "-". Hanya indikator tujuan dan
    sasaran yang realisasinya sudah diisi yang diperiksa.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Target | Target Akhir Renstra | Realisasi | Realisasi 1 Tahun Lalu | Standar Nasional | Standar Provinsi
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | 65 | 80 | 66 | | 72 |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Target | Target Akhir Renstra | Realisasi | Realisasi 1 Tahun Lalu | Standar Nasional | Standar Provinsi
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | 65 | 80 | 66 | 61 | - |

    Sumber: PermenPANRB 53/2014, Lampiran II (Bab III, analisis capaian kinerja).
    """
    measured = [r for r in target_rows(kertas) if r.realisasi and r.kode.count(".") < 2]
    akibat = "perbandingannya di Bab III LKIP tertulis sebagai bagian kosong"
    for problem in (
        blank_column(measured, REALISASI_LALU[0], lambda r: r.realisasi_lalu[0] is None, akibat),
        blank_column(measured, TARGET_AKHIR, lambda r: r.target_akhir is None, akibat),
        blank_column(
            measured,
            STANDAR_NASIONAL,
            lambda r: r.standar_nasional is None and r.standar_provinsi is None,
            akibat,
        ),
    ):
        if problem is not None:
            yield problem
