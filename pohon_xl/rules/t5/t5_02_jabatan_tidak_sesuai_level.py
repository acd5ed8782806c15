"""T5-02: the official's level does not fit."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.t5.t5_01_komponen_tidak_sesuai_level import own_levels, spoken
from pohon_xl.rules.tingkatan import jenjang_baku, jenjang_sesuai, levels_by_row


@rule("T5-02", "jabatan-tidak-sesuai-level", Severity.GALAT)
def t5_02_jabatan_tidak_sesuai_level(kertas: KertasKerja) -> Iterator[Problem]:
    """Jabatan tidak sesuai dengan level kinerjanya.

    Mengapa: Perjanjian Kinerja dibagi menurut jabatan; kinerja operasional pada pejabat pimpinan
    tinggi, atau kinerja strategis pada pelaksana, tidak dapat dipertanggungjawabkan. Pada kecamatan,
    yang dipimpin administrator, jenjangnya satu tingkat lebih rendah.

    Contoh salah:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional | Sasaran Sub Kegiatan | PK JPT

    Contoh benar:

        # Tahap 5
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan | Komponen Perencanaan | Jabatan
        Tahap 3 | Terlaksananya pelatihan guru | Jumlah guru yang dilatih | kinerja operasional | Sasaran Sub Kegiatan | PK/SKP Pelaksana

    Sumber: PermenPANRB 89/2021, Tahap 5; PermenPANRB 53/2014; istilah baku pohon_xl.
    """
    by_row = levels_by_row(kertas)
    for row in kertas.kinerja_5:
        levels = own_levels(row, by_row)
        if row.jabatan is None or row.jenjang is None or row.is_crosscutting or not levels:
            continue
        if any(row.jenjang in jenjang_sesuai(kertas, x) for x in levels):
            continue
        baku = jenjang_baku(kertas, levels[0])
        certain = len(levels) == 1 and levels[0] in (Level.CSF, Level.ANTARA_UTAMA)
        yield Problem(
            sel=(row.jabatan.at, *((row.keterangan.at,) if row.keterangan else ())),
            pesan=f'Jabatan "{row.jabatan.teks}" tidak sesuai untuk "{row.kinerja.teks}" '
            f"({spoken(row, levels)}).",
            saran=f'Tulis "{baku.value}", atau perbaiki levelnya.'
            if baku
            else "Kosongkan, atau perbaiki levelnya.",
            kunci=f"{row.kinerja.teks} {row.jabatan.teks}",
            perbaikan=(Perbaikan(row.jabatan.at, row.jabatan.teks, baku.value),)
            if certain and baku
            else (),
        )
