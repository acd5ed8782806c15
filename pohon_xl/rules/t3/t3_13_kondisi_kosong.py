"""T3-13: a level without a condition."""

from collections.abc import Iterator
from itertools import pairwise

from pohon_xl.model.baris import BarisUraian
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.letak import unreadable_cells
from pohon_xl.rules.rule import Problem, rule


@rule("T3-13", "kondisi-kosong", Severity.GALAT)
def t3_13_kondisi_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Baris Tahap 3 mempunyai level tetapi kondisinya kosong.

    Mengapa: kondisi itu hilang dari pohon kinerja, dan kondisi di bawahnya bergantung pada induk
    yang salah.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | 0 | kondisi antara
         | Terlaksananya pelatihan guru | kondisi operasional

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terpenuhinya kebutuhan pelatihan guru | kondisi antara
         | Terlaksananya pelatihan guru | kondisi operasional

    Sumber: PermenPANRB 89/2021, Tahap 3.
    """
    unreadable = unreadable_cells(kertas)
    before: BarisUraian | None = None
    for row in kertas.uraian:
        above, before = before, row
        shown = row.kondisi.teks if row.kondisi else ""
        if row.level is None or row.keterangan is None or row.is_crosscutting:
            continue
        if any(c.isalpha() for c in shown) or row.at in unreadable:
            continue
        induk = f' pada cabang "{row.induk.teks}"' if row.induk else ""
        lost = _lost(kertas, row, above)
        yield Problem(
            sel=(row.at, row.keterangan.at, *((lost.at,) if lost else ())),
            pesan=(f'Kondisinya berisi "{shown}"' if shown else "Kondisinya kosong")
            + f', padahal levelnya "{row.keterangan.teks}"{induk}.',
            saran=f'Isi dengan "{lost.teks}", seperti di Tahap 4.'
            if lost
            else "Tulis kondisinya, atau hapus baris ini.",
            kunci=f"{row.induk.teks if row.induk else ''} {row.keterangan.teks}",
            perbaikan=(Perbaikan(row.at, shown, lost.teks),) if lost else (),
        )


def _lost(kertas: KertasKerja, row: BarisUraian, above: BarisUraian | None) -> Isi | None:
    """The performance that stands in Tahap 4 where this one should: next, unmatched, same level."""
    cell = above.kondisi if above and above.induk == row.induk else row.induk
    codes = kertas.tautan.simpul_of.get(cell.at) if cell else None
    places = kertas.tautan.simpul_of
    rows = kertas.kinerja_4
    after = (b for a, b in pairwise(rows) if codes and places.get(a.kinerja.at) == codes)
    found = next(after, None)
    if found is None or found.kinerja.at in places or row.level not in found.levels:
        return None
    return None if found.kinerja.at in kertas.tautan.kembar else found.kinerja
