"""K-15: a kode rekening that is none of a program, kegiatan or sub kegiatan."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.pola import pola
from pohon_xl.rules.isian import cell_in, correction
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import KODE_REKENING


@rule("K-15", "kode-rekening-salah", Severity.PERINGATAN)
def k_15_kode_rekening_salah(kertas: KertasKerja) -> Iterator[Problem]:
    """Kode rekening bukan kode program, kegiatan atau sub kegiatan.

    Mengapa: kode menentukan di bawah program mana anggarannya dijumlahkan. Bentuknya program
    2.07.03, kegiatan 2.07.03.2.01, sub kegiatan 2.07.03.2.01.0001; kewenangan 1 provinsi, 2
    kabupaten/kota. Nol yang hilang diperbaiki.

    Contoh salah:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.3.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000

    Contoh benar:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000

    Sumber: Permendagri 90/2019; Kepmendagri 900.1.15.5-3406/2024 (susunan kode).
    """
    for row in kertas.anggaran:
        at, written = cell_in(row, KODE_REKENING), row.kode_rekening
        if at is None or not written or _KODE.fullmatch(written.strip().rstrip(".")):
            continue
        right = padded(written)
        yield Problem(
            sel=(at,),
            pesan=f'Kode rekening "{written}" bukan kode program, kegiatan atau sub kegiatan'
            + (f'; maksudnya "{right}".' if right else "."),
            saran=f'Tulis "{right}".'
            if right
            else "Salin kodenya dari DPA, mis. 2.07.03, 2.07.03.2.01 atau 2.07.03.2.01.0001.",
            kunci=f"{row.kinerja} {written}",
            perbaikan=correction(at, written, right),
        )


_KODE = pola(r"(\d|X)\.(\d{2}|XX)\.\d{2}(\.[12]\.\d{2}(\.\d{4}|\.\d{2})?)?", re.IGNORECASE)
_LEBAR = (1, 2, 2, 1, 2, 4)


def padded(text: str) -> str | None:
    """The code with its lost zeros and dots; None where it is not certain."""
    parts = re.split(r"\s*[.,\-/ ]\s*", text.strip().strip(".,"))
    if parts[0] == "5" and len(parts) > 1 and len(parts[1]) == 1:
        return None  # 5.1 is belanja operasi too (Permendagri 90/2019), not only urusan 5.01
    if len(parts) not in (3, 5, 6) or not all(p.isdecimal() and p.isascii() for p in parts):
        return None
    numbers = [str(int(p)) for p in parts]
    if any(len(n) > width for n, width in zip(numbers, _LEBAR, strict=False)):
        return None
    code = ".".join(n.zfill(width) for n, width in zip(numbers, _LEBAR, strict=False))
    return code if _KODE.fullmatch(code) else None
