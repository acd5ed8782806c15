"""K-29: one kode rekening with two names."""

from collections.abc import Iterator

from pohon_xl.model.dana import same_dana
from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.model.location import Location
from pohon_xl.rules.isian import sel_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import NAMA
from pohon_xl.text.kata import is_same_text


@rule("K-29", "nama-program-berbeda", Severity.PERINGATAN)
def k_29_nama_program_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Satu kode rekening tertulis dengan nama program, kegiatan atau sub kegiatan yang berbeda.

    Mengapa: satu kode mempunyai satu nama menurut nomenklatur; bila dua baris menyebutnya berbeda, salah
    satu kode atau salah satu nama keliru, dan Perjanjian Kinerja memuat yang keliru itu.

    Contoh salah:

        # Anggaran
        Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1 | Meningkatnya mutu jalan | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 1000
        1.2 | Meningkatnya mutu jembatan | 1.03.10 | PROGRAM PENATAAN BANGUNAN | 1000

    Contoh benar:

        # Anggaran
        Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1 | Meningkatnya mutu jalan | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 1000
        1.2 | Meningkatnya mutu jembatan | 1.03.10 | Program Penyelenggaraan Jalan | 1000

    Sumber: Permendagri 90/2019 (satu kode untuk satu program, kegiatan atau sub kegiatan).
    """
    for group in same_dana(kertas.anggaran):
        named = [row for row in group if row.nama and row.kode_rekening]
        for row in named[1:]:
            first = named[0]
            if is_same_text(row.nama or "", first.nama or ""):
                continue
            cells = (*_cell(row), *_cell(first))
            if cells:
                yield Problem(
                    sel=cells,
                    pesan=f'Kode {row.kode_rekening} di sini bernama "{row.nama}", di tempat lain '
                    f'"{first.nama}".',
                    saran="Tulis satu nama menurut nomenklatur, atau betulkan kodenya.",
                    kunci=f"{row.kode_rekening} {row.nama} {first.nama}",
                )


def _cell(row: Anggaran) -> tuple[Location, ...]:
    """Where the name stands: in the sheet, or in the Tahap it comes from."""
    said = tuple(c.at for c in row.sel if c.judul == NAMA and c.at is not None)
    return said or sel_in(row, NAMA)
