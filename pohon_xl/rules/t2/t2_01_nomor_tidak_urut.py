"""T2-01: a CSF number is missing, double or out of order."""

import re
from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("T2-01", "nomor-tidak-urut", Severity.PERINGATAN)
def t2_01_nomor_tidak_urut(kertas: KertasKerja) -> Iterator[Problem]:
    """Nomor CSF melompat, ganda, atau tidak urut.

    Mengapa: nomor yang melompat sering berarti satu baris CSF terhapus saat menyalin; evaluator
    akan menanyakan CSF yang hilang itu.

    Contoh salah:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan
        3 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Contoh benar:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan
        2 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Sumber: PermenPANRB 89/2021, Tahap 2; keputusan pohon_xl (nomor urut 1, 2, 3, ...).
    """
    before: dict[tuple[str, str], int] = {}  # each outcome counts its CSF from 1
    for row in kertas.csf:
        match = re.match(r"(\d+)[.)]?$", row.nomor.teks) if row.nomor else None
        if row.nomor is None or match is None:
            continue
        place = row.nomor.at.lembar, row.outcome.teks if row.outcome else ""
        nomor, expected = int(match[1]), before.get(place, 0) + 1
        before[place] = nomor
        if nomor == expected:
            continue
        teks = row.csf.teks if row.csf else ""
        yield Problem(
            sel=(row.nomor.at,),
            pesan=f"Nomor CSF {nomor} muncul di tempat nomor {expected}"
            + (f' (CSF "{teks}").' if teks else "."),
            saran=f"Periksa apakah CSF nomor {expected} terhapus; bila tidak, urutkan kembali "
            "nomornya."
            if nomor > expected
            else "Urutkan kembali nomornya: 1, 2, 3, dan seterusnya tanpa nomor ganda.",
            kunci=f"{nomor} {teks}",
        )
