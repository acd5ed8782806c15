"""T0-08: an error value in a table that was read."""

from collections.abc import Iterator

from pohon_xl.model.fakta import SelGalat
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("T0-08", "sel-galat", Severity.GALAT)
def t0_08_sel_galat(kertas: KertasKerja) -> Iterator[Problem]:
    """Sel berisi nilai galat Excel (#REF!, #N/A, dan sebagainya).

    Mengapa: nilai galat berarti rujukannya hilang; isinya terbaca kosong dan akan kosong pula di
    pohon kinerja dan dokumen.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | #REF! | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: keputusan pohon_xl (nilai galat tidak pernah dianggap teks).
    """
    for fakta in kertas.fakta:
        if isinstance(fakta, SelGalat):
            yield Problem(
                sel=(fakta.isi.at,),
                pesan=f'Sel ini berisi nilai galat "{fakta.isi.teks}" dan terbaca kosong.',
                saran="Perbaiki rumusnya, atau tulis teksnya.",
                kunci=f"{fakta.isi.at.lembar} {fakta.isi.at.kolom} {fakta.isi.teks}",
            )
