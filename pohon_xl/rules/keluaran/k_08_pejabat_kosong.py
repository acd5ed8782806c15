"""K-08: performances for which nobody signs."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import blank_column, pejabat_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.pejabat import JABATAN, NAMA, NIP


@rule("K-08", "pejabat-kosong", Severity.SARAN)
def k_08_pejabat_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Penanda tangan kinerja belum disebut lengkap.

    Mengapa: tiap kinerja di Perjanjian Kinerja dan SKP ditandatangani seorang pejabat; tanpa jabatan,
    nama dan NIP dokumennya tidak dapat ditandatangani.

    Contoh salah:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | | Pembina | | | |

    Contoh benar:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT | Pembina | 19XXXXXXXXXXXXXXXX | | |

    Sumber: PermenPANRB 53/2014, Lampiran I (para pihak); PermenPANRB 6/2022 (pegawai yang dinilai).
    """
    rows = pejabat_rows(kertas)
    akibat = "blok tanda tangannya tampak kosong"
    numeric = {id(r) for r in rows if any(c.judul == NIP and c.angka is not None for c in r.sel)}
    for problem in (
        blank_column(rows, JABATAN, lambda row: row.jabatan is None, akibat),
        blank_column(rows, NAMA, lambda row: row.nama is None, akibat),
        blank_column(rows, NIP, lambda row: row.nip is None and id(row) not in numeric, akibat),
    ):
        if problem is not None:
            yield problem
