"""T5-05: a performance without a planning component."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.letak import cell_of, unreadable_cells
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import komponen_baku, own_rows
from pohon_xl.tables.istilah import Kolom


@rule("T5-05", "komponen-kosong", Severity.PERINGATAN)
def t5_05_komponen_kosong(kertas: KertasKerja) -> Iterator[Problem]:
    """Kinerja di Tahap 5 belum mempunyai komponen perencanaan.

    Mengapa: Tahap 5 menerjemahkan setiap kinerja ke komponen perencanaan (tujuan, sasaran, program,
    kegiatan, sub kegiatan); tanpa itu kinerja tidak masuk ke Renstra dan anggaran.

    Contoh salah:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional | | PK/SKP JF

    Contoh benar:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP JF

    Sumber: PermenPANRB 89/2021, Tahap 5.
    """
    unreadable = unreadable_cells(kertas)
    for row, level in own_rows(kertas):
        at = cell_of(kertas, 5, row.kinerja.at, Kolom.KOMPONEN)
        if row.komponen is not None or at is None or at in unreadable:
            continue
        baru = komponen_baku(kertas, level).value if level else None
        yield Problem(
            sel=(at, row.kinerja.at),
            pesan=f'"{row.kinerja.teks}" belum mempunyai komponen perencanaan.',
            saran=f'Tulis "{baru}", sesuai levelnya.' if baru else "Tulis komponen perencanaannya.",
            kunci=row.kinerja.teks,
            perbaikan=(Perbaikan(at, "", baru),) if baru else (),
        )
