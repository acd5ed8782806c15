"""K-26: money spent beyond the budget, or amounts below zero."""

from collections.abc import Iterator

from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import anggaran_rows, sel_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import PAGU, REALISASI
from pohon_xl.text.angka import format_rupiah


@rule("K-26", "realisasi-anggaran-salah", Severity.PERINGATAN)
def k_26_realisasi_anggaran_salah(kertas: KertasKerja) -> Iterator[Problem]:
    """Realisasi anggaran melebihi pagu, atau jumlahnya di bawah nol.

    Mengapa: belanja tidak dapat melampaui anggaran yang tersedia, jadi pagu, realisasi atau barisnya
    tertukar; serapan di atas 100 persen di LKIP pasti ditanyakan.

    Contoh salah:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) | Sumber Dana | Realisasi (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000 | APBD | 450000000

    Contoh benar:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) | Sumber Dana | Realisasi (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000 | APBD | 295000000

    Sumber: PP 12/2019 pasal 124 (larangan belanja melampaui anggaran); PermenPANRB 53/2014, Lampiran II.
    """
    for row in anggaran_rows(kertas):
        name = f'"{row.sebutan or row.kinerja}"'
        yield from _below_zero(row, name)
        pagu, spent = row.pagu, row.realisasi
        sel = sel_in(row, REALISASI, PAGU)
        if pagu is None or spent is None or not sel or not 0 <= pagu < spent:
            continue
        yield Problem(
            sel=sel,
            pesan=f"Realisasi {name} {format_rupiah(spent)}, melebihi pagunya {format_rupiah(pagu)}.",
            saran="Periksa kedua angka menurut DPA perubahan dan laporan realisasi, lalu perbaiki yang salah.",
            kunci=f"{row.kode} {row.sebutan} realisasi",
        )


def _below_zero(row: Anggaran, name: str) -> Iterator[Problem]:
    for judul, amount in ((PAGU, row.pagu), (REALISASI, row.realisasi)):
        sel = sel_in(row, judul)
        if amount is not None and amount < 0 and sel:
            yield Problem(
                sel=sel,
                pesan=f"{judul} {name} {format_rupiah(amount)}, di bawah nol.",
                saran="Tulis jumlah seluruhnya menurut DPA, bukan selisih atau pengembaliannya.",
                kunci=f"{row.kode} {row.sebutan} {judul} minus",
            )
