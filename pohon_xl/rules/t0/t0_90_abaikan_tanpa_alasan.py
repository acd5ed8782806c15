"""T0-90: a row of sheet Abaikan without a reason."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.abaikan import is_pointing, wording
from pohon_xl.rules.rule import Problem, rule


@rule("T0-90", "abaikan-tanpa-alasan", Severity.PERINGATAN)
def t0_90_abaikan_tanpa_alasan(kertas: KertasKerja) -> Iterator[Problem]:
    """Baris lembar Abaikan tidak mempunyai alasan, sehingga tidak berlaku.

    Mengapa: temuan yang diabaikan tanpa alasan tidak dapat dipertanggungjawabkan kepada evaluator;
    setahun kemudian tidak ada yang tahu mengapa.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 2 | Meningkatnya mutu jalan | (Persentase jalan mantap) | kinerja strategis
        # Abaikan
        Temuan | Kode | Lembar | Sel | Alasan
         | T4-02 | Tahap 4 | C2 |

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 2 | Meningkatnya mutu jalan | (Persentase jalan mantap) | kinerja strategis
        # Abaikan
        Temuan | Kode | Lembar | Sel | Alasan
         | T4-02 | Tahap 4 | C2 | Menunggu kesepakatan rapat Maret

    Sumber: keputusan pohon_xl (setiap pengecualian mempunyai alasan tertulis).
    """
    for row in kertas.abaikan:
        if is_pointing(row) and not row.alasan:
            yield Problem(
                sel=(row.at_alasan,),
                pesan=f'Baris "{wording(row)}" tidak mempunyai alasan; temuannya tetap dihitung.',
                saran="Tulis alasannya di kolom Alasan, atau hapus baris ini.",
                kunci=wording(row),
            )
