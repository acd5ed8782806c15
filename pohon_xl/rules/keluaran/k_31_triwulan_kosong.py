"""K-31: targets of the year that nobody divided among its quarters."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.iku import is_own
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import blank_column, target_rows
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.target import TRIWULAN


@rule("K-31", "triwulan-kosong", Severity.SARAN)
def k_31_triwulan_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Target tahun sudah ada, target triwulannya belum.

    Mengapa: Rencana Aksi tanpa target triwulan tidak dapat dipakai memantau kinerja sepanjang tahun;
    evaluator mencatatnya sebagai rencana aksi yang belum dimanfaatkan. Dikatakan satu kali untuk seluruh
    kolom; kinerja yang tidak diperjanjikan siapa pun (tujuan) tidak diperiksa.

    Contoh salah:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Target | Triwulan I | Triwulan II | Triwulan III | Triwulan IV
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 65 | | | |

    Contoh benar:

        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Target | Triwulan I | Triwulan II | Triwulan III | Triwulan IV
        1.1 | Meningkatnya mutu jalan | Persentase jalan mantap | % | 65 | | | 62 | 65

    Sumber: PermenPANRB 53/2014 (rencana aksi atas Perjanjian Kinerja); PermenPANRB 88/2021 (pengukuran berkala).
    """
    nobody = {
        id(row)
        for s in kertas.pohon.walk()
        if kertas.jenjang_of(s) is None or not is_own(s)
        for row in kertas.tempat_target.di.get(s.kode, ())
    }
    problem = blank_column(
        [row for row in target_rows(kertas) if row.target and id(row) not in nobody],
        TRIWULAN[3],
        lambda row: not any(row.triwulan),
        "Rencana Aksi memuat keempat triwulannya sebagai bagian kosong",
    )
    if problem is not None:
        yield problem
