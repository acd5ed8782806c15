"""T1-02: the outcome is worded as an activity or an output."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.bahasa import UKURAN_JUMLAH, Jenis, is_kalimat_kerja, jenis_of, ukuran_of
from pohon_xl.text.kata import words

_APA = {
    Jenis.KELUARAN: "keluaran",
    Jenis.KEGIATAN: "kegiatan",
    Jenis.MASALAH: "masalah",
}


@rule("T1-02", "outcome-bukan-hasil", Severity.PERINGATAN)
def t1_02_outcome_bukan_hasil(kertas: KertasKerja) -> Iterator[Problem]:
    """Outcome ditulis sebagai kegiatan, keluaran atau masalah, bukan hasil.

    Mengapa: outcome adalah perubahan yang dirasakan masyarakat; kegiatan yang terlaksana atau
    dokumen yang tersusun baru keluaran, dan kinerja instansi tidak boleh berhenti di situ. Tujuan
    yang diawali "Meningkatkan" atau "Mewujudkan" dapat diterima.

    Contoh salah:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan | Terlaksananya pelayanan kesehatan

    Contoh benar:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Kesehatan | Meningkatnya derajat kesehatan masyarakat

    Sumber: PermenPANRB 89/2021, Tahap 1 (outcome bersifat strategis, final atau intermediate).
    """
    for row in kertas.outcome:
        teks = row.outcome.teks
        jenis = jenis_of(teks)
        first = next(iter(words(teks)), "")
        counted = ukuran_of(teks) in UKURAN_JUMLAH
        aim = is_kalimat_kerja(teks) and first in _TUJUAN
        if not counted and (jenis not in _APA or aim):
            continue
        yield Problem(
            sel=(row.outcome.at,),
            pesan=f'Outcome "{teks}" ditulis sebagai '
            f"{'indikator' if counted else _APA[jenis]}, bukan hasil.",
            saran="Tulis perubahan yang ingin dicapai, misalnya diawali Meningkatnya, Menurunnya "
            "atau Terwujudnya.",
            kunci=teks,
        )


#: verbs a tujuan may open with: they name a change
_TUJUAN = frozenset(
    """
    meningkatkan menurunkan mewujudkan menciptakan mengurangi memperbaiki mengoptimalkan
    memperkuat menjamin
    """.split()
)
