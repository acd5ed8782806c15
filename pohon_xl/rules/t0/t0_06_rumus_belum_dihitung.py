"""T0-06: a formula without a stored result."""

from collections.abc import Iterator

from pohon_xl.model.fakta import RumusKosong
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("T0-06", "rumus-belum-dihitung", Severity.PERINGATAN)
def t0_06_rumus_belum_dihitung(kertas: KertasKerja) -> Iterator[Problem]:
    """Sel berisi rumus yang belum pernah dihitung.

    Mengapa: berkas yang dibuat program lain dapat menyimpan rumus tanpa hasilnya; isinya lalu
    terbaca kosong, padahal di layar Excel tampak terisi.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | ='Tahap 3'!D4 | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: keputusan pohon_xl (dibaca hasil yang tersimpan, rumus tidak dihitung ulang).
    """
    for fakta in kertas.fakta:
        if isinstance(fakta, RumusKosong):
            yield Problem(
                sel=(fakta.at,),
                pesan=f'Rumus "={fakta.rumus}" belum dihitung, sehingga sel ini terbaca kosong.',
                saran="Buka berkas di Excel, tunggu sampai rumusnya terhitung, lalu simpan; atau "
                "ganti rumus dengan teksnya.",
                kunci=f"{fakta.at.lembar} {fakta.at.kolom} {fakta.rumus}",
            )
