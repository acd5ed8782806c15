"""T5-06: a performance without an official's rank."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.letak import cell_of, unreadable_cells
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import jenjang_sesuai, own_rows
from pohon_xl.tables.istilah import Kolom


@rule("T5-06", "jabatan-kosong", Severity.PERINGATAN)
def t5_06_jabatan_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Kinerja di Tahap 5 belum mempunyai jabatan yang memperjanjikannya.

    Mengapa: setiap kinerja diperjanjikan oleh satu jenjang jabatan; yang tanpa jabatan tidak
    dipertanggungjawabkan siapa pun. Tujuan SKPD boleh kosong.

    Contoh salah:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional | Sasaran Sub Kegiatan |

    Contoh benar:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 1 | Meningkatnya mutu pendidikan | Harapan Lama Sekolah | kinerja strategis SKPD | Tujuan SKPD |
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP JF

    Sumber: PermenPANRB 89/2021, Tahap 5; PermenPANRB 53/2014.
    """
    unreadable = unreadable_cells(kertas)
    for row, level in own_rows(kertas):
        at = cell_of(kertas, 5, row.kinerja.at, Kolom.JABATAN)
        is_aim = level is Level.OUTCOME or Level.OUTCOME in row.levels
        if row.jabatan is not None or at is None or at in unreadable or is_aim:
            continue
        names = [j.value for j in jenjang_sesuai(kertas, level)] if level else []
        yield Problem(
            sel=(at, row.kinerja.at),
            pesan=f'"{row.kinerja.teks}" belum mempunyai jabatan.',
            saran=f"Tulis {' atau '.join(names)}." if names else "Tulis jenjang jabatannya.",
            kunci=row.kinerja.teks,
        )
