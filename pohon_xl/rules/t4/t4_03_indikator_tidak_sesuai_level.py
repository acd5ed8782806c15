"""T4-03: output wording at strategic or tactical level, or the reverse."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.pola import pola
from pohon_xl.rules.lintas.l_05_level_berbeda import disputed
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.rules.tingkatan import indicators
from pohon_xl.text.bahasa import UKURAN_HASIL, UKURAN_JUMLAH, ukuran_of
from pohon_xl.text.kata import fold

#: counts that are results by themselves: what happens to people, trade and nature
_HITUNGAN_HASIL = pola(
    r"\b(kematian|kasus|kejadian|insiden|korban|penduduk miskin|pengangguran|penganggur|kunjungan wisata\w*"
    r"|wisatawan|produksi|investasi|nilai|pendapatan|titik api|luas)\b",
    perlu="kematian|kasus|kejadian|insiden|korban|miskin|penganggur|wisata|produksi|investasi|nilai"
    "|pendapatan|titik api|luas",
)
_TUGAS = {
    Level.OUTCOME: "kinerja strategis",
    Level.CSF: "kinerja strategis",
    Level.ANTARA_UTAMA: "kinerja taktikal",
    Level.ANTARA: "kinerja taktikal",
}


@rule("T4-03", "indikator-tidak-sesuai-level", Severity.SARAN)
def t4_03_indikator_tidak_sesuai_level(kertas: KertasKerja) -> Iterator[Problem]:
    """Indikator keluaran dipakai pada kinerja strategis atau taktikal, atau sebaliknya.

    Mengapa: "Jumlah ..." menghitung keluaran; kinerja strategis dan taktikal perlu ukuran hasil
    (Persentase, Indeks, Rasio, Angka, Tingkat). Sebaliknya kinerja operasional menghasilkan keluaran
    yang dihitung.

    Contoh salah:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Jumlah pelatihan guru | kinerja taktikal intermediate

    Contoh benar:

        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 3 | Meningkatnya mutu guru | Persentase guru bersertifikat | kinerja taktikal intermediate

    Sumber: PermenPANRB 89/2021, Tahap 4 (sesuai level); nomenklatur sub kegiatan (Kepmendagri
    050-5889/2021): 96 persen indikatornya diawali Jumlah.
    """
    unclear = disputed(kertas)
    for item in indicators(kertas):
        codes = kertas.tautan.simpul_of.get(item.row.kinerja.at, ())
        if item.level is None or unclear & {*codes}:
            continue
        ukuran = ukuran_of(item.teks)
        if item.level is Level.OPERASIONAL:
            if ukuran not in UKURAN_HASIL:
                continue
            reason = f'Kinerja operasional diukur dengan "{item.teks}", yaitu ukuran hasil'
            advice = "Pakai ukuran keluaran yang dihitung, misalnya Jumlah beserta satuannya."
        else:
            if ukuran not in UKURAN_JUMLAH or _HITUNGAN_HASIL.search(fold(item.teks)):
                continue
            reason = f'{_TUGAS[item.level].capitalize()} diukur dengan keluaran: "{item.teks}"'
            advice = "Pakai ukuran hasil, misalnya Persentase, Indeks, Rasio, Angka atau Tingkat."
        yield Problem(
            sel=(item.isi.at,),
            pesan=f"{reason}.",
            saran=advice,
            kunci=f"{item.row.kinerja.teks} {item.teks}",
        )
