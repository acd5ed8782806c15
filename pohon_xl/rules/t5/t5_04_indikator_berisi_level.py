"""T5-04: the indicator column holds a level's name."""

from collections.abc import Iterator

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.isi import Isi
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.istilah import levels_of


@rule("T5-04", "indikator-berisi-level", Severity.GALAT)
def t5_04_indikator_berisi_level(kertas: KertasKerja) -> Iterator[Problem]:
    """Kolom indikator berisi nama level, bukan indikator.

    Mengapa: nama level yang tersalin ke kolom indikator akan tercetak sebagai indikator di
    Perjanjian Kinerja.

    Contoh salah:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya rapat | Kondisi Operasional | kinerja operasional | sasaran sub kegiatan | PK/SKP JF

    Contoh benar:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya rapat | Jumlah rapat | kinerja operasional | sasaran sub kegiatan | PK/SKP JF

    Sumber: PermenPANRB 89/2021, Tahap 4 dan 5.
    """
    by_place = {row.kinerja.at: row for row in kertas.kinerja_4}
    source = {five: by_place[four] for four, five in kertas.tautan.padanan_5.items()}
    for row in (*kertas.kinerja_4, *kertas.kinerja_5):
        for isi in row.indikator:
            if levels_of(isi.teks):
                right = _agreed(source.get(row.kinerja.at))
                yield Problem(
                    sel=(isi.at, *((right.at,) if right else ())),
                    pesan=f'Kolom indikator berisi nama level "{isi.teks}", bukan indikator.',
                    saran=f'Isi dengan indikator dari Tahap 4: "{right.teks}".'
                    if right
                    else "Isi dengan indikator kinerja yang disepakati di Tahap 4.",
                    kunci=f"{row.kinerja.teks} {isi.teks}",
                    perbaikan=(Perbaikan(isi.at, isi.teks, right.teks),) if right else (),
                )


def _agreed(row: BarisKinerja | None) -> Isi | None:
    """What Tahap 4 gives: certain only where it is exactly one, and an indicator."""
    if row is None or len(row.indikator) != 1 or levels_of(row.indikator[0].teks):
        return None
    return row.indikator[0]
