"""K-21: a unit that does not fit the measure."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import cell_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import SATUAN
from pohon_xl.text.bahasa import UKURAN_JUMLAH, ukuran_of
from pohon_xl.text.kata import fold


@rule("K-21", "satuan-tidak-sesuai", Severity.PERINGATAN)
def k_21_satuan_tidak_sesuai(kertas: KertasKerja) -> Iterator[Problem]:
    """Satuan tidak sesuai dengan ukuran indikatornya.

    Mengapa: persentase bersatuan persen dan jumlah bersatuan benda yang dihitung; yang tertukar
    membuat target terbaca salah. Salah satuan termasuk catatan evaluator yang paling sering.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | Orang | 60 | 65 | | | | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | |

    Sumber: PermenPANRB 88/2021 (indikator SMART); pola temuan LHE AKIP.
    """
    for row in target_rows(kertas):
        at, satuan = cell_in(row, SATUAN), (row.satuan or "").strip()
        if at is None or not satuan:
            continue
        ukuran, is_percent = ukuran_of(row.indikator), "%" in satuan or fold(satuan) in _PERSEN
        if ukuran in _UKURAN_PERSEN and not is_percent:
            benar = '"%"'
        elif ukuran in UKURAN_JUMLAH and is_percent:
            benar = "benda yang dihitung, misalnya Orang, Dokumen atau Unit"
        else:
            continue
        yield Problem(
            sel=(at,),
            pesan=f'Satuan "{satuan}" tidak sesuai untuk "{row.indikator}".',
            saran=f"Tulis {benar}, atau perbaiki indikatornya.",
            kunci=f"{row.kinerja} {row.indikator} {satuan}",
        )


_PERSEN = frozenset("persen persentase prosen pct poin".split())
_UKURAN_PERSEN = frozenset("persentase persen prosentase presentase".split())
