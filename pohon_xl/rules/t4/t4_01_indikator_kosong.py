"""T4-01: a performance without an indicator."""

from collections.abc import Iterator

from pohon_xl.model.baris import BarisKinerja
from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.letak import cell_of, unreadable_cells
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import is_indikator, partner_codes
from pohon_xl.tables.crosscutting import is_crosscutting
from pohon_xl.tables.istilah import Kolom, levels_of


@rule("T4-01", "indikator-kosong", Severity.GALAT)
def t4_01_indikator_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Kinerja belum mempunyai indikator.

    Mengapa: kinerja tanpa indikator tidak dapat diukur, sehingga tidak dapat diperjanjikan dan
    dilaporkan.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: PermenPANRB 89/2021, Tahap 4 (setiap kondisi mempunyai indikator).
    """
    partner = partner_codes(kertas)
    four = {r.kinerja.at: r for r in kertas.kinerja_4}
    unreadable = unreadable_cells(kertas)
    agreed = {at_5: four[at_4] for at_4, at_5 in kertas.tautan.padanan_5.items()}
    for row in (*kertas.kinerja_4, *kertas.kinerja_5):
        codes = kertas.tautan.simpul_of.get(row.kinerja.at, ())
        if row.is_crosscutting or row.kinerja.at in kertas.tautan.kembar or _says(row):
            continue
        at = cell_of(kertas, row.tahap, row.kinerja.at, Kolom.INDIKATOR)
        source = agreed.get(row.kinerja.at)
        if at is None or at in unreadable or {*codes} & partner:
            continue  # without the column T0-02 speaks, of an unreadable cell T0-06 and T0-08
        if source is not None and not _says(source):
            continue
        old = next((i.teks for i in row.indikator), "")
        right = source.indikator[0] if source and len(source.indikator) == 1 else None
        yield Problem(
            sel=(at, row.kinerja.at, *((right.at,) if right else ())),
            pesan=f'"{row.kinerja.teks}" belum mempunyai indikator'
            + (f' (tertulis "{old}").' if old else "."),
            saran=f'Isi dengan indikator dari Tahap 4: "{right.teks}".'
            if right
            else "Tulis paling sedikit satu indikator yang terukur.",
            kunci=f"{row.tahap} {row.kinerja.teks}",
            perbaikan=(Perbaikan(at, old, right.teks),) if right else (),
        )


def _says(row: BarisKinerja) -> bool:
    """Whether its indicator cell holds more than nothing; a level's name is T5-04's."""
    return any(
        is_indikator(i.teks) or levels_of(i.teks) or is_crosscutting(i.teks) for i in row.indikator
    )
