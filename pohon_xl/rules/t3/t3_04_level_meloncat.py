"""T3-04: a level is skipped between parent and child."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import unknown_levels, walk_pairs


@rule("T3-04", "level-meloncat", Severity.PERINGATAN)
def t3_04_level_meloncat(kertas: KertasKerja) -> Iterator[Problem]:
    """Level meloncat antara kondisi dan induknya.

    Mengapa: hubungan jika-maka terputus bila kondisi antara dilewati; jenjang jabatan yang
    seharusnya bertanggung jawab di tengahnya tidak mempunyai kinerja.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terlaksananya pelatihan guru | kondisi operasional

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu sekolah | Meningkatnya kompetensi guru | kondisi antara utama
         | Terpenuhinya kebutuhan pelatihan guru | kondisi antara
         | Terlaksananya pelatihan guru | kondisi operasional

    Sumber: PermenPANRB 89/2021, Tahap 3 (hubungan sebab-akibat berjenjang).
    """
    unknown = unknown_levels(kertas)
    order = list(Level)
    for parent, simpul in walk_pairs(kertas):
        isi = kertas.tautan.sel_of.get((simpul.kode, 3))
        if parent is None or isi is None or isi.at in unknown:
            continue
        above = kertas.tautan.sel_of.get((parent.kode, 3)) or kertas.tautan.sel_of.get(
            (parent.kode, 1)
        )
        if simpul.level.depth - parent.level.depth < 2 or (above and above.at in unknown):
            continue
        skipped = " dan ".join(
            x.sebutan.lower() for x in order[parent.level.depth + 1 : simpul.level.depth]
        )
        yield Problem(
            sel=(isi.at, *((above.at,) if above else ())),
            pesan=f'"{simpul.kinerja}" ({simpul.level.sebutan.lower()}) langsung berada di bawah '
            f'"{parent.kinerja}" ({parent.level.sebutan.lower()}): {skipped} terlewati.',
            saran=f"Sisipkan {skipped} di antaranya, atau perbaiki levelnya.",
            kunci=f"{parent.kinerja} {simpul.kinerja}",
        )
