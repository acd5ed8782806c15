"""G-02: a shape with a text was put into a drawing of ours."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.model.suntingan import Ubahan
from pohon_xl.rules.rule import Problem, rule


@rule("G-02", "kotak-ditambahkan", Severity.PERINGATAN)
def g_02_kotak_ditambahkan(kertas: KertasKerja) -> Iterator[Problem]:
    """Kotak ditambahkan di gambar, tetapi tidak ada di lembar Tahap.

    Mengapa: gambar dibuat ulang dari lembar Tahap tiap kali; kinerja yang hanya digambar tidak
    ikut ke gambar berikutnya, juga tidak ke Perjanjian Kinerja dan LKIP. Teksnya disebut di sini
    supaya tidak hilang; gambar lamanya disimpan di folder "lama".

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru | kondisi antara utama
        # Gambar: Pohon Kinerja
        Kotak | Semula | Kini
        Rounded Rectangle 7 | | Terlatihnya guru

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu | Tersedianya guru | kondisi antara utama
        Meningkatnya mutu | Terlatihnya guru | kondisi antara
        # Gambar: Pohon Kinerja
        Kotak | Semula | Kini
        1.1.1 | Terlatihnya guru | Terlatihnya guru

    Sumber: keputusan proyek, dari PermenPANRB 89/2021 (pohon kinerja dari penjenjangan).
    """
    for edit in kertas.suntingan:
        if edit.ubahan is Ubahan.KOTAK_BARU:
            yield Problem(
                sel=(Location(edit.lembar, 1, 1),),
                pesan=f'Kotak "{edit.kotak}" di lembar "{edit.lembar}" ditambahkan dan berbunyi '
                f'"{edit.baru}"; gambar berikutnya tidak memuatnya.',
                saran="Bila itu kinerja, tulis di lembar Tahap 3 dan 4 supaya ikut digambar.",
                kunci=edit.baru,
            )
