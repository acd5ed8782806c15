"""T4-05: no measurable quantity."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import indicators
from pohon_xl.text.bahasa import is_terukur, is_ukuran_saja


@rule("T4-05", "indikator-tidak-terukur", Severity.PERINGATAN)
def t4_05_indikator_tidak_terukur(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator tidak menyebut besaran yang diukur.

    Mengapa: indikator harus menyebut apa yang diukur (Persentase, Jumlah, Indeks, Angka, Rasio,
    Tingkat, Nilai, dan sebagainya) agar dapat diberi target, satuan dan rumus.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Kualitas guru | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: PermenPANRB 89/2021, Tahap 4; PermenPANRB 88/2021 (indikator SMART: dapat diukur).
    """
    for item in indicators(kertas):
        if is_terukur(item.teks):
            continue
        alone = is_ukuran_saja(item.teks)
        yield Problem(
            sel=(item.isi.at,),
            pesan=f'Indikator "{item.teks}" tidak menyebut '
            + ("apa yang diukur." if alone else "besaran yang diukur."),
            saran="Tulis apa yang diukur di belakangnya, misalnya Persentase guru bersertifikat."
            if alone
            else "Awali dengan besarannya, misalnya Persentase, Jumlah, Indeks, Angka, Rasio atau "
            "Tingkat.",
            kunci=f"{item.row.kinerja.teks} {item.teks}",
        )
