"""K-22: filled rows of no performance in the tree."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.penempatan import Isian, says_anything
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.masukan import KINERJA, KODE


@rule("K-22", "isian-di-luar-pohon", Severity.PERINGATAN)
def k_22_isian_di_luar_pohon(kertas: KertasKerja) -> Iterator[Problem]:
    """Baris isian tidak mempunyai kinerja di pohon.

    Mengapa: Perjanjian Kinerja harus berasal dari pohon kinerja. Isian yang kinerja atau indikatornya
    sudah tidak ada di Tahap tidak ikut tercetak.

    Contoh salah:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas PUPR | Meningkatnya mutu jalan
        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.9 | Meningkatnya mutu taman kota | Persentase taman terawat | % | 60 | 65 | | | | |

    Contoh benar:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas PUPR | Meningkatnya mutu jalan
        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | |

    Sumber: PermenPANRB 89/2021, Tahap 5; PermenPANRB 53/2014 (PK selaras dengan perencanaan).
    """
    if not kertas.pohon.akar:
        return
    lost: tuple[Isian, ...] = (
        *kertas.tempat_pejabat.sisa,
        *kertas.tempat_target.sisa,
        *kertas.tempat_anggaran.sisa,
    )
    for row in lost:
        at = row.letak_sel.get(KINERJA) or row.letak_sel.get(KODE)
        if at is not None and says_anything(row):
            yield Problem(
                sel=(at,),
                pesan=f'"{row.kinerja or row.kode}" di lembar "{at.lembar}" tidak ada di pohon kinerja; '
                "isiannya tidak dicetak.",
                saran="Pindahkan isiannya ke kinerja yang benar lalu hapus baris ini, atau tambahkan "
                "kinerjanya di Tahap 3 dan 4.",
                kunci=f"{at.lembar} {row.kode} {row.kinerja}",
            )
