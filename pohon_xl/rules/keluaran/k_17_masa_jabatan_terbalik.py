"""K-17: an official whose term ends before it begins."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import pejabat_rows, sel_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.pejabat import MULAI, SAMPAI
from pohon_xl.text.tanggal import parse_tanggal


@rule("K-17", "masa-jabatan-terbalik", Severity.PERINGATAN)
def k_17_masa_jabatan_terbalik(kertas: KertasKerja) -> Iterator[Problem]:
    """Masa jabatan berakhir sebelum mulai.

    Mengapa: penanda tangan dipilih menurut tanggalnya; masa jabatan yang terbalik membuat pejabat itu
    tidak pernah menandatangani.

    Contoh salah:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT | Pembina | | | 3 Maret 2026 | 2 Januari 2026

    Contoh benar:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT | Pembina | | | 2 Januari 2026 | 3 Maret 2026

    Sumber: PermenPANRB 53/2014 (pejabat yang menandatangani ialah yang menjabat).
    """
    for row in pejabat_rows(kertas):
        start, end = (parse_tanggal(text or "") for text in (row.mulai, row.sampai))
        sel = sel_in(row, SAMPAI, MULAI)
        if start is not None and end is not None and end < start and sel:
            yield Problem(
                sel=sel,
                pesan=f'Masa jabatan "{row.jabatan or row.nama}" berakhir {row.sampai}, sebelum '
                f"mulai {row.mulai}.",
                saran="Perbaiki salah satu tanggalnya menurut SK.",
                kunci=f"{row.kinerja} {row.jabatan} {row.nama}",
            )
