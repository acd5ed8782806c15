"""K-10: rows of the same program, kegiatan or sub kegiatan give it different budgets."""

from collections.abc import Iterator

from pohon_xl.model.dana import same_dana
from pohon_xl.model.finding import Severity
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import PAGU
from pohon_xl.text.angka import format_jumlah


@rule("K-10", "pagu-berbeda", Severity.PERINGATAN)
def k_10_pagu_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Program, kegiatan atau sub kegiatan yang sama tertulis dengan pagu yang berbeda.

    Mengapa: satu kode rekening mempunyai satu pagu di DPA. Bila dua baris menyebutnya berbeda,
    tidak satu pun dapat dipakai dan jumlahnya menghitung uang yang sama dua kali; di Perjanjian
    Kinerja, cascading dan LKIP pagunya dibiarkan kosong.

    Contoh salah:

        # Anggaran
        Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu guru | 1.01.02 | PROGRAM PENGELOLAAN PENDIDIKAN | 300000000
        1.1.2 | Meningkatnya mutu sekolah | 1.01.02. | Program Pengelolaan Pendidikan | 250000000

    Contoh benar:

        # Anggaran
        Kode | Kinerja | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu guru | 1.01.02 | PROGRAM PENGELOLAAN PENDIDIKAN | 300000000
        1.1.2 | Meningkatnya mutu sekolah | 1.01.02 | PROGRAM PENGELOLAAN PENDIDIKAN |

    Sumber: PermenPANRB 53/2014 (anggaran pada Perjanjian Kinerja menurut DPA); Permendagri 90/2019
    (satu kode untuk satu program, kegiatan atau sub kegiatan).
    """
    for group in same_dana(kertas.anggaran):
        amounts = dict.fromkeys(row.pagu for row in group if row.pagu is not None)
        places = tuple(
            c.at for row in group for c in row.sel if c.judul == PAGU and c.at is not None
        )
        if len(amounts) < 2 or not places:
            continue
        kode = next((row.kode_rekening for row in group if row.kode_rekening), None)
        nama = next((row.nama for row in group if row.nama), None)
        named = " ".join(n for n in (kode, nama) if n)
        written = " dan ".join(f"Rp{format_jumlah(pagu)}" for pagu in amounts)
        yield Problem(
            sel=places,
            pesan=f'"{named}" tertulis dengan pagu berbeda: {written}.',
            saran="Tulis pagu seluruhnya menurut DPA pada satu baris dan kosongkan atau samakan yang "
            "lain; sampai itu pagunya tampak kosong di PK, cascading dan LKIP.",
            kunci=named,
        )
