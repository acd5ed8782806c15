"""T3-05: the same condition more than once."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.kemiripan import repeated_codes, worded_nodes
from pohon_xl.rules.rule import Problem, rule


@rule("T3-05", "kondisi-berulang", Severity.PERINGATAN)
def t3_05_kondisi_berulang(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi yang sama tertulis lebih dari satu kali.

    Mengapa: kondisi yang berulang membuat satu kinerja diukur dan ditanggung dua kali; kondisi yang
    mendukung dua cabang cukup ditulis di cabang yang paling menentukan.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
        Meningkatnya minat baca | Meningkatnya kompetensi guru | kondisi antara utama

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
        Meningkatnya minat baca | Meningkatnya layanan perpustakaan | kondisi antara utama

    Sumber: PermenPANRB 89/2021, Tahap 3 (tidak ada kondisi yang dituangkan berulang kali).
    """
    nodes = dict(worded_nodes(kertas))
    for code, first_code in repeated_codes(kertas).items():
        again, first = nodes[code], nodes[first_code]
        yield Problem(
            sel=(again.at, first.at),
            pesan=f'Kondisi "{again.teks}" sudah tertulis di {first.at.sebutan}.',
            saran="Hapus salah satunya, atau tulis kondisi yang membedakan keduanya.",
            kunci=f"{first.teks} {again.teks}",
        )
