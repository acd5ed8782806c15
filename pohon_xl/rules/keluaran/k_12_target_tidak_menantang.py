"""K-12: a target no better than the baseline."""

from collections.abc import Iterator

from pohon_xl.model.arah import Arah, propose_arah, read_arah
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import sel_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import KONDISI_AWAL, TARGET
from pohon_xl.text.angka import parse_angka


@rule("K-12", "target-tidak-menantang", Severity.SARAN)
def k_12_target_tidak_menantang(kertas: KertasKerja) -> Iterator[Problem]:
    """Target tidak lebih baik daripada kondisi awal.

    Mengapa: target yang sama dengan atau lebih buruk daripada kondisi awal berarti tidak ada perbaikan
    yang dijanjikan. Arah indikator diambil dari kolom Arah, atau dari rumusannya bila jelas.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 66 | 65 | | | | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | |

    Sumber: PermenPANRB 88/2021 (target menantang dan realistis).
    """
    for row in target_rows(kertas):
        target, awal = (parse_angka((x or "").rstrip("% ")) for x in (row.target, row.kondisi_awal))
        arah = read_arah(row.arah) if row.arah else propose_arah(row.indikator, row.kinerja)
        sel = sel_in(row, TARGET, KONDISI_AWAL)
        if target is None or awal is None or arah is None or not sel:
            continue
        if awal == target == 100 or (arah is Arah.TURUN and awal == target == 0):
            continue  # nothing is left to gain: K-11
        if target == awal or (target > awal) is (arah is Arah.TURUN):
            apa = "sama dengan" if target == awal else "lebih buruk daripada"
            yield Problem(
                sel=sel,
                pesan=f'Target "{row.indikator}" ({row.target}) {apa} kondisi awalnya '
                f"({row.kondisi_awal}); {arah.value}.",
                saran="Naikkan targetnya, atau jelaskan mengapa keadaan hanya dapat dipertahankan.",
                kunci=f"{row.kinerja} {row.indikator}",
            )
