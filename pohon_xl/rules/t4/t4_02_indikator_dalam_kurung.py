"""T4-02: an indicator in parentheses is proposed, not agreed."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.daftar import strip_brackets


@rule("T4-02", "indikator-dalam-kurung", Severity.PERINGATAN)
def t4_02_indikator_dalam_kurung(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator ditulis dalam kurung: masih usulan, belum disepakati.

    Mengapa: indikator usulan tidak boleh ikut ditandatangani dalam Perjanjian Kinerja tanpa
    disepakati lebih dulu.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | (Persentase guru bersertifikat) | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: PermenPANRB 89/2021, Tahap 4 (indikator disepakati bersama).
    """
    repeated = {*kertas.tautan.padanan_5.values(), *kertas.tautan.kembar}
    only_5 = [r for r in kertas.kinerja_5 if r.kinerja.at not in repeated]
    for row in (*kertas.kinerja_4, *only_5):
        for isi in row.indikator:
            teks, usulan = strip_brackets(isi.teks)
            if usulan:
                yield Problem(
                    sel=(isi.at,),
                    pesan=f'Indikator "{teks}" ditulis dalam kurung: masih usulan.',
                    saran="Sepakati indikator ini lalu hapus tanda kurungnya, atau ganti dengan "
                    "indikator lain.",
                    kunci=f"{row.kinerja.teks} {teks}",
                )
