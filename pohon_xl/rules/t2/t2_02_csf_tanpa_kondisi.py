"""T2-02: a CSF without the condition it needs."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.letak import cell_of, unreadable_cells
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import is_indikator
from pohon_xl.tables.istilah import Kolom


@rule("T2-02", "csf-tanpa-kondisi", Severity.GALAT)
def t2_02_csf_tanpa_kondisi(kertas: KertasKerja) -> Iterator[Problem]:
    """CSF belum mempunyai kondisi yang diperlukan.

    Mengapa: kondisi itulah yang diuraikan di Tahap 3; CSF tanpa kondisi hilang dari pohon kinerja.

    Contoh salah:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan
        2 | Puskesmas belum terakreditasi |

    Contoh benar:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya tenaga kesehatan | Terpenuhinya tenaga kesehatan
        2 | Puskesmas belum terakreditasi | Meningkatnya mutu puskesmas

    Sumber: PermenPANRB 89/2021, Tahap 2.
    """
    answered = {
        r.csf.at for r in kertas.csf if r.csf and r.kondisi and is_indikator(r.kondisi.teks)
    }
    unreadable = unreadable_cells(kertas)
    for row in kertas.csf:
        if row.csf is None or row.csf.at in answered or not is_indikator(row.csf.teks):
            continue
        at = row.kondisi.at if row.kondisi else cell_of(kertas, 2, row.csf.at, Kolom.KONDISI)
        answered.add(row.csf.at)
        if at in unreadable:
            continue
        yield Problem(
            sel=(at or row.csf.at,),
            pesan=f'CSF "{row.csf.teks}" belum mempunyai kondisi yang diperlukan.',
            saran="Tulis kondisi yang harus terwujud agar masalah itu teratasi, misalnya diawali "
            "Meningkatnya atau Terpenuhinya.",
            kunci=row.csf.teks,
        )
