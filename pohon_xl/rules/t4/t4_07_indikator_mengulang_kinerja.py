"""T4-07: the indicator only repeats the performance."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import indicators
from pohon_xl.text.bahasa import UKURAN_HASIL, UKURAN_JUMLAH, is_terukur
from pohon_xl.text.kamus import root_of
from pohon_xl.text.kata import content_words
from pohon_xl.text.predikat import predikat_of

_PERUBAHAN = frozenset("peningkatan penurunan kenaikan pertumbuhan pengurangan".split())
_UKURAN = UKURAN_HASIL | UKURAN_JUMLAH | {"tingkat", "angka", "nilai"}


@rule("T4-07", "indikator-mengulang-kinerja", Severity.SARAN)
def t4_07_indikator_mengulang_kinerja(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator hanya mengulang bunyi kinerja.

    Mengapa: "Persentase terlaksananya ..." tidak mengatakan apa yang dihitung; indikator harus
    menambah keterangan tentang ukuran keberhasilannya.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya pelatihan guru | Persentase terlaksananya pelatihan guru | kinerja operasional

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional

    Sumber: PermenPANRB 89/2021, Tahap 4; PermenPANRB 88/2021 (indikator SMART: spesifik).
    """
    for item in indicators(kertas):
        if repeats(item.teks, item.row.kinerja.teks):
            yield Problem(
                sel=(item.isi.at, item.row.kinerja.at),
                pesan=f'Indikator "{item.teks}" hanya mengulang kinerjanya.',
                saran="Tulis apa yang dihitung atau dibandingkan, misalnya Jumlah atau Persentase "
                "... yang ...",
                kunci=f"{item.row.kinerja.teks} {item.teks}",
            )


def repeats(indikator: str, kinerja: str) -> bool:
    """Whether the indicator is the performance again, a measure in front aside.

    "Angka Kemiskinan" for "Menurunnya Angka Kemiskinan" is no repetition: it drops the change and
    keeps a measure. "Kualitas guru" for "Meningkatnya kualitas guru" is one: it adds none.
    """
    a, b = content_words(indikator), content_words(kinerja)
    if len(a) > 1 and a[0] in UKURAN_HASIL and a[1] in _PERUBAHAN:  # a rate of change is a measure
        return False
    if a and a[0] in _UKURAN and a[0] not in b:
        a = a[1:]
    elif b and predikat_of(b[0]) and not is_terukur(indikator) and a == b[1:]:
        return True
    if not a or len(a) != len(b):
        return False
    return a == b or all(root_of(x) == root_of(y) for x, y in zip(a, b, strict=True))
