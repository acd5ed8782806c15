"""K-20: a budget that is not the sum of its parts."""

from collections.abc import Iterator

from pohon_xl.model.dana import kode_of, same_dana
from pohon_xl.model.finding import Severity
from pohon_xl.model.instansi import Anggaran
from pohon_xl.model.kertas_kerja import KertasKerja
from pohon_xl.rules.isian import sel_in
from pohon_xl.rules.rule import Problem, rule
from pohon_xl.tables.anggaran import PAGU
from pohon_xl.text.angka import format_rupiah


@rule("K-20", "jumlah-pagu-berbeda", Severity.PERINGATAN)
def k_20_jumlah_pagu_berbeda(kertas: KertasKerja) -> Iterator[Problem]:
    """Pagu program atau kegiatan tidak sama dengan jumlah bagiannya.

    Mengapa: pagu program ialah jumlah pagu kegiatannya, pagu kegiatan jumlah sub kegiatannya; yang
    berbeda tampak sebagai salah jumlah di Perjanjian Kinerja dan cascading. Diperiksa bila semua
    bagian yang tertulis sudah mempunyai pagu.

    Contoh salah:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000
        1.1.1.1 | Terpeliharanya jalan | Kegiatan | 1.03.10.2.01 | Penyelenggaraan Jalan Kabupaten/Kota | 310000000

    Contoh benar:

        # Anggaran
        Kode | Kinerja | Komponen | Kode Rekening | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        1.1.1 | Meningkatnya mutu jalan | Program | 1.03.10 | PROGRAM PENYELENGGARAAN JALAN | 300000000
        1.1.1.1 | Terpeliharanya jalan | Kegiatan | 1.03.10.2.01 | Penyelenggaraan Jalan Kabupaten/Kota | 300000000

    Sumber: Permendagri 77/2020 (susunan DPA); PermenPANRB 53/2014 (anggaran pada PK menurut DPA).
    """
    amounts = _amounts(kertas)
    for code, (row, pagu) in amounts.items():
        deeper = {3: 5, 5: 6}.get(len(code))
        parts = [p for c, (_, p) in amounts.items() if len(c) == deeper and c[: len(code)] == code]
        known = [p for p in parts if p is not None]
        if pagu is None or not known or len(known) < len(parts) or abs(sum(known) - pagu) < 1:
            continue
        less = sum(known) < pagu
        bagian = "kegiatannya" if len(code) == 3 else "sub kegiatannya"
        yield Problem(
            sel=sel_in(row, PAGU),
            pesan=f'Pagu "{row.sebutan}" {format_rupiah(pagu)}, sedangkan jumlah {bagian} '
            f"{format_rupiah(sum(known))}.",
            saran=f"Tambahkan baris {bagian} yang belum ditulis, atau perbaiki pagunya."
            if less
            else "Perbaiki pagu yang salah menurut DPA.",
            kunci=row.sebutan,
        )


def _amounts(kertas: KertasKerja) -> dict[tuple[str, ...], tuple[Anggaran, float | None]]:
    """Code -> the row that gives its pagu, and the pagu; None where rows contradict or none does."""
    found = {}
    for group in same_dana(kertas.anggaran):
        code = next((kode_of(row) for row in group if kode_of(row)), ())
        told = [row for row in group if row.pagu is not None and sel_in(row, PAGU)]
        row = next(iter(told), group[0])
        if code and sel_in(row, PAGU):
            found[code] = row, row.pagu if len({r.pagu for r in told}) == 1 else None
    return found
