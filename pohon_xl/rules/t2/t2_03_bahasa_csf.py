"""T2-03: a CSF not worded as an issue, or its condition worded as a problem."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.bahasa import is_kondisi, is_masalah


@rule("T2-03", "bahasa-csf", Severity.SARAN)
def t2_03_bahasa_csf(kertas: KertasKerja) -> Iterator[Problem]:
    """CSF tidak ditulis sebagai isu, atau kondisinya ditulis sebagai masalah.

    Mengapa: CSF adalah fakta atau isu yang menjadi penyebab, sedangkan kondisi adalah keadaan yang
    diharapkan; bila keduanya tertukar, uraian Tahap 3 kehilangan sebab-akibatnya.

    Contoh salah:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Meningkatnya mutu puskesmas | Kurangnya tenaga kesehatan

    Contoh benar:

        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Kurangnya tenaga kesehatan | Meningkatnya mutu puskesmas

    Sumber: PermenPANRB 89/2021, Tahap 2 (CSF berupa isu faktual; CSF diubah ke bahasa kondisi).
    """
    seen: set[Isi] = set()
    for row in kertas.csf:
        if row.csf and row.csf not in seen and is_kondisi(row.csf.teks):
            seen.add(row.csf)
            yield Problem(
                sel=(row.csf.at,),
                pesan=f'CSF "{row.csf.teks}" ditulis sebagai kondisi yang diharapkan atau kegiatan, '
                "bukan isu.",
                saran="Tulis fakta atau isu yang menjadi penyebab, misalnya diawali Kurangnya, "
                "Belum optimalnya atau Masih rendahnya.",
                kunci=f"csf {row.csf.teks}",
            )
        if row.kondisi and any(is_masalah(b) for b in row.bagian):
            yield Problem(
                sel=(row.kondisi.at,),
                pesan=f'Kondisi "{row.kondisi.teks}" ditulis sebagai masalah.',
                saran="Tulis keadaan yang diharapkan, misalnya diawali Meningkatnya, Menurunnya "
                "atau Terpenuhinya.",
                kunci=f"kondisi {row.kondisi.teks}",
            )
