"""T4-09: one indicator with two measures."""

from collections.abc import Iterator
from itertools import pairwise

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import indicators
from pohon_xl.text.bahasa import UKURAN_HASIL, UKURAN_JUMLAH, ukuran_of
from pohon_xl.text.kata import words


@rule("T4-09", "dua-ukuran-satu-indikator", Severity.SARAN)
def t4_09_dua_ukuran_satu_indikator(kertas: KertasKerja) -> Iterator[Problem]:
    """Satu indikator memuat dua ukuran.

    Mengapa: dua ukuran tidak dapat diberi satu target dan satu capaian; bila yang satu tercapai dan
    yang lain tidak, tidak ada jawabannya.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat dan jumlah guru penggerak | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru dan kepala sekolah bersertifikat | kinerja taktikal intermediate

    Sumber: PermenPANRB 88/2021 (indikator SMART: spesifik dan dapat diukur).
    """
    for item in indicators(kertas):
        found = words(item.teks)
        joined = [b for a, b in pairwise(found) if a in _SAMBUNG]
        second = next((w for w in joined if w in _UKURAN_KEDUA), None)
        if second is not None and ukuran_of(item.teks) is not None:
            yield Problem(
                sel=(item.isi.at,),
                pesan=f'Indikator "{item.teks}" memuat dua ukuran: "{found[0]}" dan "{second}".',
                saran="Tulis sebagai dua indikator, masing-masing dengan target sendiri.",
                kunci=f"{item.row.kinerja.teks} {item.teks}",
            )


_SAMBUNG = frozenset("dan serta atau".split())
_UKURAN_KEDUA = UKURAN_HASIL | UKURAN_JUMLAH - {"total", "banyak"}
