"""T3-11: a misspelling with a correction."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.ejaan import spelling_errors
from pohon_xl.rules.rule import Problem, rule


@rule("T3-11", "ejaan", Severity.SARAN)
def t3_11_ejaan(kertas: KertasKerja) -> Iterator[Problem]:
    """Salah eja pada kata pertama kondisi atau pada tanda crosscutting.

    Mengapa: kondisi yang sama dengan ejaan berbeda dibaca orang sebagai dua kinerja, dan salah eja
    terbawa sampai dokumen yang ditandatangani.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Terlaksanya pelatihan guru | kondisi operasional
        Meningkatnya gizi siswa | CROSCUTTING DINAS KESEHATAN |

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Terlaksananya pelatihan guru | kondisi operasional
        Meningkatnya gizi siswa | CROSSCUTTING DINAS KESEHATAN |

    Sumber: kata pertama kinerja dalam nomenklatur (Kepmendagri 050-5889/2021); EYD Edisi V.
    """
    seen: set[Isi] = set()
    for row in kertas.uraian:
        for isi in (row.induk, row.kondisi, row.keterangan):
            if isi is None or isi in seen:
                continue
            seen.add(isi)
            for salah, benar in spelling_errors(isi.teks):
                yield Problem(
                    sel=(isi.at,),
                    pesan=f'"{salah}" salah eja; ejaan yang baku "{benar}".',
                    saran=f'Ganti "{salah}" dengan "{benar}".',
                    kunci=f"{salah} {isi.teks}",
                    perbaikan=(Perbaikan(isi.at, isi.teks, isi.teks.replace(salah, benar, 1)),),
                )
