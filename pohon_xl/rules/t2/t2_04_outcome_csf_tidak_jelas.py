"""T2-04: nothing tells which of several outcomes a table of CSF serves."""

from collections.abc import Iterator

from pohon_xl.model.fakta import OutcomeTidakJelas
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("T2-04", "outcome-csf-tidak-jelas", Severity.PERINGATAN)
def t2_04_outcome_csf_tidak_jelas(kertas: KertasKerja) -> Iterator[Problem]:
    """Ada beberapa outcome, tetapi CSF tidak menyebut outcome yang mana.

    Mengapa: setiap CSF menyebabkan outcome tertentu; bila tidak disebut, cabangnya tergantung pada
    outcome yang salah.

    Contoh salah:

        # Tahap 1
        No | Outcome | OPD
        1 | Meningkatnya derajat kesehatan | Dinas Kesehatan
        2 | Meningkatnya akuntabilitas kinerja | Dinas Kesehatan
        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Contoh benar:

        # Tahap 1
        No | Outcome | OPD
        1 | Meningkatnya derajat kesehatan | Dinas Kesehatan
        2 | Meningkatnya akuntabilitas kinerja | Dinas Kesehatan
        # Tahap 2
        NO | CSF MENINGKATNYA DERAJAT KESEHATAN | Kondisi yang diperlukan
        1 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Sumber: PermenPANRB 89/2021, Tahap 2 (CSF dari setiap outcome).
    """
    for fakta in kertas.fakta:
        if isinstance(fakta, OutcomeTidakJelas):
            yield Problem(
                sel=(fakta.at,),
                pesan=f"Ada {len(kertas.outcome)} outcome, tetapi tabel CSF ini tidak menyebut "
                "outcome yang mana.",
                saran='Tulis outcome-nya di judul kolom, misalnya "CSF Menurunnya Angka Kemiskinan", '
                "atau tambahkan kolom Outcome.",
                kunci=f"{fakta.at.lembar} {fakta.at.kolom}",
            )
