"""T0-09: a sheet that is a copy of another Tahap sheet."""

from collections.abc import Iterator

from pohon_xl.model.fakta import LembarSalinan
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("T0-09", "lembar-salinan", Severity.PERINGATAN)
def t0_09_lembar_salinan(kertas: KertasKerja) -> Iterator[Problem]:
    """Ada dua lembar untuk Tahap yang sama dengan isi yang hampir sama.

    Mengapa: salinan lama yang tertinggal di buku kerja, juga yang disembunyikan, membuat orang
    menyalin dari lembar yang salah. Hanya satu yang dibaca; yang lain tidak.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate
        Tahap 3 | Terlatihnya guru kelas | Jumlah guru kelas dilatih | kinerja operasional
        # Tahap 4 lama
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate
        Tahap 3 | Terlatihnya guru kelas | Jumlah guru dilatih | kinerja operasional

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate
        Tahap 3 | Terlatihnya guru kelas | Jumlah guru kelas dilatih | kinerja operasional

    Sumber: keputusan pohon_xl (satu Tahap dibaca dari lembar yang terlihat, bukan dari salinannya).
    """
    for fakta in kertas.fakta:
        if isinstance(fakta, LembarSalinan):
            yield Problem(
                sel=(fakta.at, fakta.asal),
                pesan=f'Lembar "{fakta.at.lembar}" hampir sama dengan "{fakta.asal.lembar}"; ia '
                "dianggap salinan lama dan tidak dibaca.",
                saran="Hapus salinannya; bila justru salinan itu yang berlaku, hapus atau "
                "sembunyikan yang lain.",
                kunci=f"{fakta.at.lembar} {fakta.asal.lembar}",
            )
