"""T2-05: a CSF or its condition only says the outcome again."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.text.bahasa import is_nada_masalah
from pohon_xl.text.kata import content_words
from pohon_xl.text.predikat import predikat_of


@rule("T2-05", "csf-mengulang-outcome", Severity.SARAN)
def t2_05_csf_mengulang_outcome(kertas: KertasKerja) -> Iterator[Problem]:
    """CSF atau kondisinya hanya mengulang outcome.

    Mengapa: CSF ialah penyebab, outcome akibatnya. "Pengangguran masih tinggi" sebagai CSF dari
    "Menurunnya pengangguran" tidak menjelaskan apa yang harus berubah.

    Contoh salah:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Tenaga Kerja | Menurunnya pengangguran terbuka
        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Pengangguran terbuka masih tinggi | Meningkatnya serapan tenaga kerja

    Contoh benar:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas Tenaga Kerja | Menurunnya pengangguran terbuka
        # Tahap 2
        NO | CSF | Kondisi yang diperlukan
        1 | Keterampilan pencari kerja rendah | Meningkatnya serapan tenaga kerja

    Sumber: PermenPANRB 89/2021, Tahap 2 (CSF ialah sebab, outcome akibat).
    """
    outcomes = {_core(o.outcome.teks): o.outcome for o in kertas.outcome}
    for row in kertas.csf:
        for isi, apa in ((row.csf, "CSF"), (row.kondisi, "Kondisi")):
            outcome = outcomes.get(_core(isi.teks)) if isi is not None else None
            if isi is None or outcome is None or len(_core(isi.teks)) < 2:
                continue
            yield Problem(
                sel=(isi.at, outcome.at),
                pesan=f'{apa} "{isi.teks}" hanya mengulang outcome "{outcome.teks}".',
                saran="Tulis penyebabnya: apa yang membuat outcome itu belum terwujud.",
                kunci=f"{apa} {isi.teks}",
            )


def _core(text: str) -> frozenset[str]:
    """What it is about: the content words less the first verb and the words of complaint."""
    found = [w for w in content_words(text) if not is_nada_masalah(w)]
    if found and predikat_of(found[0]):
        found = found[1:]
    return frozenset(w.removesuffix("nya") for w in found)
