"""K-09: programs without a budget."""

from collections.abc import Iterator

from pohon_xl.model.dana import same_dana
from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import anggaran_rows, blank_column
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import NAMA, PAGU
from pohon_xl.tables.masukan import belum_terbaca


@rule("K-09", "pagu-kosong", Severity.SARAN)
def k_09_pagu_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Program, kegiatan atau sub kegiatan belum mempunyai nama atau pagu.

    Mengapa: Perjanjian Kinerja memuat program dan anggarannya; kinerja tanpa anggaran tidak dapat
    dijanjikan.

    Contoh salah:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN |

    Contoh benar:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000

    Sumber: PermenPANRB 53/2014, Lampiran I (program dan anggarannya menurut DPA).
    """
    rows = anggaran_rows(kertas)
    funded = {
        id(r) for g in same_dana(tuple(rows)) if any(x.pagu is not None for x in g) for r in g
    }

    def lacks_pagu(row: Anggaran) -> bool:
        is_typed = any(name == belum_terbaca(PAGU) for name, _ in row.lain)  # K-01
        return row.pagu is None and id(row) not in funded and not is_typed

    akibat = "PK, cascading dan LKIP memuatnya sebagai bagian kosong"
    for problem in (
        blank_column(rows, NAMA, lambda row: row.nama is None, akibat),
        blank_column(rows, PAGU, lacks_pagu, akibat),
    ):
        if problem is not None:
            yield problem
