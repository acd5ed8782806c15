"""T4-04: (nearly) the same indicator for several performances."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.kemiripan import near_texts
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import indicators


@rule("T4-04", "indikator-berulang", Severity.SARAN)
def t4_04_indikator_berulang(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator yang sama dipakai untuk beberapa kinerja.

    Mengapa: indikator yang sama tidak membedakan capaian atasan dan bawahan; salah satunya tidak
    mengukur kinerjanya sendiri.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate
        Tahap 3 | Terpenuhinya kebutuhan pelatihan guru | Persentase guru yang bersertifikat | kinerja taktikal immediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate
        Tahap 3 | Terpenuhinya kebutuhan pelatihan guru | Persentase guru yang dilatih | kinerja taktikal immediate

    Sumber: PermenPANRB 89/2021, Tahap 4; PermenPANRB 88/2021 (indikator relevan dengan kinerjanya).
    """
    tahap = 4 if kertas.kinerja_4 else 5
    items = [i for i in indicators(kertas) if i.row.tahap == tahap]
    seen: set[int] = set()
    for earlier, later in near_texts([i.teks for i in items]):
        first, again = items[earlier], items[later]
        if later in seen or first.row.kinerja == again.row.kinerja:
            continue
        seen.add(later)
        yield Problem(
            sel=(again.isi.at, first.isi.at),
            pesan=f'Indikator "{again.teks}" sudah dipakai untuk "{first.row.kinerja.teks}".',
            saran=f'Tulis indikator yang mengukur "{again.row.kinerja.teks}" sendiri.',
            kunci=f"{first.row.kinerja.teks} {again.row.kinerja.teks} {again.teks}",
        )
