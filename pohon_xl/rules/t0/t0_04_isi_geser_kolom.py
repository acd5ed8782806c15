"""T0-04: a row's content sits in the wrong column."""

from collections.abc import Iterator

from pohon_xl.model.fakta import IsiGeser
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.letak import cell_of
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.istilah import Kolom


@rule("T0-04", "isi-geser-kolom", Severity.GALAT)
def t0_04_isi_geser_kolom(kertas: KertasKerja) -> Iterator[Problem]:
    """Isi baris berada di kolom yang salah.

    Mengapa: kondisi yang bergeser ke kolom lain hilang dari pohon kinerja bila kolom dibaca apa
    adanya, dan levelnya ikut hilang. pohon_xl membacanya di tempat yang benar dan melaporkannya.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | 0 | Tersedianya sarana belajar yang layak

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Tersedianya sarana belajar yang layak | kondisi antara

    Sumber: PermenPANRB 89/2021, Tahap 3 (setiap kondisi mempunyai level).
    """
    for fakta in kertas.fakta:
        if not isinstance(fakta, IsiGeser):
            continue
        level = fakta.level.sebutan if fakta.level else None
        shown = f'"{fakta.pengganti}"' if fakta.pengganti else "kosong"
        yield Problem(
            sel=tuple(dict.fromkeys((fakta.seharusnya, fakta.isi.at))),
            pesan=f'Sel {fakta.seharusnya.alamat} berisi {shown}, sedangkan kondisinya "'
            f'{fakta.isi.teks}" tertulis di {fakta.isi.at.alamat}: isi baris bergeser satu kolom.',
            saran=f"Pindahkan teks itu ke {fakta.seharusnya.alamat} dan tulis levelnya"
            + (f' ("{level}").' if level else "."),
            kunci=fakta.isi.teks,
            perbaikan=_moved(kertas, fakta, level) if level else (),
        )


def _moved(kertas: KertasKerja, fakta: IsiGeser, level: str) -> tuple[Perbaikan, ...]:
    """The condition back to its cell, the level to its own; what is left behind is emptied."""
    home = Perbaikan(fakta.seharusnya, fakta.pengganti, fakta.isi.teks)
    if fakta.isi.at.kolom > fakta.seharusnya.kolom:
        return home, Perbaikan(fakta.isi.at, fakta.isi.teks, level)
    label = cell_of(kertas, 3, fakta.seharusnya, Kolom.KETERANGAN)
    if label is None:
        return ()
    return home, Perbaikan(label, "", level), Perbaikan(fakta.isi.at, fakta.isi.teks, "")
