"""L-06: Rujukan Tahapan names the wrong stage."""

from collections.abc import Iterator

from pohon_xl.model.finding import Perbaikan, Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.nomor_tahap import tahap_of

_ASAL = {Level.OUTCOME: 1, Level.CSF: 2}


@rule("L-06", "rujukan-salah", Severity.PERINGATAN)
def l_06_rujukan_salah(kertas: KertasKerja) -> Iterator[Problem]:
    """Kolom Rujukan Tahapan menyebut tahap yang salah.

    Mengapa: rujukan menunjukkan asal kinerja (outcome dari Tahap 1, kondisi CSF dari Tahap 2,
    kondisi antara dan operasional dari Tahap 3); rujukan yang salah menandakan baris yang salah
    salin.

    Contoh salah:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jembatan | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 4 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 3
        CSF Tahap 2 | Kondisi yang diperlukan | Keterangan
        Meningkatnya mutu jalan | Terpeliharanya jembatan | kondisi antara utama
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Terpeliharanya jembatan | Jumlah jembatan dipelihara | kinerja taktikal intermediate

    Sumber: PermenPANRB 89/2021, Tahap 4 dan 5 (kolom Rujukan Tahapan).
    """
    level_of = {s.kode: s.level for s in kertas.pohon.walk()}
    for row in (*kertas.kinerja_4, *kertas.kinerja_5):
        codes = kertas.tautan.simpul_of.get(row.kinerja.at)
        named = tahap_of(row.rujukan.teks) if row.rujukan else None
        if row.rujukan is None or named is None or not codes:
            continue
        right = _ASAL.get(level_of[codes[0]], 3)
        if named != right:
            baru = f"Tahap {right}"
            yield Problem(
                sel=(row.rujukan.at,),
                pesan=f'Rujukan "{row.rujukan.teks}" salah: "{row.kinerja.teks}" berasal dari '
                f"{baru}.",
                saran=f'Ganti menjadi "{baru}".',
                kunci=f"{row.tahap} {row.kinerja.teks} {row.rujukan.teks}",
                perbaikan=(Perbaikan(row.rujukan.at, row.rujukan.teks, baru),),
            )
