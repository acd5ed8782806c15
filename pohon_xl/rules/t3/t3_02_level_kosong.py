"""T3-02: a condition without a level."""

from collections.abc import Iterator

from pohon_xl.model.fakta import IsiGeser
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.letak import cell_of, unreadable_cells
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.istilah import Kolom


@rule("T3-02", "level-kosong", Severity.GALAT)
def t3_02_level_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Kondisi di Tahap 3 belum mempunyai level.

    Mengapa: level menentukan induk setiap kondisi; tanpa level, letaknya di pohon kinerja hanya
    dapat diduga.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terlatihnya guru mata pelajaran |

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terlatihnya guru mata pelajaran | kondisi antara

    Sumber: PermenPANRB 89/2021, Tahap 3 (kolom Keterangan).
    """
    shifted = {f.isi.at for f in kertas.fakta if isinstance(f, IsiGeser)}
    unreadable = unreadable_cells(kertas)
    for row in kertas.uraian:
        if row.kondisi is None or row.level or row.keterangan or row.is_crosscutting:
            continue
        at = cell_of(kertas, 3, row.at, Kolom.KETERANGAN)
        if at is None or at in unreadable or row.kondisi.at in shifted:  # T0-02, -04, -06, -08
            continue
        told = told_level(kertas, row.kondisi)
        name = told.sebutan.lower() if told else None
        yield Problem(
            sel=(at, row.kondisi.at),
            pesan=f'Kondisi "{row.kondisi.teks}" belum mempunyai level.',
            saran=f'Tulis "{name}", sesuai Tahap 4 dan 5.'
            if name
            else "Tulis kondisi antara utama, kondisi antara, atau kondisi operasional.",
            kunci=row.kondisi.teks,
            perbaikan=(Perbaikan(at, "", name),) if name else (),
        )


def told_level(kertas: KertasKerja, kondisi: Isi) -> Level | None:
    """The level the rows of Tahap 4 and 5 give that condition, where they agree on one."""
    codes = kertas.tautan.simpul_of.get(kondisi.at, ())
    rows = [
        r
        for r in (*kertas.kinerja_4, *kertas.kinerja_5)
        if codes and kertas.tautan.simpul_of.get(r.kinerja.at) == codes and r.levels
    ]
    told = {r.levels for r in rows}
    if len(told) != 1:
        return None
    levels = told.pop()
    return levels[0] if len(levels) == 1 and levels[0].depth >= 2 else None
