"""T0-03: a column in use has no heading."""

from collections.abc import Iterator

from pohon_xl.model.fakta import JudulKosong
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import column_letters
from pohon_xl.rules.rule import Problem, rule


@rule("T0-03", "judul-kolom-kosong", Severity.SARAN)
def t0_03_judul_kolom_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Kolom yang terisi tidak mempunyai judul.

    Mengapa: pembaca lain harus menebak arti kolom itu; isinya pun mudah tertukar saat disalin.

    Contoh salah:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | |
        Tahap 1 | Menurunnya Kemiskinan | Angka Kemiskinan | kinerja strategis skpd | Tujuan SKPD |
        Tahap 2 | Meningkatnya Pendapatan | Rata-rata Pendapatan | kinerja strategis | Sasaran SKPD | PK JPT

    Contoh benar:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 1 | Menurunnya Kemiskinan | Angka Kemiskinan | kinerja strategis skpd | Tujuan SKPD |
        Tahap 2 | Meningkatnya Pendapatan | Rata-rata Pendapatan | kinerja strategis | Sasaran SKPD | PK JPT

    Sumber: keputusan pohon_xl (tabel Tahap 5 dibaca menurut judul kolomnya).
    """
    for fakta in kertas.fakta:
        if isinstance(fakta, JudulKosong):
            kolom = column_letters(fakta.at.kolom)
            yield Problem(
                sel=(fakta.at,),
                pesan=f"Kolom {kolom} terisi tetapi tidak berjudul; isinya dibaca sebagai "
                f'"{fakta.dianggap}".',
                saran=f'Tulis judul "{fakta.dianggap}" di {fakta.at.alamat}, atau judul lain bila '
                "bacaan itu keliru.",
                kunci=f"{fakta.at.lembar} {fakta.dianggap}",
                perbaikan=(Perbaikan(fakta.at, "", fakta.dianggap),),
            )
