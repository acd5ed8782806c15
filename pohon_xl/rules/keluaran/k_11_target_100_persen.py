"""K-11: a target of 100 percent."""

from collections.abc import Iterator

from pohon_xl.model.arah import Arah, propose_arah, read_arah
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import cell_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import TARGET
from pohon_xl.text.angka import parse_angka
from pohon_xl.text.bahasa import ukuran_of


@rule("K-11", "target-100-persen", Severity.SARAN)
def k_11_target_100_persen(kertas: KertasKerja) -> Iterator[Problem]:
    """Target 100 persen: perlu reviu IKU.

    Mengapa: target yang sudah mentok tidak menantang dan tidak dapat ditingkatkan tahun berikutnya;
    evaluator meminta indikatornya ditinjau. Ukuran yang memang wajib penuh (misalnya SPM) dapat
    diabaikan dengan alasan.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase ruas yang dipelihara | % | 100 | 100 | | | | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | | | | |

    Sumber: PermenPANRB 88/2021 (target menantang); catatan reviu IKU pada contoh kasus.
    """
    for row in target_rows(kertas):
        at = cell_in(row, TARGET)
        arah = read_arah(row.arah) if row.arah else propose_arah(row.indikator, row.kinerja)
        if at is None or row.target is None or arah is Arah.TURUN:
            continue
        says_percent = row.target.rstrip().endswith("%") or (row.satuan or "").strip() == "%"
        is_percent = says_percent or ukuran_of(row.indikator) in {"persentase", "persen", "cakupan"}
        if is_percent and parse_angka(row.target.rstrip("% ")) == 100:
            yield Problem(
                sel=(at,),
                pesan=f'Target "{row.indikator}" sudah 100 persen.',
                saran="Tinjau indikator atau targetnya (reviu IKU dengan Berita Acara), atau abaikan "
                "dengan alasan bila memang wajib penuh.",
                kunci=f"{row.kinerja} {row.indikator}",
            )
