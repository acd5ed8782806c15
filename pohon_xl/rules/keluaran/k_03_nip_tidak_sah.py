"""K-03: an NIP that cannot be one."""

import re
from collections.abc import Iterator
from datetime import date

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import cell_in, pejabat_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.pejabat import NIP


@rule("K-03", "nip-tidak-sah", Severity.PERINGATAN)
def k_03_nip_tidak_sah(kertas: KertasKerja) -> Iterator[Problem]:
    """NIP tidak mungkin benar.

    Mengapa: NIP terdiri atas 18 digit: tanggal lahir (8), TMT CPNS atau kode PPPK (6), jenis kelamin
    (1), nomor urut (3). NIP yang salah pada Perjanjian Kinerja membuatnya harus ditandatangani ulang.
    Isian sementara dengan huruf X tidak diperiksa.

    Contoh salah:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT | Pembina | 19801332 200501 1 001 | | |

    Contoh benar:

        # Pejabat
        Kode | Kinerja | Jenjang pengganti | Jabatan | Nama | Pangkat/Golongan | NIP | Status | Mulai | Sampai
        1.1 | Meningkatnya mutu jalan | | Kepala Dinas | NAMA PEJABAT | Pembina | 19XXXXXXXXXXXXXXXX | | |

    Sumber: Peraturan Kepala BKN 22/2007 (Nomor Identitas Pegawai); bentuk cetak 8-6-1-3.
    """
    for row in pejabat_rows(kertas):
        at = cell_in(row, NIP)
        digits = re.sub(r"[\s.\-]", "", row.nip or "").upper().removeprefix("NIP").lstrip(":")
        if at is None or not digits or "X" in digits or set(digits) == {"0"}:
            continue
        reason = nip_error(digits)
        if reason is not None:
            yield Problem(
                sel=(at,),
                pesan=f'NIP "{row.nip}" untuk "{row.jabatan or row.kinerja}" tidak mungkin benar: {reason}.',
                saran="Salin lagi NIP 18 digit dari SK pejabat itu.",
                kunci=f"{row.kinerja} {row.nip}",
            )


def nip_error(digits: str) -> str | None:
    """Why these characters are no NIP; None where nothing speaks against them."""
    if not digits.isdecimal():
        return "ada yang bukan angka"
    if len(digits) != 18:
        return f"{len(digits)} digit, seharusnya 18"
    born = _date(digits[:8])
    if born is None:
        return f"delapan digit pertama ({digits[:8]}) bukan tanggal lahir"
    year, month = int(digits[8:12]), int(digits[12:14])
    if not 1 <= month <= 12 and month < 21:  # PPPK: 21 and more
        return f"bulan pengangkatan {digits[12:14]} tidak ada"
    if not 15 <= year - born.year <= 65:
        return f"diangkat tahun {year}, lahir tahun {born.year}"
    return None if digits[14] in "12" else f"digit jenis kelamin {digits[14]}, seharusnya 1 atau 2"


def _date(digits: str) -> date | None:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
    return born if born.year >= 1930 else None
