"""K-28: an entry of an input sheet that Tahap 4 or 5 contradicts."""

from collections.abc import Iterator

from pohon_xl.model.fakta import IsianBerbeda
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("K-28", "isian-berbeda-dari-tahap", Severity.PERINGATAN)
def k_28_isian_berbeda_dari_tahap(kertas: KertasKerja) -> Iterator[Problem]:
    """Isian di lembar Target atau Anggaran berbeda dari kolom yang sama di Tahap 4 atau 5.

    Mengapa: target, program dan pagu yang sudah ada di Tahap 4 atau 5 menjadi isian awal lembar Target
    dan Anggaran. Sesudah itu isian di lembar itulah yang dipakai; bila Tahap-nya kemudian diubah,
    dokumen dan Tahap tidak lagi mengatakan hal yang sama.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jalan | kondisi operasional
        # Tahap 5
        Kinerja | Indikator Kinerja | Target | Keterangan | Komponen Perencanaan | Jabatan
        Terpeliharanya jalan | Panjang jalan | 25 | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP JF
        # Target
        Kode | Kinerja | Indikator Kinerja | Target
        1.1 | Terpeliharanya jalan | Panjang jalan | 20

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jalan | kondisi operasional
        # Tahap 5
        Kinerja | Indikator Kinerja | Target | Keterangan | Komponen Perencanaan | Jabatan
        Terpeliharanya jalan | Panjang jalan | 25 | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP JF
        # Target
        Kode | Kinerja | Indikator Kinerja | Target
        1.1 | Terpeliharanya jalan | Panjang jalan | 25

    Sumber: PermenPANRB 88/2021 (keselarasan dokumen); keputusan pohon_xl (isian didahulukan).
    """
    for fakta in kertas.fakta:
        if isinstance(fakta, IsianBerbeda):
            yield Problem(
                sel=(fakta.isi.at, fakta.asal.at),
                pesan=f'{fakta.judul} di sini "{fakta.isi.teks}", sedangkan {fakta.asal.at.sebutan} '
                f'menulis "{fakta.asal.teks}". Yang dipakai: yang di sini.',
                saran="Samakan keduanya; kosongkan sel ini bila yang benar yang di Tahap.",
                kunci=f"{fakta.judul} {fakta.isi.teks} {fakta.asal.teks}",
            )
