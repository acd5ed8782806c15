"""K-18: two regular officials in one office at once."""

from collections.abc import Iterator
from itertools import combinations

from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Pejabat
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.status import status_of
from pohon_xl.rules.isian import pejabat_rows, sel_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.pejabat import NAMA
from pohon_xl.text.kata import fold
from pohon_xl.text.tanggal import parse_tanggal


@rule("K-18", "dua-pejabat-definitif", Severity.PERINGATAN)
def k_18_dua_pejabat_definitif(kertas: KertasKerja) -> Iterator[Problem]:
    """Satu jabatan dipegang dua pejabat definitif pada waktu yang sama.

    Mengapa: Perjanjian Kinerja satu jabatan ditandatangani satu orang. Pejabat pengganti ditulis
    dengan status Plt., Plh. atau Pj., pejabat lama dengan tanggal berakhirnya.

    Contoh salah:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT SATU | Pembina | | | |
        1.2 | Meningkatnya mutu jembatan | | Kepala Dinas | NAMA PEJABAT DUA | Pembina | | | |

    Contoh benar:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT SATU | Pembina | | | | 2 Maret 2026
        1.2 | Meningkatnya mutu jembatan | | Kepala Dinas | NAMA PEJABAT DUA | Pembina | | | 3 Maret 2026 |

    Sumber: PermenPANRB 53/2014 (para pihak Perjanjian Kinerja).
    """
    offices: dict[str, dict[str, Pejabat]] = {}
    for row in pejabat_rows(kertas):
        is_regular = status_of(row.status) is None and status_of(row.jabatan) is None
        if row.jabatan and row.nama and is_regular and is_unique(row.jabatan):
            key = f"{fold(row.nama)} {row.mulai} {row.sampai}"
            offices.setdefault(fold(row.jabatan), {}).setdefault(key, row)
    for holders in offices.values():
        for first, second in combinations(holders.values(), 2):
            sel = (*sel_in(second, NAMA), *sel_in(first, NAMA))
            if fold(first.nama or "") == fold(second.nama or "") or not sel:
                continue
            if not _overlap(first, second):
                continue
            yield Problem(
                sel=sel,
                pesan=f'"{second.jabatan}" dipegang "{first.nama}" dan "{second.nama}" sekaligus.',
                saran="Isi Status Plt./Plh. bagi pengganti, atau tanggal Mulai dan Sampai keduanya.",
                kunci=f"{second.jabatan} {first.nama} {second.nama}",
            )


def is_unique(jabatan: str) -> bool:
    """Whether one person holds it: heads and secretaries; of a JF or pelaksana there are many."""
    return fold(jabatan).startswith(
        ("kepala", "sekretaris", "camat", "lurah", "inspektur", "direktur")
    )


def _overlap(a: Pejabat, b: Pejabat) -> bool:
    """Whether both hold office on some day; a blank date sets no limit."""
    (a_start, a_end), (b_start, b_end) = (
        (parse_tanggal(p.mulai or ""), parse_tanggal(p.sampai or "")) for p in (a, b)
    )
    before = a_end is not None and b_start is not None and a_end < b_start
    after = b_end is not None and a_start is not None and b_end < a_start
    return not before and not after
