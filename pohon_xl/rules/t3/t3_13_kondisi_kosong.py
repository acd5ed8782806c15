"""T3-13: a level without a condition."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.kondisi_kosong import empty_conditions
from pohon_xl.rules.rule import Problem, rule


@rule("T3-13", "kondisi-kosong", Severity.GALAT)
def t3_13_kondisi_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Baris Tahap 3 mempunyai level tetapi kondisinya kosong.

    Mengapa: kondisi itu hilang dari pohon kinerja, dan kondisi di bawahnya bergantung pada induk
    yang salah.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | 0 | kondisi antara
         | Terlaksananya pelatihan guru | kondisi operasional

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terpenuhinya kebutuhan pelatihan guru | kondisi antara
         | Terlaksananya pelatihan guru | kondisi operasional

    Sumber: PermenPANRB 89/2021, Tahap 3.
    """
    for row, lost in empty_conditions(kertas):
        shown = row.kondisi.teks if row.kondisi else ""
        if row.keterangan is None:
            continue
        induk = f' pada cabang "{row.induk.teks}"' if row.induk else ""
        yield Problem(
            sel=(row.at, row.keterangan.at, *((lost.at,) if lost else ())),
            pesan=(f'Kondisinya berisi "{shown}"' if shown else "Kondisinya kosong")
            + f', padahal levelnya "{row.keterangan.teks}"{induk}.',
            saran=f'Isi dengan "{lost.teks}", seperti di Tahap 4.'
            if lost
            else "Tulis kondisinya, atau hapus baris ini.",
            kunci=f"{row.induk.teks if row.induk else ''} {row.keterangan.teks}",
            perbaikan=(Perbaikan(row.at, shown, lost.teks),) if lost else (),
        )
