"""T5-03: a variant of a standard term of Tahap 5."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.t5.t5_01_komponen_tidak_sesuai_level import own_levels
from pohon_xl.rules.tingkatan import komponen_baku, levels_by_row
from pohon_xl.tables.crosscutting import is_crosscutting
from pohon_xl.tables.istilah import JABATAN_DITERIMA, KOMPONEN_DITERIMA
from pohon_xl.text.kata import fold, words

_KATA_ISTILAH = 4  # words of a term; more are a sentence


@rule("T5-03", "istilah-tidak-baku", Severity.SARAN)
def t5_03_istilah_tidak_baku(kertas: KertasKerja) -> Iterator[Problem]:
    """Komponen perencanaan atau jabatan ditulis dengan istilah yang tidak baku.

    Mengapa: istilah yang berbeda-beda untuk hal yang sama menyulitkan penyaringan dan tampak
    sebagai komponen lain.

    Contoh salah:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 2 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis | sasaran pertama SKPD | PK JPT

    Contoh benar:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 2 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis | Sasaran SKPD | PK JPT

    Sumber: PermenPANRB 89/2021, Tahap 5; istilah baku pohon_xl untuk tiap level.
    """
    by_row = levels_by_row(kertas)
    for row in kertas.kinerja_5:
        if row.komponen and row.komponen_baku is None and _is_term(row.komponen.teks):
            yield _unknown(kertas, row.komponen, row.kinerja, own_levels(row, by_row))
        if row.komponen and row.komponen_baku and fold(row.komponen.teks) not in KOMPONEN_DITERIMA:
            yield _problem(row.komponen, row.komponen_baku.value, row.kinerja)
        if row.jabatan and row.jenjang and fold(row.jabatan.teks) not in JABATAN_DITERIMA:
            yield _problem(row.jabatan, row.jenjang.value, row.kinerja)


def _is_term(text: str) -> bool:
    """A word or a few: no dash, no mark of a partner, no sentence of hers."""
    return 0 < len(words(text)) <= _KATA_ISTILAH and not is_crosscutting(text)


def _unknown(kertas: KertasKerja, isi: Isi, kinerja: Isi, levels: tuple[Level, ...]) -> Problem:
    fitting = dict.fromkeys(komponen_baku(kertas, level).value for level in levels)
    return Problem(
        sel=(isi.at,),
        pesan=f'"{isi.teks}" bukan komponen perencanaan yang dikenal.',
        saran="Tulis " + (" atau ".join(f'"{k}"' for k in fitting) or "komponen yang baku") + ".",
        kunci=f"{kinerja.teks} {isi.teks}",
    )


def _problem(isi: Isi, baku: str, kinerja: Isi) -> Problem:
    return Problem(
        sel=(isi.at,),
        pesan=f'"{isi.teks}" bukan istilah baku; dibaca sebagai "{baku}".',
        saran=f'Tulis "{baku}".',
        kunci=f"{kinerja.teks} {isi.teks}",
        perbaikan=(Perbaikan(isi.at, isi.teks, baku),),
    )
