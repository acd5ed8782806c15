"""T3-10: crosscutting that names no office."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.kata import fold

_TANPA_NAMA = re.compile(
    r"^((opd|skpd|pd|instansi|perangkat daerah|dinas|pihak|lembaga|unit kerja|sektor|stake ?holders?"
    r"|pemangku kepentingan)( (terkait|lain|lainnya|lain terkait|yang terkait|vertikal))*|terkait)$"
)


@rule("T3-10", "crosscutting-tanpa-perangkat-daerah", Severity.PERINGATAN)
def t3_10_crosscutting_tanpa_perangkat_daerah(kertas: KertasKerja) -> Iterator[Problem]:
    """Crosscutting tidak menyebut nama perangkat daerah.

    Mengapa: kondisi yang dititipkan kepada "OPD terkait" tidak pernah masuk ke rencana siapa pun;
    perangkat daerah yang dimaksud harus disebut agar dapat disepakati.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya gizi siswa | CROSSCUTTING OPD terkait |

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya gizi siswa | CROSSCUTTING DINAS KESEHATAN |

    Sumber: PermenPANRB 89/2021, Tahap 3; PermenPANRB 88/2021 (hubungan antarperangkat daerah).
    """
    for row in kertas.uraian:
        if not row.is_crosscutting:
            continue
        if all(_TANPA_NAMA.match(fold(office)) for office in row.crosscutting):
            at = next((i.at for i in (row.kondisi, row.keterangan) if i), row.at)
            induk = f' untuk "{row.induk.teks}"' if row.induk else ""
            yield Problem(
                sel=(at,),
                pesan=f"Crosscutting{induk} tidak menyebut nama perangkat daerah.",
                saran="Tulis nama perangkat daerahnya, misalnya CROSSCUTTING DINAS KESEHATAN.",
                kunci=f"{row.induk.teks if row.induk else ''} {' '.join(row.crosscutting)}",
            )
