"""K-13: a realisation that nobody explains."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import cell_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import PENJELASAN, REALISASI


@rule("K-13", "realisasi-tanpa-penjelasan", Severity.PERINGATAN)
def k_13_realisasi_tanpa_penjelasan(kertas: KertasKerja) -> Iterator[Problem]:
    """Realisasi belum dijelaskan.

    Mengapa: LKIP menjelaskan penyebab keberhasilan atau kegagalan tiap indikator; angka tanpa penjelasan
    tidak dapat dipertanggungjawabkan. Penjelasan tidak pernah dikarang.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | 65 | 62 | | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | 65 | 62 | Dua paket rekonstruksi selesai pada Januari tahun berikutnya | |

    Sumber: PermenPANRB 53/2014, Lampiran II (analisis penyebab keberhasilan/kegagalan); PermenPANRB
    88/2021 (pelaporan).
    """
    for row in target_rows(kertas):
        at, number = cell_in(row, PENJELASAN), cell_in(row, REALISASI)
        if row.realisasi is None or row.penjelasan is not None or (at or number) is None:
            continue
        yield Problem(
            sel=tuple(c for c in (at, number) if c is not None),
            pesan=f'Realisasi "{row.indikator}" ({row.realisasi}) belum dijelaskan.',
            saran=f'Tulis penyebab tercapai atau tidaknya pada kolom "{PENJELASAN}".',
            kunci=f"{row.kinerja} {row.indikator}",
        )
