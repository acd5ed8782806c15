"""K-19: one person signs for performances of different ranks."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Pejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Jenjang
from pohon_xl.model.status import status_of
from pohon_xl.rules.isian import pejabat_rows, sel_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.pejabat import NAMA
from pohon_xl.text.kata import fold


@rule("K-19", "pejabat-dua-jenjang", Severity.SARAN)
def k_19_pejabat_dua_jenjang(kertas: KertasKerja) -> Iterator[Problem]:
    """Satu orang menandatangani kinerja pada dua jenjang.

    Mengapa: kinerja yang berjenjang diperjanjikan atasan kepada bawahan; bila orangnya sama, tidak ada
    yang menyerahkan dan menerima. Rangkap jabatan (Plt.) ditulis dengan statusnya.

    Contoh salah:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | PK JPT | Kepala Dinas | NAMA PEJABAT | Pembina | | | |
        1.1.1 | Terpeliharanya jalan | PK Administrator | Kepala Bidang | NAMA PEJABAT | Pembina | | | |

    Contoh benar:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | PK JPT | Kepala Dinas | NAMA PEJABAT SATU | Pembina | | | |
        1.1.1 | Terpeliharanya jalan | PK Administrator | Kepala Bidang | NAMA PEJABAT DUA | Pembina | | | |

    Sumber: PermenPANRB 53/2014 (Perjanjian Kinerja atasan dan bawahan); PermenPANRB 89/2021, Tahap 5.
    """
    nodes = {s.kode: s.jenjang for s in kertas.pohon.walk()}
    seen: dict[str, tuple[Jenjang, Pejabat]] = {}
    for row in pejabat_rows(kertas):
        jenjang = row.jenjang or nodes.get(row.kode)
        if jenjang not in _BERJENJANG or not row.nama or _is_placeholder(row.nama):
            continue
        if status_of(row.status) is not None or status_of(row.jabatan) is not None:
            continue
        key = f"{fold(row.nama)} {''.join((row.nip or '').split())}"
        first, other = seen.setdefault(key, (jenjang, row))
        sel = (*sel_in(row, NAMA), *sel_in(other, NAMA))
        if first is not jenjang and sel:
            yield Problem(
                sel=sel,
                pesan=f'"{row.nama}" menandatangani "{other.kinerja}" ({first.value}) dan '
                f'"{row.kinerja}" ({jenjang.value}).',
                saran="Tulis pejabat yang sebenarnya, atau Status Plt./Plh. bila merangkap.",
                kunci=f"{row.nama} {row.kinerja}",
            )


_BERJENJANG = (Jenjang.JPT, Jenjang.ADMINISTRATOR, Jenjang.PENGAWAS)


def _is_placeholder(nama: str) -> bool:
    """A name to be filled in later is nobody yet, and may stand at every rank."""
    return fold(nama) in {"nama", "nama pejabat 1", "nama lengkap"}
