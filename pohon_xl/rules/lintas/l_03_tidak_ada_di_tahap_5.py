"""L-03: a performance of Tahap 4 is not carried to Tahap 5."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("L-03", "tidak-ada-di-tahap-5", Severity.PERINGATAN)
def l_03_tidak_ada_di_tahap_5(kertas: KertasKerja) -> Iterator[Problem]:
    """Kinerja di Tahap 4 tidak diteruskan ke Tahap 5.

    Mengapa: kinerja yang tidak sampai ke Tahap 5 tidak mempunyai komponen perencanaan dan pejabat
    penanggung jawab, sehingga hilang dari cascading dan Perjanjian Kinerja.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 2 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja operasional
        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 2 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis | Sasaran SKPD | PK JPT

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 2 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja operasional
        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 2 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis | Sasaran SKPD | PK JPT
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP JF

    Sumber: PermenPANRB 89/2021, Tahap 5; PermenPANRB 88/2021 (kesinambungan antarlevel).
    """
    if not kertas.kinerja_5:  # the whole stage is missing: T0-01 says so once
        return
    for row in kertas.kinerja_4:
        at = row.kinerja.at
        if at not in kertas.tautan.padanan_5 and at not in kertas.tautan.kembar:
            yield Problem(
                sel=(at,),
                pesan=f'"{row.kinerja.teks}" ada di Tahap 4 tetapi tidak diteruskan ke Tahap 5.',
                saran="Tambahkan barisnya di Tahap 5 beserta komponen perencanaan dan jabatannya.",
                kunci=row.kinerja.teks,
            )
