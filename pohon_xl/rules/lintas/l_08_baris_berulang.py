"""L-08: the same performance stands twice in one stage."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule


@rule("L-08", "baris-berulang", Severity.PERINGATAN)
def l_08_baris_berulang(kertas: KertasKerja) -> Iterator[Problem]:
    """Kinerja yang sama tertulis dua kali dalam satu tahap.

    Mengapa: baris yang berulang biasanya menimpa kinerja lain yang seharusnya ada di situ, dan
    membuat satu kinerja ditandatangani dua pejabat.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jembatan | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja taktikal intermediate
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan diperiksa | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jembatan | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja taktikal intermediate

    Sumber: PermenPANRB 89/2021, Tahap 3 (tidak ada kondisi yang dituangkan berulang kali).
    """
    for row in (*kertas.kinerja_4, *kertas.kinerja_5):
        first = kertas.tautan.kembar.get(row.kinerja.at)
        if first is not None:
            yield Problem(
                sel=(row.kinerja.at, first),
                pesan=f'"{row.kinerja.teks}" sudah tertulis di baris {first.baris} '
                f"Tahap {row.tahap}.",
                saran="Ganti dengan kinerja yang seharusnya berada di baris ini; bila isinya memang "
                "sama, hapus. Bila ini indikator lain dari kinerja yang sama, kosongkan sel kinerjanya "
                "dan biarkan indikatornya.",
                kunci=f"{row.tahap} {row.kinerja.teks}",
            )
