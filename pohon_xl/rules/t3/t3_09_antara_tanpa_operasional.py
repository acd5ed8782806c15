"""T3-09: a kondisi antara with nothing below."""

from collections.abc import Iterator
from itertools import zip_longest

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.kemiripan import repeated_codes
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import guessed_codes

_ANTARA = (Level.ANTARA_UTAMA, Level.ANTARA)


@rule("T3-09", "antara-tanpa-operasional", Severity.PERINGATAN)
def t3_09_antara_tanpa_operasional(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi antara tidak diuraikan sampai kondisi operasional.

    Mengapa: kondisi antara yang tidak diuraikan tidak mempunyai sub kegiatan dan pelaksana, sehingga
    tidak jelas siapa mengerjakan apa agar kondisi itu terwujud.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terpenuhinya kebutuhan pelatihan guru | kondisi antara

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terpenuhinya kebutuhan pelatihan guru | kondisi antara
         | Terlaksananya pelatihan guru | kondisi operasional

    Sumber: PermenPANRB 89/2021, Tahap 3 (diuraikan sampai kondisi paling operasional).
    """
    unclear = guessed_codes(kertas)
    repeated = repeated_codes(kertas)
    nodes = list(kertas.pohon.walk())
    for simpul, after in zip_longest(nodes, nodes[1:]):
        isi = kertas.tautan.sel_of.get((simpul.kode, 3))
        if simpul.level not in _ANTARA or simpul.anak or simpul.crosscutting or isi is None:
            continue
        if simpul.kode in repeated or simpul.kode in unclear or (after and after.kode in unclear):
            continue  # the next condition may belong below it: T3-02 and T3-03 ask for its level
        yield Problem(
            sel=(isi.at,),
            pesan=f'"{simpul.kinerja}" ({simpul.level.sebutan.lower()}) tidak diuraikan sampai '
            "kondisi operasional.",
            saran="Tambahkan kondisi operasional di bawahnya, atau tandai crosscutting bila "
            "dikerjakan perangkat daerah lain.",
            kunci=simpul.kinerja,
        )
