"""T4-06: cannot tell whether more is better."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import indicators
from pohon_xl.text.bahasa import Arah, arah_of


@rule("T4-06", "arah-indikator-tidak-jelas", Severity.SARAN)
def t4_06_arah_indikator_tidak_jelas(kertas: KertasKerja) -> Iterator[Problem]:
    """Arah indikator tidak jelas: makin besar atau makin kecil makin baik.

    Mengapa: capaian dihitung berbeda bagi indikator yang makin kecil makin baik. "Jumlah kasus"
    dapat berarti kasus yang terjadi atau kasus yang ditangani.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya penanganan sengketa lahan | Jumlah sengketa lahan | kinerja operasional

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya penanganan sengketa lahan | Jumlah sengketa lahan yang diselesaikan | kinerja operasional

    Sumber: PermenPANRB 53/2014 (pengukuran kinerja); PermenPANRB 89/2021, Tahap 4.
    """
    for item in indicators(kertas):
        if arah_of(item.teks, item.row.kinerja.teks) is not Arah.TIDAK_JELAS:
            continue
        yield Problem(
            sel=(item.isi.at,),
            pesan=f'Arah indikator "{item.teks}" tidak jelas: yang terjadi (makin kecil makin baik) '
            "atau yang ditangani (makin besar makin baik)?",
            saran='Perjelas, misalnya "... yang diselesaikan" atau "... yang dicegah".',
            kunci=f"{item.row.kinerja.teks} {item.teks}",
        )
