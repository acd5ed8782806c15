"""T4-08: a performance with more indicators than anybody can be measured by."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.rules.rule import Problem, rule


@rule("T4-08", "indikator-terlalu-banyak", Severity.SARAN)
def t4_08_indikator_terlalu_banyak(kertas: KertasKerja) -> Iterator[Problem]:
    """Satu kinerja mempunyai lebih dari lima indikator.

    Mengapa: indikator dipilih yang paling mewakili; yang terlalu banyak mengaburkan apa yang dijanjikan
    dan menyulitkan pengukuran tiap triwulan.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate
         |  | Nilai uji kompetensi guru | kinerja taktikal intermediate
         |  | Rasio guru terhadap siswa | kinerja taktikal intermediate
         |  | Persentase guru berkualifikasi S1 | kinerja taktikal intermediate
         |  | Tingkat kehadiran guru | kinerja taktikal intermediate
         |  | Indeks kepuasan siswa | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: PER/09/M.PAN/5/2007 (IKU dipilih yang utama, jumlahnya secukupnya); PermenPANRB 88/2021 (SMART).
    """
    for simpul in kertas.pohon.walk() if kertas.pohon.akar else ():
        if len(simpul.indikator) > _TERBANYAK:
            yield _problem(simpul.kinerja, tuple(i.at for i in simpul.indikator))
    for row in () if kertas.pohon.akar else kertas.kinerja_4:
        if len(row.indikator) > _TERBANYAK:
            yield _problem(row.kinerja.teks, tuple(i.at for i in row.indikator))


_TERBANYAK = 5


def _problem(kinerja: str, sel: tuple[Location, ...]) -> Problem:
    return Problem(
        sel=sel,
        pesan=f'"{kinerja}" mempunyai {len(sel)} indikator.',
        saran="Pilih yang paling mewakili; yang lain dipakai pada kinerja di bawahnya.",
        kunci=kinerja,
    )
