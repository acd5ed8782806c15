"""T3-03: a level that is no known one."""

from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.t3.t3_02_level_kosong import told_level
from pohon_xl.text.kata import fold

_DIKENAL = tuple(x for x in Level if x.depth >= 2)


@rule("T3-03", "level-tidak-dikenal", Severity.PERINGATAN)
def t3_03_level_tidak_dikenal(kertas: KertasKerja) -> Iterator[Problem]:
    """Level di Tahap 3 bukan level yang dikenal, atau salah ketik.

    Mengapa: level yang tidak dikenal membuat letak kondisi di pohon kinerja hanya dapat diduga.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terlatihnya guru mata pelajaran | kondisi menengah

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terlatihnya guru mata pelajaran | Kondisi Antara

    Sumber: PermenPANRB 89/2021, Tahap 3; istilah baku pohon_xl (nama level).
    """
    for row in kertas.uraian:
        if row.kondisi is None or row.keterangan is None or row.is_crosscutting:
            continue
        key = fold(row.keterangan.teks)
        near = min(_DIKENAL, key=lambda x: DamerauLevenshtein.distance(key, fold(x.sebutan)))
        distance = DamerauLevenshtein.distance(key, fold(near.sebutan))
        misspelt = row.level is near and 0 < distance <= 2
        if row.level is not None and not misspelt:
            continue
        certain = near if misspelt else told_level(kertas, row.kondisi)
        proposed = certain or (near if distance <= 4 else None)
        name = proposed.sebutan.lower() if proposed else None
        yield Problem(
            sel=(row.keterangan.at,),
            pesan=f'"{row.keterangan.teks}" bukan nama level yang dikenal'
            + (f'; dibaca sebagai "{name}".' if misspelt else "."),
            saran=f'Tulis "{name}"' + ("." if certain else ", bila itu yang dimaksud.")
            if name
            else "Pakai kondisi antara utama, kondisi antara, atau kondisi operasional.",
            kunci=f"{row.kondisi.teks} {row.keterangan.teks}",
            perbaikan=(Perbaikan(row.keterangan.at, row.keterangan.teks, name),)
            if name and certain
            else (),
        )
