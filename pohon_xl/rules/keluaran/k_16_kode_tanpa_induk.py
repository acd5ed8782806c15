"""K-16: a code whose program is nowhere in the sheet."""

from collections.abc import Iterator

from pohon_xl.model.dana import kode_of
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import cell_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import KODE_REKENING


@rule("K-16", "kode-tanpa-induk", Severity.SARAN)
def k_16_kode_tanpa_induk(kertas: KertasKerja) -> Iterator[Problem]:
    """Kode kegiatan atau sub kegiatan tidak berada di bawah program mana pun di lembar Anggaran.

    Mengapa: anggaran dijumlahkan ke atas menurut kodenya; bila programnya tidak ada, jumlahnya tidak
    sampai ke Perjanjian Kinerja pimpinan. Hanya diperiksa bila lembar itu sudah menyebut program.

    Contoh salah:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000
        1.1.1.1 | Terpeliharanya jalan | Kegiatan | 1.03.08.2.01 | Penyelenggaraan Bangunan Gedung | 200000000

    Contoh benar:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000
        1.1.1.1 | Terpeliharanya jalan | Kegiatan | 1.03.10.2.01 | Penyelenggaraan Jalan Kabupaten/Kota | 300000000

    Sumber: Permendagri 90/2019 (kegiatan berada di bawah program menurut kodenya).
    """
    codes = {kode_of(row) for row in kertas.anggaran}
    programs = {code for code in codes if len(code) == 3}
    for row in kertas.anggaran:
        at, code = cell_in(row, KODE_REKENING), kode_of(row)
        if at is None or not programs or len(code) not in (5, 6) or code[:3] in programs:
            continue
        yield Problem(
            sel=(at,),
            pesan=f'Program dari "{row.sebutan}" tidak ada di lembar Anggaran.',
            saran="Periksa kodenya, atau tambahkan baris programnya.",
            kunci=f"{row.kinerja} {row.kode_rekening}",
        )
