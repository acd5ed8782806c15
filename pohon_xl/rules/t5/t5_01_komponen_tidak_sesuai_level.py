"""T5-01: the planning component does not fit the level."""

from collections.abc import Iterator

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.model.location import Location
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import komponen_baku, levels_by_row


@rule("T5-01", "komponen-tidak-sesuai-level", Severity.GALAT)
def t5_01_komponen_tidak_sesuai_level(kertas: KertasKerja) -> Iterator[Problem]:
    """Komponen perencanaan tidak sesuai dengan level kinerjanya.

    Mengapa: cascading dan Renstra disusun dari pasangan ini; kinerja operasional yang menjadi
    sasaran program membuat anggaran dan pejabatnya salah tempat.

    Contoh salah:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional | Sasaran Program | PK/SKP JF

    Contoh benar:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP JF

    Sumber: PermenPANRB 89/2021, Tahap 5; istilah baku pohon_xl (pasangan level dan komponen).
    """
    by_row = levels_by_row(kertas)
    for row in kertas.kinerja_5:
        levels = own_levels(row, by_row)
        if row.komponen is None or row.komponen_baku is None or row.is_crosscutting or not levels:
            continue
        fitting = [komponen_baku(kertas, x) for x in levels]
        if row.komponen_baku in fitting:
            continue
        baru = fitting[0].value if len(fitting) == 1 else None
        yield Problem(
            sel=(row.komponen.at, *((row.keterangan.at,) if row.keterangan else ())),
            pesan=f'Komponen "{row.komponen.teks}" tidak sesuai untuk "{row.kinerja.teks}" '
            f"({spoken(row, levels)}).",
            saran="Tulis "
            + " atau ".join(f'"{k.value}"' for k in fitting)
            + ", atau perbaiki levelnya.",
            kunci=f"{row.kinerja.teks} {row.komponen.teks}",
            perbaikan=(Perbaikan(row.komponen.at, row.komponen.teks, baru),) if baru else (),
        )


def own_levels(row: BarisKinerja, by_row: dict[Location, Level]) -> tuple[Level, ...]:
    """The level the row itself gives; the tree decides where it gives two or none.

    Where row and tree contradict each other L-05 speaks, and what fits either of them fits.
    """
    node = by_row.get(row.kinerja.at)
    if node is None:
        return row.levels
    return (node,) if not row.levels or node in row.levels else (*row.levels, node)


def spoken(row: BarisKinerja, levels: tuple[Level, ...]) -> str:
    """How a message names the level."""
    return row.keterangan.teks if row.keterangan and row.levels else levels[0].sebutan.lower()
