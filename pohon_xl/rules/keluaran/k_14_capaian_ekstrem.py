"""K-14: an achievement too low or too high to pass without a word."""

from collections.abc import Iterator

from pohon_xl.model.arah import propose_arah, read_arah
from pohon_xl.model.capaian import hitung
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import sel_in, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import REALISASI, TARGET
from pohon_xl.text.angka import format_angka


@rule("K-14", "capaian-ekstrem", Severity.PERINGATAN)
def k_14_capaian_ekstrem(kertas: KertasKerja) -> Iterator[Problem]:
    """Capaian di bawah 50 persen atau di atas 120 persen.

    Mengapa: capaian yang ekstrem berarti targetnya terlalu rendah atau terlalu tinggi, angkanya salah,
    atau arah indikatornya terbalik. Dihitung dengan rumus LKIP; arah dari kolom Arah atau dari
    rumusan yang jelas.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 50 | 50 | 80 | Jalan provinsi ikut terhitung | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Kondisi Awal | Target | Triwulan IV | Realisasi | Penjelasan | Definisi/Formula | Sumber Data
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 60 | 65 | 65 | 66 | Paket selesai tepat waktu | |

    Sumber: PermenPANRB 53/2014, Lampiran II; PermenPANRB 88/2021 (target yang realistis dan menantang).
    """
    for row in target_rows(kertas):
        arah = read_arah(row.arah) if row.arah else propose_arah(row.indikator, row.kinerja)
        persen = hitung(
            row.target, row.realisasi, arah, satuan=row.satuan, indikator=row.indikator
        ).persen
        sel = sel_in(row, REALISASI, TARGET)
        if persen is None or _TERENDAH <= round(persen, 2) <= _TERTINGGI or not sel:
            continue
        yield Problem(
            sel=sel,
            pesan=f'Capaian "{row.indikator}" {format_angka(persen, desimal=2)} persen '
            f"(target {row.target}, realisasi {row.realisasi}).",
            saran="Periksa angka, satuan dan arahnya; bila benar, tinjau targetnya dan jelaskan di LKIP.",
            kunci=f"{row.kinerja} {row.indikator}",
        )


_TERENDAH, _TERTINGGI = 50, 120
