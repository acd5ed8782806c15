"""K-25: an IKU reworded since its numbers were filled in, without a reason."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.level import Level
from pohon_xl.rules.isian import cell_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.masukan import KINERJA
from pohon_xl.tables.target import ALASAN
from pohon_xl.text.kata import fold, is_same_text


@rule("K-25", "iku-berubah-tanpa-alasan", Severity.PERINGATAN)
def k_25_iku_berubah_tanpa_alasan(kertas: KertasKerja) -> Iterator[Problem]:
    """IKU berubah tanpa alasan dan Berita Acara.

    Mengapa: IKU hanya boleh diubah melalui reviu dengan Berita Acara. Lembar Target masih menyimpan
    rumusan lama sebuah indikator tujuan atau sasaran, sedangkan Tahap 4 menulis yang baru.

    Contoh salah:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas PUPR | Meningkatnya mutu jalan
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 1 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis SKPD
        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Target | Alasan Perubahan
        1 | Meningkatnya mutu jalan | Panjang jalan beraspal | km | 65 |

    Contoh benar:

        # Tahap 1
        Tahap 1 Menentukan outcome Dinas PUPR | Meningkatnya mutu jalan
        # Tahap 4
        Rujukan Tahapan | Kinerja | Indikator Kinerja | Keterangan
        Tahap 1 | Meningkatnya mutu jalan | Persentase jalan mantap | kinerja strategis SKPD
        # Target
        Kode | Kinerja | Indikator Kinerja | Satuan | Target | Alasan Perubahan
        1 | Meningkatnya mutu jalan | Panjang jalan beraspal | km | 65 | Reviu IKU: bukan ukuran hasil

    Sumber: PermenPANRB 53/2014 dan 88/2021 (IKU tidak sering diganti); PER/09/M.PAN/5/2007.
    """
    for simpul in kertas.pohon.walk():
        if simpul.level not in (Level.OUTCOME, Level.CSF):
            continue
        for indikator in simpul.indikator:
            row = kertas.target_of(simpul, indikator.teks)
            at = (cell_in(row, ALASAN) or cell_in(row, KINERJA)) if row is not None else None
            if row is None or at is None or not row.indikator or row.alasan:
                continue
            if fold(row.indikator) != fold(indikator.teks) and not is_same_text(
                row.indikator, indikator.teks
            ):
                yield Problem(
                    sel=(at, indikator.at),
                    pesan=f'IKU "{row.indikator}" berubah menjadi "{indikator.teks}" tanpa alasan.',
                    saran='Buat Berita Acara reviu IKU (perintah banding) dan isi "Alasan Perubahan", '
                    "atau kembalikan rumusannya.",
                    kunci=f"{simpul.kinerja} {row.indikator} {indikator.teks}",
                )
